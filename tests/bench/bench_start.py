# bench_start.py: how long a start takes, beside the barest window. SPDX-License-Identifier: GPL-3.0-or-later
"""bench_start.py WATCH BARE PROGRAM... runs BARE and each PROGRAM in turns, WATCH preloaded into all, and times each from the start of
its process to the end of the first frame that shows every label of its opening view. Prints the median, the least and the most in
milliseconds, and how many times longer than BARE each PROGRAM takes, by the medians and by the least times: what else runs on
the machine lengthens some runs and shortens none, so that the least times waver the least. RDV_ROUNDS is how often each is run, 40 times unless
it is set. More than one PROGRAM, e.g. of two builds, are compared in the same minute."""
import os
import re
import statistics
import subprocess
import sys
import time

WARM_UPS = 2
ROUNDS = int(os.environ.get("RDV_ROUNDS", 40))


def milliseconds_to_labels(program, watch):
    environment = {**os.environ, "LD_PRELOAD": watch}
    started = time.monotonic_ns() / 1000
    output = subprocess.run([program], env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=60).stdout
    shown = int(re.search(r"^shown (\d+)$", output, re.MULTILINE)[1])
    busy = int(re.search(r"^busy (\d+)$", output, re.MULTILINE)[1])
    frames = int(re.search(r"^frames (\d+)$", output, re.MULTILINE)[1])
    return (shown - started) / 1000, busy / 1000, frames


def main():
    watch = os.path.abspath(sys.argv[1])
    programs = sys.argv[2:]
    runs = {program: [] for program in programs}
    for turn in range(WARM_UPS + ROUNDS):
        # Whoever goes first in a round may find a colder machine: they take turns at that too.
        for program in programs if turn % 2 == 0 else reversed(programs):
            run = milliseconds_to_labels(program, watch)
            if turn >= WARM_UPS:
                runs[program].append(run)
    medians, leasts = {}, {}
    for program in programs:
        times, busies, frames = zip(*runs[program])
        medians[program], leasts[program] = statistics.median(times), min(times)
        print(f"{os.path.basename(program):12} {medians[program]:7.1f} ms  (from {min(times):.1f} to {max(times):.1f}; "
              f"main thread busy {statistics.median(busies):.1f}, least {min(busies):.1f}; "
              f"all labels in frame {', '.join(map(str, sorted(set(frames))))})")
    bare = programs[0]
    for program in programs[1:]:
        print(f"{'ratio':12} {medians[program] / medians[bare]:7.2f} by the medians, {leasts[program] / leasts[bare]:.2f} by the least times; "
              "1.50 is the aim")


if __name__ == "__main__":
    main()
