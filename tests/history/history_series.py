# history_series.py: the series that the history holds completely. SPDX-License-Identifier: GPL-3.0-or-later
"""SERIES: for each series the ids of all its events. Not read from the data: what is missing there must be noticed."""


def numbered(prefix, numbers, suffix='', width=1):
    return [f'{prefix}{number:0{width}}{suffix}' for number in numbers]


SHUTTLE_MIR_DOCKINGS = (71, 74, 76, 79, 81, 84, 86, 89, 91)
SHUTTLE_STATION = (88, 96, 101, 106, 92, 97, 98, 102, 100, 104, 105, 108, 110, 111, 112, 113, 114, 121, 115, 116, 117, 118, 120,
                   122, 123, 124, 126, 119, 127, 128, 129, 130, 131, 132, 133, 134, 135)

# MS-14 flew with a robot alone, MS-23 went up empty and brought a crew home, MS-10 did not get there.
SOYUZ_MS = [number for number in range(1, 30) if number != 14]

SERIES = {
    'Soyuz to the station': [*numbered('soyuz-tm-', range(31, 35)), *numbered('soyuz-tma-', range(1, 23)),
                             *numbered('soyuz-tma-', range(1, 21), 'm', 2), *numbered('soyuz-ms-', SOYUZ_MS, width=2)],
    'Shuttle–Mir flights': numbered('sts-', (60, 63, *SHUTTLE_MIR_DOCKINGS)),
    'Shuttle–Mir dockings': numbered('sts-', SHUTTLE_MIR_DOCKINGS, '-docking'),
    'Americans on Mir': [f'{name}-on-mir' for name in ('thagard', 'lucid', 'blaha', 'linenger', 'foale', 'wolf', 'thomas')],
    'Shuttles to the station': numbered('sts-', SHUTTLE_STATION),
    'expeditions': numbered('expedition-', range(1, 76)),
    'Dragons with a cosmonaut': numbered('crew-', range(5, 14)),
    'pressurised modules': ['zarya-launch', 'unity-joins-zarya', 'zvezda-docking', 'destiny-installed', 'quest-installed', 'pirs-docking',
                            'harmony-installed', 'columbus-installed', 'kibo-store-installed', 'kibo-installed', 'poisk-docking',
                            'tranquility-installed', 'cupola-installed', 'rassvet-installed', 'leonardo-installed',
                            'beam-installed', 'bishop-installed', 'nauka-docking', 'prichal-docking'],
    'main truss': [f'{part}-installed' for part in ('z1', 'p6', 's0', 's1', 'p1', 'p3-p4', 'p5', 's3-s4', 's5', 's6')],
}
