# portal.py: stands in for the desktop's portal on the bus of a test. SPDX-License-Identifier: GPL-3.0-or-later
"""portal.py FOLDER: whoever asks for a folder is given FOLDER, as if a person had chosen it in the desktop's own dialog.

Speaks org.freedesktop.portal.FileChooser as its documentation has it: a call is answered with the path of a request, and the
request then gives the response. Says "ready" when it is on the bus, then each call as a line of JSON.
"""
import json
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACES = Gio.DBusNodeInfo.new_for_xml(
    """<node>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" name="parent_window" direction="in"/>
      <arg type="s" name="title" direction="in"/>
      <arg type="a{sv}" name="options" direction="in"/>
      <arg type="o" name="handle" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>"""
)


def say(what):
    print(what, flush=True)


class Portal:
    def __init__(self, folder):
        self.folder = Gio.File.new_for_path(folder).get_uri()
        Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, self.on_bus, lambda *_: say("ready"), self.on_lost)

    def on_bus(self, connection, name):
        connection.register_object(PATH, INTERFACES.interfaces[0], self.on_call, self.on_get, None)

    def on_lost(self, connection, name):
        sys.exit("there is another portal on this bus")

    def on_get(self, connection, sender, path, interface, name):
        return GLib.Variant("u", 3)

    def on_call(self, connection, sender, path, interface, method, parameters, invocation):
        parent, title, options = parameters.unpack()
        say(json.dumps({"method": method, "parent": parent, "title": title, "directory": options.get("directory", False)}))
        request = "/".join([PATH, "request", sender[1:].replace(".", "_"), options["handle_token"]])
        invocation.return_value(GLib.Variant("(o)", (request,)))
        GLib.idle_add(self.respond, connection, sender, request)

    def respond(self, connection, sender, request):
        results = {"uris": GLib.Variant("as", [self.folder])}
        connection.emit_signal(sender, request, "org.freedesktop.portal.Request", "Response",
                               GLib.Variant("(ua{sv})", (0, results)))
        return GLib.SOURCE_REMOVE


if __name__ == "__main__":
    portal = Portal(sys.argv[1])
    GLib.MainLoop().run()
