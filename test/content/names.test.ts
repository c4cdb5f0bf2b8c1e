import { describe, expect, test } from 'vitest';
import { file, errorsWith, type Files } from './check-files.ts';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'spaces and Danish letters',
    { 'pages/Børn og unge.mdx': '---\ntitle: x\nsummary: y\n---\n' },
    [
      'content/pages/Børn og unge.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen boern-og-unge.mdx.',
    ],
  ],
  [
    'a dot',
    { 'pages/a.b.mdx': '---\ntitle: x\nsummary: y\n---\n' },
    [
      'content/pages/a.b.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen a-b.mdx.',
    ],
  ],
  [
    'an underscore',
    { 'pages/a_b.mdx': '---\ntitle: x\nsummary: y\n---\n' },
    [
      'content/pages/a_b.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen a-b.mdx.',
    ],
  ],
  [
    'capitals that another file has in small',
    { 'pages/OM.mdx': '---\ntitle: x\nsummary: y\n---\n' },
    [
      'content/pages/OM.mdx:1:1 Filen får samme adresse som om.mdx. Slet den ene, eller giv dem navne, der er tydeligt forskellige.',
      'content/pages/OM.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen om.mdx.',
    ],
  ],
  [
    'dots that hide a collision',
    { 'pages/o.m.mdx': '---\ntitle: x\nsummary: y\n---\n' },
    [
      'content/pages/o.m.mdx:1:1 Filen får samme adresse som om.mdx. Slet den ene, eller giv dem navne, der er tydeligt forskellige.',
      'content/pages/o.m.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen o-m.mdx.',
    ],
  ],
  [
    'a letter that another file has transliterated',
    { ...file('pages/æble.mdx'), ...file('pages/aeble.mdx') },
    [
      'content/pages/æble.mdx:1:1 Filen får samme adresse som aeble.mdx. Slet den ene, eller giv dem navne, der er tydeligt forskellige.',
      'content/pages/æble.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen aeble.mdx.',
    ],
  ],
  [
    'composed and decomposed letters',
    { ...file('pages/bl\u00E5.mdx'), ...file('pages/bla\u030A.mdx') },
    [
      'content/pages/bla\u030A.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen blaa.mdx.',
      'content/pages/blå.mdx:1:1 Filen får samme adresse som bla\u030A.mdx. Slet den ene, eller giv dem navne, der er tydeligt forskellige.',
      'content/pages/blå.mdx:1:1 Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen blaa.mdx.',
    ],
  ],
  [
    'prose and facts of one name',
    { 'pages/om.yaml': 'title: x\nsummary: y\n' },
    [
      'content/pages/om.yaml:1:1 Filen får samme adresse som om.mdx. Slet den ene, eller giv dem navne, der er tydeligt forskellige.',
    ],
  ],
  [
    'another ending',
    { 'pages/x.md': 'x' },
    [
      'content/pages/x.md:1:1 Filen hører ikke til her. En fil skal hedde navn.mdx (tekst) eller navn.yaml (kun oplysninger).',
    ],
  ],
  [
    'a file that the system left',
    { 'pages/.DS_Store': 'x' },
    [
      'content/pages/.DS_Store:1:1 Filen hører ikke til her. En fil skal hedde navn.mdx (tekst) eller navn.yaml (kun oplysninger).',
    ],
  ],
  [
    'a file at the top',
    { 'notes.txt': 'x' },
    ['content/notes.txt:1:1 Filen hører ikke til her. Læg den i en af mapperne, eller slet den.'],
  ],
  [
    'an unknown folder',
    { 'barrier/x.mdx': 'x' },
    [
      'content/barrier:1:1 Mappen hører ikke til her. Mente du "barriers"? Mapperne er goals, indicators, barriers, initiatives, laws, organisations, case-areas, life-situations, funding, updates, answers, terms, sources eller pages.',
    ],
  ],
  [
    'a folder in a folder',
    { 'pages/sub/x.mdx': 'x' },
    ['content/pages/sub:1:1 Der må ikke være mapper i mappen. Flyt filerne op, og slet den.'],
  ],
  [
    'a translation without its original',
    { 'barriers/hjemel.en.mdx': '---\ntitle: x\n---\n' },
    [
      'content/barriers/hjemel.en.mdx:1:1 Oversættelsen har ingen dansk fil. Mente du "hjemmel"? Opret hjemel.mdx eller hjemel.yaml, eller ret navnet.',
    ],
  ],
  [
    'a translation as facts only',
    { 'terms/hjemmel.en.mdx': null, 'terms/hjemmel.en.yaml': 'title: x\n' },
    ['content/terms/hjemmel.en.yaml:1:1 En oversættelse skal hedde hjemmel.en.mdx. Ret filens endelse.'],
  ],
];

describe('a name that does not belong', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
