#!/usr/bin/env python3
# assemble-history.py: joins the files of the built-in history into one timeline. SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: assemble-history.py [--language LL] OUTPUT INPUT.json...

document.json gives the timeline itself, subjects.json, sources.json and tours.json its tables, every other input a list
of events. A table may go on in further files, such as subjects-crews.json, in order of their names. The result depends only on the content and the names of the inputs, not on their order on the command line:
event files follow one another by name, and each event stands on a line of its own, so that a line number means
something. With a language every text is in that one alone, names in others become aliases, and there are no needless blanks: that
is what the program carries, because it is read at every start. Broken JSON, a key written twice in one object, a part that is missing and an id used twice are errors.
"""

import json
import os
import sys

TABLES = ('subjects', 'sources', 'tours')
NUMBERED = ('lanes', 'categories', 'subjects', 'sources', 'events', 'tours')


class Fault(Exception):
    pass


def object_without_doubles(pairs):
    result = {}
    for key, value in pairs:
        if key in result:
            raise Fault(f'the key "{key}" stands twice in one object')
        result[key] = value
    return result


def read(path):
    try:
        with open(path, encoding='utf-8') as stream:
            return json.load(stream, object_pairs_hook=object_without_doubles)
    except OSError as error:
        raise Fault(f'{path}: {error.strerror}') from error
    except UnicodeDecodeError as error:
        raise Fault(f'{path}: not UTF-8 at byte {error.start}') from error
    except json.JSONDecodeError as error:
        raise Fault(f'{path}:{error.lineno}:{error.colno}: not JSON: {error.msg}') from error
    except Fault as error:
        raise Fault(f'{path}: {error}') from error


def expect(path, value, kind, what):
    if not isinstance(value, kind):
        raise Fault(f'{path}: should hold {what}')
    return value


def refuse_doubled_ids(timeline, origin):
    for table in NUMBERED:
        seen = {}
        for position, entry in enumerate(timeline.get(table, [])):
            place = origin.get((table, position), 'document.json')
            identifier = entry.get('id') if isinstance(entry, dict) else None
            if not identifier:
                raise Fault(f'{place}: entry {position + 1} of {table} has no id')
            if identifier in seen:
                raise Fault(f'{place}: the id "{identifier}" of {table} is already used in {seen[identifier]}')
            seen[identifier] = place


def table_of(stem):
    return next((name for name in TABLES if stem == name or stem.startswith(f'{name}-')), 'events')


def assemble(paths):
    paths = sorted(paths, key=os.path.basename)
    parts = {name: [] for name in (*TABLES, 'events')}
    timeline = None
    stems = set()
    origin = {}
    for path in paths:
        stem = os.path.splitext(os.path.basename(path))[0]
        stems.add(stem)
        value = read(path)
        if stem == 'document':
            timeline = expect(path, value, dict, 'one object')
            continue
        table = table_of(stem)
        for entry in expect(path, value, list, f'a list of {table}'):
            origin[table, len(parts[table])] = path
            parts[table].append(entry)
    missing = [f'{name}.json' for name in ('document', *TABLES) if name not in stems]
    if missing:
        raise Fault('missing: ' + ', '.join(missing))
    timeline = {**timeline, **{name: parts[name] for name in ('subjects', 'sources', 'events', 'tours')}}
    refuse_doubled_ids(timeline, origin)
    return timeline


def is_text(value):
    """Whether this is a map of language to text."""
    return isinstance(value, dict) and 'en' in value and all(isinstance(text, str) for text in value.values())


def in_language(value, language):
    if is_text(value):
        return value.get(language, value['en'])
    if isinstance(value, dict):
        return {key: in_language(entry, language) for key, entry in value.items()}
    if isinstance(value, list):
        return [in_language(entry, language) for entry in value]
    return value


def translate(timeline, language):
    """The timeline in one language; what subjects are called in others goes to their aliases, as the reader of many would have it."""
    result = in_language(timeline, language)
    result['language'] = language
    for whole, subject in zip(timeline['subjects'], result['subjects']):
        others = whole['name'].values() if is_text(whole['name']) else ()
        aliases = subject.get('aliases', [])
        subject['aliases'] = aliases + [name for name in dict.fromkeys(others) if name not in (subject['name'], *aliases)]
    return result


def to_text(timeline, separators=None):
    lines = []
    for key, value in timeline.items():
        name = json.dumps(key)
        if isinstance(value, list):
            entries = ',\n'.join(json.dumps(entry, ensure_ascii=False, separators=separators) for entry in value)
            lines.append(f'{name}: [\n{entries}\n]')
        else:
            lines.append(f'{name}: {json.dumps(value, ensure_ascii=False, separators=separators)}')
    return '{\n' + ',\n'.join(lines) + '\n}\n'


def main(arguments):
    language = None
    if arguments[:1] == ['--language'] and len(arguments) > 1:
        language = arguments[1]
        arguments = arguments[2:]
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    output, *paths = arguments
    try:
        timeline = assemble(paths)
        text = to_text(timeline) if language is None else to_text(translate(timeline, language), (',', ':'))
    except Fault as fault:
        print(f'assemble-history: {fault}', file=sys.stderr)
        return 1
    with open(output, 'w', encoding='utf-8', newline='\n') as stream:
        stream.write(text)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
