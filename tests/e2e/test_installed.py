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
    return subprocess.run(
        command, env={**os.environ, **environment}, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    ).stdout


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
            "locale/ru/LC_MESSAGES/rendezvous.mo",
            "rendezvous/rendezvous-timeline.schema.json",
        ]:
            with self.subTest(name=name):
                self.assertTrue((self.share / name).is_file())
        self.assertTrue(os.access(self.prefix / "bin" / "rendezvous", os.X_OK))

    def test_the_entry_starts_the_program(self):
        entry = configparser.RawConfigParser(interpolation=None, strict=False)
        entry.optionxform = str
        entry.read(self.share / "applications" / f"{APP_ID}.desktop", encoding="utf-8")
        section = entry["Desktop Entry"]
        self.assertEqual("rendezvous", section["Exec"].split()[0])
        self.assertEqual(APP_ID, section["Icon"])
        self.assertIn(MEDIA_TYPE, section["MimeType"].split(";"))

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
                    "gio", "info", "-a", "standard::content-type", str(path),
                    XDG_DATA_HOME=str(self.share), XDG_DATA_DIRS="/usr/share",
                )
                self.assertIn(f"standard::content-type: {expected}", answer)

    def test_icons_draw_at_every_size(self):
        for kind, name in [("scalable", f"{APP_ID}.svg"), ("symbolic", f"{APP_ID}-symbolic.svg")]:
            path = self.share / "icons" / "hicolor" / kind / "apps" / name
            root = xml.etree.ElementTree.parse(path).getroot()
            self.assertEqual(root.get("width"), root.get("height"))
            for size in (16, 32, 128):
                with self.subTest(name=name, size=size):
                    picture = run("rsvg-convert", "-w", str(size), "-h", str(size), "-f", "svg", str(path))
                    self.assertIn("<svg", picture)


if __name__ == "__main__":
    tap.main()
