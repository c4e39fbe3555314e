# history_dates.py: the part of EDTF that the built-in history uses. SPDX-License-Identifier: GPL-3.0-or-later

import calendar
import datetime
import re

UTC = datetime.timezone.utc
OPEN_START = datetime.datetime(1, 1, 1, tzinfo=UTC)
OPEN_END = datetime.datetime(9999, 12, 31, tzinfo=UTC)
SEASONS = {21: 3, 22: 6, 23: 9}  # spring, summer and autumn begin in these months and last three


def bounds_of_point(text):
    """The first and the last second of one date, or ValueError."""
    match = re.fullmatch(r'(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?Z)?)?)?([?~%]?)', text)
    if not match:
        raise ValueError(f'"{text}" is not a date that the history uses')
    year, month, day, hour, minute, second = (int(part) if part else None for part in match.groups()[:6])
    season = SEASONS.get(month)
    if season and day is None:
        return bounds_of_point(f'{year}-{season:02}')[0], bounds_of_point(f'{year}-{season + 2:02}')[1]
    first = datetime.datetime(year, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=UTC)
    if month is None:
        last = datetime.datetime(year, 12, 31, 23, 59, 59, tzinfo=UTC)
    elif day is None:
        last = first.replace(day=calendar.monthrange(year, month)[1], hour=23, minute=59, second=59)
    elif hour is None:
        last = first.replace(hour=23, minute=59, second=59)
    else:
        last = first if second is not None else first.replace(second=59)
    return first, last


def bounds(text):
    """(earliest and latest of the start, earliest and latest of the end); the end of an instant is None."""
    parts = text.split('/')
    if len(parts) > 2:
        raise ValueError(f'"{text}" has more than one slash')
    start = (OPEN_START, OPEN_START) if parts[0] in ('..', '') else bounds_of_point(parts[0])
    if len(parts) == 1:
        return start, None
    end = (OPEN_END, OPEN_END) if parts[1] in ('..', '') else bounds_of_point(parts[1])
    if end[1] < start[0]:
        raise ValueError(f'"{text}" runs backwards')
    return start, end


def precision(text):
    point = text.split('/')[0].rstrip('?~%')
    return {4: 'year', 7: 'month', 10: 'day', 17: 'minute', 20: 'second'}.get(len(point), 'open')


def first_second(event):
    return bounds(event['date'])[0][0]


def last_second(event):
    start, end = bounds(event['date'])
    return (end or start)[1]


def day_of(text):
    return bounds_of_point(text)[0]
