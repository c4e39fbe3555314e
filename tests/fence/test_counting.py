# test_counting.py: build-aux/check counts what happened. SPDX-License-Identifier: GPL-3.0-or-later
import importlib.util
import pathlib
import unittest

import tap

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "build-aux" / "count-results.py"
SPEC = importlib.util.spec_from_file_location("count_results", SCRIPT)
counting = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(counting)


def record(result="OK", returncode=0, stdout=""):
    return {"name": "rendezvous:core / thing", "result": result, "returncode": returncode, "stdout": stdout}


class Counting(unittest.TestCase):
    def assert_counts(self, passed, failed, skipped, *records):
        self.assertEqual((passed, failed, skipped), tuple(len(lines) for lines in counting.count(records)))

    def test_each_line_counts(self):
        self.assert_counts(2, 0, 0, record(stdout="1..2\n# noise\nok 1 /a\nok 2 /b\n"))
        self.assert_counts(1, 1, 0, record("ERROR", 1, "1..2\nok 1 /a\nnot ok 2 /b\n"))

    def test_a_skip_is_neither(self):
        self.assert_counts(1, 0, 2, record(stdout="ok 1 /a\nok 2 /b # SKIP no device\nok 3 /c # skip\n"))

    def test_a_program_without_lines_is_one(self):
        self.assert_counts(1, 0, 0, record())
        self.assert_counts(0, 1, 0, record("FAIL", 1))
        self.assert_counts(0, 0, 1, record("SKIP", 77))

    def test_a_bad_end_is_a_failure(self):
        self.assert_counts(2, 1, 0, record("ERROR", 23, "1..2\nok 1 /a\nok 2 /b\n"))
        self.assert_counts(1, 1, 0, record("TIMEOUT", -15, "1..2\nok 1 /a\n"))

    def test_last_words_are_told(self):
        _, failed, _ = counting.count([record("ERROR", -6, "1..2\nok 1 /a\nBail out! ERROR:x.c:7: (1 == 2)\n")])
        self.assertEqual(["thing: ERROR:x.c:7: (1 == 2)"], failed)

    def test_a_sum_of_indented_lines_counts_once(self):
        text = "# Subtest: a\n    ok 1 /a/x\n    not ok 2 /a/y\n    1..2\nnot ok 1 a\nok 2 /b\n1..2\n"
        self.assert_counts(2, 1, 0, record("ERROR", 1, text))


if __name__ == "__main__":
    tap.main()
