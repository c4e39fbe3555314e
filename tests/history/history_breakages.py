# history_breakages.py: ways to break the history, each noticed by a rule. SPDX-License-Identifier: GPL-3.0-or-later
"""BREAKAGES: (name of the rule, what is broken, a function that breaks the data in place)."""

import copy


def event_of(data, key):
    return next(event for event in data['events'] if event['id'] == key)


def entry_of(data, table, key):
    return next(entry for entry in data[table] if entry['id'] == key)


BREAKAGES = [
    ('ids are unique', 'an event twice', lambda d: d['events'].append(copy.deepcopy(d['events'][0]))),
    ('ids are unique', 'a source twice', lambda d: d['sources'].append(copy.deepcopy(d['sources'][0]))),
    ('references resolve', 'an unknown subject', lambda d: d['events'][0].setdefault('subjects', []).append({'id': 'nobody'})),
    ('references resolve', 'a person twice', lambda d: event_of(d, 'sts-60')['subjects'].append({'id': 'jan-davis'})),
    ('references resolve', 'an unknown source', lambda d: d['events'][0]['sources'].append('nothing')),
    ('references resolve', 'an unknown lane', lambda d: d['events'][0].update(lane='nowhere')),
    ('references resolve', 'an unknown event in a tour', lambda d: d['tours'][0]['steps'][0].update(event='never')),
    ('references resolve', 'a source that nothing cites', lambda d: d['sources'].append({'id': 'idle', 'title': 'x'})),
    ('texts are in both languages', 'a title without Russian', lambda d: d['events'][3]['title'].pop('ru')),
    ('texts are in both languages', 'an untranslated summary', lambda d: d['events'][3]['summary'].update(ru=d['events'][3]['summary']['en'])),
    ('texts are in both languages', 'Cyrillic in English', lambda d: d['lanes'][0]['title'].update(en='Сrews')),
    ('texts are in both languages', 'a tour step without English', lambda d: d['tours'][0]['steps'][2]['text'].update(en=' ')),
    ('titles fit', 'a long title', lambda d: d['events'][0]['title'].update(en='x' * 60)),
    ('titles fit', 'a title that tells the slips', lambda d: d['events'][0]['title'].update(en='2025, then 2027, now 2028')),
    ('people are described', 'a person without a country', lambda d: entry_of(d, 'subjects', 'jonny-kim').pop('country')),
    ('people are described', 'a Cyrillic name missing', lambda d: entry_of(d, 'subjects', 'jonny-kim')['name'].update(ru='Jonny Kim')),
    ('sources are given', 'an event without sources', lambda d: d['events'][5].update(sources=[])),
    ('sources are given', 'a broken address', lambda d: d['sources'][0].update(url='http//nasa')),
    ('sources are given', 'an address never seen', lambda d: entry_of(d, 'sources', 'bbc-crimea').update(checked='memory')),
    ('sources are given', 'a source that does not say how it was checked', lambda d: d['sources'][0].pop('checked')),
    ('sources are given', 'sources from memory', lambda d: [s.update(checked='cited') for s in d['sources']]),
    ('dates are valid', 'the thirtieth of February', lambda d: d['events'][0].update(date='1999-02-30')),
    ('dates are valid', 'a backward interval', lambda d: d['events'][0].update(date='1999/1998')),
    ('importance is given', 'everything important', lambda d: [e.update(importance=5) for e in d['events']]),
    ('status fits the date', 'a future event done', lambda d: event_of(d, 'iss-deorbit').update(status='done')),
    ('status fits the date', 'something over still ongoing', lambda d: event_of(d, 'mir-in-orbit').update(status='ongoing')),
    ('status fits the date', 'a plan from nowhere', lambda d: event_of(d, 'luna-26').pop('plan')),
    ('plans are in order', 'plans exchanged', lambda d: event_of(d, 'ros-nem')['plan'].reverse()),
    ('plans are in order', 'the last plan forgotten', lambda d: event_of(d, 'ros-nem')['plan'].pop()),
    ('plans are in order', 'a plan that tells the end', lambda d: event_of(d, 'astp-docking')['plan'][0].pop('summary')),
    ('flights run in order', 'a docking after the landing', lambda d: event_of(d, 'soyuz-ms-27-docking').update(date='2025-12-24')),
    ('flights run in order', 'an undocking before the docking', lambda d: event_of(d, 'sts-71-undocking').update(date='1995-06-28')),
    ('flights run in order', 'a landing before the undocking', lambda d: event_of(d, 'soyuz-ms-27-landing').update(date='2025-12-08')),
    ('modules are attached after their launch', 'a module attached before its launch', lambda d: event_of(d, 'poisk-docking').update(
        date='2009-11-09')),
    ('modules are attached after their launch', 'a module lost on the way', lambda d: d['events'].remove(event_of(d, 'prichal-docking'))),
    ('modules are attached after their launch', 'a truss without its Shuttle', lambda d: event_of(d, 's0-installed').update(
        date='2002-05-11')),
    ('nobody is in two places', 'a person in two craft', lambda d: event_of(d, 'crew-11')['subjects'].append(
        {'id': 'jonny-kim', 'role': {'en': 'pilot', 'ru': 'пилот'}})),
    ('nobody is in two places', 'a start before the return', lambda d: event_of(d, 'crew-5')['subjects'].append(
        {'id': 'frank-rubio', 'role': {'en': 'pilot', 'ru': 'пилот'}})),
    ('nobody is in two places', 'a crowd', lambda d: event_of(d, 'crew-11').update(subjects=[
        s for s in event_of(d, 'crew-11')['subjects'] for _ in range(3)])),
    ('expeditions follow one another', 'an expedition forgotten', lambda d: d['events'].remove(event_of(d, 'expedition-42'))),
    ('expeditions follow one another', 'a gap', lambda d: event_of(d, 'expedition-42').update(date='2014-11-10/2015-03-01')),
    ('expeditions follow one another', 'a handover without a meeting', lambda d: event_of(d, 'expedition-9').update(
        date='2004-05-21/2004-10-23')),
    ('expeditions follow one another', 'a station without a commander', lambda d: event_of(d, 'expedition-16')['subjects'].pop(0)),
    ('expeditions follow one another', 'somebody who was on Earth', lambda d: event_of(d, 'expedition-16')['subjects'].append(
        {'id': 'anna-kikina', 'role': {'en': 'flight engineer', 'ru': 'бортинженер'}})),
    ('texts name the crews', 'a commander whom the text does not know', lambda d: entry_of(d, 'events', 'expedition-26')['subjects'][0].update(
        id='anna-kikina')),
    ('texts name the crews', 'a passenger left out', lambda d: event_of(d, 'soyuz-ms-12')['summary'].update(
        en='Alexey Ovchinin and Nick Hague reach the station.')),
    ('earlier knowledge can be shown', 'the slip forgotten', lambda d: event_of(d, 'ros-node').pop('plan')),
    ('earlier knowledge can be shown', 'the end known too early', lambda d: event_of(d, 'soyuz-ms-27').pop('plan')),
    ('the article of April 2025 is there', 'Dmitriev silent', lambda d: d['events'].remove(event_of(d, 'dmitriev-on-ms-27'))),
    ('the article of April 2025 is there', 'the place of the launch told later', lambda d: event_of(d, 'soyuz-ms-27-launch').update(
        summary={'en': 'It lifts off.', 'ru': 'Старт.'})),
    ('nothing is told before it happens', 'a landing known at the start', lambda d: event_of(d, 'soyuz-tma-1')['summary'].update(
        en='They fly to the station and come home after three months.')),
    ('series are complete', 'a Soyuz forgotten', lambda d: d['events'].remove(event_of(d, 'soyuz-tma-07m'))),
    ('series are complete', 'a Shuttle forgotten', lambda d: d['events'].remove(event_of(d, 'sts-118'))),
    ('tours are complete', 'a short tour', lambda d: d['tours'][0].update(steps=d['tours'][0]['steps'][:3])),
]
