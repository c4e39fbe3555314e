# test_includes.py: no include climbs, no file is too long, each says its licence. SPDX-License-Identifier: GPL-3.0-or-later
"""The floors of the house (HACKING.md), read from the #include lines of src/."""
import pathlib
import re
import tempfile
import unittest

import tap

TOP = pathlib.Path(__file__).resolve().parents[2]

# What each folder may include from. The order is that of the floors; io and layout are neighbours without a door.
CORE = ["base", "model", "io", "layout", "scene"]
RENDER = ["paint", "export"]
MAY_SEE = {
    "base": {"base"},
    "model": {"base", "model"},
    "io": {"base", "model", "io"},
    "layout": {"base", "model", "layout"},
    "scene": {*CORE},
    "paint": {*CORE, "paint"},
    "export": {*CORE, *RENDER},
    "view": {*CORE, *RENDER, "view"},
    "app": {*CORE, *RENDER, "view", "app"},
    ".": {"app"},
}
GENERATED = {"rdv-config.h", "rdv-history-resource.h", "rdv-shell-search-provider.h", "rdv-ui-resources.h"}

# Libraries that not every folder may use, by the beginning of the header's name.
DRAWING = ("cairo", "pango/", "hb", "fontconfig/", "gdk-pixbuf/")
WINDOWS = ("gtk/", "gdk/", "gsk/", "graphene")
MAY_DRAW = {"paint", "export", "view", "app"}
MAY_OPEN_WINDOWS = {"view", "app"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
LONGEST_FILE = 900
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"


def sources(root):
    return sorted(path for path in root.rglob("*") if path.suffix in {".c", ".h"})


def library_fault(folder, header):
    if header.startswith(WINDOWS) and folder not in MAY_OPEN_WINDOWS:
        return "only view and app know windows"
    if header.startswith(DRAWING) and folder not in MAY_DRAW:
        return "only paint, export, view and app draw"
    return None


def own_fault(folder, header, homes):
    if header in GENERATED:
        return None
    if "/" in header:
        return "a header is named without its folder"
    if header not in homes:
        return "there is no such header in src"
    home = homes[header]
    if home not in MAY_SEE[folder]:
        return f"{folder} may not see {home}"
    if header.endswith("-private.h") and home != folder:
        return f"it is private to {home}"
    return None


def include_faults(src):
    """One line for each #include below src that the house does not allow."""
    files = sources(src)
    homes = {path.name: str(path.parent.relative_to(src)) for path in files if path.suffix == ".h"}
    faults = []
    for path in files:
        folder = str(path.parent.relative_to(src))
        if folder not in MAY_SEE:
            faults.append(f"{folder}/{path.name}: src has no such folder in the house")
            continue
        text = path.read_text("utf-8")
        for mark, header in INCLUDE.findall(text):
            fault = own_fault(folder, header, homes) if mark == '"' else library_fault(folder, header)
            if fault:
                faults.append(f"{folder}/{path.name} includes {header}: {fault}")
    return faults


def first_line_fault(path, text):
    """C names the file and its licence in the first line; a script below its #!."""
    lines = text.splitlines()
    if lines and lines[0].startswith("#!"):
        lines.pop(0)
    head = "\n".join(lines[:2])
    if path.suffix in {".c", ".h"}:
        head = lines[0] if lines else ""
        if not head.startswith(f"/* {path.name}: "):
            return f"{path.name}: the first line does not begin with /* {path.name}: and what it is"
    if SPDX not in head:
        return f"{path.name}: the licence is not named at the top"
    return None


def file_faults(root):
    """One line for each source below root that is too long or does not say its licence at the top."""
    faults = []
    for path in sorted(root.rglob("*")):
        if path.suffix not in {".c", ".h", ".py", ".sh"} or not path.is_file():
            continue
        text = path.read_text("utf-8")
        length = len(text.splitlines())
        if length > LONGEST_FILE:
            faults.append(f"{path.name}: {length} lines, {LONGEST_FILE} are allowed")
        fault = first_line_fault(path, text)
        if fault:
            faults.append(fault)
    return faults


class House(unittest.TestCase):
    maxDiff = None

    def test_no_include_climbs(self):
        self.assertEqual([], include_faults(TOP / "src"))

    def test_files_are_short_and_licensed(self):
        self.assertEqual([], [*file_faults(TOP / "src"), *file_faults(TOP / "tests"), *file_faults(TOP / "build-aux")])

    def test_something_was_read(self):
        self.assertGreater(len(sources(TOP / "src")), 10)


class Fence(unittest.TestCase):
    """The fence is shown climbers, and has to catch each."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.src = pathlib.Path(folder.name)
        for home in MAY_SEE:
            name = f"rdv-{home}-thing.h"
            if home != ".":
                (self.src / home).mkdir()
                (self.src / home / name).write_text(f"/* {name}: a thing. {SPDX} */\n#pragma once\n")
                (self.src / home / f"rdv-{home}-private.h").write_text("#pragma once\n")

    def faults_of(self, folder, line):
        (self.src / folder / "rdv-climber.c").write_text(f"/* rdv-climber.c: climbs. {SPDX} */\n{line}\n")
        return include_faults(self.src)

    def test_clean_house_passes(self):
        self.assertEqual([], include_faults(self.src))

    def test_every_pair_of_folders(self):
        floors = {
            "base": 0, "model": 1, "io": 2, "layout": 2, "scene": 3, "paint": 4, "export": 5, "view": 6, "app": 7,
        }
        for folder, floor in floors.items():
            for home, other in floors.items():
                allowed = folder == home or other < floor
                with self.subTest(folder=folder, home=home):
                    faults = self.faults_of(folder, f'#include "rdv-{home}-thing.h"')
                    self.assertEqual(allowed, faults == [], faults)
            (self.src / folder / "rdv-climber.c").unlink()

    def test_main_sees_app_alone(self):
        self.assertEqual([], self.faults_of(".", '#include "rdv-app-thing.h"\n#include "rdv-config.h"'))
        self.assertEqual(1, len(self.faults_of(".", '#include "rdv-view-thing.h"')))

    def test_libraries(self):
        for folder, header, allowed in [
            ("layout", "gtk/gtk.h", False), ("paint", "gdk/gdk.h", False), ("export", "gsk/gsk.h", False),
            ("view", "gtk/gtk.h", True), ("app", "gtk/gtk.h", True), ("scene", "pango/pangocairo.h", False),
            ("io", "cairo.h", False), ("base", "cairo-pdf.h", False), ("paint", "cairo.h", True),
            ("export", "cairo-svg.h", True), ("model", "glib.h", True), ("io", "json-glib/json-glib.h", True),
        ]:
            with self.subTest(folder=folder, header=header):
                self.assertEqual(allowed, self.faults_of(folder, f"#  include <{header}>") == [])
                (self.src / folder / "rdv-climber.c").unlink()

    def test_private_headers_stay_at_home(self):
        self.assertEqual([], self.faults_of("view", '#include "rdv-view-private.h"'))
        self.assertEqual(1, len(self.faults_of("view", '#include "rdv-base-private.h"')))

    def test_paths_and_unknown_headers(self):
        self.assertEqual(1, len(self.faults_of("view", '#include "../base/rdv-base-thing.h"')))
        self.assertEqual(1, len(self.faults_of("view", '#include "rdv-nowhere.h"')))

    def test_unknown_folder(self):
        (self.src / "attic").mkdir()
        self.assertEqual(1, len(self.faults_of("attic", "")))

    def test_long_and_unlicensed_files(self):
        path = self.src / "base" / "rdv-base-thing.h"
        self.assertEqual(9, len(file_faults(self.src)), "the private headers name no licence")
        path.write_text(path.read_text() + "\n" * LONGEST_FILE)
        self.assertEqual(10, len(file_faults(self.src)))
        path.write_text(f"\n/* rdv-base-thing.h: late. {SPDX} */\n")
        self.assertEqual(10, len(file_faults(self.src)))


if __name__ == "__main__":
    tap.main()
