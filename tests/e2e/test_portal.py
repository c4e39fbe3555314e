# test_portal.py: an image beside a file of which a sandbox was given the file alone. SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of "Give access to the folder", with a stand-in for the desktop's portal."""
import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

import tap
from program import Program, wait_for


def png(width, height):
    """A red one (https://www.w3.org/TR/png/)."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xcc\0\0" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


TIMELINE = {
    "format": "rendezvous-timeline",
    "version": 1,
    "id": "with-an-image",
    "title": "With an image",
    "events": [{"id": "e", "title": "The flight", "date": "1990",
                "media": [{"uri": "red.png", "alt": "A red square", "credit": "Nobody", "license": "CC0-1.0"}]}],
}


class Portal(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        # What the person has: the file and the image side by side.
        self.own = self.folder / "own"
        self.own.mkdir()
        (self.own / "red.png").write_bytes(png(40, 30))
        # What the sandbox sees: the document portal shows the file in a folder of its own.
        self.runtime = self.folder / "runtime"
        self.lone = self.runtime / "doc" / "2f9b1c3a"
        self.lone.mkdir(parents=True, mode=0o700)
        self.runtime.chmod(0o700)
        self.file = self.lone / "flight.timeline.json"
        self.file.write_text(json.dumps(TIMELINE), "utf-8")

    def start_portal(self, folder):
        script = pathlib.Path(__file__).with_name("portal.py")
        portal = subprocess.Popen([sys.executable, script, str(folder)], stdout=subprocess.PIPE, text=True)
        self.addCleanup(portal.stdout.close)
        self.addCleanup(portal.wait)
        self.addCleanup(portal.kill)
        self.assertEqual(portal.stdout.readline(), "ready\n")
        return portal

    def start(self, *arguments, **environment):
        debug = ",".join(filter(None, [os.environ.get("GDK_DEBUG"), "portals"]))
        # Releases of GTK differ in how they are told to use portals outside of a sandbox.
        return Program(*arguments, XDG_RUNTIME_DIR=str(self.runtime), GTK_USE_PORTAL="1", GDK_DEBUG=debug, **environment)

    def read_event(self, program):
        program.find("With an image", "heading")
        program.keys("Right")
        program.find("The flight", "heading")

    def assert_no_warnings(self, program):
        lines = [line for line in program.warnings.splitlines() if "-WARNING" in line or "-CRITICAL" in line]
        self.assertEqual(lines, [])

    def press_when_offered(self, program):
        program.press("Give Access to the Folder…", "push button")

    def is_image_shown(self, program):
        return program.look("A red square", "image")

    def test_access_is_given(self):
        granted = self.runtime / "doc" / "77aa01bc"
        granted.mkdir()
        (granted / "own").symlink_to(self.own)
        portal = self.start_portal(granted / "own")
        with self.start(self.file) as program:
            self.read_event(program)
            program.find("Give Access to the Folder…", "push button")
            self.assertIsNone(self.is_image_shown(program))
            self.press_when_offered(program)
            call = json.loads(portal.stdout.readline())
            self.assertEqual(call["method"], "OpenFile")
            self.assertTrue(call["directory"])
            self.assertTrue(call["parent"].startswith("x11:"), call["parent"])
            self.assertEqual(call["title"], "Choose the Folder of This Timeline")
            wait_for(lambda: self.is_image_shown(program), "the image")
            program.wait_gone("Give Access to the Folder…")
            # Reading the file again does not take it back.
            self.file.write_text(json.dumps({**TIMELINE, "title": "Changed"}), "utf-8")
            program.find("Changed", "image")
            wait_for(lambda: self.is_image_shown(program), "the image is still there")
        self.assert_no_warnings(program)

    def test_another_folder_can_be_asked_again(self):
        empty = self.folder / "empty"
        empty.mkdir()
        portal = self.start_portal(empty)
        with self.start(self.file) as program:
            self.read_event(program)
            self.press_when_offered(program)
            self.assertTrue(json.loads(portal.stdout.readline())["directory"])
            program.find("The image “red.png” is not in that folder.", "label")
            self.press_when_offered(program)
            self.assertTrue(json.loads(portal.stdout.readline())["directory"])
        self.assert_no_warnings(program)

    def test_a_file_that_is_gone_is_called_by_its_name(self):
        state = self.folder / "state"
        session = state / "rendezvous" / "session"
        with self.start(self.file, XDG_STATE_HOME=str(state)) as program:
            program.find("With an image", "image")
            wait_for(lambda: session.exists() and "flight.timeline.json" in session.read_text("utf-8"), "it is remembered")
        self.file.unlink()
        with self.start(XDG_STATE_HOME=str(state)) as program:
            program.find("Americans and Russians in Space", "image")
            wait_for(lambda: any((node.get_name() or "").startswith("“flight.timeline.json”, which was open last")
                                 for node in program.nodes()), "the file is called by its name")
        self.assert_no_warnings(program)


if __name__ == "__main__":
    tap.main()
