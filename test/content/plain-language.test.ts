import { expect, test } from 'vitest';
import { changed, problemsWith, prose } from './check-files.ts';

const HARD = 'har et lixtal over 45';
const warnings = (files: Parameters<typeof problemsWith>[0]) =>
  problemsWith(files).filter(({ message, severity }) => severity === 'warning' && message.includes(HARD));

const hard = Array(40).fill('Databeskyttelsesforordningens').join(' ');
const easy = Array(40).fill('Det er let.').join(' ');

test('a page that is hard to read is a warning, with its LIX', () => {
  expect(warnings(prose(`${hard}.\n`))).toEqual([
    {
      file: 'content/pages/prosa.mdx',
      line: 1,
      column: 1,
      severity: 'warning',
      message: 'Siden har et lixtal over 45 og bør have kortere sætninger og ord: 107.',
      about: {
        collection: 'pages',
        id: 'prosa',
        says: 'har et lixtal over 45 og bør have kortere sætninger og ord',
        measured: 107,
      },
    },
  ]);
});

test('a page that is easy to read is none, nor is one with few words', () => {
  expect(warnings(prose(`${easy}\n`))).toEqual([]);
  expect(warnings(prose('Databeskyttelsesforordningens anvendelsesområde.\n'))).toEqual([]);
});

test('the facts count as they are read on the page', () => {
  const files = changed('barriers/hjemmel.mdx', 'summary: ', `summary: ${hard} `);
  expect(warnings(files).map(({ file }) => file)).toEqual(['content/barriers/hjemmel.mdx']);
});

test('English words are not judged by the Danish measure', () => {
  expect(
    warnings({
      ...prose(`${easy}\n`),
      'pages/prosa.en.mdx': `---\ntitle: Prose\nsummary: A sample.\n---\n${hard}\n`,
    }),
  ).toEqual([]);
});

test('a prose with faults is not judged, and brings nothing down', () => {
  expect(warnings(prose(`${hard} {1}\n`))).toEqual([]);
  expect(warnings(prose(`${'> '.repeat(50_000)}x\n`))).toEqual([]);
});
