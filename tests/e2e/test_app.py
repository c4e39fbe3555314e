# test_app.py: the window from outside. SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does once: open, read, follow a link, come back, export, meet a broken file."""
import json
import os
import pathlib
import tempfile
import unittest

import tap
from program import WINDOW, Program, wait_for, xdotool

CONTROLS = {"push button", "toggle button", "link", "check box", "entry", "menu item", "image"}

SMALL = {
    "format": "rendezvous-timeline",
    "version": 1,
    "title": "One long flight",
    "lanes": [{"id": "a", "title": "Flights"}],
    "subjects": [{"id": "p", "kind": "person", "name": "Ada Example", "agency": "An agency"}],
    "events": [
        {"id": "e", "title": "The flight", "date": "1990/2010", "lane": "a", "summary": "It took long.",
         "subjects": [{"id": "p", "role": "commander"}]},
    ],
}


class App(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.small = self.folder / "small.timeline.json"
        self.small.write_text(json.dumps(SMALL), "utf-8")

    def assert_no_warnings(self, program):
        lines = [line for line in program.warnings.splitlines() if "-WARNING" in line or "-CRITICAL" in line]
        self.assertEqual(lines, [])

    def test_controls_are_named(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("Right")
            program.find("Later")
            names = [(program.role(node), node.get_name()) for node in program.nodes()
                     if program.role(node) in CONTROLS]
            unnamed = [pair for pair in names if not pair[1] or pair[1].startswith(("Gtk", "Rdv"))]
            self.assertEqual(unnamed, [])
            for name in ["Open", "Previous View", "Next View", "Zoom In", "Zoom Out", "Export", "Menu", "Earlier", "Later"]:
                self.assertIn(("push button", name), names)
        self.assert_no_warnings(program)

    def test_click_read_follow_and_return(self):
        with Program(self.small) as program:
            canvas = program.find("One long flight", "image").get_component_iface().get_extents(WINDOW)

            def click_until_read():
                # Where the bar lies depends on fonts: down the middle it is met somewhere.
                for y in range(canvas.y, canvas.y + canvas.height, 12):
                    program.click(canvas.x + canvas.width // 2, y)
                    if program.look("The flight", "heading"):
                        return True
                return False

            wait_for(click_until_read, "a click on the event shows it")
            program.find("It took long.", "label")
            program.press("Ada Example, Commander · An agency", "link")
            program.find("Ada Example", "heading")
            program.press("Previous Page", "push button")
            program.find("The flight", "heading")
            program.keys("Escape")
            program.find("One long flight", "heading")
        self.assert_no_warnings(program)

    def test_keys(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("Right")
            program.find("Earlier", "push button")
            program.keys("F9")
            wait_for(lambda: not self.is_pane_shown(program), "F9 hides the details")
            program.keys("Return")
            wait_for(lambda: self.is_pane_shown(program), "Return shows them")
        self.assert_no_warnings(program)

    def is_pane_shown(self, program):
        return program.has_state(program.find("Details", "push button"), "pressed")

    def test_broken_file(self):
        broken = self.folder / "broken.json"
        broken.write_text('{"format": "rendezvous-timeline", "events": [', "utf-8")
        with Program(broken) as program:
            program.find("“broken.json” Could Not Be Opened", "heading")
            broken.write_text(json.dumps(SMALL), "utf-8")
            program.press("Try Again", "push button")
            program.find("One long flight", "heading")
        self.assert_no_warnings(program)

    def test_export_by_key(self):
        target = self.folder / "picture.svg"
        with Program(self.small) as program:
            program.find("One long flight", "heading")
            program.keys("ctrl+e")
            program.find("Save…", "push button")
            program.focus_newest_window()
            wait_for(lambda: program.has_state(program.find("Save…", "push button"), "sensitive"), "it can be saved")
            export = program._find_x_window()
            program.keys("ctrl+s")
            program.find("Save the Picture")
            wait_for(lambda: program._find_x_window() != export, "the chooser")
            program.focus_newest_window()
            program.keys("ctrl+a")
            program.type(str(target))
            program.keys("Return")
            wait_for(target.exists, "the picture is there")
            program.find("The picture was saved as “picture.svg”.", "label")
        self.assertIn("The flight", target.read_text("utf-8"))
        self.assert_no_warnings(program)

    def test_search(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("ctrl+f")
            program.find("Search", "entry")
            program.type("krikalev")
            wait_for(lambda: self.find_count(program).startswith("1 of "), "how much was found is told")
            count = self.find_count(program)
            program.keys("Return")
            program.find("Krikalev on the Shuttle", "heading")
            self.assertEqual(self.find_count(program), count)
            program.keys("Return")
            wait_for(lambda: self.find_count(program).startswith("2 of "), "the next one is told")
            program.keys("shift+Return")
            wait_for(lambda: self.find_count(program) == count, "the one before is told")
            program.keys("Escape")
            program.wait_gone("Krikalev on the Shuttle")
            self.assertEqual(self.find_count(program), "")
        self.assert_no_warnings(program)

    def find_count(self, program):
        """What is told by ear: the description of the entry."""
        entry = program.look("Search", "entry")
        return (entry.get_description() or "") if entry is not None else ""

    def test_go_to_a_date_and_back(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("ctrl+g")
            program.find("Go", "push button")
            program.focus_newest_window()
            program.type("17 July 1975")
            program.find("17 July 1975", "label")
            program.keys("Return")

            def look_at_1975():
                return any("July 1975" in (node.get_name() or "") for node in program.nodes() if program.role(node) == "label")

            program.wait_gone("Go")
            wait_for(look_at_1975, "July 1975 is in view")

            def go_back():
                xdotool("mousemove", 400, 400, "click", 8)
                return not look_at_1975()

            wait_for(go_back, "the button at the side of the mouse leads back")
        self.assert_no_warnings(program)

    def test_shortcuts_window(self):
        with Program() as program:
            program.find("Details", "push button")
            program.keys("ctrl+question")
            program.find("Go to a date")
        self.assert_no_warnings(program)


if __name__ == "__main__":
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1790000000")
    tap.main()
