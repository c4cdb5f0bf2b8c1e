import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent, type KnownFiles } from '../../site/source/content-files.ts';
import { changed, withContent } from './check-files.ts';
import { clean } from './clean.ts';

const published = { drafts: false, refuse: (path: string) => expect.fail(path) };

test('a draft is left out of what is published, with its translation, and need not be whole', () => {
  const files = {
    ...clean,
    'terms/kladde.mdx': '---\ndraft: true\ntitle: Kladde\n---\n\nHemmeligt.\n',
    'terms/kladde.en.mdx': '---\nnothing: right\n---\n\nSecret.\n',
  };
  withContent(files, (root) => {
    const content = readContent(root, new Map(), published);
    expect(JSON.stringify(content)).not.toMatch(/kladde|hemmeligt|secret/i);
    expect(content.da.terms.length).toBeGreaterThan(0);
  });
});

test('an editor sees the drafts that fit', () => {
  const draft = changed('barriers/hjemmel.mdx', 'title: Hjemmel', 'draft: true\ntitle: Hjemmel');
  withContent({ ...clean, ...draft }, (root) => {
    const { da } = readContent(root, new Map(), { ...published, drafts: true });
    expect(da.barriers.map(({ id }) => id)).toContain('hjemmel');
  });
});

test('a file whose facts do not fit is told of and left out', () => {
  const files = { ...clean, ...changed('barriers/hjemmel.mdx', 'kind: legal', 'kind: magic') };
  withContent(files, (root) => {
    const refused: string[] = [];
    const { da } = readContent(root, new Map(), { drafts: true, refuse: (path) => refused.push(path) });
    expect(refused).toEqual([join(root, 'barriers/hjemmel.mdx')]);
    expect(da.barriers.map(({ id }) => id)).not.toContain('hjemmel');
  });
});

test('entries are in the order of their names, not of their files', () => {
  const term = '---\ntitle: Ord\ndefinition: Et ord.\n---\n';
  withContent({ ...clean, 'terms/ai-loven.mdx': term, 'terms/ai.mdx': term }, (root) => {
    const names = readContent(root, new Map(), published).da.terms.map(({ id }) => id);
    expect(names.filter((id) => id.startsWith('ai'))).toEqual(['ai', 'ai-loven']);
  });
});

test('what is known of the files gives what reading all of them gives, and only changed ones are read anew', () => {
  withContent(clean, (root) => {
    const known: KnownFiles = new Map();
    const before = readContent(root, known, published);
    writeFileSync(join(root, 'terms/nyt.mdx'), '---\ntitle: Nyt\ndefinition: Et nyt ord.\n---\n');
    const gone = 'updates/aftalen.mdx';
    rmSync(join(root, gone));
    const after = readContent(root, known, published);
    expect(after).toEqual(readContent(root, new Map(), published));
    expect(after).not.toEqual(before);
    expect(after.da.barriers[0]).toBe(before.da.barriers[0]);
    expect(known.has(join(root, gone))).toBe(false);
  });
});
