# bench_export.py: how long exports take, and how much memory. SPDX-License-Identifier: GPL-3.0-or-later
"""bench_export.py PROGRAM BARE prints how long PROGRAM takes for the built-in history as a picture of 3840 by 2160 pixels, in turns with BARE, which
writes the same finished pixels; then how long a timeline of 100,000 events takes, and the most memory. Times on the clock, and of the processor."""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 9
EVENTS = 100000
SIZE = ("3840", "2160")


def run(*command):
    """Seconds on the clock, seconds of the processor, megabytes."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def say(name, runs):
    clock, processor, memory = (statistics.median(column) for column in zip(*runs))
    print(f"{name:44} {clock * 1000:7.0f} ms  (processor {processor * 1000:.0f}, least on the clock "
          f"{min(run[0] for run in runs) * 1000:.0f}), {memory:.0f} MB", flush=True)
    return clock, processor


def compare_with_bare(program, bare, folder):
    picture, raw = os.path.join(folder, "x.png"), os.path.join(folder, "x.raw")
    export = [program, "--export=" + picture, "--size=1920x1080", "--scale=2"]
    run(*export)
    subprocess.run(["convert", picture, "-depth", "8", "bgra:" + raw], check=True)
    ours, theirs = [], []
    for turn in range(ROUNDS):
        pair = [(ours, export), (theirs, [bare, raw, *SIZE, os.path.join(folder, "bare.png")])]
        for runs, command in pair if turn % 2 == 0 else reversed(pair):
            runs.append(run(*command))
    bare_times = say("pango and the finished pixels, 3840x2160", theirs)
    our_times = say("the built-in history, 3840x2160", ours)
    print(f"ratio {our_times[0] / bare_times[0]:.2f} on the clock, {our_times[1] / bare_times[1]:.2f} of the processor; 2 is the aim")


def write_large(path):
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as file:
        lanes = ", ".join(f'{{"id": "l{i}", "title": "Lane {i}"}}' for i in range(12))
        file.write(f'{{"format": "rendezvous-timeline", "version": 1, "lanes": [{lanes}]}}\n')
        for i in range(EVENTS):
            year = chance.randint(1900, 2024)
            date = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            if i % 3 == 0:
                date += f"/{year + chance.randint(1, 3)}"
            file.write(f'{{"id": "e{i}", "title": "Event number {i} of many", "date": "{date}", "lane": "l{chance.randint(0, 11)}", '
                       f'"importance": {chance.randint(1, 5)}, "summary": "A short sentence about it."}}\n')


def export_large(program, folder):
    large = os.path.join(folder, "large.timeline.jsonl")
    write_large(large)
    for option in ("--export=", "--convert="):
        for name in ("x.png", "x.svg", "x.pdf") if option == "--export=" else ("x.json", "x.csv", "x.ics"):
            more = ["--size=1920x1080"] if option == "--export=" else []
            say(f"{EVENTS} events, {name}", [run(program, option + os.path.join(folder, name), *more, large) for _ in range(3)])
    print("2000 ms and 300 MB are the aim")


def main():
    program, bare = map(os.path.abspath, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        compare_with_bare(program, bare, folder)
        export_large(program, folder)


if __name__ == "__main__":
    main()
