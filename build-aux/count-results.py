# count-results.py: adds up what meson's test log says, subtest by subtest. SPDX-License-Identifier: GPL-3.0-or-later
"""Reads meson-logs/testlog.json and prints what was skipped, what failed, and `N passed, N failed` as the last line.

A program that speaks TAP counts with each of its tests, any other as one. A program that ended badly although all
its tests went well (a leak found at its end, a crash, a time-out) counts as one more failure.
"""
import json
import re
import sys

RESULT = re.compile(r"^( *)(not ok|ok)\b(?: *\d+)?(?: *-)? *([^#]*)(?:#\s*(SKIP|TODO)\b\S*\s*(.*))?", re.IGNORECASE)
GOOD = {"OK", "EXPECTEDFAIL", "SKIP"}


def tap_results(text):
    """(word, name, reason to skip or None) for each test; the line that sums up indented ones does not count."""
    results = []
    deepest = 0
    for line in text.splitlines():
        match = RESULT.match(line)
        if not match:
            continue
        depth = len(match[1])
        if depth >= deepest:
            reason = (match[5] or "no reason given") if (match[4] or "").upper() == "SKIP" else None
            results.append((match[2].lower(), match[3].strip(), reason))
        deepest = depth
    return results


def ending(record):
    """How a program ended that failed in none of its tests: its own last words, else its status."""
    last_words = re.search(r"^Bail out! *(.+)$", record.get("stdout", ""), re.MULTILINE)
    if last_words:
        return last_words[1]
    return f"the program ended with {record['result']}, status {record['returncode']}"


def count(records):
    """Sums up the tests of one run: passed, failed and skipped as lists of lines."""
    passed, failed, skipped = [], [], []
    for record in records:
        name = record["name"].split(" / ")[-1].split(":")[-1]
        results = tap_results(record.get("stdout", ""))
        bad = [f"{name}: {test}" for word, test, reason in results if word == "not ok" and reason is None]
        failed += bad
        passed += [f"{name}: {test}" for word, test, reason in results if word == "ok" and reason is None]
        skipped += [f"{name}: {test} ({reason})" for word, test, reason in results if reason is not None]
        if record["result"] not in GOOD and not bad:
            failed.append(f"{name}: {ending(record)}")
        elif not results:
            (skipped if record["result"] == "SKIP" else passed).append(name)
    return passed, failed, skipped


def main():
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            records = [json.loads(line) for line in log if line.strip()]
    except FileNotFoundError:
        records = []
    passed, failed, skipped = count(records)
    if not records:
        failed.append("no test was run")
    for line in skipped:
        print(f"skipped  {line}")
    for line in failed:
        print(f"FAILED   {line}")
    print(f"{len(passed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
