import { describe, expect, test } from 'vitest';
import { changed, errorsWith, type Files } from './check-files.ts';

const SOURCE = 'sources/aftale-2025.yaml';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'the 30th of February',
    changed(SOURCE, 'date: 2026-06-04', 'date: 2024-02-30'),
    [
      'content/sources/aftale-2025.yaml:3:7 Datoen 2024-02-30 findes ikke: februar 2024 har 29 dage, og der står dag 30. Skriv den rigtige dag.',
    ],
  ],
  [
    'the 30th of February in quotes',
    changed(SOURCE, 'date: 2026-06-04', 'date: "2024-02-30"'),
    [
      'content/sources/aftale-2025.yaml:3:7 Datoen 2024-02-30 findes ikke: februar 2024 har 29 dage, og der står dag 30. Skriv den rigtige dag.',
    ],
  ],
  [
    'the 31st of June',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: 2024-06-31'),
    [
      'content/sources/aftale-2025.yaml:8:11 Datoen 2024-06-31 findes ikke: juni 2024 har 30 dage, og der står dag 31. Skriv den rigtige dag.',
    ],
  ],
  [
    'month 13',
    changed(SOURCE, 'date: 2026-06-04', 'date: 2024-13-01'),
    [
      'content/sources/aftale-2025.yaml:3:7 Datoen 2024-13-01 findes ikke: der er ingen måned 13. Skriv år, måned og dag i den rækkefølge.',
    ],
  ],
  [
    'a date that reads in two ways',
    changed(SOURCE, 'date: 2026-06-04', 'date: 03-04-2024'),
    [
      'content/sources/aftale-2025.yaml:3:7 "03-04-2024" kan læses på to måder. Skriv 2024-04-03, hvis du mener 3. april 2024, eller 2024-03-04, hvis du mener 4. marts 2024.',
    ],
  ],
  [
    'with slashes',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: 04/06/2024'),
    [
      'content/sources/aftale-2025.yaml:8:11 "04/06/2024" kan læses på to måder. Skriv 2024-06-04, hvis du mener 4. juni 2024, eller 2024-04-06, hvis du mener 6. april 2024.',
    ],
  ],
  [
    'one that reads in one way only',
    changed(SOURCE, 'date: 2026-06-04', 'date: 13-04-2024'),
    ['content/sources/aftale-2025.yaml:3:7 Skriv datoen med året først: 2024-04-13.'],
  ],
  [
    'null',
    changed(SOURCE, 'date: 2026-06-04', 'date: null'),
    [
      'content/sources/aftale-2025.yaml:3:7 "date" er tom. Skriv datoen som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, for eksempel 2024-06-04, eller skriv date: { missing: not-published }.',
    ],
  ],
  [
    'nothing',
    changed(SOURCE, 'date: 2026-06-04', 'date: '),
    [
      'content/sources/aftale-2025.yaml:3:1 "date" er tom. Skriv datoen som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, for eksempel 2024-06-04, eller skriv date: { missing: not-published }.',
    ],
  ],
  [
    'null for a date that may be left out',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: null'),
    [
      'content/sources/aftale-2025.yaml:8:11 "verified" er tom. Skriv datoen som ÅÅÅÅ-MM-DD, for eksempel 2024-06-04, eller slet linjen.',
    ],
  ],
  [
    'digits alone',
    changed(SOURCE, 'date: 2026-06-04', 'date: 20240101'),
    ['content/sources/aftale-2025.yaml:3:7 Skriv datoen som 2024-01-01.'],
  ],
  [
    'words',
    changed(SOURCE, 'date: 2026-06-04', 'date: 4. juni 2024'),
    ['content/sources/aftale-2025.yaml:3:7 Skriv datoen som 2024-06-04.'],
  ],
  [
    'month and year in words',
    changed(SOURCE, 'date: 2026-06-04', 'date: juni 2024'),
    ['content/sources/aftale-2025.yaml:3:7 Skriv datoen som 2024-06.'],
  ],
  [
    'without noughts',
    changed(SOURCE, 'date: 2026-06-04', 'date: 2024-6-4'),
    ['content/sources/aftale-2025.yaml:3:7 Skriv datoen som 2024-06-04.'],
  ],
  [
    'with a time',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: 2024-06-04T12:00:00Z'),
    ['content/sources/aftale-2025.yaml:8:11 Skriv datoen som 2024-06-04.'],
  ],
  [
    'a month where a day must stand',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: 2024-06'),
    [
      'content/sources/aftale-2025.yaml:8:11 "2024-06" mangler dagen. Skriv en hel dato, for eksempel 2024-06-04.',
    ],
  ],
  [
    'a year where a day must stand',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: 2024'),
    [
      'content/sources/aftale-2025.yaml:8:11 "2024" mangler dagen. Skriv en hel dato, for eksempel 2024-06-04.',
    ],
  ],
  [
    'no date at all',
    changed(SOURCE, 'date: 2026-06-04', 'date: i går'),
    [
      'content/sources/aftale-2025.yaml:3:7 "i går" er ikke en dato. Skriv datoen som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, for eksempel 2024-06-04.',
    ],
  ],
  [
    'a list',
    changed(SOURCE, 'date: 2026-06-04', 'date: [2024]'),
    [
      'content/sources/aftale-2025.yaml:3:7 Her skal stå en dato, men der står en liste. Skriv datoen som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, for eksempel 2024-06-04.',
    ],
  ],
  [
    'true',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: true'),
    [
      'content/sources/aftale-2025.yaml:8:11 Her skal stå en dato, men der står ja/nej (true eller false). Skriv datoen som ÅÅÅÅ-MM-DD, for eksempel 2024-06-04.',
    ],
  ],
];

describe('a date that is no ISO date', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
