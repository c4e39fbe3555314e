# test_desktop.py: the program as a desktop's bus starts and asks it. SPDX-License-Identifier: GPL-3.0-or-later
import configparser
import os
import pathlib
import unittest

import tap
from gi.repository import Gio, GLib

import program

APP_ID = os.environ["RENDEZVOUS_APP_ID"]
PATH = "/" + APP_ID.replace(".", "/")
SERVICE = pathlib.Path(os.environ["RENDEZVOUS_BUILD"]) / "data" / "desktop" / f"{APP_ID}.service"
ENTRY = SERVICE.with_suffix(".desktop")


class Activated(program.Program):
    """Waits for a window of the program that the bus has started."""

    def __init__(self, bus):
        self.pid = bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
            GLib.Variant("(s)", (APP_ID,)), None, Gio.DBusCallFlags.NONE, -1, None,
        ).unpack()[0]
        self.tree = program.wait_for(self.find_application, "the program is in the accessibility tree")

    def find_application(self):
        desktop = program.Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.pid and child.get_child_count() > 0:
                return child
        return None


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """What `meson install` puts where a desktop looks, put where the bus of this test looks."""
        text = SERVICE.read_text()
        line = next(line for line in text.splitlines() if line.startswith("Exec="))
        installed, arguments = line.removeprefix("Exec=").split(maxsplit=1)
        cls.installed = installed
        cls.entry = configparser.RawConfigParser(strict=False)
        cls.entry.optionxform = str
        cls.entry.read(ENTRY, encoding="utf-8")
        services = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "dbus-1" / "services"
        (services / SERVICE.name).write_text(text.replace(installed, os.environ["RENDEZVOUS"]))
        cls.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        cls.call_bus("ReloadConfig", None)

    @classmethod
    def call_bus(cls, method, arguments):
        return cls.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, arguments, None,
            Gio.DBusCallFlags.NONE, -1, None,
        )

    def call(self, interface, method, arguments, path=PATH):
        return self.bus.call_sync(
            APP_ID, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 1000 * program.PATIENCE, None
        )

    def is_running(self):
        return self.call_bus("NameHasOwner", GLib.Variant("(s)", (APP_ID,))).unpack()[0]

    def tearDown(self):
        if self.is_running():
            arguments = GLib.Variant("(sava{sv})", ("quit", [], {}))
            self.call("org.freedesktop.Application", "ActivateAction", arguments)
        program.wait_for(lambda: not self.is_running(), "the program is gone")

    def test_the_service_is_the_installed_program(self):
        self.assertTrue(self.installed.endswith("/bin/rendezvous"))

    def test_activate(self):
        self.assertFalse(self.is_running())
        self.call("org.freedesktop.Application", "Activate", GLib.Variant("(a{sv})", ({},)))
        Activated(self.bus).find("Americans and Russians in Space", "label")

    def test_open_a_link(self):
        link = "rendezvous:americans-and-russians-in-space?event=astp-handshake"
        self.call("org.freedesktop.Application", "Open", GLib.Variant("(asa{sv})", ([link], {})))
        Activated(self.bus).find("Handshake in orbit", "heading")

    def do(self, action):
        """What a desktop does when a person chooses an action of the desktop entry."""
        self.assertIn(action, self.entry["Desktop Entry"]["Actions"].split(";"))
        self.assertTrue(self.entry[f"Desktop Action {action}"]["Name"])
        self.call("org.freedesktop.Application", "ActivateAction", GLib.Variant("(sava{sv})", (action, [], {})))
        return Activated(self.bus)

    def test_action_open(self):
        self.do("open").find("Open a Timeline")

    def test_action_present(self):
        self.do("present").find("Leave the Tour (Escape)", "push button")

    def ask(self, method, arguments):
        return self.call("org.gnome.Shell.SearchProvider2", method, arguments, PATH + "/SearchProvider").unpack()

    def find(self, *terms):
        return self.ask("GetInitialResultSet", GLib.Variant("(as)", (terms,)))[0]

    def test_events_are_found(self):
        found = self.find("handshake")
        self.assertGreater(len(found), 0)
        metas = self.ask("GetResultMetas", GLib.Variant("(as)", (found,)))[0]
        self.assertEqual(found, [meta["id"] for meta in metas])
        self.assertEqual("Handshake in orbit", metas[0]["name"])
        self.assertIn("17 July 1975", metas[0]["description"])
        fewer = self.ask("GetSubsearchResultSet", GLib.Variant("(asas)", (found, ["handshake", "orbit"])))[0]
        self.assertIn(found[0], fewer)
        self.assertLessEqual(set(fewer), set(self.find("handshake")))
        self.assertEqual([], self.find("nosuchword"))

    def test_what_was_found_is_opened(self):
        found = self.find("handshake")
        self.ask("ActivateResult", GLib.Variant("(sasu)", (found[0], ["handshake"], 0)))
        Activated(self.bus).find("Handshake in orbit", "heading")

    def test_a_search_goes_on_in_the_window(self):
        self.ask("LaunchSearch", GLib.Variant("(asu)", (["Крикалёв", "shuttle"], 0)))
        window = Activated(self.bus)
        window.find("Search", "entry")
        window.find("Krikalev on the Shuttle", "label")  # the best of the list below the entry

    def test_metas_of_nothing(self):
        self.assertEqual([], self.ask("GetResultMetas", GLib.Variant("(as)", (["rendezvous:x?event=y", "nonsense"],)))[0])


if __name__ == "__main__":
    tap.main()
