# test_translations.py: every text for people can be translated and is. SPDX-License-Identifier: GPL-3.0-or-later
"""Files with texts are listed in po/POTFILES.in, and each language of po/LINGUAS is complete and fits the sources."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import tap

TOP = pathlib.Path(__file__).resolve().parents[2]

# As meson's glib preset, by which the catalogues are made.
KEYWORDS = [
    "_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3",
]
FLAGS = [
    "N_:1:pass-c-format", "C_:2:pass-c-format", "NC_:2:pass-c-format", "g_dngettext:2:pass-c-format",
    "g_strdup_printf:1:c-format", "g_string_printf:2:c-format", "g_string_append_printf:2:c-format",
    "g_error_new:3:c-format", "g_set_error:4:c-format", "g_markup_printf_escaped:1:c-format",
]
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|("(?:\\.|[^"\\\n])*")', re.DOTALL)
CALL = re.compile(r'\b(?:_|N_|C_|NC_|gettext|ngettext|g_dngettext|g_dpgettext2|g_dcgettext)[ \t\n]*\([ \t\n]*(?:NULL,[ \t\n]*)?"')
XML_TEXT = re.compile(r'\btranslatable="(?:yes|true)"')


def has_texts(path):
    """Whether a file holds a text that a person is to see in their own language."""
    text = path.read_text("utf-8")
    if path.suffix in {".c", ".h"}:
        return CALL.search(COMMENT.sub(lambda match: match.group(1) or " ", text)) is not None
    if path.suffix == ".ui":
        return XML_TEXT.search(text) is not None
    return path.name.endswith((".desktop.in", ".desktop.in.in", ".metainfo.xml.in", ".metainfo.xml.in.in"))


def files_with_texts(top):
    return {
        str(path.relative_to(top))
        for folder in ["src", "ui", "data"]
        for path in (top / folder).rglob("*")
        if path.is_file() and path.suffix in {".c", ".h", ".ui", ".in"} and has_texts(path)
    }


def listed_files(top):
    lines = (top / "po" / "POTFILES.in").read_text("utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def languages(top):
    return (top / "po" / "LINGUAS").read_text("utf-8").split()


def run(*command):
    """What a tool printed, error channel included; its own failure is a failure of the test."""
    done = subprocess.run(command, capture_output=True, text=True, cwd=TOP, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} said:\n{done.stderr}{done.stdout}")
    return done.stdout


def catalogue(folder, names):
    """Every text of the sources, drawn anew."""
    template = pathlib.Path(folder) / "now.pot"
    run(
        "xgettext", "--from-code=UTF-8", f"--output={template}", "--force-po",
        *(f"--keyword={word}" for word in KEYWORDS), *(f"--flag={flag}" for flag in FLAGS), *sorted(names),
    )
    return template


def messages(text):
    """The msgid lines of a catalogue without its header."""
    return [entry for entry in re.findall(r'^msgid ((?:".*"\n?)+)', text, re.MULTILINE) if entry.strip() != '""']


def faults_of_language(po, template, folder):
    """What a catalogue lacks: texts without a translation, and those that somebody has to look at again."""
    merged = pathlib.Path(folder) / "merged.po"
    run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", str(po), str(template))
    missing = messages(run("msgattrib", "--untranslated", "--no-obsolete", str(merged)))
    fuzzy = messages(run("msgattrib", "--only-fuzzy", "--no-obsolete", str(po)))
    return [*(f"untranslated: {text.strip()}" for text in missing), *(f"fuzzy: {text.strip()}" for text in fuzzy)]


class Texts(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_every_file_with_texts_is_listed(self):
        self.assertEqual([], sorted(files_with_texts(TOP) - listed_files(TOP)), "add these to po/POTFILES.in")

    def test_every_listed_file_has_texts(self):
        self.assertEqual([], sorted(listed_files(TOP) - files_with_texts(TOP)), "remove these from po/POTFILES.in")

    def test_the_list_is_sorted(self):
        lines = (TOP / "po" / "POTFILES.in").read_text("utf-8").splitlines()
        self.assertEqual(sorted(lines), lines)

    def test_every_language_is_complete(self):
        template = catalogue(self.folder, files_with_texts(TOP))
        for language in languages(TOP):
            with self.subTest(language=language):
                po = TOP / "po" / f"{language}.po"
                self.assertEqual([], faults_of_language(po, template, self.folder))

    def test_every_language_fits_its_formats(self):
        for language in languages(TOP):
            with self.subTest(language=language):
                run("msgfmt", "--check", f"--output-file={self.folder}/out.mo", str(TOP / "po" / f"{language}.po"))


@unittest.skipUnless(shutil.which("msgfmt"), "gettext is not installed")
class Fence(unittest.TestCase):
    """The tests above are shown faults, and have to find each."""

    HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def test_texts_are_seen(self):
        for text, seen in [
            ('x = _ ("Open");', True), ('x = _("Open");', True), ('C_ ("verb", "Open")', True),
            ('ngettext ("%d day",\n "%d days", n)', True), ('// _ ("Open")', False), ('/* _ ("Open") */', False),
            ('g_print ("_ (Open)");', False), ("foo_ (bar)", False), ('"//"; _ ("Open")', True),
            ("#define N_(x) x", False), ('my_ ("Open")', False),
        ]:
            with self.subTest(text=text):
                self.assertEqual(seen, has_texts(self.write("a.c", text)))
        self.assertTrue(has_texts(self.write("a.ui", '<property name="label" translatable="yes">Open</property>')))
        self.assertFalse(has_texts(self.write("b.ui", '<property name="label">Open</property>')))

    def test_a_missing_translation_is_found(self):
        source = self.write("a.c", '_ ("Open"); _ ("Close");')
        template = catalogue(self.folder, [str(source)])
        po = self.write("xx.po", self.HEADER + 'msgid "Open"\nmsgstr "Auf"\n')
        self.assertEqual(['untranslated: "Close"'], faults_of_language(po, template, self.folder))
        po.write_text(po.read_text() + '\nmsgid "Close"\nmsgstr "Zu"\n')
        self.assertEqual([], faults_of_language(po, template, self.folder))

    def test_a_fuzzy_translation_is_found(self):
        source = self.write("a.c", '_ ("Open");')
        template = catalogue(self.folder, [str(source)])
        po = self.write("xx.po", self.HEADER + '#, fuzzy\nmsgid "Open"\nmsgstr "Auf"\n')
        self.assertIn('fuzzy: "Open"', faults_of_language(po, template, self.folder))

    def test_a_wrong_format_is_found(self):
        po = self.write("xx.po", self.HEADER + '#, c-format\nmsgid "%s of %d"\nmsgstr "%d von %s"\n')
        with self.assertRaises(AssertionError):
            run("msgfmt", "--check-format", f"--output-file={self.folder}/out.mo", str(po))


if __name__ == "__main__":
    tap.main()
