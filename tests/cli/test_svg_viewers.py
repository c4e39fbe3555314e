# test_svg_viewers.py: an SVG looks in other programs as it does in ours. SPDX-License-Identifier: GPL-3.0-or-later
import html
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

import tap
from program import run

WIDTH, HEIGHT = 1280, 800
# Of Noto Sans, in parts of its size: what is above and below the baseline.
ASCENT, DESCENT = 1.069, 0.293
BLOCK = 8

# What a browser says of every text: its box, and what we had said of it.
MEASURE = """<script>
const told = [...document.querySelectorAll('text')].map(text => {
  const box = text.getBBox();
  return [text.textContent, +text.getAttribute('x'), +text.getAttribute('y'), +text.getAttribute('textLength'),
          +text.getAttribute('font-size'), box.x, box.y, box.width, box.height];
});
const answer = document.createElement('pre');
answer.id = 'answer';
answer.textContent = JSON.stringify(told);
document.body.append(answer);
</script>"""


def similarity(one, other):
    """The mean structural similarity of two grey pictures over blocks of 8 by 8 pixels (Wang, Bovik, Sheikh, Simoncelli: "Image
    Quality Assessment: From Error Visibility to Structural Similarity", 2004)."""
    c1, c2, n = (0.01 * 255) ** 2, (0.03 * 255) ** 2, BLOCK * BLOCK
    results = []
    for top in range(0, HEIGHT, BLOCK):
        for left in range(0, WIDTH, BLOCK):
            starts = [(top + row) * WIDTH + left for row in range(BLOCK)]
            a = b"".join(one[start:start + BLOCK] for start in starts)
            b = b"".join(other[start:start + BLOCK] for start in starts)
            if a == b:
                results.append(1)
                continue
            mean_a, mean_b = sum(a) / n, sum(b) / n
            var_a = sum(x * x for x in a) / n - mean_a * mean_a
            var_b = sum(x * x for x in b) / n - mean_b * mean_b
            both = sum(x * y for x, y in zip(a, b)) / n - mean_a * mean_b
            results.append((2 * mean_a * mean_b + c1) * (2 * both + c2)
                           / ((mean_a ** 2 + mean_b ** 2 + c1) * (var_a + var_b + c2)))
    return sum(results) / len(results)


class Viewers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def need(self, *tools):
        for tool in tools:
            if shutil.which(tool) is None:
                self.skipTest(tool + " is not installed")

    def export(self, name, *arguments):
        result = run("--export=" + self.path(name), f"--size={WIDTH}x{HEIGHT}", "--legend", *arguments)
        self.assertEqual((0, ""), (result.returncode, result.stderr))
        return self.path(name)

    def blurred(self, picture):
        return subprocess.run(
            ["convert", picture, "-background", "white", "-alpha", "remove", "-gaussian-blur", "0x2", "-depth", "8", "gray:-"],
            check=True, capture_output=True,
        ).stdout

    def browse(self, *arguments):
        """What Chromium prints; a skip where it cannot run at all."""
        done = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
             "--disable-lcd-text", "--no-first-run", f"--window-size={WIDTH},{HEIGHT}",
             "--user-data-dir=" + self.path("profile"), *arguments],
            env={**os.environ, "HOME": self.folder, "XDG_RUNTIME_DIR": self.folder}, capture_output=True, timeout=100, check=False,
        )
        if done.returncode != 0:
            self.skipTest("chromium cannot run here: " + done.stderr.decode("utf-8", "replace").strip()[-200:])
        return done.stdout.decode("utf-8")

    def assert_alike(self, picture, *arguments):
        ours = self.blurred(self.export("ours.png", *arguments))
        self.assertEqual(WIDTH * HEIGHT, len(ours))
        self.assertGreaterEqual(similarity(ours, self.blurred(picture)), 0.98)

    def test_rsvg(self):
        self.need("rsvg-convert", "convert")
        for arguments in ([], ["--theme=dark", "--language=ru"]):
            with self.subTest(arguments=arguments):
                subprocess.run(["rsvg-convert", "-o", self.path("x.png"), self.export("x.svg", *arguments)], check=True)
                self.assert_alike(self.path("x.png"), *arguments)

    def test_chromium(self):
        self.need("chromium", "convert")
        for arguments in ([], ["--theme=dark", "--language=ru"]):
            with self.subTest(arguments=arguments):
                self.browse("--screenshot=" + self.path("x.png"), "file://" + self.export("x.svg", *arguments))
                self.assert_alike(self.path("x.png"), *arguments)

    def test_text_boxes_in_chromium(self):
        self.need("chromium")
        for arguments in ([], ["--language=ru"]):
            with open(self.export("x.svg", *arguments), encoding="utf-8") as file:
                drawing = file.read().split("?>", 1)[1]
            with open(self.path("x.html"), "w", encoding="utf-8") as file:
                file.write('<!DOCTYPE html><meta charset="utf-8"><body style="margin: 0">' + drawing + MEASURE)
            page = self.browse("--dump-dom", "file://" + self.path("x.html"))
            boxes = json.loads(html.unescape(re.search(r'<pre id="answer">(.*?)</pre>', page, re.DOTALL)[1]))
            self.assertGreater(len(boxes), 50)
            for text, x, y, length, size, left, top, width, height in boxes:
                ours = (x, y - ASCENT * size, x + length, y + DESCENT * size)
                theirs = (left, top, left + width, top + height)
                for a, b in zip(ours, theirs):
                    self.assertLessEqual(abs(a - b), 1, (text, ours, theirs))

    def test_another_font_takes_no_more_room(self):
        """With a font that is wider, textLength keeps texts apart. What single letters reach beyond their advance is not scaled."""
        self.need("chromium")
        with open(self.export("x.svg"), encoding="utf-8") as file:
            drawing = re.sub(r'font-family="[^"]*"', 'font-family="Noto Sans Display Black, Noto Serif, monospace"',
                             file.read().split("?>", 1)[1])
        with open(self.path("x.html"), "w", encoding="utf-8") as file:
            file.write('<!DOCTYPE html><meta charset="utf-8"><body style="margin: 0">' + drawing + MEASURE)
        page = self.browse("--dump-dom", "file://" + self.path("x.html"))
        boxes = []
        for text, x, _, length, size, left, top, width, height in json.loads(
                html.unescape(re.search(r'<pre id="answer">(.*?)</pre>', page, re.DOTALL)[1])):
            reach = 0.15 * size
            self.assertLessEqual(abs(left - x), reach, text)
            self.assertLessEqual(abs(left + width - x - length), reach, text)
            middle = top + height / 2
            for other, other_left, other_right, other_middle in boxes:
                if abs(middle - other_middle) < size / 2:
                    self.assertTrue(left + width <= other_left or other_right <= left, (text, other))
            boxes.append((text, left, left + width, middle))
        self.assertGreater(len(boxes), 50)


if __name__ == "__main__":
    tap.main()
