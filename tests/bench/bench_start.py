# bench_start.py: how long a start takes, beside the barest window. SPDX-License-Identifier: GPL-3.0-or-later
"""bench_start.py WATCH BARE PROGRAM runs BARE and PROGRAM in turns, WATCH preloaded into both, and prints, from the start of each process to the end of the first frame that shows
every label of its opening view, the median and the spread in milliseconds, and how many times longer PROGRAM takes."""
import os
import re
import statistics
import subprocess
import sys
import time

WARM_UPS = 2
ROUNDS = 15


def milliseconds_to_labels(program, watch):
    environment = {**os.environ, "LD_PRELOAD": watch}
    started = time.monotonic_ns() / 1000
    output = subprocess.run([program], env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=60).stdout
    shown = int(re.search(r"^shown (\d+)$", output, re.MULTILINE)[1])
    busy = int(re.search(r"^busy (\d+)$", output, re.MULTILINE)[1])
    frames = int(re.search(r"^frames (\d+)$", output, re.MULTILINE)[1])
    return (shown - started) / 1000, busy / 1000, frames


def main():
    names = ["bare window", "rendezvous"]
    watch = os.path.abspath(sys.argv[1])
    programs = dict(zip(names, sys.argv[2:], strict=True))
    times = {name: [] for name in names}
    busies = {name: [] for name in names}
    frames = {name: set() for name in names}
    for turn in range(WARM_UPS + ROUNDS):
        # Whoever goes first in a round may find a colder machine: they take turns at that too.
        for name in names if turn % 2 == 0 else reversed(names):
            milliseconds, busy, frame = milliseconds_to_labels(programs[name], watch)
            if turn >= WARM_UPS:
                times[name].append(milliseconds)
                busies[name].append(busy)
                frames[name].add(frame)
    for name in names:
        median = statistics.median(times[name])
        print(f"{name:12} {median:7.1f} ms  (from {min(times[name]):.1f} to {max(times[name]):.1f}; "
              f"main thread busy {statistics.median(busies[name]):.1f}, least {min(busies[name]):.1f}; "
              f"all labels in frame {', '.join(map(str, sorted(frames[name])))})")
    ratios = [other / bare for bare, other in zip(times[names[0]], times[names[1]])]
    print(f"{'ratio':12} {statistics.median(ratios):7.2f}     (from {min(ratios):.2f} to {max(ratios):.2f}; 1.50 is the aim)")


if __name__ == "__main__":
    main()
