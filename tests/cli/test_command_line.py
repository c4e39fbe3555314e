# test_command_line.py: help, lists, checks, and what is said of mistakes. SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import re
import subprocess
import tempfile
import unittest

import tap
from program import PROGRAM, fixture, run

CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


class CommandLine(unittest.TestCase):
    def assert_one_line(self, result, status):
        self.assertEqual(status, result.returncode, result.stderr)
        self.assertRegex(result.stderr, r"\Arendezvous: [^\n]+\n\Z")
        self.assertEqual("", result.stdout)

    def test_help_names_every_option(self):
        result = run("--help")
        self.assertEqual((0, ""), (result.returncode, result.stderr))
        for option in ("--export=", "--format=", "--range=", "--size=", "--scale=", "--theme=", "--density=", "--as-of=", "--filter=", "--search=", "--language=",
                       "--list", "--check", "--json", "--version", "--help", "[FILE]", "Examples:"):
            with self.subTest(option=option):
                self.assertIn(option, result.stdout)

    def test_version(self):
        result = run("--version")
        self.assertEqual((0, ""), (result.returncode, result.stderr))
        self.assertRegex(result.stdout, r"\Arendezvous \d+\.\d+\.\d+\n\Z")

    def test_wrong_options(self):
        for arguments in (
            ["--nonsense"], ["--export"], ["--export="], ["--export=x.jpg"], ["--export=x"], ["--export=-"],
            ["--export=-", "--export=-", "--format=png"], ["--export=x.png", "--format=gif"],
            ["--export=x.png", "--range=1975-13"], ["--export=x.png", "--range=2001/1999"],
            ["--export=x.png", "--size=100"], ["--export=x.png", "--size=0x100"], ["--export=x.png", "--size=1x2x3"],
            ["--export=x.png", "--scale=0"], ["--export=x.png", "--scale=-1"], ["--export=x.png", "--scale=nan"],
            ["--export=x.png", "--scale=1,5"], ["--export=x.png", "--theme=pink"], ["--export=x.png", "--density=low"],
            ["--export=x.png", "--as-of=yesterday"], ["--export=x.png", "--as-of=1990/1991"],
            ["--export=x.png", "--list"], ["--list", "--check", "x"], ["--list=xml"], ["--check"], ["--json"],
            ["--range=1975"], ["--size=10x10"], ["--theme=dark"], ["--density=compact"], ["--as-of=1990"], ["--list", "--scale=2"],
            ["--list", "--filter=colour=red"], ["--list", "--search="], ["--list", "--search=persn:kim"], ["--search=kim"],
            ["--filter=lane=mir"], ["--check", "x", "--search=kim"],
            ["--export=x.png", "--paper=A11"], ["--export=x.png", "--paper=A4", "--size=10x10"],
            ["--export=x.png", "--landscape"], ["--export=x.png", "--overflow=crop"], ["--export=x.png", "--pages=9"],
            ["--export=x.png", "--pages=tiles"], ["--export=x.png", "--paper=A4", "--overflow=grow", "--pages=tiles"],
            ["--export=x.png", "--overflow=condense"], ["--export=x.pdf", "--paper=A4", "--scale=2"],
            ["--export=x.png", "--size=10mmx20mm"], ["--export=x.png", "--font="], ["--export=x.png", "--format=csv"],
            ["--convert=x.csv", "--format=png"], ["--convert=x.txt"], ["--convert=-"], ["--convert="],
            ["--convert=x.csv", "--legend"], ["--convert=x.csv", "--list"], ["--legend"], ["--no-title", "--list"], ["--verbose"],
            ["--convert=x.csv", "--export=x.png", "--format=json"], ["--format=png"],
            ["--convert=-", "--convert=-", "--format=csv"],
            ["--language=?", "--list"], ["--list", "a", "b"], ["--check", "a", "b"],
        ):
            with self.subTest(arguments=arguments):
                self.assert_one_line(run(*arguments), 2)

    def test_list_formats_agree(self):
        events = json.loads(run("--list=json").stdout)
        self.assertGreater(len(events), 50)
        rows = list(csv.DictReader(io.StringIO(run("--list=csv").stdout)))
        self.assertEqual([e["title"] for e in events], [r["title"] for r in rows])
        lines = run("--list").stdout.splitlines()
        self.assertEqual(len(events), len(lines))
        for event, line in zip(events, lines):
            self.assertIn(event["title"], line)
        self.assertEqual(run("--list=text").stdout.splitlines(), lines)

    def test_list_of_a_file(self):
        """A bare --list does not swallow the name after it."""
        path = fixture("native/clean.timeline.json")
        events = json.loads(run("--list=json", path).stdout)
        self.assertEqual(len(events), len(run("--list", path).stdout.splitlines()))
        self.assertEqual(events, json.loads(run("--list=json", "--", path).stdout))
        with open(path, encoding="utf-8") as file:
            self.assertEqual(events, json.loads(run("--list=json", "-", input=file.read()).stdout))

    def test_moscow_time_in_russian(self):
        """The clocks of Moscow, as a Russian names them; five past seven there was four minutes before the docking of 17 July 1975."""
        def ids(time):
            query = f'после:"17 июля 1975 г., {time}" до:1975-07-18'
            result = run("--list=json", "--search=" + query, LANGUAGE="ru")
            self.assertEqual(result.returncode, 0, result.stderr)
            return [event["id"] for event in json.loads(result.stdout)]

        docked = ids("16:05 UTC")
        for time in ("19:05 МСК", "19:05 мск", "19:05 по Москве", "19:05 по московскому времени", "19:05 +03:00", "16:05"):
            self.assertEqual(ids(time), docked, time)
        self.assertNotEqual(ids("19:05 UTC"), docked)

    def test_search_and_filter(self):
        def ids(*arguments):
            result = run("--list=json", *arguments)
            self.assertEqual(0, result.returncode, result.stderr)
            return [event["id"] for event in json.loads(result.stdout)], result.stderr

        everything, silence = ids()
        found, told = ids("--search=krikalev")
        self.assertEqual("", silence)
        self.assertIn(f"{len(found)} of {len(everything)} events", told)
        self.assertGreater(len(found), 5)
        self.assertEqual(found, ids("--search=Крикалёв")[0])
        self.assertEqual(found, [name for name in everything if name in found])
        late, _ = ids("--search=krikalev after:2000")
        planned, _ = ids("--filter=status=planned")
        rest, _ = ids("--filter=status!=planned")
        self.assertLess(set(late), set(found))
        self.assertEqual(sorted(planned + rest), sorted(everything))
        self.assertEqual([name for name in found if name in rest], ids("--search=krikalev", "--filter=status!=planned")[0])
        self.assertEqual([], ids("--search=no such words")[0])

    def test_filter_of_what_there_is_not(self):
        """It tells what there is; nothing is written."""
        for option, known in (("lane=nope", "mir"), ("status=nonsense", "planned"), ("agency=nobody", "NASA"), ("kind=robot", "person"),
                              ("category=nope", "category")):
            with self.subTest(option=option):
                result = run("--list", "--filter=" + option)
                self.assertEqual((1, ""), (result.returncode, result.stdout))
                self.assertRegex(result.stderr, rf"\Arendezvous: [^\n]*“{option}”[^\n]*\n\Z")
                self.assertIn(known, result.stderr)
        for option in ("importance=9", "importance=0"):
            result = run("--list", "--filter=" + option)
            self.assertEqual((2, ""), (result.returncode, result.stdout))
            self.assertIn("from 1 to 5", result.stderr)

    def test_filter_in_another_case(self):
        for typed, meant in (("lane=Mir", "lane=mir"), ("lane=CREWS&status=Failed", "lane=crews&status=failed"),
                             ("agency=nasa", "agency=NASA"), ("lane=space station", "lane=station")):
            with self.subTest(typed=typed):
                expected = run("--list", "--filter=" + meant)
                self.assertNotEqual("", expected.stdout)
                self.assertEqual(expected.stdout, run("--list", "--filter=" + typed).stdout)
        self.assertEqual((0, ""), (run("--list", "--filter=status=cancelled").returncode, run("--list", "--filter=lane=apollo-soyuz&status=planned").stdout))

    def test_search_for_what_there_is_not(self):
        result = run("--list", "--search=lane:nope")
        self.assertEqual((0, ""), (result.returncode, result.stdout))
        self.assertRegex(result.stderr, r"(?m)^rendezvous: [^\n]*“lane:nope”[^\n]*Mir")
        self.assertNotIn("lane:", run("--list", "--search=lane:mir before:1990").stderr)

    def test_examples_find_something(self):
        with open(os.environ["RENDEZVOUS_MANUAL"], encoding="utf-8") as file:
            manual = file.read()
        example = re.search(r"lane=[\w&=]+", manual)[0]
        self.assertIn("“" + example + "”", run("--help").stdout.replace("\n", ""))
        self.assertNotEqual("", run("--list", "--filter=" + example).stdout)

    def test_language_without_words(self):
        result = run("--list", "--language=xx")
        self.assertEqual(0, result.returncode)
        self.assertRegex(result.stderr, r"\Arendezvous: [^\n]*“xx”[^\n]*en, ru\n\Z")
        for language in ("en", "en_GB", "ru", "ru_RU"):
            self.assertEqual("", run("--list", "--language=" + language).stderr)

    def test_range_the_wrong_way_round(self):
        result = run("--export=x.png", "--range=2000/1990")
        self.assertEqual(2, result.returncode)
        self.assertIn("ends before it begins", result.stderr)

    def test_as_of(self):
        now = {e["id"]: e for e in json.loads(run("--list=json").stdout)}
        then = {e["id"]: e for e in json.loads(run("--list=json", "--as-of=1975-07-01").stdout)}
        self.assertLess(len(then), len(now))
        self.assertGreater(len(then), 0)
        for event in then.values():
            if event["earliest"] not in (None, "..") and event["earliest"] > "1975-07-02":
                self.assertIn(event["status"], ("planned", "cancelled"), event["id"])
        # The whole of the day counts, however exactly it is named.
        self.assertEqual(
            run("--list=json", "--as-of=1975-07-17").stdout, run("--list=json", "--as-of=1975-07-17T00:00:00Z").stdout
        )

    def test_as_of_days(self):
        """The days that the issue names."""
        def known(*arguments):
            listed = json.loads(run("--list=json", "--language=en", *arguments).stdout)
            return {event["id"]: (event["date"], event["status"]) for event in listed}

        spring = known("--as-of=2025-04-18")
        self.assertEqual(("2027-12", "planned"), spring["ros-nem"])
        self.assertEqual(("2027", "planned"), spring["ros-node"])
        self.assertEqual(("2025-04-08T05:47:15Z/2025-12-09", "ongoing"), spring["soyuz-ms-27"])
        today = known()
        self.assertEqual(("2028", "planned"), today["ros-nem"])
        before = known("--as-of=1975-07-16")
        self.assertEqual(("1975-07-17", "planned"), before["astp-docking"])
        self.assertNotIn("ros-nem", before)
        # What was planned before is drawn as ghosts, and kept in what is written.
        plans = {event["id"]: event.get("plan", []) for event in json.loads(run("--convert=-", "--format=json").stdout)["events"]}
        dates = [plan["date"] for plan in plans["ros-nem"]]
        self.assertIn("2025", dates)
        self.assertIn("2027", dates)

    def test_check(self):
        clean = run("--check", fixture("native/clean.timeline.json"))
        self.assertEqual((0, ""), (clean.returncode, clean.stderr))
        dirty = run("--check", fixture("native/dirty.timeline.json"))
        self.assertEqual((1, ""), (dirty.returncode, dirty.stderr))
        self.assertRegex(dirty.stdout, r"line \d+, column \d+")
        answer = run("--check", "--json", fixture("native/dirty.timeline.json"))
        self.assertEqual(1, answer.returncode)
        found = json.loads(answer.stdout)
        self.assertEqual({"format", "title", "events", "skipped", "guessed"}, set(found))
        for remark in found["skipped"] + found["guessed"]:
            self.assertEqual({"line", "column", "path", "reason", "text"}, set(remark))
        with open(fixture("native/dirty.timeline.json"), encoding="utf-8", errors="replace") as file:
            self.assertEqual(1, run("--check", "-", input=file.read()).returncode)

    def test_check_of_other_formats(self):
        for name, status, form, n_events in (
            ("timelinejs/clean.json", 0, "timelinejs", 9), ("timelinejs/dirty.json", 1, "timelinejs", 11),
            ("timelinejs/legacy.json", 1, "timelinejs", 3), ("table/timelinejs.tsv", 0, "timelinejs-csv", 3),
            ("table/simple.csv", 1, "csv", 5), ("table/unknown.json", 1, "json", 2), ("vis/clean.json", 0, "vis-timeline", 7),
        ):
            with self.subTest(name=name):
                result = run("--check", "--json", fixture(name))
                self.assertEqual((status, ""), (result.returncode, result.stderr))
                answer = json.loads(result.stdout)
                self.assertEqual((form, n_events), (answer["format"], answer["events"]))
                for remark in answer["skipped"] + answer["guessed"]:
                    self.assertGreater(remark["line"], 0)
                    self.assertGreater(remark["column"], 0)
                    self.assertTrue(remark["reason"].endswith("."))

    def test_list_is_read_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "list.csv")
            first = run("--list=csv").stdout
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(first)
            again = run("--list=csv", path)
            self.assertEqual((0, ""), (again.returncode, again.stderr))
            self.assertEqual(first, again.stdout)

    def test_nothing_to_read(self):
        with tempfile.TemporaryDirectory() as folder:
            files = {
                "empty": "", "text": "Dear diary", "other": '{"a": [1, 2, 3]}', "list": "[1, 2]",
                "cut": '{"format": "rendezvous-timeline", "version": 1, "events": [{"title": "A", "da',
                "deep": "[" * 200 + "]" * 200,
            }
            for name, text in files.items():
                path = os.path.join(folder, name + ".timeline.json")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            for name in [*(name + ".timeline.json" for name in files), "missing.json", "."]:
                path = os.path.join(folder, name)
                with self.subTest(name=name):
                    self.assert_one_line(run("--check", path), 2)
                    self.assertEqual(0, json.loads(run("--check", "--json", path).stdout)["events"])
                    self.assert_one_line(run("--list", path), 1)
                    self.assert_one_line(run("--export=" + os.path.join(folder, "x.png"), path), 1)
            self.assertNotIn("x.png", os.listdir(folder))

    def test_skipped_things_are_told(self):
        result = run("--list", fixture("native/dirty.timeline.json"))
        self.assertEqual(0, result.returncode)
        self.assertRegex(result.stderr, r"\Arendezvous: \d+ things [^\n]+\n\Z")

    def test_language(self):
        for locale in ("C", "C.UTF-8", "ru_RU.UTF-8"):
            with self.subTest(locale=locale):
                result = run("--list=json", "--language=ru", LC_ALL=locale, LANGUAGE="")
                events = json.loads(result.stdout)
                self.assertGreater(sum(bool(CYRILLIC.search(e["title"])) for e in events), len(events) * 0.9)
        english = json.loads(run("--list=json", "--language=en", LC_ALL="C", LANGUAGE="ru").stdout)
        self.assertFalse([e["title"] for e in english if CYRILLIC.search(e["title"])])

    def test_words_of_the_program_are_russian(self):
        for options, variables in (
            (["--language=ru"], {"LC_ALL": "C", "LANGUAGE": ""}),
            (["--language=ru"], {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}),
            ([], {"LC_ALL": "C.UTF-8", "LANGUAGE": "ru"}),
            ([], {"LC_ALL": "ru_RU.UTF-8", "LANGUAGE": ""}),
        ):
            with self.subTest(options=options, variables=variables):
                text = run("--list", *options, **variables).stdout
                self.assertIn("июля", text)
                self.assertNotIn(" July ", text)

    def test_full_standard_output(self):
        for option in ("--list", "--list=json", "--help", "--export=-"):
            with self.subTest(option=option), open("/dev/full", "wb") as full:
                more = ["--format=svg"] if option == "--export=-" else []
                result = subprocess.run([PROGRAM, option, *more], stdout=full, stderr=subprocess.PIPE, text=True)
                self.assertEqual(1, result.returncode)
                self.assertRegex(result.stderr, r"\Arendezvous: [^\n]+\n\Z")


if __name__ == "__main__":
    tap.main()
