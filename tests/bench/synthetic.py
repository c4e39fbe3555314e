#!/usr/bin/env python3
# synthetic.py: timelines without meaning, for measuring. SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a timeline in Rendezvous' own format, for measuring how many labels find room and how fast.

synthetic.py make N [SEED]   N events of the shape that news has: twelve lanes, busier ones first, from 1975 to 2027, more towards
                             the end; three in ten are spans, most of them short and a few of them years long (log-normal), the
                             others instants; titles of three to eight words
synthetic.py convert FILE    the neutral JSON in which peers of Rendezvous were measured: {"lanes": [{"id", "name"}],
                             "events": [{"id", "title", "start", "end"?, "lane"}]}
"""
import datetime
import json
import random
import sys

LANES = ['Politics', 'Science', 'Economy', 'Culture', 'Sports', 'Technology', 'Conflicts', 'Environment', 'Health', 'Space',
         'Law & courts', 'Zürich office']
WEIGHTS = [14, 11, 12, 9, 8, 13, 7, 6, 6, 5, 5, 4]
PLACES = ['Lima', 'Oslo', 'Quito', 'Perth', 'Hanoi', 'Dakar', 'Geneva', 'Prague', 'Warsaw', 'Nairobi', 'Toronto', 'Helsinki',
          'Santiago', 'Reykjavík', 'São-Paulo', 'Vancouver']
KINDS = ['new', 'first', 'open', 'local', 'joint', 'early', 'final', 'solar', 'public', 'secret', 'global', 'federal', 'northern',
         'national', 'historic', 'temporary', 'unexpected', 'long-awaited', 'international']
THINGS = ['treaty', 'summit', 'bridge', 'trial', 'reform', 'flood', 'strike', 'vaccine', 'verdict', 'merger', 'hearing', 'festival',
          'satellite', 'telescope', 'exhibition', 'expedition', 'referendum', 'championship']
DEEDS = ['ends', 'wins', 'opens', 'begins', 'signed', 'resumes', 'delayed', 'expands', 'revealed', 'rejected', 'announced',
         'approved', 'collapses', 'postponed', 'completed', 'cancelled']
LINKS = ['after', 'with', 'against', 'before', 'over', 'during', 'amid']
REASONS = ['talks', 'delays', 'protests', 'pressure', 'funding', 'critics', 'engineers', 'negotiations']
TAILS = ['again', 'abroad', 'today', 'overnight', 'at last']

FIRST = datetime.datetime(1975, 1, 1, tzinfo=datetime.timezone.utc)
LAST = datetime.datetime(2027, 12, 31, tzinfo=datetime.timezone.utc)


def make_title(source):
    words = [source.choice(KINDS), source.choice(THINGS), source.choice(DEEDS)]
    length = source.randint(3, 8)
    if length > 3 and source.random() < 0.8:
        words.insert(0, source.choice(PLACES))
    if length > 6:
        words.insert(1, source.choice(KINDS))
    if length > 4 and source.random() < 0.7:
        words += [source.choice(LINKS), source.choice(REASONS)]
    if length > len(words):
        words.append(source.choice(TAILS))
    title = ' '.join(words)
    return title[0].upper() + title[1:]


def format_time(time):
    return time.strftime('%Y-%m-%dT%H:%M:%SZ')


def make_event(source):
    start = FIRST + (LAST - FIRST) * source.random() ** 0.8
    event = {'title': make_title(source), 'start': format_time(start)}
    if source.random() < 0.3:
        days = min(source.lognormvariate(3, 1.8), 4000)
        event['end'] = format_time(min(start + datetime.timedelta(days=days), LAST))
    event['lane'] = source.choices(range(len(LANES)), WEIGHTS)[0]
    return event


def make(n, seed):
    source = random.Random(seed)
    events = sorted((make_event(source) for _ in range(n)), key=lambda event: event['start'])
    return {'lanes': [{'id': i, 'name': name} for i, name in enumerate(LANES)],
            'events': [{'id': f'e{i:07}'} | event for i, event in enumerate(events)]}


def convert(neutral, title):
    events = [{'id': event['id'], 'title': event['title'],
               'date': event['start'] + ('/' + event['end'] if 'end' in event else ''),
               'lane': f'lane-{event["lane"]}'} for event in neutral['events']]
    return {'format': 'rendezvous-timeline', 'version': 1, 'id': 'synthetic', 'title': title,
            'lanes': [{'id': f'lane-{lane["id"]}', 'title': lane['name']} for lane in neutral['lanes']], 'events': events}


def main(arguments):
    if len(arguments) in (2, 3) and arguments[0] == 'make':
        neutral = make(int(arguments[1]), int(arguments[2]) if len(arguments) == 3 else 1)
    elif len(arguments) == 2 and arguments[0] == 'convert':
        with open(arguments[1], encoding='utf-8') as file:
            neutral = json.load(file)
    else:
        sys.exit(__doc__)
    json.dump(convert(neutral, f'{len(neutral["events"])} events'), sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == '__main__':
    main(sys.argv[1:])
