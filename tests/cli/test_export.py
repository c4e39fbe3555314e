# test_export.py: pictures from the command line. SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree
import zlib

import tap
from program import PROGRAM, fixture, run

HAS_FONTS = os.path.isdir("/usr/share/fonts/truetype/noto")
SVG = "{http://www.w3.org/2000/svg}"


def png_size(data):
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def svg_texts(data):
    return [element.text for element in xml.etree.ElementTree.fromstring(data).iter(SVG + "text")]


def svg_events(data):
    root = xml.etree.ElementTree.fromstring(data)
    return {g.get("id") for g in root.iter(SVG + "g") if (g.get("id") or "").startswith("event-")}


def unpack_pdf(pdf):
    """A PDF with what its streams hold behind it: newer releases of cairo keep objects in them."""
    unpacked = [pdf]
    for stream in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            unpacked.append(zlib.decompress(stream.group(1)))
        except zlib.error:  # a picture or a font that is packed otherwise
            continue
    return b"".join(unpacked)


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """In how many lanes each event of the history is."""
        events = json.loads(run("--convert=-", "--format=json").stdout)["events"]
        cls.lanes = {event["id"]: len(event.get("lanes", [None])) for event in events}

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
        listed = {"event-" + event["id"] for event in json.loads(run("--list=json").stdout)}
        self.assertEqual(listed, svg_events(self.export("--format=svg")))

    def assert_all_there(self, *pictures):
        """Every place of every event in a lane is drawn, or counted by a cluster; what pages repeat is there once at least."""
        n_marks = n_clustered = 0
        drawn = set()
        for picture in pictures:
            root = xml.etree.ElementTree.fromstring(picture)
            drawn |= svg_events(picture)
            self.assertEqual([], [text for text in svg_texts(picture) if re.fullmatch(r"\d+ (above|below|выше|ниже)", text)])
            n_marks += sum("mark" in (g.get("class") or "").split() for g in root.iter(SVG + "g"))
            n_clustered += sum(int(g.find(SVG + "title").text.split()[0])
                               for g in root.iter(SVG + "g") if g.get("class") == "cluster")
        lanes = self.lanes
        self.assertGreaterEqual(len(lanes), len(drawn))
        if len(pictures) == 1:
            self.assertEqual(sum(lanes.values()), n_marks + n_clustered)
        else:
            self.assertGreaterEqual(n_marks + n_clustered, sum(lanes.values()))
        if n_clustered == 0:
            self.assertEqual({"event-" + name for name in lanes}, drawn)
        return n_clustered

    def test_no_event_is_lost(self):
        for arguments, clusters in (([], False), (["--size=1280x800"], True), (["--size=slide"], True), (["--size=square"], True),
                                    (["--size=banner"], True), (["--size=297x210mm"], False), (["--paper=A1"], False),
                                    (["--paper=A4", "--overflow=condense"], True), (["--size=1280x800", "--overflow=grow"], False),
                                    (["--no-headers", "--no-ruler", "--no-title", "--no-footer", "--sources"], False)):
            for language in ("en", "ru"):
                with self.subTest(arguments=arguments, language=language):
                    picture = self.export("--format=svg", "--language=" + language, *arguments)
                    self.assertEqual(clusters, self.assert_all_there(picture) > 0)

    def test_no_event_of_a_filter_a_day_or_a_range_is_lost(self):
        """Whatever is asked for and however small: drawn, counted by a cluster, or counted at an edge of the range, exactly once."""
        for chosen in ([], ["--filter=lane=mir"], ["--filter=status=planned"], ["--search=soyuz"], ["--as-of=1995-06-29"],
                       ["--as-of=2020-01-01", "--filter=lane=station"]):
            events = json.loads(run("--convert=-", "--format=json", *chosen).stdout)["events"]
            places = sum(len(event.get("lanes", [None])) for event in events)
            for ranged in ([], ["--range=1975"], ["--range=2000-06/2010-02"]):
                for size in ("400x300", "1280x800", "3840x2160"):
                    with self.subTest(chosen=chosen, ranged=ranged, size=size):
                        result = run("--export=-", "--format=svg", "--size=" + size, "--density=compact", *chosen, *ranged)
                        self.assertEqual(0, result.returncode, result.stderr)
                        groups = list(xml.etree.ElementTree.fromstring(result.stdout).iter(SVG + "g"))
                        n_marks = sum("mark" in (g.get("class") or "").split() for g in groups)
                        n_counted = sum(int(g.find(SVG + "title").text.split()[0])
                                        for g in groups if g.get("class") in ("cluster", "edge"))
                        self.assertEqual(places, n_marks + n_counted)
                        self.assertLessEqual(svg_events(result.stdout), {"event-" + event["id"] for event in events})
                        # With wide letters the number of a cluster at the very end may not be legible: then the edge tells it.
                        if not ranged and HAS_FONTS:
                            self.assertFalse([g for g in groups if g.get("class") == "edge"])
                        if places > 500 and size != "3840x2160":
                            self.assertGreater(n_counted, 0)

    def test_lanes_without_events_are_left_out(self):
        result = run("--export=-", "--format=svg", "--filter=lane=mir", "--search=soyuz")
        texts = svg_texts(result.stdout)
        self.assertIn("Mir", texts)
        self.assertNotIn("Crews", texts)
        self.assertFalse([text for text in texts if "hidden" in text])

    def test_sources_on_pages_of_their_own(self):
        """Stretches on A4 with everything: pages of sources come last, say what they are, and show nothing of a timeline."""
        pages = self.export_pages("--paper=A4", "--landscape", "--pages=stretches", "--legend", "--sources", "--range=1970/1999")
        notes = [page for page in pages if b">Sources<" in page]
        pictures = pages[:len(pages) - len(notes)]
        self.assertGreater(len(notes), 1)
        self.assertGreater(len(pictures), 1)
        self.assertEqual(notes, pages[len(pictures):])
        for i, page in enumerate(pages):
            self.assertTrue([t for t in svg_texts(page) if t.endswith(f"page {i + 1} of {len(pages)}")])
            self.assertIn("CC0-1.0 · Updated 22 November 2026", svg_texts(page))
        for i, page in enumerate(notes):
            self.assertEqual(f"Sources, {i + 1} of {len(notes)}", xml.etree.ElementTree.fromstring(page).find(SVG + "desc").text)
            self.assertEqual(set(), svg_events(page))
            self.assertNotIn(b'class="lane', page)
        listed = [g.find(SVG + "text").text for page in notes for g in xml.etree.ElementTree.fromstring(page).iter(SVG + "g")
                  if g.get("class") == "source"]
        joined = re.sub(r"\s", "", "".join(listed))
        for event in json.loads(run("--list=json", "--language=en").stdout):
            if event["earliest"] and "1970" <= event["earliest"][:4] <= "1999":
                for source in event["sources"]:
                    self.assertIn(re.sub(r"\s", "", source["title"]), joined)

    def export_pages(self, *arguments):
        """The contents of the numbered files, in order."""
        result = run("--export=" + self.path("page.svg"), *arguments)
        self.assertEqual((0, "", ""), (result.returncode, result.stdout, result.stderr))
        pages = []
        for name in sorted(os.listdir(self.folder)):
            self.assertRegex(name, r"\Apage-\d+\.svg\Z")
            with open(self.path(name), "rb") as file:
                pages.append(file.read())
            os.remove(self.path(name))
        return pages

    def test_tiles_show_all_of_one_picture(self):
        pages = self.export_pages("--paper=A4", "--pages=3x3")
        self.assertEqual(9, len(pages))
        shown = []
        for page in pages:
            self.assert_all_there(page)
            root = xml.etree.ElementTree.fromstring(page)
            self.assertEqual(("210mm", "297mm"), (root.get("width"), root.get("height")))
            boxes = {c.get("id"): [float(c.find(SVG + "rect").get(k)) for k in ("x", "y", "width", "height")]
                     for c in root.iter(SVG + "clipPath")}
            group = next(g for g in root.iter(SVG + "g") if g.get("transform"))
            x, y, zoom = map(float, re.fullmatch(r"translate\((\S+) (\S+)\) scale\((\S+)\)", group.get("transform")).groups())
            outer = next(g for g in root if g.get("clip-path"))
            box = boxes[outer.get("clip-path")[5:-1]]
            shown.append(((box[0] - x) / zoom, (box[1] - y) / zoom, (box[0] + box[2] - x) / zoom, (box[1] + box[3] - y) / zoom))
        columns = sorted({round(tile[0], 1) for tile in shown})
        rows = sorted({round(tile[1], 1) for tile in shown})
        self.assertEqual((3, 3, 0, 0), (len(columns), len(rows), columns[0], rows[0]))
        # Neighbours overlap, and together they reach the lower right corner.
        for low, high, places in ((0, 2, columns), (1, 3, rows)):
            ends = sorted({round(tile[high], 1) for tile in shown})
            for end, start in zip(ends, places[1:]):
                self.assertGreater(end, start + 10)
        texts = xml.etree.ElementTree.fromstring(pages[0]).iter(SVG + "text")
        self.assertLessEqual(max(float(t.get("x")) for t in texts), max(tile[2] for tile in shown))

    def test_stretches_follow_each_other(self):
        for arguments in (["--paper=A5"], ["--paper=A4"], ["--paper=A3", "--density=compact"], ["--paper=A4", "--landscape"]):
            pages = self.export_pages("--pages=stretches", *arguments)
            self.assertGreater(len(pages), 2)
            self.assert_all_there(*pages)
        notes = [next(t for t in svg_texts(page) if "page " in t) for page in pages]
        self.assertEqual([f"page {i + 1} of {len(pages)}" for i in range(len(pages))], [n.split(" · ")[-1] for n in notes])

    def test_a_stretch_holds_what_is_of_it(self):
        """What happens at a moment is on one page alone, all of its mark within the page."""
        planned = {event["id"] for event in json.loads(run("--convert=-", "--format=json").stdout)["events"] if "plan" in event}
        days = {"event-" + event["id"]: int(event["earliest"][:4]) for event in json.loads(run("--list=json").stdout)
                if event["earliest"] and not event["end_latest"] and event["status"] != "ongoing" and event["earliest"][:10] == (event["latest"] or "")[:10] and event["id"] not in planned}
        n_pages_of = {}
        for page in self.export_pages("--paper=A4", "--landscape", "--pages=stretches"):
            note = next(text for text in svg_texts(page) if "page " in text)
            years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", note.split(" · ")[0])]
            for name in svg_events(page) & set(days):
                n_pages_of[name] = n_pages_of.get(name, 0) + 1
                self.assertTrue(years[0] <= days[name] <= years[-1], name)
        self.assertGreater(len(n_pages_of), 100)
        self.assertEqual({1}, set(n_pages_of.values()))

    def test_too_many_pages_for_a_stream(self):
        result = run("--export=-", "--format=png", "--paper=A5", "--pages=2x2")
        self.assertEqual((1, ""), (result.returncode, result.stdout))
        self.assertRegex(result.stderr, r"\Arendezvous: [^\n]*--format=pdf\.\n\Z")

    def test_sizes(self):
        for arguments, size in (
            (["--size=slide"], (1920, 1080)), (["--size=square"], (1080, 1080)), (["--size=banner", "--scale=2"], (3600, 1200)),
            (["--size=254x127mm", "--overflow=condense"], (960, 480)),
            (["--size=254x127mm", "--scale=2", "--overflow=condense"], (1920, 960)),
            (["--paper=A3", "--landscape", "--overflow=condense"], (1587, 1123)), (["--paper=A1"], (2245, 3179)), (["--paper=letter", "--overflow=condense"], (816, 1056)),
        ):
            with self.subTest(arguments=arguments):
                self.assertEqual(size, png_size(self.export("--format=png", *arguments)))
        self.assertEqual(1200, png_size(self.export("--format=png", "--size=1200xauto"))[0])

    def test_parts(self):
        whole = svg_texts(self.export("--format=svg", "--sources"))
        for option, text in (("--no-title", "Americans and Russians in Space"), ("--no-ruler", "1970s"),
                             ("--no-headers", "Agreements"), ("--no-footer", "CC0-1.0 · Updated 22 November 2026")):
            with self.subTest(option=option):
                self.assertIn(text, whole)
                self.assertNotIn(text, svg_texts(self.export("--format=svg", option)))
        self.assertIn("Sources", whole)
        self.assertNotIn("Sources", svg_texts(self.export("--format=svg")))

    def test_sources_are_whole(self):
        """Put together again, the lines of the list are the sources of the events, each once."""
        events = json.loads(run("--list=json", "--language=en").stdout)
        titles = {source["title"] for event in events for source in event["sources"]}
        root = xml.etree.ElementTree.fromstring(self.export("--format=svg", "--sources"))
        lines = [g.find(SVG + "text").text for g in root.iter(SVG + "g") if g.get("class") == "source"]
        joined = re.sub(r"\s", "", "".join(lines))
        for title in titles:
            self.assertIn(re.sub(r"\s", "", title), joined)

    def test_transparent(self):
        data = self.export("--format=png", "--size=800x600", "--theme=transparent")
        self.assertEqual(6, data[25])  # with alpha
        self.assertEqual(2, self.export("--format=png", "--size=800x600")[25])
        self.assertNotRegex(self.export("--format=svg", "--size=800x600", "--theme=transparent"), rb'(?s)^.{0,1500}<rect x="0" y="0"')

    def test_counts_at_the_edge_have_no_ground_where_there_is_none(self):
        path = self.path("long.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("title,start,end\nLong,1900,1990\nBefore,1910,\nAfter,1980,\n")
        for theme, n_grounds in (("light", 2), ("transparent", 0)):
            data = self.export("--format=svg", "--theme=" + theme, "--range=1930/1950", path)
            edges = [g for g in xml.etree.ElementTree.fromstring(data).iter(SVG + "g") if g.get("class") == "edge"]
            self.assertEqual(["1", "1"], [g.find(SVG + "text").text for g in edges])
            self.assertEqual(n_grounds, sum(len(g.findall(SVG + "rect")) for g in edges), theme)

    def test_png_metadata(self):
        data = self.export("--format=png", "--size=800x600", "--scale=2")
        chunks, place = {}, 8
        while place < len(data):
            length, kind = struct.unpack(">I4s", data[place:place + 8])
            body = data[place + 8:place + 8 + length]
            self.assertEqual(zlib.crc32(kind + body), struct.unpack(">I", data[place + 8 + length:place + 12 + length])[0])
            chunks.setdefault(kind, []).append(body)
            place += length + 12
        self.assertEqual([b"\0"], chunks[b"sRGB"])
        self.assertEqual([struct.pack(">IIB", 7559, 7559, 1)], chunks[b"pHYs"])
        texts = dict(re.split(b"\0{5}", text, maxsplit=1) for text in chunks[b"iTXt"])
        self.assertEqual("Americans and Russians in Space", texts[b"Title"].decode())
        self.assertTrue(texts[b"Software"].startswith(b"rendezvous "))
        self.assertEqual(b"2026-11-23T00:00:00Z", texts[b"Creation Time"])
        self.assertIn(b"Source", texts)
        self.assertIn(b"IEND", chunks)

    def test_font(self):
        data = self.export("--format=svg", "--font=Noto Serif")
        self.assertIn(b"font-family=\"'Noto Serif', ", data)
        self.assertNotEqual(data, self.export("--format=svg"))

    def test_font_that_is_not_there(self):
        for family, told in (("NoSuchFont", "“NoSuchFont”"), ("NoSuchFont, Noto Serif", ""), ("noto serif", ""), ("Sans", "")):
            with self.subTest(family=family):
                result = run("--export=-", "--format=svg", "--size=800x600", "--font=" + family)
                self.assertEqual(0, result.returncode)
                self.assertRegex(result.stderr, rf"\Arendezvous: [^\n]*{told}[^\n]*\n\Z" if told else r"\A\Z")

    def test_verbose(self):
        result = run("--verbose", "--export=" + self.path("x.svg"), "--convert=" + self.path("x.csv"))
        self.assertEqual((0, ""), (result.returncode, result.stdout))
        lines = result.stderr.splitlines()
        self.assertEqual(3, len(lines))
        self.assertRegex(lines[0], r"\Arendezvous: read \d+ events\Z")
        self.assertIn("x.svg", lines[1])
        self.assertIn("x.csv", lines[2])

    def test_progress_on_a_terminal(self):
        ours, theirs = pty.openpty()
        with subprocess.Popen([PROGRAM, "--export=" + self.path("x.png"), "--size=slide", "--scale=2"],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs) as process:
            os.close(theirs)
            said = b""
            with contextlib.suppress(OSError):  # what a terminal says when its other end is gone
                while piece := os.read(ours, 4096):
                    said += piece
            self.assertEqual(b"", process.stdout.read())
        os.close(ours)
        self.assertEqual(0, process.returncode)
        percents = [int(p) for p in re.findall(rb"x\.png (\d+) %", said)]
        self.assertGreater(len(percents), 2)
        self.assertEqual(sorted(percents), percents)
        self.assertTrue(said.endswith(b"\r\033[K"))

    def test_lanes_have_ids(self):
        root = xml.etree.ElementTree.fromstring(self.export("--format=svg"))
        lanes = [g.get("id") for g in root.iter(SVG + "g") if "lane" in (g.get("class") or "").split()]
        self.assertEqual([lane["id"] for lane in json.loads(run("--convert=-", "--format=json").stdout)["lanes"]],
                         [name[len("lane-"):] for name in lanes])

    def test_pdf_has_bookmarks_and_links(self):
        for tool in ("pdfinfo", "pdftohtml"):
            if shutil.which(tool) is None:
                self.skipTest(tool + " is not installed")
        with open(self.path("x.pdf"), "wb") as file:
            file.write(self.export("--format=pdf", "--paper=A1", "--landscape"))
        said = subprocess.run(["pdfinfo", "-url", self.path("x.pdf")], capture_output=True, text=True, check=True).stdout
        addresses = {line.split()[-1] for line in said.splitlines() if "://" in line}
        listed = {s["url"] for e in json.loads(run("--list=json").stdout) for s in e["sources"][:1] if s["url"]}
        self.assertLessEqual(listed, addresses)
        outline = subprocess.run(["pdftohtml", "-xml", "-stdout", "-i", self.path("x.pdf")], capture_output=True, text=True).stdout
        marks = re.findall(r'<item page="(\d+)">([^<]*)</item>', outline[outline.index("<outline>"):])
        for lane in json.loads(run("--convert=-", "--format=json").stdout)["lanes"]:
            self.assertIn(("1", lane["title"]), marks)
        self.assertIn(("1", "Détente"), marks)

    def test_range(self):
        narrow = svg_events(self.export("--format=svg", "--range=1975"))
        self.assertLess(len(narrow), len(svg_events(self.export("--format=svg"))))
        self.assertGreater(len(narrow), 0)
        self.assertTrue(any("1975" in text for text in svg_texts(self.export("--format=svg", "--range=1975-07-17"))))

    def test_what_is_at_the_ends_of_a_range_is_drawn(self):
        """Counts of what lies beyond stand beside it, and no mark is cut off by the edge of the picture."""
        path = os.path.join(self.folder, "edge.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("date,title,group\n1970-01-02,First days,A\n1979-12-25,Last week,A\n1979-11-23,November,B\n"
                       "1960,Before,A\n1990,After,A\n1991,After two,B\n1969-12-20/1970-01-20,Straddles,B\n")
        for size in ("1280x300", "700x300", "1600xauto"):
            with self.subTest(size=size):
                picture = run("--export=-", "--format=svg", "--range=1970/1979", "--size=" + size, path).stdout
                texts = svg_texts(picture)
                self.assertIn("4 of 7 events", " ".join(texts))
                for title in ("First days", "Last week", "November", "Straddles"):
                    self.assertIn(title, texts)
                self.assertEqual(3, sum(int(g.find(SVG + "title").text.split()[0])
                                        for g in xml.etree.ElementTree.fromstring(picture).iter(SVG + "g")
                                        if g.get("class") == "edge"))

    def test_open_range(self):
        later = svg_events(self.export("--format=svg", "--range=2020/.."))
        both = svg_events(self.export("--format=svg", "--range=../.."))
        self.assertLess(len(later), len(both))
        self.assertEqual(both, svg_events(self.export("--format=svg")))

    def test_as_of(self):
        then = self.export("--format=svg", "--as-of=1975-07-01")
        self.assertLess(len(svg_events(then)), len(svg_events(self.export("--format=svg"))))

    def note(self, *arguments, size="1600xauto"):
        """The line beside the title, which all kinds of pictures and the preview share."""
        result = run("--export=-", "--format=svg", "--size=" + size, *arguments)
        self.assertEqual(0, result.returncode, result.stderr)
        notes = [text for text in svg_texts(result.stdout.encode()) if re.search(r"\bevents?$|событи[еяй]$", text or "")]
        return next((text for text in notes if not re.fullmatch(r"\d+ \w+", text)), None)

    def test_note_says_what_was_chosen(self):
        everything = self.note(size="1600xauto")
        self.assertIsNone(everything and re.search(" of |As known", everything))
        n = len(self.lanes)
        self.assertRegex(self.note("--search=krikalev"), rf"“krikalev” · \d+ of {n} events$")
        self.assertRegex(self.note("--filter=lane=mir&status=planned"), rf"Lane: .* · Status: Planned · \d+ of {n} events$")
        self.assertRegex(self.note("--filter=lane=mir", "--search=krikalev"), rf"Lane: .* · “krikalev” · \d+ of {n} events$")
        self.assertRegex(self.note("--as-of=1995-06-29", "--no-ruler"), r" · As known on 29 June 1995 · \d+ events$")
        self.assertRegex(self.note("--search=mir", "--as-of=1995-06-29"), r"As known on 29 June 1995 · \d+ of \d+ events$")
        self.assertRegex(self.note("--as-of=1995-06-29", "--language=ru"), r"июня 1995.* · \d+ событи[еяй]$")
        # Where there is little room the count is what stays.
        self.assertRegex(self.note("--search=krikalev", size="420x500"), rf"(?<!\d)\d+ of {n} events$")

    def test_note_tells_the_extent_of_the_events(self):
        path = self.path("two.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("title,start\nOne,1000-01-01\nTwo,1999-01-01\n")
        self.assertEqual("1000 – 1999 · 2 events", self.note(path))
        self.assertEqual("1800 – 1999 · 1 of 2 events", self.note(path, "--range=1800/.."))

    def test_themes_differ(self):
        themes = ("light", "dark", "print", "high-contrast", "transparent", "high-contrast-dark")
        self.assertEqual(6, len({self.export("--format=svg", "--theme=" + theme) for theme in themes}))

    @unittest.skipUnless(HAS_FONTS, "the fonts of the tests are not installed")
    def test_compact_rows_show_more(self):
        ordinary = self.export("--format=svg", "--size=1280x800", "--density=ordinary")
        compact = self.export("--format=svg", "--size=1280x800", "--density=compact")
        self.assertEqual(ordinary, self.export("--format=svg", "--size=1280x800"))
        self.assertGreater(compact.count(b"<text"), 1.3 * ordinary.count(b"<text"))

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
            for more in (["--size=1280x800"], ["--size=banner", "--range=1975", "--legend"]):
                with self.subTest(kind=kind, more=more):
                    first = self.export("--format=" + kind, *more)
                    self.assertTrue(first == self.export("--format=" + kind, *more))
        for more in (["--paper=A4", "--pages=3x3"], ["--tour=handshake-1975"], ["--paper=A4", "--landscape", "--pages=stretches"]):
            with self.subTest(more=more):
                first = self.export("--format=pdf", *more)
                self.assertTrue(first == self.export("--format=pdf", *more))
                self.assertEqual(self.export_pages(*more), self.export_pages(*more))

    def test_dates_inside(self):
        """SOURCE_DATE_EPOCH says what today is, in the picture and in the file."""
        then, later = (self.export("--format=pdf", SOURCE_DATE_EPOCH=day) for day in ("1600000000", "1795392000"))
        self.assertFalse(then == later)
        self.assertTrue(then == self.export("--format=pdf", SOURCE_DATE_EPOCH="1600000000"))
        self.assertIn(b"/CreationDate (20200913122640Z", unpack_pdf(then))

    def test_tour(self):
        pages = self.export_pages("--tour=handshake-1975")
        self.assertEqual(14, len(pages))
        for i, page in enumerate(pages):
            self.assertIn(f"Step {i + 1} of 14", list(svg_texts(page)))
            self.assertIn("The handshake of 1975", list(svg_texts(page)))
            title = xml.etree.ElementTree.fromstring(page).find(SVG + "title").text
            self.assertEqual("The handshake of 1975 — Americans and Russians in Space", title)
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not installed")
        with open(self.path("x.pdf"), "wb") as file:
            file.write(self.export("--format=pdf", "--tour=handshake-1975", "--language=ru"))
        text = subprocess.run(["pdftotext", "-layout", self.path("x.pdf"), "-"], capture_output=True, text=True).stdout
        self.assertEqual(14, text.count("\f"))
        self.assertIn("Касание, сцепка.", text.split("\f")[7])

    def test_tour_mistakes(self):
        result = run("--export=" + self.path("x.pdf"), "--tour=nonsense")
        self.assertEqual((1, ""), (result.returncode, result.stdout))
        self.assertIn("handshake-1975", result.stderr)
        for more in (["--range=1975"], ["--pages=2x2", "--paper=A4"], ["--legend"], ["--no-title"]):
            with self.subTest(more=more):
                result = run("--export=" + self.path("x.pdf"), "--tour=handshake-1975", *more)
                self.assertEqual((2, ""), (result.returncode, result.stdout))
                self.assertRegex(result.stderr, r"\Arendezvous: --tour [^\n]*\n\Z")
        self.assertEqual(2, run("--tour=handshake-1975", "--list").returncode)
        self.assertEqual(2, run("--present", "--list").returncode)
        self.assertEqual([], os.listdir(self.folder))

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
