# tap.py: runs the unittest cases of a file and prints TAP, one line a test. SPDX-License-Identifier: GPL-3.0-or-later
"""A test file ends with `if __name__ == "__main__": tap.main()`."""
import sys
import traceback
import unittest


class TapResult(unittest.TestResult):
    """Prints a TAP line as each test ends; what went wrong goes to standard error, which meson shows."""

    def __init__(self):
        super().__init__()
        self.number = 0
        self.failed_subtests = set()

    def line(self, word, test, directive=""):
        self.number += 1
        name = (test.shortDescription() or test.id().split(".", 1)[-1]).replace("#", "no. ")
        print(f"{word} {self.number} {name}{directive}", flush=True)

    def trouble(self, test, error):
        self.line("not ok", test)
        sys.stderr.write("".join(traceback.format_exception(*error)))

    def addSuccess(self, test):
        super().addSuccess(test)
        if test.id() not in self.failed_subtests:
            self.line("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.trouble(test, err)

    def addError(self, test, err):
        super().addError(test, err)
        self.trouble(test, err)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.failed_subtests.add(test.id())
            self.trouble(subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line("ok", test, f" # SKIP {reason}")


def main():
    """Runs every test of the calling program and ends it: 0 when all went well, else 1."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.number}", flush=True)
    sys.exit(0 if result.wasSuccessful() and result.number > 0 else 1)
