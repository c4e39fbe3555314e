#!/usr/bin/env python3
# compile-drawings.py: turns the drawings of craft and stations into path data. SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: compile-drawings.py OUTPUT.c DRAWING.svg...

A drawing is a square of 64 units with paths and nothing else. Each path is of one of two tones: solid, or soft where it has
fill-opacity. Of the commands of path data it may use M, L, H, V, C and Z, relative ones too: whatever else a drawing holds
is an error, so that it looks everywhere as it does in a browser. The name of the file is the name of the icon.
"""

import os
import re
import sys
import xml.etree.ElementTree

SVG = '{http://www.w3.org/2000/svg}'
BOX = '0 0 64 64'
ARGUMENTS = {'M': 2, 'L': 2, 'H': 1, 'V': 1, 'C': 6, 'Z': 0}


class Fault(Exception):
    pass


def commands_of(data):
    """The commands of path data as (letter, numbers), one for each set of numbers."""
    tokens = re.findall(r'[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?', data)
    if re.sub(r'[\s,]', '', data) != ''.join(tokens):
        raise Fault(f'"{data}" is not path data')
    position = 0
    while position < len(tokens):
        letter = tokens[position]
        position += 1
        count = ARGUMENTS.get(letter.upper())
        if count is None:
            raise Fault(f'the command "{letter}" is not among {", ".join(ARGUMENTS)}')
        while True:
            numbers = tokens[position:position + count]
            if len(numbers) < count or any(number.isalpha() for number in numbers):
                raise Fault(f'"{letter}" needs {count} numbers')
            yield letter, [float(number) for number in numbers]
            position += count
            if count == 0 or position >= len(tokens) or tokens[position].isalpha():
                break
            letter = {'M': 'L', 'm': 'l'}.get(letter, letter)


def steps_of(data):
    """The steps of a path in absolute coordinates: (verb, numbers)."""
    x = y = start_x = start_y = 0.0
    for letter, numbers in commands_of(data):
        origin_x, origin_y = (x, y) if letter.islower() else (0.0, 0.0)
        command = letter.upper()
        if command == 'Z':
            x, y = start_x, start_y
            yield 'CLOSE', []
            continue
        if command == 'H':
            x = origin_x + numbers[0]
            points = [x, y]
        elif command == 'V':
            y = origin_y + numbers[0]
            points = [x, y]
        else:
            points = [number + (origin_y if place % 2 else origin_x) for place, number in enumerate(numbers)]
            x, y = points[-2:]
        if command == 'M':
            start_x, start_y = x, y
        yield {'M': 'MOVE', 'C': 'CURVE'}.get(command, 'LINE'), points


def read(path):
    """The steps of a drawing: (solid, soft)."""
    try:
        root = xml.etree.ElementTree.parse(path).getroot()
    except (OSError, xml.etree.ElementTree.ParseError) as error:
        raise Fault(str(error)) from error
    if root.tag != f'{SVG}svg' or root.get('viewBox') != BOX or root.get('fill') != 'currentColor':
        raise Fault(f'not an SVG drawing with viewBox="{BOX}" and fill="currentColor"')
    solid, soft = [], []
    for element in root:
        if element.tag != f'{SVG}path' or set(element.keys()) - {'d', 'fill-opacity'}:
            raise Fault(f'only paths without attributes of their own are known, not {element.tag}')
        steps = list(steps_of(element.get('d', '')))
        if any(not 0 <= number <= 64 for _, numbers in steps for number in numbers):
            raise Fault('the drawing leaves its square')
        (soft if 'fill-opacity' in element.keys() else solid).extend(steps)
    if not solid:
        raise Fault('nothing in it is solid')
    return solid, soft


def to_c(name, steps):
    lines = [f'static const RdvPathStep {name}[] = {{']
    for verb, numbers in steps:
        values = ''.join(f', .{field} = {number:g}' for field, number in
                         zip(('x1', 'y1', 'x2', 'y2', 'x', 'y') if verb == 'CURVE' else ('x', 'y'), numbers))
        lines.append(f'  {{ .verb = RDV_PATH_{verb}{values} }},')
    return '\n'.join([*lines, '  { .verb = RDV_PATH_END },', '};', ''])


def compile_drawings(paths):
    parts, table = [], []
    for name, path in sorted((os.path.splitext(os.path.basename(path))[0], path) for path in paths):
        if not re.fullmatch(r'[a-z0-9]+(-[a-z0-9]+)*', name):
            raise Fault(f'{path}: an icon is named in small letters, digits and single hyphens')
        try:
            solid, soft = read(path)
        except Fault as fault:
            raise Fault(f'{path}: {fault}') from fault
        symbol = name.replace('-', '_')
        parts += [to_c(f'{symbol}_solid', solid), to_c(f'{symbol}_soft', soft)]
        table.append(f'  {{ "{name}", {symbol}_solid, {symbol}_soft }},')
    return '\n'.join(['/* Made by compile-drawings.py: do not edit. */', '#include "rdv-icon-private.h"', '', *parts,
                      'const RdvIcon rdv_icons[] = {', *table, '};', 'const guint rdv_n_icons = G_N_ELEMENTS (rdv_icons);', ''])


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    output, *paths = arguments
    try:
        text = compile_drawings(paths)
    except Fault as fault:
        print(f'compile-drawings: {fault}', file=sys.stderr)
        return 1
    with open(output, 'w', encoding='utf-8', newline='\n') as stream:
        stream.write(text)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
