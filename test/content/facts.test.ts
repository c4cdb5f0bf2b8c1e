import { describe, expect, test } from 'vitest';
import { changed, head, errorsWith, type Files } from './check-files.ts';

const BARRIER = 'barriers/hjemmel.mdx';
const FUNDING = 'funding/puljen.yaml';
const GOAL = 'goals/mindre-papir.mdx';
const INDICATOR = 'indicators/frigjort-tid.mdx';
const INITIATIVE = 'initiatives/assistenten.mdx';
const SOURCE = 'sources/aftale-2025.yaml';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'a number for text',
    head('title: 2024\nsummary: y'),
    [
      'content/pages/x.mdx:2:8 Her skal stå tekst, men 2024 læses som et tal. Sæt det i anførselstegn: "2024".',
    ],
  ],
  [
    'true for text',
    head('title: no\nsummary: true'),
    [
      'content/pages/x.mdx:3:10 Her skal stå tekst, men true læses som ja/nej (true eller false). Sæt det i anførselstegn: "true".',
    ],
  ],
  [
    'nothing for text',
    head('title:\nsummary: y'),
    ['content/pages/x.mdx:2:1 "title" er tom. Skriv en værdi.'],
  ],
  [
    'null for text',
    head('title: null\nsummary: y'),
    ['content/pages/x.mdx:2:8 "title" er tom. Skriv en værdi.'],
  ],
  ['an empty text', head('title: x\nsummary: ""'), ['content/pages/x.mdx:3:10 Må ikke være tom.']],
  [
    'a list and a map for text',
    head('title: [a]\nsummary: {a: b}'),
    [
      'content/pages/x.mdx:2:8 Her skal stå tekst, men der står en liste. Skriv teksten på linjen.',
      'content/pages/x.mdx:3:10 Her skal stå tekst, men der står en gruppe af nøgler. Skriv teksten på linjen.',
    ],
  ],
  [
    'missing where text must stand',
    changed(SOURCE, 'title: Aftale om målbilledet', 'title: { missing: not-found }'),
    ['content/sources/aftale-2025.yaml:1:8 Her kan der ikke stå missing. Skriv teksten.'],
  ],
  [
    'a missing key',
    head('title: x'),
    ['content/pages/x.mdx:2:1 "summary" mangler. Siden i én-to sætninger. Vises øverst og i søgeresultater.'],
  ],
  [
    'an unknown key beside a known one',
    head('title: x\nsummary: y\nsourcs: [a]'),
    ['content/pages/x.mdx:4:1 Nøglen "sourcs" kendes ikke. Mente du "sources"?'],
  ],
  [
    'an unknown key that is near none',
    head('title: x\nsummary: y\nqwertyuiop: 1'),
    [
      'content/pages/x.mdx:4:1 Nøglen "qwertyuiop" kendes ikke. Nøglerne her er title, summary, sources, draft.',
    ],
  ],
  [
    'a misspelt key in a list of maps, told once',
    changed(BARRIER, '    status:', '    statuz:'),
    ['content/barriers/hjemmel.mdx:18:5 Nøglen "statuz" kendes ikke. Mente du "status"?'],
  ],
  [
    'a missing key in a list of maps',
    changed(BARRIER, '    note: Problemet blev beskrevet.\n', ''),
    ['content/barriers/hjemmel.mdx:17:5 "note" mangler. Hvad der skete. For set-aside: begrundelsen.'],
  ],
  [
    'text for a list',
    head('title: x\nsummary: y\nsources: aftale-2025'),
    ['content/pages/x.mdx:4:10 Her skal stå en liste, men der står tekst. Skriv sources: [aftale-2025].'],
  ],
  [
    'an empty list',
    head('title: x\nsummary: y\nsources: []'),
    ['content/pages/x.mdx:4:10 Mindst én kilde skal nævnes.'],
  ],
  [
    'a map for a list',
    changed(
      INDICATOR,
      'observations: { missing: not-published }',
      'observations: { value: 1, date: 2026, source: aftale-2025 }',
    ),
    [
      'content/indicators/frigjort-tid.mdx:9:15 Her skal stå en liste, men der står en gruppe af nøgler. Begynd hvert punkt med en bindestreg.',
    ],
  ],
  [
    'text for a map',
    changed(BARRIER, 'provisions:\n  - law: sundhedsloven\n    ref: § 42 a, stk. 2', 'provisions: [§ 42]'),
    [
      'content/barriers/hjemmel.mdx:9:14 Her skal stå en gruppe af nøgler (law, ref), men der står tekst. Skriv dem på linjerne under, rykket ind.',
    ],
  ],
  [
    'an unknown value, with the legal ones',
    changed(BARRIER, 'status: identified', 'status: solved'),
    [
      'content/barriers/hjemmel.mdx:18:13 "solved" er ikke en af mulighederne. Skriv identified, clarifying, solution-proposed, partly-resolved, adopted, in-force, confirmed, clarified eller set-aside.',
    ],
  ],
  [
    'a misspelt value, with the nearest',
    changed(BARRIER, 'status: identified', 'status: in force'),
    [
      'content/barriers/hjemmel.mdx:18:13 "in force" er ikke en af mulighederne. Mente du "in-force"? Skriv identified, clarifying, solution-proposed, partly-resolved, adopted, in-force, confirmed, clarified eller set-aside.',
    ],
  ],
  [
    'a misspelt state of missing',
    changed(SOURCE, 'url: https://www.example.dk/aftale', 'url: { missing: not-foud }'),
    [
      'content/sources/aftale-2025.yaml:4:17 "not-foud" er ikke en af mulighederne. Mente du "not-found"? Skriv not-published eller not-found.',
    ],
  ],
  [
    'a misspelt missing',
    changed(SOURCE, 'url: https://www.example.dk/aftale', 'url: { mising: not-found }'),
    ['content/sources/aftale-2025.yaml:4:8 Nøglen "mising" kendes ikke. Mente du "missing"?'],
  ],
  [
    'missing beside a value',
    changed(INDICATOR, 'target: { value: 100,', 'target: { missing: not-found, value: 100,'),
    [
      'content/indicators/frigjort-tid.mdx:8:11 Når der står missing, må der ikke stå andet. Slet enten missing eller det andet.',
    ],
  ],
  [
    'missing beside a note',
    changed(SOURCE, 'url: https://www.example.dk/aftale', 'url: { missing: not-found, note: x }'),
    [
      'content/sources/aftale-2025.yaml:4:28 Når der står missing, må der ikke stå andet. Slet enten missing eller det andet.',
    ],
  ],
  [
    'a part of a value that may be missing',
    changed(INDICATOR, 'target: { value: 100, ', 'target: { '),
    ['content/indicators/frigjort-tid.mdx:8:9 "value" mangler. Tallet.'],
  ],
  [
    'a Danish number in quotes',
    changed(INDICATOR, 'value: 100', 'value: "1.000,5"'),
    [
      'content/indicators/frigjort-tid.mdx:8:18 "1.000,5" skal stå som et tal uden anførselstegn og tusindtalstegn, med punktum som decimaltegn. Skriv 1000.5.',
    ],
  ],
  [
    'a word for a number',
    changed(INDICATOR, 'value: 100', 'value: mange'),
    [
      'content/indicators/frigjort-tid.mdx:8:18 Skal være et tal, for eksempel 27 eller 15.2 (punktum som decimaltegn).',
    ],
  ],
  [
    'a fraction for a whole number',
    changed(GOAL, 'order: 1', 'order: 1.5'),
    ['content/goals/mindre-papir.mdx:2:8 Skal være et helt tal.'],
  ],
  [
    'a number that is too small',
    changed(GOAL, 'order: 1', 'order: 0'),
    ['content/goals/mindre-papir.mdx:2:8 Skal være 1 eller højere.'],
  ],
  [
    'a year out of range',
    changed(FUNDING, 'from: 2026', 'from: 1990'),
    ['content/funding/puljen.yaml:4:17 Skal være et årstal fra 2000 til 2100.'],
  ],
  [
    'another currency',
    changed(FUNDING, 'payer:', 'currency: EUR\npayer:'),
    ['content/funding/puljen.yaml:5:11 "EUR" kan ikke stå her. Skriv DKK.'],
  ],
  [
    'false where only true may stand',
    changed(
      INITIATIVE,
      'steps: { missing: not-published }',
      'steps:\n  - name: x\n    who: human\n    decision: false',
    ),
    ['content/initiatives/assistenten.mdx:16:15 Skriv decision: true, eller lad linjen være ude.'],
  ],
  [
    'an address without https',
    changed(SOURCE, 'https://www.example.dk/aftale', 'www.example.dk'),
    ['content/sources/aftale-2025.yaml:4:6 Skriv en hel adresse, der begynder med https:// eller http://.'],
  ],
  [
    'an address that is a script',
    changed(SOURCE, 'https://www.example.dk/aftale', 'javascript:alert(1)'),
    ['content/sources/aftale-2025.yaml:4:6 Skriv en hel adresse, der begynder med https:// eller http://.'],
  ],
  [
    'a provision that cannot be read',
    changed(BARRIER, 'ref: § 42 a, stk. 2', 'ref: paragraf toogfyrre'),
    [
      'content/barriers/hjemmel.mdx:11:10 Bestemmelsen kan ikke læses. Skriv for eksempel "§ 42 a, stk. 2" eller "art. 6, stk. 1, litra e".',
    ],
  ],
];

describe('facts that do not fit', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
