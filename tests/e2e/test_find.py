# test_find.py: finding an event and reading it, as a screen reader meets it. SPDX-License-Identifier: GPL-3.0-or-later
"""Spellings, the handshake, what the pane says of itself, and what was known on a day."""
import os
import pathlib
import subprocess
import tempfile
import unittest

import tap
from program import Program, wait_for

HANDSHAKE = "rendezvous:americans-and-russians-in-space?event=astp-handshake"
FOUND = "1 of 1: Handshake in orbit, 17 July 1975"


class Find(unittest.TestCase):
    def assert_no_warnings(self, program):
        lines = [line for line in program.warnings.splitlines() if "-WARNING" in line or "-CRITICAL" in line]
        self.assertEqual(lines, [])

    def names(self, program, role):
        return [node.get_name() for node in program.nodes() if program.role(node) == role]

    def status(self, program):
        """What was found, as it is told: the description of the entry, where the focus is."""
        entry = program.look("Search", "entry")
        return (entry.get_description() or "") if entry is not None else ""

    def paste(self, program, text):
        """Letters that no key of this keyboard has."""
        clipboard = ["xclip", "-selection", "clipboard"]
        subprocess.run([*clipboard, "-i"], input=text, text=True, check=True)
        wait_for(lambda: subprocess.run([*clipboard, "-o"], capture_output=True, text=True).stdout == text, "the clipboard holds it")
        program.keys("ctrl+a", "ctrl+v")

    def test_every_spelling_finds_the_same(self):
        found = {}
        with Program() as program:
            program.find("Details", "push button")
            program.keys("ctrl+f")
            program.find("Search", "entry")
            for spelling in ("krikalev", "Крикалёв", "крикалев"):
                self.paste(program, "no such words")
                wait_for(lambda: self.status(program) == "Nothing found", "nothing is found")
                self.paste(program, spelling)
                wait_for(lambda: self.status(program).startswith("1 of "), f"{spelling} is found")
                titles = []
                for _ in range(int(self.status(program).split(":")[0].split()[-1])):
                    program.keys("Return")
                    wait_for(lambda: self.status(program).startswith(f"{len(titles) + 1} of"), "the next one is told")
                    titles.append(self.heading(program))
                found[spelling] = titles
        self.assertGreater(len(found["krikalev"]), 5)
        self.assertEqual(found["krikalev"], found["Крикалёв"])
        self.assertEqual(found["krikalev"], found["крикалев"])
        self.assert_no_warnings(program)

    def heading(self, program):
        """The title of the page in the pane."""
        return wait_for(lambda: self.names(program, "heading"), "a page")[-1]

    def test_handshake(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("ctrl+f")
            program.find("Search", "entry")
            program.type("handshake")
            wait_for(lambda: self.status(program) == FOUND, "it is found")
            program.keys("Return", "Return")
            program.find("Handshake in orbit", "heading")
            program.find("17 July 1975, 19:19 UTC", "label")
            self.assertEqual(self.status(program), FOUND)
            canvas = program.find("Americans and Russians in Space", "image")
            wait_for(lambda: canvas.get_description().startswith("Selected: Handshake in orbit, 17 July 1975, 19:19 UTC, "),
                     "it is selected")
        self.assert_no_warnings(program)

    def test_fields(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("ctrl+f")
            program.find("Search", "entry")
            for text in ("lane:iss", "person:krikalev", "status:failed", "before:2000 after:1990", "source:nasa"):
                with self.subTest(text=text):
                    self.paste(program, "no such words")
                    wait_for(lambda: self.status(program) == "Nothing found", "nothing is found")
                    self.paste(program, text)
                    wait_for(lambda: self.status(program).startswith("1 of "), "something is found")
        self.assert_no_warnings(program)

    def test_pane(self):
        with Program(HANDSHAKE) as program:
            program.find("Handshake in orbit", "heading")
            labels = self.names(program, "label")
            for text in ("17 July 1975, 19:19 UTC", "Apollo–Soyuz", "Done", "Joint work",
                         "The hatch was opened at 19:17 UTC and the handshake followed at 19:19."):
                self.assertIn(text, labels)
            links = self.names(program, "link")
            for person in ("Thomas Stafford, Commander", "Aleksei Leonov, Commander", "Apollo-Soyuz flight remembered, UPI"):
                self.assertTrue(any((link or "").startswith(person) for link in links), (person, links))
            self.assertEqual([], [link for link in links if not link])
            for heading in ("People", "Sources"):
                self.assertIn(heading, self.names(program, "heading") + labels)

            program.press("Later", "push button")
            program.wait_gone("Handshake in orbit")
            program.press("Earlier", "push button")
            program.find("Handshake in orbit", "heading")

            leonov = next(link for link in links if link.startswith("Aleksei Leonov"))
            program.press(leonov, "link")
            program.find("Aleksei Leonov", "heading")
            program.find("Show on the Timeline", "push button")
            wait_for(lambda: any((link or "").startswith("Handshake in orbit") for link in self.names(program, "link")),
                     "the events of the person are links")
            program.press("Previous Page", "push button")
            program.find("Handshake in orbit", "heading")
            program.press("Next Page", "push button")
            program.find("Aleksei Leonov", "heading")
        self.assert_no_warnings(program)

    def test_moscow_time(self):
        """What somebody chose in the preferences holds for all that is read aloud too."""
        with tempfile.TemporaryDirectory() as folder:
            kept = pathlib.Path(folder) / "glib-2.0" / "settings" / "keyfile"
            kept.parent.mkdir(parents=True)
            group = os.environ["RENDEZVOUS_APP_ID"].replace(".", "/")
            kept.write_text(f"[{group}]\ntime-zone='Europe/Moscow'\n", "utf-8")
            schemas = os.path.join(os.environ["RENDEZVOUS_BUILD"], "data", "desktop")
            with Program(HANDSHAKE, XDG_CONFIG_HOME=folder, GSETTINGS_BACKEND="keyfile", GSETTINGS_SCHEMA_DIR=schemas) as program:
                program.find("Handshake in orbit", "heading")
                program.find("17 July 1975, 22:19 MSK", "label")
                canvas = program.find("Americans and Russians in Space", "image")
                wait_for(lambda: canvas.get_description().startswith("Selected: Handshake in orbit, 17 July 1975, 22:19 MSK, "),
                         "the description of the canvas")
                # A citation is for others.
                program.keys("ctrl+c")
                cited = wait_for(lambda: self.pasted(), "the citation is on the clipboard")
                self.assertIn("17 July 1975, 19:19 UTC", cited)
                program.keys("ctrl+l")
                wait_for(lambda: any("17 July 1975, 22:19 MSK" in (node.get_name() or "") for node in program.nodes()
                                     if program.role(node) not in ("label", "image")), "the row of the list")
        self.assert_no_warnings(program)

    def pasted(self):
        done = subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, text=True, timeout=20)
        return done.returncode == 0 and done.stdout

    def test_as_of(self):
        with Program("rendezvous:americans-and-russians-in-space?event=ros-nem") as program:
            program.find("Planned for 2028; first planned for 2025", "label")
            program.keys("ctrl+d")
            program.find("Change of Plans Before (Alt+Shift+Left)", "push button")  # the focus is in the entry beside it
            program.keys("ctrl+a")
            program.type("2025-04-18")
            program.keys("Return")
            wait_for(lambda: any(name.startswith("As known on 18 April 2025") for name in self.names(program, "label")),
                     "the header says the day")
            program.find("Planned for December 2027; first planned for 2025", "label")
            program.press("Today", "push button")
            program.find("Planned for 2028; first planned for 2025", "label")
        self.assert_no_warnings(program)


if __name__ == "__main__":
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1795000000")
    tap.main()
