# test_compile_drawings.py: what the compiler of drawings takes, and what it refuses. SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import tap  # noqa: E402

COMPILER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build-aux", "compile-drawings.py")
FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="currentColor">{}</svg>'


def compile_drawing(text, name="box"):
    """(exit code, output, what it said)"""
    with tempfile.TemporaryDirectory() as folder:
        drawing, output = os.path.join(folder, f"{name}.svg"), os.path.join(folder, "out.c")
        with open(drawing, "w", encoding="utf-8") as stream:
            stream.write(text)
        run = subprocess.run([sys.executable, COMPILER, output, drawing], capture_output=True, text=True, check=False)
        result = ""
        if os.path.exists(output):
            with open(output, encoding="utf-8") as stream:
                result = stream.read()
        return run.returncode, result, run.stderr


class CompileDrawings(unittest.TestCase):
    def test_relative_is_absolute(self):
        """relative and absolute commands of the same shape give the same steps"""
        code, absolute, _ = compile_drawing(FRAME.format('<path d="M4 4 L14 4 L14 24 H4 V9 Z"/>'))
        self.assertEqual(code, 0)
        code, relative, _ = compile_drawing(FRAME.format('<path d="m4 4 10 0 0,20h-10v-15z"/>'))
        self.assertEqual(code, 0)
        self.assertEqual(absolute, relative)

    def test_tones(self):
        """a path with an opacity is soft, others are solid"""
        code, output, _ = compile_drawing(
            FRAME.format('<path d="M0 0 H1 Z"/><path fill-opacity="0.5" d="M2 2 H3 Z"/>'))
        self.assertEqual(code, 0)
        solid, soft = output.split("box_soft[]")
        self.assertIn(".x = 1,", solid)
        self.assertIn(".x = 3,", soft)

    def test_refuses(self):
        """what would look different elsewhere is refused, with the name of the file"""
        broken = {
            "not XML": "<svg",
            "another square": FRAME.format('<path d="M0 0 H1 Z"/>').replace("64 64", "24 24"),
            "a colour of its own": FRAME.format('<path fill="red" d="M0 0 H1 Z"/>'),
            "a circle": FRAME.format('<circle r="3"/>'),
            "an arc": FRAME.format('<path d="M0 0 A1 1 0 0 0 3 3 Z"/>'),
            "a number too few": FRAME.format('<path d="M0 0 L1 Z"/>'),
            "no path data": FRAME.format('<path d="M0 0 L1 $ Z"/>'),
            "beyond the square": FRAME.format('<path d="M0 0 H65 Z"/>'),
            "nothing solid": FRAME.format('<path fill-opacity="0.5" d="M0 0 H1 Z"/>'),
        }
        for what, text in broken.items():
            with self.subTest(what):
                code, output, said = compile_drawing(text)
                self.assertEqual(code, 1)
                self.assertEqual(output, "")
                self.assertIn("box.svg", said)

    def test_names(self):
        """a name that is no id is refused"""
        self.assertEqual(compile_drawing(FRAME.format('<path d="M0 0 H1 Z"/>'), "Big Box")[0], 1)


if __name__ == "__main__":
    tap.main()
