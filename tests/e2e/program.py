# program.py: the program from outside, as a person or an assistive technology meets it.
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program on the display at hand, finds things by the accessibility tree, presses keys by xdotool."""
import os
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds
WINDOW = Atspi.CoordType.WINDOW  # GTK 4 knows no coordinates of the screen


def wait_for(condition, what):
    """Waits until `condition` gives something true, and gives it back."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = condition()
        except GLib.Error:  # something went away while it was looked at
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain: {what}")
        time.sleep(0.05)


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


class Program:
    """Each start remembers nothing of those before it, unless it is given their XDG_STATE_HOME."""

    def __init__(self, *arguments, **environment):
        self.state = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            [os.environ["RENDEZVOUS"], *map(str, arguments)],
            env={**os.environ, "XDG_STATE_HOME": self.state.name, **environment},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.tree = wait_for(self._find_application, "the program is in the accessibility tree")
        self.x_window = wait_for(self._find_x_window, "the window is on the screen")
        xdotool("windowfocus", "--sync", self.x_window)

    def focus_newest_window(self):
        """Without a window manager nobody else does it for a dialog."""
        dialog = wait_for(lambda: self._find_x_window() != self.x_window and self._find_x_window(), "the dialog")
        xdotool("windowfocus", "--sync", dialog)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.end(signal.SIGTERM)

    def end(self, how):
        self.process.send_signal(how)
        self.warnings = self.process.communicate(timeout=PATIENCE)[1]
        self.state.cleanup()

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with status {self.process.returncode}:\n{self.process.stderr.read()}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child
        return None

    def _find_x_window(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True
        ).stdout.split()
        return found[-1] if found else None

    def nodes(self):
        """All that is there to be seen, from the top down. GTK 4.8 says of windows alone that they are showing."""
        waiting = [self.tree]
        while waiting:
            node = waiting.pop()
            if node is None:
                continue
            node.clear_cache()
            if node is not self.tree and not node.get_state_set().contains(Atspi.StateType.VISIBLE):
                continue
            yield node
            waiting.extend(node.get_child_at_index(i) for i in reversed(range(node.get_child_count())))

    @staticmethod
    def role(node):
        """What a thing is, in the words of the oldest platform."""
        name = node.get_role_name()
        return {"button": "push button", "toggle button": "push button", "statusbar": "status bar"}.get(name, name)

    @staticmethod
    def words(node):
        """What is read of a thing: newer GTK gives a status no name (ARIA prohibits it), only its text."""
        name = node.get_name()
        return name if name or node.get_text_iface() is None else Atspi.Text.get_text(node, 0, -1)

    def look(self, name, role=None):
        """The first thing showing with that name (and role), or None. A label's name is its text."""
        for node in self.nodes():
            if node.get_name() == name and (role is None or self.role(node) == role):
                return node
        return None

    def has_state(self, node, state):
        node.clear_cache()
        return state in [known.value_nick for known in node.get_state_set().get_states()]

    def find(self, name, role=None):
        return wait_for(lambda: self.look(name, role), f"{role or 'something'} called {name!r}")

    def wait_gone(self, name):
        wait_for(lambda: self.look(name) is None, f"{name!r} is gone")

    def press(self, name, role=None):
        """Does what a click on a button or a link does."""
        node = self.find(name, role)
        node.get_action_iface().do_action(0)

    def focused(self):
        """What tells the thing that has the focus from others, or None."""
        for node in self.nodes():
            if self.has_state(node, "focused"):
                return node.get_name(), self.role(node), node.get_index_in_parent()
        return None

    def tick(self, name):
        """GTK gives check boxes no action. 4.8 tells where they are: as a hand does it; newer ones tell wrong places of what
        scrolls: by keyboard."""
        node = self.find(name, "check box")
        if tuple(map(int, self.tree.get_toolkit_version().split(".")[:2])) < (4, 10):
            place = node.get_component_iface().get_extents(WINDOW)
            self.click(place.x + place.width // 2, place.y + place.height // 2)
            return
        now = self.focused()
        for _ in range(100):
            if now is not None and now[:2] == (name, "check box"):
                self.keys("space")
                return
            before = now
            self.keys("Tab")
            now = wait_for(lambda: (focused := self.focused()) != before and focused, "the focus goes on")
        raise AssertionError(f"the focus never came to {name!r}")

    def keys(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        xdotool("type", "--delay", "15", text)

    def click(self, x, y):
        xdotool("mousemove", x, y, "click", 1)
