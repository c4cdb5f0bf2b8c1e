import { expect, test } from 'vitest';
import { checkContent, ContentCheck } from '../../scripts/check/check.ts';
import { refusedPage, withNotes, type Checked } from '../../scripts/preview/notes.ts';
import { clean } from '../content/clean.ts';
import { changed, today, withContent, type Files } from '../content/check-files.ts';

const page = '<body><main id="indhold" tabindex="-1"><h1>Hjemmel</h1></main></body>';

function contentWith(changes: Files): Checked {
  return withContent({ ...clean, ...changes }, (root) => {
    const check = new ContentCheck(root);
    const { problems } = check.run(today);
    return { problems, checked: check.checked };
  });
}

const notesOn = (path: string, changes: Files): string => withNotes(page, path, contentWith(changes));

const draft = changed('barriers/hjemmel.mdx', 'title: Hjemmel', 'draft: true\ntitle: Hjemmel');

test('a draft has a banner that says so and what the check finds in its files, in both languages', () => {
  const files = {
    'barriers/hjemmel.mdx': (draft['barriers/hjemmel.mdx'] as string).replace('kind: legal', 'kind: <b>'),
    'pages/x.mdx': 'hej',
  };
  for (const path of ['/barrierer/hjemmel/', '/en/barrierer/hjemmel/', '/barrierer/hjemmel']) {
    const html = notesOn(path, files);
    expect(html).toMatch(/^<body><main id="indhold" tabindex="-1"><aside[^]*<\/aside><h1>/);
    expect(html).toContain('content/barriers/hjemmel.mdx udgives ikke, før du sletter linjen draft: true.');
    expect(html).toContain(
      'Fejl i content/barriers/hjemmel.mdx, linje 6, tegn 7: &quot;&lt;b&gt;&quot; er ikke en af mulighederne.',
    );
    expect(html).not.toContain('pages/x.mdx');
  }
});

test('a page without drafts and findings is left as it is', () => {
  expect(notesOn('/barrierer/hjemmel/', {})).toBe(page);
  expect(notesOn('/barrierer/', draft)).toBe(page);
});

test('prose that the check refuses is not shown, and so never runs; all other pages are', () => {
  const content = contentWith({
    'barriers/hjemmel.mdx': `${clean['barriers/hjemmel.mdx'] ?? ''}\n{process.exit()}\n`,
  });
  const refused = refusedPage('/barrierer/hjemmel/', content);
  expect(refused).toMatch(/^<!doctype html>[^]*<h1>Siden kan ikke vises endnu<\/h1>/);
  expect(refused).toContain('Fejl i content/barriers/hjemmel.mdx, linje 51, tegn 1: Krøllede parenteser');
  expect(refusedPage('/en/barrierer/hjemmel/', content)).toBe(refused);
  expect(refusedPage('/barrierer/', content)).toBeUndefined();
  expect(refusedPage('/barrierer/hjemmel/', contentWith(draft))).toBeUndefined();
});

test('no page that is published may lead to a draft; another draft may', () => {
  const errors = (changes: Files): string[] =>
    withContent({ ...clean, ...changes }, (root) =>
      checkContent(root, today).problems.map(
        ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
      ),
    );
  expect(errors(draft)).toEqual([
    'content/answers/hvem-svarer.mdx:9:12 "barriers/hjemmel" er en kladde, og en side, der udgives, kan ikke henvise til den. Slet draft: true i barriers/hjemmel, eller gør også denne fil til kladde.',
    'content/life-situations/jeg-soeger.yaml:5:12 "hjemmel" er en kladde, og en side, der udgives, kan ikke henvise til den. Slet draft: true i barriers/hjemmel, eller gør også denne fil til kladde.',
    'content/updates/aftalen.mdx:5:12 "barriers/hjemmel" er en kladde, og en side, der udgives, kan ikke henvise til den. Slet draft: true i barriers/hjemmel, eller gør også denne fil til kladde.',
  ]);
  expect(
    errors({
      ...draft,
      ...changed('answers/hvem-svarer.mdx', 'title:', 'draft: true\ntitle:'),
      ...changed('life-situations/jeg-soeger.yaml', 'title:', 'draft: true\ntitle:'),
      ...changed('updates/aftalen.mdx', 'title:', 'draft: true\ntitle:'),
    }),
  ).toEqual([]);
});
