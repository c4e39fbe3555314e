# program.py: runs the program as a script would. SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess

PROGRAM = os.environ["RENDEZVOUS"]
FIXTURES = os.environ["RENDEZVOUS_FIXTURES"]
# The day of these tests, so that what is planned for later stays planned.
NOW = "1795392000"  # 23 November 2026


def run(*arguments, text=True, input=None, **environment):
    """Runs it where there is no display to find; the result has returncode, stdout and stderr."""
    surroundings = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    surroundings.update({"SOURCE_DATE_EPOCH": NOW, **environment})
    return subprocess.run(
        [PROGRAM, *arguments], env=surroundings, capture_output=True, text=text,
        input=input, stdin=subprocess.DEVNULL if input is None else None,
    )


def fixture(name):
    return os.path.join(FIXTURES, name)
