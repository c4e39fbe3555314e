# test_session.py: what is there again after a restart. SPDX-License-Identifier: GPL-3.0-or-later
"""Views after the program was killed, a file that changes while it is shown, and what is left of a lost file or state."""
import json
import pathlib
import signal
import tempfile
import time
import unittest

import tap
from program import Program, wait_for


def timeline(n_events=6, title="Three lanes"):
    return {
        "format": "rendezvous-timeline",
        "version": 1,
        "id": "three-lanes",
        "title": title,
        "lanes": [{"id": name, "title": f"Lane {name}"} for name in ("a", "b", "c")],
        "events": [
            {"id": f"e{i}", "title": f"Event {i}", "date": str(1990 + i), "lane": "abc"[i % 3],
             "plan": [{"asOf": "1994-06-01", "date": "1996"}] if i == 5 else []}
            for i in range(n_events)
        ],
    }


class Session(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.state = self.folder / "state"
        self.state.mkdir()
        self.file = self.folder / "three.timeline.json"
        self.write(timeline())

    def write(self, document):
        self.file.write_text(json.dumps(document), "utf-8")

    def start(self, *arguments):
        return Program(*arguments, XDG_STATE_HOME=str(self.state))

    def remembered(self):
        path = self.state / "rendezvous" / "session"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def wait_remembered(self, *lines):
        wait_for(lambda: all(line in self.remembered().splitlines() for line in lines), f"{lines} are remembered")

    def assert_no_warnings(self, program):
        lines = [line for line in program.warnings.splitlines() if "-WARNING" in line or "-CRITICAL" in line]
        self.assertEqual(lines, [], program.warnings)

    def test_killed_in_mid_use(self):
        with self.start(self.file) as program:
            program.find("Three lanes", "image")
            program.keys("Right")
            program.find("Event 0", "heading")
            program.keys("ctrl+Down")  # moves its lane
            self.wait_remembered("lanes=b;a;c;", "events=e0;")
            program.keys("ctrl+plus", "ctrl+plus")
            program.keys("ctrl+f")
            program.find("Search", "entry")
            program.type("event")
            self.wait_remembered("query=event")
            before = self.wait_rest()
            program.end(signal.SIGKILL)
        with self.start() as program:
            program.find("Three lanes", "image")
            program.find("Event 0", "heading")
            program.find("1 of 6")  # found again
            self.assert_same_view(before)
        self.assert_no_warnings(program)

    def wait_rest(self):
        """What is remembered when a glide is over: the same for longer than anything takes to be written."""
        last = None
        end = time.monotonic() + 30
        while time.monotonic() < end:
            now = self.remembered()
            if now == last:
                return now
            last = now
            time.sleep(1.2)
        self.fail("the view never came to rest")

    def pick(self, text):
        """What is remembered of the latest view, but for the scrolling."""
        group = text.split("[timeline-1]")[0]
        return dict(line.split("=", 1) for line in group.splitlines() if "=" in line and not line.startswith("offset"))

    def assert_same_view(self, before):
        now, then = self.pick(self.wait_rest()), self.pick(before)
        for end in ("from", "to"):
            # A pixel is days wide.
            self.assertAlmostEqual(int(now.pop(end)), int(then.pop(end)), delta=60)
        self.assertEqual(now, then)

    def test_list_filter_and_day(self):
        with self.start(self.file) as program:
            program.find("Three lanes", "image")
            program.keys("alt+shift+Left")
            self.wait_remembered("has-as-of=true")
            program.keys("ctrl+shift+f")
            program.tick("Lane b, 2 events")
            self.wait_remembered("filter=lane=b")
            program.keys("ctrl+l")
            self.wait_remembered("list=true")
            before = self.wait_rest()
            program.end(signal.SIGKILL)
        with self.start() as program:
            program.find("Three lanes", "heading")
            wait_for(lambda: program.has_state(program.find("List", "push button"), "pressed"), "the list is shown again")
            self.assert_same_view(before)
            program.find("Event 1")
            self.assertIsNone(program.look("Event 0"))
        self.assert_no_warnings(program)

    def test_changed_file(self):
        with self.start(self.file) as program:
            program.find("Three lanes", "image")
            program.keys("Right", "Right")
            program.find("Event 1", "heading")
            program.keys("ctrl+plus")
            before = self.wait_rest()
            self.write(timeline(8, "Three lanes and more"))
            program.find("Three lanes and more", "image")
            program.find("Event 1", "heading")
            self.assert_same_view(before)
            self.file.write_text('{"format": "rendezvous-timeline", "events": [', "utf-8")
            wait_for(lambda: next((n for n in program.nodes() if (n.get_name() or "").startswith(
                "The file was changed, and cannot be read now.")), None), "what is wrong is said")
            program.find("Event 1", "heading")
            self.write(timeline(6, "Mended"))
            program.find("Mended", "image")
            wait_for(lambda: not any((n.get_name() or "").startswith("The file was changed") for n in program.nodes()),
                     "it is said no more")
        self.assert_no_warnings(program)

    def test_last_file_is_gone(self):
        with self.start(self.file) as program:
            program.find("Three lanes", "image")
            wait_for(lambda: "three.timeline.json" in self.remembered(), "the file is remembered")
        self.file.unlink()
        with self.start() as program:
            program.find("Americans and Russians in Space", "image")
            wait_for(lambda: next((n for n in program.nodes() if "is no longer there" in (n.get_name() or "")), None),
                     "it says that the file is gone")
        self.assert_no_warnings(program)

    def test_damaged_state(self):
        folder = self.state / "rendezvous"
        folder.mkdir()
        (folder / "session").write_bytes(b"[timeline-0\nuri=\xff\xfe\x00 file:///nowhere\n")
        with self.start() as program:
            program.find("Americans and Russians in Space", "image")
            self.wait_remembered("uri=builtin:")
        self.assert_no_warnings(program)

    def test_link_to_a_recent_file(self):
        with self.start(self.file) as program:
            program.find("Three lanes", "image")
            self.wait_remembered("document=three-lanes")
        with self.start("rendezvous:three-lanes?event=e4") as program:
            program.find("Event 4", "heading")
        self.assert_no_warnings(program)


if __name__ == "__main__":
    tap.main()
