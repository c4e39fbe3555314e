# test_manual.py: the manual page and the completion know what the program knows. SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import subprocess
import unittest

import tap
from program import fixture, run

MANUAL = os.environ["RENDEZVOUS_MANUAL"]
COMPLETION = os.environ["RENDEZVOUS_COMPLETION"]
OPTION = re.compile(r"^ +(?:(-\w), )?(--[\w-]+)", re.MULTILINE)


def options_of_help():
    text = run("--help").stdout
    return {option for option in sum(map(list, OPTION.findall(text[: text.index("Examples:")])), []) if option}


def complete(*words):
    """What bash offers for the last of the words, parted as readline parts them."""
    script = (
        'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rendezvous; '
        '[ ${#COMPREPLY[@]} -eq 0 ] || printf "%s\\n" "${COMPREPLY[@]}"'
    )
    parted = [part for word in words for part in ([word] if word.startswith("/") else re.split("(=)", word)) if part or not word]
    done = subprocess.run(["bash", "-c", script, COMPLETION, "rendezvous", *parted], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout.split("\n")[:-1]


class Manual(unittest.TestCase):
    def setUp(self):
        with open(MANUAL, encoding="utf-8") as file:
            self.source = file.read()

    def test_options_are_those_of_the_program(self):
        told = set()
        for line in re.findall(r"^\.TP\n\.B[RI]* (.*)$", self.source, re.MULTILINE):
            told.update(re.findall(r"(?:^|[\s,\"])(--?[\w-]+)", line.replace("\\-", "-").replace("=", " ")))
        self.assertEqual(options_of_help(), told)

    def test_is_well_formed(self):
        if shutil.which("groff") is None:
            self.skipTest("groff is not installed")
        done = subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-z", MANUAL], capture_output=True, text=True)
        self.assertEqual((0, ""), (done.returncode, done.stderr))

    def test_values_are_those_of_the_program(self):
        for option in ("theme", "overflow", "format"):
            for value in complete("--" + option + "="):
                with self.subTest(option=option, value=value):
                    self.assertTrue(value in self.source)


class Completion(unittest.TestCase):
    def test_options_are_those_of_the_program(self):
        offered = {option.rstrip("=") for option in complete("--")}
        self.assertEqual({option for option in options_of_help() if option.startswith("--")}, offered)

    def test_beginnings(self):
        self.assertEqual(["--export="], complete("--exp"))
        self.assertEqual(["--no-title", "--no-ruler", "--no-headers", "--no-footer"], complete("--no-"))
        self.assertEqual([], complete("--nonsense"))

    def test_values(self):
        self.assertEqual(["dark"], complete("--theme=d"))
        self.assertEqual(["text", "json", "csv"], complete("--list="))
        self.assertEqual(["pdf"], complete("--export=x", "--format=pd"))

    def test_every_value_offered_is_understood(self):
        for option in ("theme", "size", "paper", "scale", "overflow", "pages"):
            for value in complete(f"--{option}="):
                with self.subTest(option=option, value=value):
                    more = {"overflow": ["--paper=A3"], "pages": ["--paper=A3"], "scale": ["--size=slide"]}.get(option, [])
                    result = run("--export=-", "--format=pdf" if option != "scale" else "--format=png",
                                 f"--{option}={value}", *more, fixture("native/clean.timeline.json"), text=False)
                    self.assertEqual((0, b""), (result.returncode, result.stderr))

    def test_files(self):
        folder, name = os.path.split(MANUAL)
        self.assertIn(MANUAL, complete(os.path.join(folder, name[:4])))


if __name__ == "__main__":
    tap.main()
