# test_data_out.py: events as files for other programs. SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import json
import os
import re
import tempfile
import unittest

import tap
from program import NOW, fixture, run

HISTORY = os.environ["RENDEZVOUS_HISTORY"]
SCHEMA = os.environ["RENDEZVOUS_SCHEMA"]


def convert(kind, *arguments, told=rb""):
    result = run("--convert=-", "--format=" + kind, *arguments, text=False)
    assert result.returncode == 0 and re.fullmatch(told, result.stderr), result.stderr
    return result.stdout.decode("utf-8")


def plain(text):
    """A text in English, whether the file tells its language or not."""
    return text["en"] if isinstance(text, dict) and "en" in text else text


class Native(unittest.TestCase):
    def convert_again(self, text):
        result = run("--convert=-", "--format=json", "-", input=text)
        self.assertEqual((0, ""), (result.returncode, result.stderr))
        return result.stdout

    def assert_kept(self, before, after, where):
        """Everything that was there is there, unchanged; more may have come."""
        for key, value in before.items():
            with self.subTest(where=where, key=key):
                if key in ("aliases", "related"):
                    for element in value:
                        self.assertIn(element, after[key])
                elif key == "lane":
                    self.assertEqual([value], after["lanes"])
                elif isinstance(value, list) and value and isinstance(value[0], dict):
                    self.assertEqual(len(value), len(after[key]))
                    for old, new in zip(value, after[key]):
                        self.assert_kept(old, new, where + "/" + key)
                elif key == "name" and isinstance(value, dict):
                    self.assertEqual(plain(value), after[key])
                elif key == "asOf":
                    self.assertTrue(after[key].startswith(value))
                elif key not in ("$schema", "view"):
                    self.assertEqual(plain(value), after.get(key))

    def test_every_field_comes_back(self):
        with open(HISTORY, encoding="utf-8") as file:
            before = json.load(file)
        after = json.loads(convert("json", HISTORY))
        for table in ("lanes", "categories", "subjects", "sources", "events", "tours"):
            new = {entry["id"]: entry for entry in after.get(table, [])}
            for entry in before.get(table, []):
                self.assert_kept(entry, new[entry["id"]], table + "/" + entry["id"])
        self.assertEqual(len(before["eras"]), len(after["eras"]))
        for old, new in zip(before["eras"], after["eras"]):
            self.assertEqual((plain(old["title"]), old["date"]), (new["title"], new["date"]))
        for key in ("id", "title", "description", "language", "license", "updated"):
            self.assertEqual(plain(before.get(key)), after.get(key))

    def test_read_again_it_is_the_same(self):
        for arguments in ([], [fixture("native/clean.timeline.json")], ["--as-of=1990-06-01"], ["--language=ru"]):
            with self.subTest(arguments=arguments):
                first = convert("json", *arguments)
                self.assertEqual(first, self.convert_again(first))
                if "--language=ru" not in arguments and "--as-of=1990-06-01" not in arguments:
                    listed = run("--list=json", *arguments).stdout
                    self.assertEqual(listed, run("--list=json", "-", input=first).stdout)

    def test_follows_the_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        with open(SCHEMA, encoding="utf-8") as file:
            schema = json.load(file)
        errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.loads(convert("json"))))
        self.assertEqual([], [f"{list(error.path)}: {error.message}"[:200] for error in errors])


class Csv(unittest.TestCase):
    def test_is_the_list(self):
        self.assertEqual(run("--list=csv", text=False).stdout.decode("utf-8"), convert("csv"))


class TimelineJS(unittest.TestCase):
    """The rules of timeline.knightlab.com/docs/json-format.html."""

    FIELDS = ["year", "month", "day", "hour", "minute", "second"]
    LIMITS = {"month": (1, 12), "day": (1, 31), "hour": (0, 23), "minute": (0, 59), "second": (0, 59)}

    def check_date(self, date):
        self.assertEqual(self.FIELDS[: len(date)], list(date))
        for field, value in date.items():
            self.assertIsInstance(value, int)
            low, high = self.LIMITS.get(field, (value, value))
            self.assertTrue(low <= value <= high, date)

    def check(self, timeline):
        self.assertLessEqual(set(timeline), {"scale", "title", "eras", "events"})
        self.assertIn(timeline["scale"], ("human", "cosmological"))
        self.assertGreater(len(timeline["events"]), 0)
        ids = [event["unique_id"] for event in timeline["events"]]
        self.assertEqual(len(ids), len(set(ids)))
        for event in timeline["events"]:
            with self.subTest(event=event["unique_id"]):
                self.assertLessEqual(set(event), {"unique_id", "start_date", "end_date", "display_date", "text", "group", "media"})
                self.check_date(event["start_date"])
                if "end_date" in event:
                    self.check_date(event["end_date"])
                    first, last = ([event[key].get(f, 0) for f in self.FIELDS] for key in ("start_date", "end_date"))
                    shared = min(len(event["start_date"]), len(event["end_date"]))
                    self.assertLessEqual(first[:shared], last[:shared])
                self.assertTrue(event["text"]["headline"])
                self.assertNotRegex(event["text"]["headline"], r"<|&(?!\w+;|#\d+;)")
        for era in timeline["eras"]:
            self.check_date(era["start_date"])
            self.check_date(era["end_date"])

    def test_rules(self):
        timeline = json.loads(convert("timelinejs", told=rb"rendezvous: \d+ events go on, [^\n]+\n"))
        self.check(timeline)
        self.assertEqual([e["id"] for e in json.loads(run("--list=json").stdout)], [e["unique_id"] for e in timeline["events"]])
        self.assertEqual("human", timeline["scale"])

    def test_dates_are_no_more_exact_than_ours(self):
        events = [
            ("a", "1985", {"year": 1985}, None),
            ("b", "1985-04", {"year": 1985, "month": 4}, None),
            ("c", "1985-04-12T23:20Z", {"year": 1985, "month": 4, "day": 12, "hour": 23, "minute": 20}, None),
            ("d", "1990/1991-02", {"year": 1990}, {"year": 1991, "month": 2}),
            ("e", "2000-01-01/..", {"year": 2000, "month": 1, "day": 1}, None),
            ("f", "-0099", {"year": -99}, None),
            ("g", "198X", {"year": 1980}, {"year": 1989}),
        ]
        native = {"format": "rendezvous-timeline", "version": 1, "title": "T",
                  "events": [{"id": i, "title": "<b>&", "date": date, "lane": "l"} for i, date, _, _ in events],
                  "lanes": [{"id": "l", "title": "L"}]}
        result = run("--convert=-", "--format=timelinejs", "-", input=json.dumps(native))
        timeline = json.loads(result.stdout)
        self.check(timeline)
        written = {event["unique_id"]: event for event in timeline["events"]}
        for name, _, start, end in events:
            self.assertEqual((start, end), (written[name]["start_date"], written[name].get("end_date")), name)
        native["events"].append({"id": "z", "title": "Z", "date": "Y-13800000000", "lane": "l"})
        timeline = json.loads(run("--convert=-", "--format=timelinejs", "-", input=json.dumps(native)).stdout)
        self.check(timeline)
        self.assertEqual("cosmological", timeline["scale"])
        self.assertEqual({"year": -13800000000}, timeline["events"][0]["start_date"])


class ICalendar(unittest.TestCase):
    """The rules of RFC 5545."""

    def parse(self, text):
        """Events as lists of (name, parameters, value), the folding checked and undone."""
        self.assertTrue(text.endswith("\r\n"))
        self.assertNotIn("\n", text.replace("\r\n", ""))
        for line in text.split("\r\n"):
            self.assertLessEqual(len(line.encode("utf-8")), 75)
        lines = text.replace("\r\n ", "").split("\r\n")[:-1]
        self.assertEqual(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[-1]))
        self.assertEqual(1, lines.count("VERSION:2.0"))
        self.assertEqual(1, sum(line.startswith("PRODID:") for line in lines))
        events, current = [], None
        for line in lines[1:-1]:
            match = re.fullmatch(r"([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)", line)
            self.assertIsNotNone(match, line)
            if line == "BEGIN:VEVENT":
                current = []
            elif line == "END:VEVENT":
                events.append(current)
                current = None
            elif current is not None:
                current.append(match.groups())
        return events

    def moment(self, parameters, value):
        if parameters == ";VALUE=DATE":
            return datetime.datetime.strptime(value, "%Y%m%d")
        self.assertEqual("", parameters)
        return datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ")

    def check(self, event):
        names = [name for name, _, _ in event]
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"):
            self.assertEqual(1, names.count(name), event)
        fields = {name: (parameters, value) for name, parameters, value in event}
        stamp = datetime.datetime.fromtimestamp(int(NOW), datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        self.assertEqual(("", stamp), fields["DTSTAMP"])
        self.assertIn(fields["STATUS"][1], ("TENTATIVE", "CONFIRMED", "CANCELLED"))
        start = self.moment(*fields["DTSTART"])
        if "DTEND" in fields:
            self.assertEqual(fields["DTSTART"][0], fields["DTEND"][0])
            self.assertLess(start, self.moment(*fields["DTEND"]))
        for name in ("SUMMARY", "DESCRIPTION"):
            self.assertRegex(fields[name][1], r"\A(?:[^\\;,]|\\[\\;,nN])*\Z")
        return fields

    def test_rules(self):
        for language in ("en", "ru"):
            events = self.parse(convert("icalendar", "--language=" + language))
            listed = json.loads(run("--list=json").stdout)
            self.assertEqual(len(listed), len(events))
            fields = [self.check(event) for event in events]
            self.assertEqual(len(events), len({f["UID"][1] for f in fields}))

    def test_reduced_precision(self):
        cases = {
            "1985": ("19850101", "19860101"), "1985-04": ("19850401", "19850501"), "1985-04-12": ("19850412", "19850413"),
            "1985-04-12T23:20Z": ("19850412T232000Z", None), "1985-04-12T23:20:30Z": ("19850412T232030Z", None),
            "1990/1991": ("19900101", "19920101"), "2000-01-01/..": ("20000101", None),
            "1985-04-12T10:00Z/1985-04-12T11:00Z": ("19850412T100000Z", "19850412T110100Z"),
            "1985-04-12T10:00Z/1985-04-14": ("19850412", "19850415"), "0001-01-01": ("00010101", "00010102"),
        }
        native = {"format": "rendezvous-timeline", "version": 1, "id": "t", "events": [
            {"id": f"e{i}", "title": "One; two, \\three\nfour", "date": date} for i, date in enumerate(cases)]}
        result = run("--convert=-", "--format=icalendar", "-", input=json.dumps(native), text=True)
        self.assertEqual((0, ""), (result.returncode, result.stderr))
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.ics")
            self.assertEqual(0, run("--convert=" + path, "-", input=json.dumps(native)).returncode)
            with open(path, newline="", encoding="utf-8") as file:
                events = {event["UID"][1]: event for event in map(self.check, self.parse(file.read()))}
        for i, (date, (start, end)) in enumerate(cases.items()):
            event = events[f"e{i}@t"]
            self.assertEqual((start, end), (event["DTSTART"][1], event["DTEND"][1] if "DTEND" in event else None), date)
            self.assertEqual("One\\; two\\, \\\\three\\nfour", event["SUMMARY"][1])

    def test_what_a_calendar_cannot_hold_is_told(self):
        native = {"format": "rendezvous-timeline", "version": 1, "events": [
            {"id": "a", "title": "A", "date": "-0043-03-15"}, {"id": "b", "title": "B", "date": "../1990"},
            {"id": "c", "title": "C", "date": "1990"}]}
        result = run("--convert=-", "--format=icalendar", "-", input=json.dumps(native))
        self.assertEqual(0, result.returncode)
        self.assertRegex(result.stderr, r"\Arendezvous: 2 events [^\n]+\n\Z")
        self.assertEqual(1, result.stdout.count("BEGIN:VEVENT"))


if __name__ == "__main__":
    tap.main()
