import { describe, expect, test } from 'vitest';
import { changed, prose, head, errorsWith, type Files } from './check-files.ts';

const BARRIER = 'barriers/hjemmel.mdx';
const ENGLISH = 'barriers/hjemmel.en.mdx';
const UPDATE = 'updates/aftalen.mdx';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'a source that is near another',
    head('title: x\nsummary: y\nsources: [aftale-2026]'),
    ['content/pages/x.mdx:4:11 "aftale-2026" findes ikke i sources/. Mente du "aftale-2025"?'],
  ],
  [
    'a source that is near none',
    head('title: x\nsummary: y\nsources: [helt-anden-kilde]'),
    [
      'content/pages/x.mdx:4:11 "helt-anden-kilde" findes ikke i sources/. Ret navnet, eller opret filen sources/helt-anden-kilde.',
    ],
  ],
  [
    'a path in place of a name',
    head('title: x\nsummary: y\nsources: [sources/aftale-2025.yaml]'),
    [
      'content/pages/x.mdx:4:11 "sources/aftale-2025.yaml" kan ikke være et filnavn uden mappe og endelse. Mente du "aftale-2025"?',
    ],
  ],
  [
    'an address of any entry',
    changed(UPDATE, 'barriers/hjemmel', 'barriers/hjemel'),
    ['content/updates/aftalen.mdx:5:12 "hjemel" findes ikke i barriers/. Mente du "hjemmel"?'],
  ],
  [
    'an address in an unknown folder',
    changed(UPDATE, 'barriers/hjemmel', 'barrier/hjemmel'),
    ['content/updates/aftalen.mdx:5:12 Mappen "barrier" findes ikke. Mente du "barriers/hjemmel"?'],
  ],
  [
    'an address without a folder',
    changed(UPDATE, 'barriers/hjemmel', 'hjemmel'),
    ['content/updates/aftalen.mdx:5:12 Skriv mappe og filnavn, for eksempel barriers/generel-hjemmel.'],
  ],
  [
    "a provision's law",
    changed(BARRIER, 'law: sundhedsloven\n', 'law: sundhedslov\n'),
    ['content/barriers/hjemmel.mdx:10:10 "sundhedslov" findes ikke i laws/. Mente du "sundhedsloven"?'],
  ],
  [
    'an attribute of a component',
    prose('<Term id="hjemel">a</Term>\n'),
    ['content/pages/prosa.mdx:5:7 "hjemel" findes ikke i terms/. Mente du "hjemmel"?'],
  ],
  [
    'an attribute in a translation',
    changed(ENGLISH, 'The law is unclear.', '<Source id="aftale-2024" />'),
    ['content/barriers/hjemmel.en.mdx:8:9 "aftale-2024" findes ikke i sources/. Mente du "aftale-2025"?'],
  ],
  [
    'an entry that is there but has errors of its own is no dangling one',
    changed('organisations/ministeriet.yaml', 'kind: ministry', 'kind: ministr'),
    [
      'content/organisations/ministeriet.yaml:2:7 "ministr" er ikke en af mulighederne. Mente du "ministry"? Skriv ministry, agency, region, municipality, association eller company.',
    ],
  ],
  [
    'a fact in a translation',
    changed(ENGLISH, 'title: Legal', 'kind: legal\ntitle: Legal'),
    [
      'content/barriers/hjemmel.en.mdx:2:1 "kind" er en oplysning, og oplysninger står kun i den danske fil barriers/hjemmel. Slet den her; en oversættelse har kun title, question, summary, answer, history, interpretations, instrument.',
    ],
  ],
  [
    'a misspelt key in a translation',
    changed(ENGLISH, 'question:', 'questoin:'),
    ['content/barriers/hjemmel.en.mdx:3:1 Nøglen "questoin" kendes ikke. Mente du "question"?'],
  ],
  [
    'prose in a translation',
    changed(ENGLISH, 'The law is unclear.', '{x}'),
    [
      'content/barriers/hjemmel.en.mdx:8:1 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
];

describe('references and translations', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
