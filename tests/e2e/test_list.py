# test_list.py: the list of events, as a screen reader meets it. SPDX-License-Identifier: GPL-3.0-or-later
"""Sorting, selection, details and copying by keyboard alone."""
import csv
import io
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import tap
from program import Program, wait_for

TIMELINE = {
    "format": "rendezvous-timeline",
    "version": 1,
    "title": "Three flights",
    "lanes": [{"id": "a", "title": "Flights"}, {"id": "b", "title": "Trials"}],
    "subjects": [{"id": "p", "kind": "person", "name": "Ada Example", "agency": "An agency"}],
    "events": [
        {"id": "e1", "title": "Zebra, “flight”", "date": "1991", "lane": "a", "status": "failed", "summary": "It was short."},
        {"id": "e2", "title": "Mole", "date": "1992", "lane": "b", "subjects": [{"id": "p"}]},
        {"id": "e3", "title": "Ant", "date": "1993", "lane": "a"},
    ],
}
ROWS = {"Zebra": "Zebra, “flight”, 1991, Flights, Failed", "Mole": "Mole, 1992, Trials, Done, Ada Example", "Ant": "Ant, 1993, Flights, Done"}


class List(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "three.timeline.json"
        self.file.write_text(json.dumps(TIMELINE), "utf-8")

    def assert_no_warnings(self, program):
        lines = [line for line in program.warnings.splitlines() if "-WARNING" in line or "-CRITICAL" in line]
        self.assertEqual(lines, [])

    def rows(self, program):
        names = {name: short for short, name in ROWS.items()}
        return [names[node.get_name()] for node in program.nodes() if node.get_name() in names]

    def describe(self, program):
        return program.find("Events").get_description()

    def test_by_keyboard(self):
        with Program(self.file) as program:
            program.find("Three flights", "heading")
            program.keys("ctrl+l")
            wait_for(lambda: self.rows(program) == ["Zebra", "Mole", "Ant"], "a row for each event, in order of time")
            self.assertTrue(program.has_state(program.find("List", "push button"), "pressed"))
            self.assertEqual(self.describe(program), "3 events, sorted by “Date”, upwards")
            program.keys("ctrl+2")
            wait_for(lambda: self.rows(program) == ["Ant", "Mole", "Zebra"], "sorted by title")
            self.assertEqual(self.describe(program), "3 events, sorted by “Event”, upwards")
            program.find("Event, sorted upwards")
            program.keys("ctrl+2")
            wait_for(lambda: self.rows(program) == ["Zebra", "Mole", "Ant"], "turned round")
            program.find("Event, sorted downwards")
            program.keys("Home")
            wait_for(lambda: program.has_state(program.find(ROWS["Zebra"]), "selected"), "the first row is selected")
            program.find("It was short.", "label")
            program.keys("shift+Down")
            wait_for(lambda: program.has_state(program.find(ROWS["Mole"]), "selected"), "so is the next one")
            self.assertTrue(program.has_state(program.find(ROWS["Zebra"]), "selected"))
            program.keys("ctrl+c")

            def paste():
                done = subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", "text/csv"], capture_output=True, text=True, timeout=20)
                return done.returncode == 0 and done.stdout

            records = list(csv.DictReader(io.StringIO(wait_for(paste, "the rows are on the clipboard"))))
            self.assertEqual([record["title"] for record in records], ["Zebra, “flight”", "Mole"])
            self.assertEqual([record["id"] for record in records], ["e1", "e2"])
            program.keys("End", "Return")
            program.find("Ant", "heading")
            program.keys("Escape", "ctrl+l")
            wait_for(lambda: not program.has_state(program.find("List", "push button"), "pressed"), "the timeline is back")
            program.find("Ant", "heading")
        self.assert_no_warnings(program)

    def test_filter(self):
        picture = self.file.with_name("failed.svg")
        with Program(self.file) as program:
            program.find("Three flights", "heading")
            program.keys("ctrl+shift+f")
            program.tick("Failed, 1 event")
            wait_for(lambda: "1 of 3 events" in [program.words(node) for node in program.nodes() if program.role(node) == "status bar"],
                     "how many are left is told")
            program.find("Status: Failed")
            # the other choices are counted for what was chosen
            program.find("Trials, 0 events", "check box")
            program.find("Done, 2 events", "check box")
            # canvas, list and picture agree
            program.keys("ctrl+l")
            wait_for(lambda: self.rows(program) == ["Zebra"], "the list has what the filter lets through")
            program.keys("ctrl+e")
            wait_for(lambda: program.has_state(program.find("Save…", "push button"), "sensitive"), "it can be saved")
            program.focus_newest_window()
            export = program._find_x_window()
            program.keys("ctrl+s")
            program.find("Save the Picture")
            wait_for(lambda: program._find_x_window() != export, "the chooser")
            program.focus_newest_window()
            program.keys("ctrl+a")
            program.type(str(picture))
            program.keys("Return")
            wait_for(picture.exists, "the picture is there")
            program.find("The picture was saved as “failed.svg”.", "label")
            drawn = picture.read_text("utf-8")
            self.assertIn("Zebra", drawn)
            self.assertNotIn("Mole", drawn)
            subprocess.run(["xdotool", "windowfocus", "--sync", program.x_window], check=True)
            program.tick("All but these of “Status”")
            wait_for(lambda: self.rows(program) == ["Mole", "Ant"], "the other events")
            program.press("Remove the filter “Status: not Failed”", "push button")
            wait_for(lambda: self.rows(program) == ["Zebra", "Mole", "Ant"], "all events again")
            program.wait_gone("Status: not Failed")
            program.keys("ctrl+shift+f")
            program.wait_gone("Failed, 1 event")
        self.assert_no_warnings(program)


if __name__ == "__main__":
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1790000000")
    tap.main()
