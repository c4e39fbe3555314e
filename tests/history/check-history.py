#!/usr/bin/env python3
# check-history.py: checks the built-in history as data and counts it. SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check-history.py TIMELINE.json SCHEMA.json ASSEMBLER.py

Prints TAP: one test for each rule on the real data, one for each rule on data broken in memory (a rule that never fires
proves nothing), some for the assembler, and a census as comments.
"""

import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator

sys.dont_write_bytecode = True

from history_breakages import BREAKAGES  # noqa: E402
from history_dates import OPEN_END, OPEN_START, bounds, day_of, first_second, last_second, precision  # noqa: E402
from history_series import SERIES  # noqa: E402

LANGUAGES = ('en', 'ru')
TITLE_LENGTH = {'en': 32, 'ru': 38}
MOVES = ('launch', 'docking', 'undocking', 'landing')

# The statements of the article of April 2025: where each is told, and words that the English texts there must hold as they were
# known ten days after its launch.
ARTICLE_DAY = '2025-04-18'
ARTICLE = {
    'launch from Baikonur at 10:47 local time':
        ('soyuz-ms-27-launch', ('Baikonur', 'Kazakhstan', 'leased and run by Russia', '10:47', '05:47')),
    'the crew of Soyuz MS-27': ('soyuz-ms-27', ('Jonny Kim', 'Sergey Ryzhikov', 'Alexey Zubritsky')),
    'docked some hours later': ('soyuz-ms-27-docking', ('docks with Prichal', 'Three hours')),
    'about fifty experiments':
        ('soyuz-ms-27', ('fifty experiments', 'medicine', 'biology', 'materials science', 'space engineering')),
    'planned to last until 9 December': ('soyuz-ms-27', ('until 9 December',)),
    'decorated for the 80th anniversary': ('soyuz-ms-27', ('80th anniversary of the end of the Second World War',)),
    'Dmitriev calls it a symbol': ('dmitriev-on-ms-27', ('Dmitriev', 'symbol', 'achieve together', '1975')),
    'Luna-25 lost': ('luna-25', ('Luna-25', 'first Russian lunar mission', 'fifty years')),
    'troubles of Roscosmos': ('roscosmos-troubles', ('budgets', 'corruption', 'technological setbacks')),
    'work with China': ('lunar-station-memorandum', ('Russia draws closer to China',)),
    'China on the far side': ('change-6', ('China', 'far side', 'No other country')),
    'first station modules for 2027': ('ros-node', ('first two modules', 'as early as 2027')),
    'reactor for Mars': ('mars-reactor-offer', ('Dmitriev', 'small nuclear power', 'Mars')),
    'ties cut, the station kept': ('western-ties-cut', ('Western states', 'largely intact')),
}

# What is told of a stretch of time while it goes on must not know its end: these words do. A summary of what is still
# planned, or of a place in a plan, may use them.
ENDINGS = re.compile(r'\bcomes? (?:home|down)\b|\bland(?:s|ed)\b|\b\d+ days\b|\bfollows (?:him|her)\b')
STRETCHES = ('flight', 'stay', 'expedition')


# Lookups.

def lanes_of(event):
    return event.get('lanes') or [event['lane']]


def english(text):
    return text if isinstance(text, str) else text.get('en', '')


def kinds(data):
    return {subject['id']: subject['kind'] for subject in data['subjects']}


def flights(data):
    """For each craft its flights in order of time."""
    kind = kinds(data)
    result = collections.defaultdict(list)
    for event in data['events']:
        if event.get('category') == 'flight':
            for craft in involved(event, kind, ('craft',)):
                result[craft].append(event)
    for entries in result.values():
        entries.sort(key=first_second)
    return result


def involved(event, kind, wanted):
    return [part['id'] for part in event.get('subjects', []) if kind.get(part['id']) in wanted]


def movers(event, kind):
    """Who moves in a launch, docking, undocking or landing: every craft, and a module that flies by itself."""
    return [part['id'] for part in event.get('subjects', [])
            if kind.get(part['id']) == 'craft'
            or kind.get(part['id']) == 'module' and english(part.get('role', '')) == 'spacecraft']


def texts(data):
    """Every text that a person reads, as (place, value, is a proper name)."""
    for field in ('title', 'description'):
        yield field, data.get(field), False
    for table in ('lanes', 'categories', 'eras'):
        for position, entry in enumerate(data[table]):
            yield f'{table}[{position}].title', entry.get('title'), False
    for subject in data['subjects']:
        yield f'subject {subject["id"]}.name', subject.get('name'), True
        for field in ('agency', 'country', 'summary'):
            if field in subject:
                yield f'subject {subject["id"]}.{field}', subject[field], field == 'agency'
    for event in data['events']:
        for field in ('title', 'summary', 'body'):
            if field in event or field != 'body':
                yield f'event {event["id"]}.{field}', event.get(field), False
        for part in event.get('subjects', []):
            if 'role' in part:
                yield f'event {event["id"]}, role of {part["id"]}', part['role'], False
        for position, entry in enumerate(event.get('plan', [])):
            for field in ('title', 'summary'):
                if field in entry:
                    yield f'event {event["id"]}.plan[{position}].{field}', entry[field], False
    for tour in data['tours']:
        yield f'tour {tour["id"]}.title', tour.get('title'), False
        for position, step in enumerate(tour['steps']):
            yield f'tour {tour["id"]}.steps[{position}]', step.get('text'), False


# Rules: each takes the data and yields what is wrong.

def rule_ids(data):
    for table in ('lanes', 'categories', 'subjects', 'sources', 'events', 'tours'):
        counts = collections.Counter(entry.get('id') for entry in data[table])
        yield from (f'{table}: the id "{key}" is used {count} times' for key, count in counts.items() if count > 1)


def rule_references(data):
    known = {table: {entry['id'] for entry in data[table]} for table in
             ('lanes', 'categories', 'subjects', 'sources', 'events')}
    for event in data['events']:
        wanted = [('lanes', lane) for lane in lanes_of(event)]
        wanted += [('categories', event['category'])] if 'category' in event else []
        wanted += [('subjects', part['id']) for part in event.get('subjects', [])]
        wanted += [('sources', source) for source in event.get('sources', [])]
        wanted += [('events', relation['id']) for relation in event.get('related', [])]
        wanted += [('sources', entry['source']) for entry in event.get('plan', []) if 'source' in entry]
        for table, key in wanted:
            if key not in known[table]:
                yield f'event {event["id"]}: no "{key}" among the {table}'
        parts = collections.Counter(part['id'] for part in event.get('subjects', []))
        yield from (f'event {event["id"]} names {key} twice' for key, count in parts.items() if count > 1)
        if any(relation['id'] == event['id'] for relation in event.get('related', [])):
            yield f'event {event["id"]} is related to itself'
    for lane in data['lanes']:
        if 'parent' in lane and lane['parent'] not in known['lanes']:
            yield f'lane {lane["id"]}: no parent "{lane["parent"]}"'
    for tour in data['tours']:
        for step in tour['steps']:
            if 'event' in step and step['event'] not in known['events']:
                yield f'tour {tour["id"]}: no event "{step["event"]}"'
    used = {part['id'] for event in data['events'] for part in event.get('subjects', [])}
    yield from (f'subject {key} takes part in nothing' for key in sorted(known['subjects'] - used))
    cited = {source for event in data['events'] for source in event.get('sources', [])}
    cited |= {entry['source'] for event in data['events'] for entry in event.get('plan', []) if 'source' in entry}
    yield from (f'source {key} is cited nowhere' for key in sorted(known['sources'] - cited))


def has_script(text, script):
    return any(unicodedata.name(sign, '').startswith(script) for sign in text)


def rule_languages(data):
    for place, value, is_name in texts(data):
        if not isinstance(value, dict) or any(not value.get(language, '').strip() for language in LANGUAGES):
            yield f'{place}: not in both languages'
            continue
        if not is_name and value['en'] == value['ru']:
            yield f'{place}: the same in both languages'
        if has_script(value['en'], 'CYRILLIC'):
            yield f'{place}: Cyrillic letters in the English text'
        if not is_name and not has_script(value['ru'], 'CYRILLIC'):
            yield f'{place}: no Cyrillic letter in the Russian text'
        for language in LANGUAGES:
            if value[language] != value[language].strip() or '  ' in value[language]:
                yield f'{place}: stray spaces'


def rule_titles(data):
    for event in data['events']:
        for language in LANGUAGES:
            title = event['title'].get(language, '') if isinstance(event['title'], dict) else ''
            if len(title) > TITLE_LENGTH[language]:
                yield f'event {event["id"]}: the {language} title has {len(title)} signs'
            if len(re.findall(r'\b(?:19|20)\d\d\b', title)) > 1:
                yield f'event {event["id"]}: a title with several years tells what came later'


def rule_people(data):
    for subject in data['subjects']:
        if subject['kind'] != 'person':
            continue
        for field in ('aliases', 'country'):
            if not subject.get(field):
                yield f'{subject["id"]}: a person without {field}'
        name = subject['name']
        if isinstance(name, dict) and (not has_script(name.get('ru', ''), 'CYRILLIC')):
            yield f'{subject["id"]}: no Cyrillic name'
        repeated = {english(name), name.get('ru') if isinstance(name, dict) else None} & set(subject.get('aliases', []))
        if repeated:
            yield f'{subject["id"]}: {", ".join(sorted(repeated))} is the name and an alias'


def rule_sources(data):
    for event in data['events']:
        if not event.get('sources'):
            yield f'event {event["id"]} has no source'
    for source in data['sources']:
        if source.get('checked') not in ('read', 'cited', 'memory'):
            yield f'source {source["id"]} does not say how it was checked'
        if not source.get('publisher'):
            yield f'source {source["id"]} has no publisher'
        address = source.get('url')
        if address is None:
            continue
        if source.get('checked') == 'memory':
            yield f'source {source["id"]} was not seen and has an address'
        parts = urlsplit(address)
        if parts.scheme not in ('http', 'https') or '.' not in (parts.hostname or '') or re.search(r'\s', address):
            yield f'source {source["id"]}: "{address}" is not an address'
    shares = collections.Counter(source.get('checked') for source in data['sources'])
    if shares['read'] <= shares['cited'] + shares['memory']:
        yield 'fewer than half of the sources were read'


def rule_dates(data):
    for event in data['events']:
        for date in [event['date'], *(entry['date'] for entry in event.get('plan', []) if 'date' in entry)]:
            try:
                bounds(date)
            except ValueError as error:
                yield f'event {event["id"]}: {error}'
    for position, era in enumerate(data['eras']):
        try:
            bounds(era['date'])
        except ValueError as error:
            yield f'eras[{position}]: {error}'


def rule_importance(data):
    top = [event for event in data['events'] if event.get('importance') == 5]
    if not 12 <= len(top) <= 15:
        yield f'{len(top)} events are of importance 5, the opening view wants 12 to 15'
    yield from (f'event {event["id"]} has no importance' for event in data['events'] if 'importance' not in event)


def rule_status(data):
    known_until = day_of(data['updated']).replace(hour=23, minute=59, second=59)
    for event in data['events']:
        status = event.get('status', 'done')
        if status in ('done', 'failed') and last_second(event) > known_until:
            yield f'event {event["id"]} is {status} and ends after {data["updated"]}'
        if status == 'ongoing' and not first_second(event) <= known_until < last_second(event):
            yield f'event {event["id"]} is ongoing but not on {data["updated"]}'
        if status == 'planned' and not event.get('plan'):
            yield f'event {event["id"]} is planned and does not say since when'


def rule_plans(data):
    for event in data['events']:
        plan = event.get('plan')
        if not plan:
            continue
        days = [entry['asOf'] for entry in plan]
        if days != sorted(set(days)):
            yield f'event {event["id"]}: the plan is not in order of announcement'
        if days[-1] > data['updated']:
            yield f'event {event["id"]}: announced after {data["updated"]}'
        if event.get('status') == 'planned':
            if plan[-1].get('date', event['date']) != event['date']:
                yield f'event {event["id"]}: the last plan is not the present one'
        else:
            if day_of(days[0]) > first_second(event):
                yield f'event {event["id"]}: planned only after it began'
            if any('summary' not in entry for entry in plan):
                yield f'event {event["id"]}: a plan without a summary would show what came later'


def arrivals(data):
    """For each module when it became part of a station: it docked itself, or is the first thing that a berthing names."""
    result = {}
    for event in sorted(data['events'], key=first_second):
        for position, part in enumerate(event.get('subjects', [])):
            alone = event.get('category') == 'docking' and english(part.get('role', '')) == 'spacecraft'
            if alone or event.get('category') == 'berthing' and position == 0:
                result.setdefault(part['id'], event)
    return result


def rule_modules(data):
    """Every module that was launched is attached, and not before; what an orbiter brings is attached while it is in flight."""
    kind, came, journeys = kinds(data), arrivals(data), flights(data)
    for event in data['events']:
        if event.get('category') != 'launch' or event.get('status', 'done') != 'done':
            continue
        for module in involved(event, kind, ('module',)):
            if module not in came:
                yield f'{module} is launched and never attached'
            elif first_second(came[module]) <= last_second(event):
                yield f'{module} is attached before {event["id"]}'
    for event in (event for event in data['events'] if event.get('category') == 'berthing'):
        for craft in involved(event, kind, ('craft',)):
            if craft in journeys and not any(first_second(flight) <= first_second(event) and
                                             last_second(event) <= last_second(flight) for flight in journeys[craft]):
                yield f'event {event["id"]}: {craft} is not in flight then'


def rule_moves(data):
    """In one flight: launch, docking, undocking and landing in order, dockings and undockings by turns."""
    kind = kinds(data)
    by_craft = collections.defaultdict(list)
    for event in data['events']:
        if event.get('category') in MOVES:
            for craft in movers(event, kind):
                by_craft[craft].append(event)
    journeys = flights(data)
    for craft, moves in by_craft.items():
        groups = {}
        for move in moves:
            homes = [flight for flight in journeys.get(craft, []) if first_second(flight) <= last_second(move)
                     and first_second(move) <= last_second(flight)]
            if journeys.get(craft) and len(homes) != 1:
                yield f'event {move["id"]}: {craft} is not in flight then'
                continue
            groups.setdefault(homes[0]['id'] if homes else craft, []).append(move)
        for flight, group in groups.items():
            group.sort(key=lambda move: (first_second(move), MOVES.index(move['category'])))
            allowed = {None: MOVES, 'launch': ('docking', 'undocking', 'landing'), 'docking': ('undocking', 'landing'),
                       'undocking': ('docking', 'landing'), 'landing': ()}
            before = None
            docks = any(move['category'] == 'docking' for move in group)
            for move in group:
                too_early = docks and move['category'] == 'undocking' and before in (None, 'launch')
                if too_early or move['category'] not in allowed[before]:
                    yield f'event {move["id"]}: {move["category"]} of {craft} after {before} in {flight}'
                before = move['category']


def way_of(part):
    role = english(part.get('role', ''))
    if re.search(r'\bto (Mir|the station)$', role):
        return 'up'
    return 'down' if re.search(r'\bfrom (Mir|the station)$', role) else 'both'


def one_way_home(data):
    ways = collections.defaultdict(set)
    for flight in (event for event in data['events'] if event.get('category') == 'flight'):
        for part in flight['subjects']:
            ways[part['id']].add(way_of(part))
    return [person for person, found in ways.items() if 'down' in found and 'up' not in found]


def rule_crews(data):
    """Nobody in two craft at once; who only flies up is in orbit until the flight that brings the person home. A way home
    whose way out is not in the set is no fault: the census of a set that is not complete shows it."""
    kind = kinds(data)
    stays = collections.defaultdict(list)
    for flight in (event for event in data['events'] if event.get('category') == 'flight'):
        people = [part for part in flight['subjects'] if kind.get(part['id']) == 'person']
        if not 1 <= len(people) <= 10:
            yield f'event {flight["id"]}: a crew of {len(people)}'
        if len(involved(flight, kind, ('craft',))) != 1:
            yield f'event {flight["id"]}: not one craft'
        start, end = first_second(flight), last_second(flight)
        for part in people:
            if not part.get('role'):
                yield f'event {flight["id"]}: {part["id"]} without a role'
            way = way_of(part)
            stays[part['id']].append((end if way == 'down' else start, way, start, end, flight['id']))
    for person, parts in stays.items():
        parts.sort()
        free_from, last, above = OPEN_START, None, False
        for _, way, start, end, flight in parts:
            if above and way != 'down':
                yield f'{person} flies up in {flight} and has not come home from {last}'
            elif way != 'down' and start <= free_from:
                yield f'{person} is in {last} and in {flight} at once'
            above = way == 'up'
            free_from, last = (start if above else end), flight


def times_in_orbit(data):
    """For each person when the person was in orbit, as (first second, last second), from the flights in the set."""
    kind = kinds(data)
    stays = collections.defaultdict(list)
    for flight in (event for event in data['events'] if event.get('category') == 'flight'):
        for part in flight['subjects']:
            if kind.get(part['id']) == 'person':
                way = way_of(part)
                start, end = first_second(flight), last_second(flight)
                stays[part['id']].append((end if way == 'down' else start, way, end))
    result = collections.defaultdict(list)
    for person, parts in stays.items():
        up = None
        for moment, way, end in sorted(parts):
            if way == 'up':
                up = moment
            else:
                result[person].append((moment if up is None else up, end))
                up = None
        if up is not None:
            result[person].append((up, OPEN_END))
    return result


def expeditions(data):
    """The expeditions by number."""
    numbers = {event['id']: re.fullmatch(r'expedition-(\d+)', event['id']) for event in data['events']}
    return {int(numbers[event['id']][1]): event for event in data['events']
            if event.get('category') == 'expedition' and numbers[event['id']]}


def handover_faults(number, event, after):
    """Up to the twentieth expeditions overlap, later ones follow one another without a gap: they share a date."""
    (_, end), (start, _) = event['date'].split('/'), after['date'].split('/')
    if number < 20 and not first_second(event) < first_second(after) <= last_second(event):
        yield f'expedition {number + 1} does not begin during expedition {number}'
    if number >= 20 and start != end:
        yield f'expedition {number} ends on {end}, the next begins on {start}'


def rule_expeditions(data):
    """No number is missing, no gap is between them, crews are plausible and were in orbit at the time."""
    kind, known, orbits = kinds(data), expeditions(data), times_in_orbit(data)
    for number in range(1, max(known, default=0) + 1):
        event = known.get(number)
        if event is None:
            yield f'expedition {number} is missing'
            continue
        if number + 1 in known:
            yield from handover_faults(number, event, known[number + 1])
        people = [part for part in event['subjects'] if kind.get(part['id']) == 'person']
        commanders = [part for part in people if english(part.get('role', '')) == 'commander']
        if not 2 <= len(people) <= 20 or len({part['id'] for part in people}) != len(people):
            yield f'event {event["id"]}: a crew of {len(people)}'
        if not 1 <= len(commanders) <= 3 and event.get('status') != 'ongoing':
            yield f'event {event["id"]}: {len(commanders)} commanders'
        for part in people:
            if not any(start <= last_second(event) and first_second(event) <= end for start, end in orbits[part['id']]):
                yield f'event {event["id"]}: {part["id"]} was not in orbit'


def as_of(event, day):
    """(status, date) as known on a day, or None: the rule of FORMAT.md."""
    moment = day_of(day).replace(hour=23, minute=59, second=59)
    plan = event.get('plan', [])
    own_from = day_of(plan[-1]['asOf']) if event.get('status') == 'planned' and plan else first_second(event)
    known = [entry for entry in plan if day_of(entry['asOf']) <= moment]
    if moment >= own_from:
        if event.get('status', 'done') == 'planned' or last_second(event) <= moment:
            return event.get('status', 'done'), event['date']
        ends = [entry['date'].split('/')[1] for entry in known if '/' in entry.get('date', '')]
        start = event['date'].split('/')[0]
        return ('ongoing', f'{start}/{ends[-1]}') if ends else ('ongoing', event['date'])
    if not known:
        return None
    return known[-1].get('status', 'planned'), known[-1].get('date', event['date'])


def rule_telling(data):
    """The texts of a Soyuz or a Dragon name everybody who flies up in it, those of an expedition everybody who commands it."""
    kind = kinds(data)
    names = {subject['id']: english(subject['name']) for subject in data['subjects']}
    for event in data['events']:
        ship = event.get('category') == 'flight' and re.match(r'soyuz-(?:tm|ms)|crew-', event['id'])
        if not ship and event.get('category') != 'expedition':
            continue
        told = ' '.join(english(event.get(field, '')) for field in ('summary', 'body'))
        for part in event['subjects']:
            wanted = way_of(part) != 'down' if ship else english(part.get('role', '')) == 'commander'
            if kind.get(part['id']) == 'person' and wanted and names[part['id']].split()[-1] not in told:
                yield f'event {event["id"]} does not tell of {part["id"]}'


def rule_as_of(data):
    events = {event['id']: event for event in data['events']}
    wanted = [
        ('1972-01-01', 'astp-docking', lambda state: state is None),
        ('1973-01-01', 'astp-docking', lambda state: state == ('planned', '1975')),
        ('1975-07-16', 'astp-docking', lambda state: state == ('planned', '1975-07-17')),
        ('1975-07-16', 'soyuz-19', lambda state: state[0] == 'ongoing'),
        ('2025-04-06', 'soyuz-ms-27', lambda state: state[0] == 'planned'),
        ('2025-04-18', 'soyuz-ms-27', lambda state: state[0] == 'ongoing' and state[1].endswith('/2025-12-09')),
        ('2025-04-18', 'ros-nem', lambda state: state[0] == 'planned' and state[1].startswith('2027')),
        ('2025-04-18', 'ros-node', lambda state: state[0] == 'planned' and state[1].startswith('2027')),
        ('2021-06-01', 'ros-nem', lambda state: state == ('planned', '2025')),
        ('2022-01-01', 'ros-nem', lambda state: state == ('planned', '2027')),
        (data['updated'], 'ros-nem', lambda state: state == ('planned', '2028')),
    ]
    for day, key, holds in wanted:
        state = as_of(events[key], day) if key in events else None
        if key not in events or (state is None) != (day == '1972-01-01') or not holds(state):
            yield f'as of {day}, {key} is {state}'


def known_texts(event, day):
    """The English texts of an event as a reader sees them on a day, by the rule of FORMAT.md."""
    state = as_of(event, day)
    if state is None:
        return []
    known = [entry for entry in event.get('plan', []) if day_of(entry['asOf']) <= day_of(day)]
    if event.get('status') == 'planned' and known != event.get('plan', []):
        return [english(known[-1].get('title', event['title'])), english(known[-1].get('summary', event['summary']))]
    texts_of_it = [event['title'], event['summary']]
    if state[0] != 'ongoing':
        texts_of_it.append(event.get('body', ''))
    return [english(text) for text in texts_of_it]


def rule_article(data):
    events = {event['id']: event for event in data['events']}
    for statement, (key, words) in ARTICLE.items():
        told = ' '.join(known_texts(events[key], ARTICLE_DAY)) if key in events else ''
        yield from (f'the article’s statement "{statement}": {key} does not say "{word}" on {ARTICLE_DAY}'
                    for word in words if word not in told)


def rule_hindsight(data):
    for event in data['events']:
        if '/' in event['date'] and event.get('category') in STRETCHES and event.get('status', 'done') == 'done':
            for field in ('title', 'summary'):
                found = ENDINGS.search(english(event[field]))
                if found:
                    yield f'event {event["id"]}: while it goes on its {field} says "{found[0]}"'


def rule_series(data):
    known = {event['id'] for event in data['events'] if event.get('status', 'done') != 'planned'}
    for name, keys in SERIES.items():
        yield from (f'{name}: {key} is missing' for key in keys if key not in known)


def rule_tours(data):
    for tour in data['tours']:
        if not 8 <= len(tour['steps']) <= 20:
            yield f'tour {tour["id"]} has {len(tour["steps"])} steps'


RULES = {
    'ids are unique': rule_ids,
    'references resolve': rule_references,
    'texts are in both languages': rule_languages,
    'titles fit': rule_titles,
    'people are described': rule_people,
    'sources are given': rule_sources,
    'dates are valid': rule_dates,
    'importance is given': rule_importance,
    'status fits the date': rule_status,
    'plans are in order': rule_plans,
    'flights run in order': rule_moves,
    'modules are attached after their launch': rule_modules,
    'nobody is in two places': rule_crews,
    'expeditions follow one another': rule_expeditions,
    'texts name the crews': rule_telling,
    'earlier knowledge can be shown': rule_as_of,
    'the article of April 2025 is there': rule_article,
    'nothing is told before it happens': rule_hindsight,
    'series are complete': rule_series,
    'tours are complete': rule_tours,
}


# Output.

class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, name, faults):
        self.count += 1
        self.failed += bool(faults)
        print(f'{"not ok" if faults else "ok"} {self.count} - {name}')
        for fault in faults:
            print(f'#   {fault}')

    def finish(self):
        print(f'1..{self.count}')
        return 1 if self.failed else 0


def schema_faults(validator, data):
    return [f'{"/".join(map(str, error.absolute_path))}: {error.message[:160]}' for error in validator.iter_errors(data)]


def check_rules(tap, data, validator):
    tap.check('schema', schema_faults(validator, data))
    for name, rule in RULES.items():
        tap.check(name, list(rule(data)))


def check_breakages(tap, data, validator):
    text = json.dumps(data)
    faults = {name: set(rule(data)) for name, rule in RULES.items()}
    for name, change, damage in BREAKAGES:
        broken = json.loads(text)
        damage(broken)
        before = faults[name]
        found = [fault for fault in RULES[name](broken) if fault not in before]
        tap.check(f'noticed: {change}', [] if found else [f'the rule "{name}" let it pass'])
    few = {**data, 'events': data['events'][:9], 'subjects': data['subjects'][:9], 'sources': data['sources'][:9]}
    for change, key in (('another format', 'format'), ('no version', 'version')):
        broken = {name: value for name, value in few.items() if name != key}
        tap.check(f'noticed: {change}', [] if schema_faults(validator, broken) else ['the schema let it pass'])
    aged = {**few, 'unknown': True}
    tap.check('an unknown key is allowed', schema_faults(validator, aged))
    untested = set(RULES) - {name for name, _, _ in BREAKAGES}
    tap.check('every rule is shown to fire', sorted(untested))


def run_assembler(assembler, files):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, content in files.items():
            paths.append(os.path.join(folder, name))
            with open(paths[-1], 'w', encoding='utf-8') as stream:
                stream.write(content)
        output = os.path.join(folder, 'out.json')
        run = subprocess.run([sys.executable, assembler, output, *paths], capture_output=True, text=True, check=False)
        return run.returncode, run.stderr, os.path.exists(output)


def check_assembler(tap, assembler):
    whole = {'document.json': '{"format": "rendezvous-timeline", "version": 1}', 'subjects.json': '[]',
             'sources.json': '[]', 'sources-more.json': '[{"id": "s"}]', 'tours.json': '[]', 'one.json': '[{"id": "a"}]',
             'two.json': '[{"id": "b"}]'}
    code, error, written = run_assembler(assembler, whole)
    tap.check('the assembler joins whole files', [] if code == 0 and written else [error])
    cases = (('broken JSON', {'two.json': '[{"id": "b",]'}, 'two.json:1:13'),
             ('a doubled id', {'two.json': '[{"id": "a"}]'}, 'already used'),
             ('an id doubled across the files of a table', {'sources.json': '[{"id": "s"}]'}, 'already used'),
             ('a doubled key', {'two.json': '[{"id": "b", "id": "c"}]'}, 'stands twice'),
             ('a missing part', {'tours.json': None}, 'missing: tours.json'))
    for what, change, message in cases:
        files = {name: text for name, text in {**whole, **change}.items() if text is not None}
        code, error, written = run_assembler(assembler, files)
        fine = code == 1 and message in error and not written
        tap.check(f'the assembler refuses {what}', [] if fine else [f'exit {code}: {error.strip()}'])


def share(counter):
    total = sum(counter.values())
    return ', '.join(f'{key} {count} ({100 * count // total} %)' for key, count in counter.most_common())


def print_census(data):
    events = data['events']
    people = [subject for subject in data['subjects'] if subject['kind'] == 'person']
    words = collections.Counter()
    for _, value, _ in texts(data):
        for language in LANGUAGES:
            words[language] += len(value[language].split()) if isinstance(value, dict) else 0
    print('# census')
    print(f'#   events {len(events)}, subjects {len(data["subjects"])}, people {len(people)}, sources '
          f'{len(data["sources"])}, tours {len(data["tours"])}')
    tables = (('by lane', collections.Counter(lane for event in events for lane in lanes_of(event))),
              ('by decade', collections.Counter(f'{first_second(event).year // 10 * 10}s' for event in events)),
              ('by precision', collections.Counter(precision(event['date']) for event in events)),
              ('by status', collections.Counter(event.get('status', 'done') for event in events)),
              ('by importance', collections.Counter(event.get('importance') for event in events)),
              ('people by country', collections.Counter(english(person['country']) for person in people)),
              ('sources by how checked', collections.Counter(source['checked'] for source in data['sources'])))
    for name, counter in tables:
        print(f'#   {name}: {share(counter)}')
    known = {event['id'] for event in events}
    print('#   series: ' + ', '.join(f'{name} {len(known & set(keys))} of {len(keys)}' for name, keys in SERIES.items()))
    print('#   words: ' + ', '.join(f'{language} {words[language]}' for language in LANGUAGES))
    print('#   home without a flight out in this set: ' + (', '.join(sorted(one_way_home(data))) or 'nobody'))


def main(arguments):
    timeline, schema, assembler = arguments
    with open(timeline, encoding='utf-8') as stream:
        data = json.load(stream)
    with open(schema, encoding='utf-8') as stream:
        validator = Draft202012Validator(json.load(stream))
    tap = Tap()
    check_rules(tap, data, validator)
    check_breakages(tap, data, validator)
    check_assembler(tap, assembler)
    print_census(data)
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
