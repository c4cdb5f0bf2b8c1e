import { describe, expect, test } from 'vitest';
import { changed, errorsWith, type Files } from './check-files.ts';
import { clean } from './clean.ts';

const BARRIER = 'barriers/hjemmel.mdx';
const FUNDING = 'funding/puljen.yaml';
const GOAL = 'goals/mindre-papir.mdx';
const SOURCE = 'sources/aftale-2025.yaml';

const RESOLUTION = [
  'resolution:',
  '  date: 2026-06',
  '  how: guidance',
  '  decidedBy: ministeriet',
  '  instrument: x',
  '  sources: [aftale-2025]',
  'sources: [aftale-2025]',
  '---',
].join('\n');

const resolved: Files = {
  [BARRIER]: (clean[BARRIER] ?? '')
    .replace('status: identified', 'status: clarified')
    .replace('verdict: unclear', 'verdict: yes')
    .replace('sources: [aftale-2025]\n---', RESOLUTION),
};

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'a resolved status without a resolution',
    changed(BARRIER, 'status: identified', 'status: clarified'),
    [
      'content/barriers/hjemmel.mdx:18:13 Status er clarified, men der står ingen løsning. Skriv resolution med dato, måde, hvem der besluttede det, og mindst én officiel kilde, eller brug partly-resolved.',
      'content/barriers/hjemmel.mdx:22:12 Status er "Løst: afklaret", men svaret er unclear. Skriv yes, only-if, partly eller no.',
    ],
  ],
  [
    'a resolution without a resolved status',
    changed(BARRIER, 'sources: [aftale-2025]\n---', RESOLUTION),
    [
      'content/barriers/hjemmel.mdx:28:3 Der står en løsning, men status er identified. Tilføj den hændelse i history, der løste barrieren (clarified, in-force eller confirmed), eller fjern resolution.',
    ],
  ],
  [
    'a resolution on secondary sources',
    { ...resolved, ...changed(SOURCE, 'standing: official', 'standing: secondary') },
    [
      'content/barriers/hjemmel.mdx:32:12 Løsningen hviler kun på sekundære kilder. Nævn mindst én officiel kilde, eller brug status partly-resolved og fjern resolution.',
    ],
  ],
  [
    'a resolution whose source has an error of its own',
    { ...resolved, ...changed(SOURCE, 'standing: official', 'standing: offical') },
    [
      'content/sources/aftale-2025.yaml:6:11 "offical" er ikke en af mulighederne. Mente du "official"? Skriv official eller secondary.',
    ],
  ],
  [
    'a resolution whose source is not there',
    {
      [BARRIER]: (resolved[BARRIER] as string).replace(
        '  sources: [aftale-2025]\nsources',
        '  sources: [nix]\nsources',
      ),
    },
    [
      'content/barriers/hjemmel.mdx:32:13 "nix" findes ikke i sources/. Ret navnet, eller opret filen sources/nix.',
    ],
  ],
  [
    'a history that runs backwards',
    changed(
      BARRIER,
      '    source: aftale-2025\nanswer',
      '    source: aftale-2025\n  - date: 2026-05\n    status: clarifying\n    note: x\n    source: aftale-2025\nanswer',
    ),
    [
      'content/barriers/hjemmel.mdx:21:11 Historikken går baglæns: maj 2026 står efter juni 2026. Skriv hændelserne med den ældste først.',
    ],
  ],
  [
    'a history in the future',
    changed(BARRIER, 'date: 2026-06', 'date: 2027-06'),
    [
      'content/barriers/hjemmel.mdx:17:11 juni 2027 er i fremtiden. Historikken rummer kun det, der er sket; skriv et løfte i deadline.',
    ],
  ],
  [
    'a source that was opened tomorrow',
    changed(SOURCE, 'verified: 2026-11-01', 'verified: 2026-11-25'),
    [
      'content/sources/aftale-2025.yaml:8:11 25. november 2026 er i fremtiden. Skriv en dato, der er passeret.',
    ],
  ],
  [
    'an indicator that no goal names',
    changed(GOAL, '[frigjort-tid]', '{ missing: not-found }'),
    [
      'content/indicators/frigjort-tid.mdx:4:7 Intet mål nævner indikatoren. Skriv frigjort-tid under indicators i et mål i goals/, eller ret role til ambition eller context.',
    ],
  ],
  [
    'an indicator whose goal has an error of its own',
    changed(GOAL, 'order: 1', 'order: et'),
    ['content/goals/mindre-papir.mdx:2:8 Skal være et helt tal.'],
  ],
  [
    'an amount where nothing is set aside',
    changed(FUNDING, 'stage: set-aside', 'stage: none'),
    [
      'content/funding/puljen.yaml:3:9 Der er skrevet stage: none (ikke afsat), men også et beløb. Fjern det ene.',
    ],
  ],
];

describe('rules across facts', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
