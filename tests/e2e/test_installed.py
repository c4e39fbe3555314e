# test_installed.py: an installed copy is whole, and a desktop knows it. SPDX-License-Identifier: GPL-3.0-or-later
import configparser
import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import tap

APP_ID = os.environ["RENDEZVOUS_APP_ID"]
BUILD = os.environ["RENDEZVOUS_BUILD"]
MEDIA_TYPE = "application/vnd.rendezvous.timeline+json"


def run(*command, **environment):
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    if done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        run("meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", f"--destdir={folder.name}")
        cls.prefix = pathlib.Path(folder.name) / os.environ["RENDEZVOUS_PREFIX"].lstrip("/")
        cls.share = cls.prefix / "share"

    def test_everything_is_there(self):
        for name in [
            f"applications/{APP_ID}.desktop",
            f"metainfo/{APP_ID}.metainfo.xml",
            f"mime/packages/{APP_ID}.xml",
            f"icons/hicolor/scalable/apps/{APP_ID}.svg",
            f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
            f"icons/hicolor/scalable/mimetypes/{APP_ID}-timeline.svg",
            f"dbus-1/services/{APP_ID}.service",
            f"gnome-shell/search-providers/{APP_ID}.search-provider.ini",
            f"glib-2.0/schemas/{APP_ID}.gschema.xml",
            "man/man1/rendezvous.1",
            "bash-completion/completions/rendezvous",
            "locale/ru/LC_MESSAGES/rendezvous.mo",
            "rendezvous/rendezvous-timeline.schema.json",
        ]:
            with self.subTest(name=name):
                self.assertTrue((self.share / name).is_file())
        self.assertTrue(os.access(self.prefix / "bin" / "rendezvous", os.X_OK))

    def test_nothing_names_the_folder_that_it_was_put_in(self):
        """What is packed in one folder is unpacked in another."""
        folder = str(self.prefix).removesuffix(os.environ["RENDEZVOUS_PREFIX"]).encode()
        for path in self.prefix.rglob("*"):
            if path.is_file():
                self.assertNotIn(folder, path.read_bytes(), path)

    def test_all_is_found_from_the_prefix(self):
        """The installed copy laid over its prefix, in a namespace of mounts that ends with the command."""
        prefix = os.environ["RENDEZVOUS_PREFIX"]
        over = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-euc", 'mount --bind "$0" "$1"; shift; exec "$@"', str(self.prefix), prefix]
        if not os.path.isdir(prefix) or subprocess.run([*over, "true"], capture_output=True).returncode != 0:
            self.skipTest("no namespace of mounts can be had here")
        run("glib-compile-schemas", "--strict", str(self.share / "glib-2.0" / "schemas"))
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("RENDEZVOUS", "XDG_", "GSETTINGS_SCHEMA"))}

        def ask(*command):
            return subprocess.run([*over, *command], env={**surroundings, "LANGUAGE": "ru"}, check=True, capture_output=True, text=True).stdout

        self.assertIn("Показывает ленты времени", ask(f"{prefix}/bin/rendezvous", "--help"))
        self.assertIn("animation", ask("gsettings", "list-keys", APP_ID).split())

    def test_the_entry_starts_the_program(self):
        entry = configparser.RawConfigParser(interpolation=None, strict=False)
        entry.optionxform = str
        entry.read(self.share / "applications" / f"{APP_ID}.desktop", encoding="utf-8")
        section = entry["Desktop Entry"]
        self.assertEqual("rendezvous", section["Exec"].split()[0])
        self.assertEqual(APP_ID, section["Icon"])
        self.assertIn(MEDIA_TYPE, section["MimeType"].split(";"))
        for action in section["Actions"].rstrip(";").split(";"):
            self.assertIn(entry[f"Desktop Action {action}"]["Exec"].split()[0], ["rendezvous", "gapplication"])

    def test_the_media_type_is_recognised(self):
        run("update-mime-database", str(self.share / "mime"))
        timeline = '{ "format": "rendezvous-timeline", "version": 1 }'
        for name, text, expected in [
            ("mine.timeline.json", "{}", MEDIA_TYPE),
            ("mine.timeline.jsonl", timeline + "\n", MEDIA_TYPE),
            ("mine.bin", timeline, MEDIA_TYPE),
        ]:
            with self.subTest(name=name), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / name
                path.write_text(text)
                answer = run(
                    "gio", "info", "-a", "standard::content-type,standard::icon", str(path),
                    XDG_DATA_HOME=str(self.share), XDG_DATA_DIRS="/usr/share",
                )
                self.assertIn(f"standard::content-type: {expected}", answer)
                self.assertIn(f"{APP_ID}-timeline", answer)

    def test_icons_draw_at_every_size(self):
        for canvas, name in [
            ("128", f"scalable/apps/{APP_ID}.svg"),
            ("128", f"scalable/mimetypes/{APP_ID}-timeline.svg"),
            ("16", f"symbolic/apps/{APP_ID}-symbolic.svg"),
        ]:
            path = self.share / "icons" / "hicolor" / name
            root = xml.etree.ElementTree.parse(path).getroot()
            self.assertEqual(root.get("width"), root.get("height"))
            self.assertEqual(root.get("width"), canvas)
            for size in (16, 32, 128):
                with self.subTest(name=name, size=size):
                    picture = run("rsvg-convert", "-w", str(size), "-h", str(size), "-f", "svg", str(path))
                    self.assertIn("<svg", picture)


if __name__ == "__main__":
    tap.main()
