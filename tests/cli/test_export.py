# test_export.py: pictures from the command line. SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import tap
from program import fixture, run

SVG = "{http://www.w3.org/2000/svg}"


def png_size(data):
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def svg_texts(data):
    return [element.text for element in xml.etree.ElementTree.fromstring(data).iter(SVG + "text")]


def svg_events(data):
    root = xml.etree.ElementTree.fromstring(data)
    return {g.get("id") for g in root.iter(SVG + "g") if (g.get("id") or "").startswith("event-")}


class Export(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def export(self, *arguments, **environment):
        """The bytes that go to standard output."""
        result = run("--export=-", *arguments, text=False, **environment)
        self.assertEqual((0, b""), (result.returncode, result.stderr))
        return result.stdout

    def test_every_format_in_one_run(self):
        names = ["a.png", "b.SVG", "c.pdf", "d"]
        result = run("--format=png", "--export=" + self.path("d"))
        self.assertEqual((0, "", ""), (result.returncode, result.stdout, result.stderr))
        result = run(*("--export=" + self.path(name) for name in names[:3]))
        self.assertEqual((0, "", ""), (result.returncode, result.stdout, result.stderr))
        self.assertEqual(sorted(names), sorted(os.listdir(self.folder)))
        starts = [b"\x89PNG", b"<?xml", b"%PDF-", b"\x89PNG"]
        for name, start in zip(names, starts):
            with open(self.path(name), "rb") as file:
                self.assertTrue(file.read().startswith(start), name)

    def test_size_and_scale(self):
        self.assertEqual((1000, 700), png_size(self.export("--format=png", "--size=1000x700")))
        self.assertEqual((1500, 1050), png_size(self.export("--format=png", "--size=1000x700", "--scale=1.5")))
        self.assertEqual(1600, png_size(self.export("--format=png"))[0])

    def test_too_small(self):
        result = run("--export=" + self.path("x.png"), "--size=1000x100")
        self.assertEqual(1, result.returncode)
        self.assertRegex(result.stderr, r"\Arendezvous: [^\n]* at least \d+\.\n\Z")
        least = re.search(r"at least (\d+)", result.stderr)[1]
        self.assertEqual([], os.listdir(self.folder))
        self.assertEqual((1000, int(least)), png_size(self.export("--format=png", "--size=1000x" + least)))

    def test_every_event_is_in_a_picture_that_grows(self):
        listed = json.loads(run("--list=json").stdout)
        drawn = svg_events(self.export("--format=svg"))
        self.assertEqual(len(listed), len(drawn))

    def test_no_event_is_lost_in_a_picture_of_a_size(self):
        root = xml.etree.ElementTree.fromstring(self.export("--format=svg", "--size=1280x800"))
        counts = [
            int(g.find(SVG + "title").text.split()[0])
            for g in root.iter(SVG + "g") if g.get("class") == "cluster"
        ]
        drawn = [g for g in root.iter(SVG + "g") if (g.get("id") or "").startswith("event-")]
        placed = sum(len(re.findall(r"\blane-", g.get("class"))) for g in drawn)
        lanes = sum(len(e["lanes"]) if "lanes" in e else 1 for e in json.loads(run("--list=json").stdout))
        self.assertGreater(len(counts), 0)
        self.assertGreaterEqual(placed + sum(counts), lanes)

    def test_range(self):
        narrow = svg_events(self.export("--format=svg", "--range=1975"))
        self.assertLess(len(narrow), len(svg_events(self.export("--format=svg"))))
        self.assertGreater(len(narrow), 0)
        self.assertTrue(any("1975" in text for text in svg_texts(self.export("--format=svg", "--range=1975-07-17"))))

    def test_open_range(self):
        later = svg_events(self.export("--format=svg", "--range=2020/.."))
        both = svg_events(self.export("--format=svg", "--range=../.."))
        self.assertLess(len(later), len(both))
        self.assertEqual(both, svg_events(self.export("--format=svg")))

    def test_as_of(self):
        then = self.export("--format=svg", "--as-of=1975-07-01")
        self.assertLess(len(svg_events(then)), len(svg_events(self.export("--format=svg"))))

    def test_themes_differ(self):
        pictures = {self.export("--format=svg", "--theme=" + theme) for theme in ("light", "dark", "print")}
        self.assertEqual(3, len(pictures))

    def test_compact_rows_show_more(self):
        ordinary = self.export("--format=svg", "--size=1280x800", "--density=ordinary")
        compact = self.export("--format=svg", "--size=1280x800", "--density=compact")
        self.assertEqual(ordinary, self.export("--format=svg", "--size=1280x800"))
        self.assertGreater(compact.count("<text"), 1.3 * ordinary.count("<text"))

    def test_legend(self):
        plain = self.export("--format=svg")
        explained = self.export("--format=svg", "--legend")
        self.assertEqual(svg_events(plain), svg_events(explained))
        self.assertIn("Planned for other times before", svg_texts(explained))
        self.assertNotIn("Planned for other times before", svg_texts(plain))
        # Nothing had been planned otherwise then.
        self.assertNotIn("Planned", svg_texts(self.export("--format=svg", "--legend", "--range=1975")))
        self.assertEqual((1600, 1000), png_size(self.export("--format=png", "--legend", "--size=1600x1000")))

    def test_language(self):
        texts = svg_texts(self.export("--format=svg", "--language=ru", LC_ALL="C", LANGUAGE=""))
        self.assertTrue(any("Мир" in text for text in texts))

    def test_same_bytes_twice(self):
        for kind in ("png", "svg", "pdf"):
            with self.subTest(kind=kind):
                first = self.export("--format=" + kind, "--size=1280x800")
                self.assertEqual(first, self.export("--format=" + kind, "--size=1280x800"))

    def test_svg_is_valid_and_drawn(self):
        with open(self.path("x.svg"), "wb") as file:
            file.write(self.export("--format=svg"))
        for tool, arguments in (("xmllint", ["--noout"]), ("rsvg-convert", ["-o", self.path("x.png")])):
            if shutil.which(tool) is None:
                self.skipTest(tool + " is not installed")
            result = subprocess.run([tool, *arguments, self.path("x.svg")], capture_output=True, text=True)
            self.assertEqual((0, ""), (result.returncode, result.stderr), tool)

    def test_pdf_holds_every_text(self):
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not installed")
        with open(self.path("x.pdf"), "wb") as file:
            file.write(self.export("--format=pdf"))
        text = subprocess.run(["pdftotext", self.path("x.pdf"), "-"], capture_output=True, text=True).stdout
        joined = re.sub(r"\s", "", text)
        for label in svg_texts(self.export("--format=svg")):
            self.assertIn(re.sub(r"\s", "", label), joined)

    def test_old_file_stays_when_there_is_no_room(self):
        path = self.path("x.png")
        with open(path, "w", encoding="utf-8") as file:
            file.write("old")
        for arguments in (["--size=10x10"], ["--size=30000x700", "--scale=4"], [fixture("native/missing.json")]):
            with self.subTest(arguments=arguments):
                self.assertEqual(1, run("--export=" + path, *arguments).returncode)
                with open(path, encoding="utf-8") as file:
                    self.assertEqual("old", file.read())
        self.assertEqual(["x.png"], os.listdir(self.folder))

    def test_nowhere_to_write(self):
        for target in (self.path("missing/x.png"), "/dev/full"):
            with self.subTest(target=target):
                result = run("--format=png", "--export=" + target, "--size=1000x700")
                self.assertEqual(1, result.returncode)
                self.assertRegex(result.stderr, r"\Arendezvous: [^\n]+\n\Z")

    def test_odd_names(self):
        name = self.path("имя с пробелом \"и\" 'знаками'.svg")
        result = run("--export=" + name, LC_ALL="C", LANGUAGE="")
        self.assertEqual((0, ""), (result.returncode, result.stderr))
        self.assertTrue(os.path.exists(name))


if __name__ == "__main__":
    tap.main()
