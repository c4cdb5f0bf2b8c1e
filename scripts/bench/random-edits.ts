import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import { ENTRY_FILE } from '../../site/source/entry-file.ts';
import { REDIRECTS } from '../../site/source/redirects.ts';
import { checkContent } from '../check/check.ts';
import { randomNumbers } from './random.ts';

/** A kind of edit: makes it at random in a content folder and says what it did; undefined where there is nothing to edit so. */
type Edit = (content: Content) => string | undefined;

/** What an edit works on. `pick` is random; `write` with undefined removes a file. */
type Content = {
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  readonly entries: () => readonly EntryName[];
  readonly path: (name: EntryName) => string;
  readonly write: (path: string, text: string | undefined) => void;
  readonly root: string;
};
type EntryName = { readonly collection: CollectionName; readonly id: string; readonly file: string };

/** The kinds of edit, each as editors make them. */
const edits: Readonly<Record<string, Edit>> = {
  title: (content) => inEntry(content, /^(title: (?!\[).*)$/m, '$1 med nyt'),
  prose: (content) =>
    inEntry(content, /(\n\n(?=[A-ZÆØÅ])[^\n<]+)/, '$1 Så blev der skrevet et ord om hjemmel.'),
  figure: (content) => inEntry(content, /(value: \d+)/, '$17'),
  date: (content) =>
    inEntry(
      content,
      /(date: 202\d-)(0[1-8])/,
      (_, year: string, month: string) => `${year}${String(Number(month) + 1).padStart(2, '0')}`,
    ),
  reference: (content) =>
    inEntry(content, /^(sources|caseAreas|levels|goals): \[([\w-]+), ([\w-]+)/m, '$1: [$3, $2'),
  add: (content) => {
    const name = content.pick(content.entries());
    if (!name) return undefined;
    const id = `${name.id}-nr-2`;
    const path = content.path(name).replace(`${name.id}.`, `${id}.`);
    if (existsSync(path)) return undefined;
    content.write(path, readFileSync(content.path(name), 'utf8').replace(/^(title: .*)$/m, '$1 nr. 2'));
    return `added ${name.collection}/${id}`;
  },
  remove: (content) => {
    const name = content.pick(content.entries());
    if (!name) return undefined;
    content.write(content.path(name), undefined);
    content.write(englishOf(content.path(name)), undefined);
    return `removed ${name.file}`;
  },
  rename: (content) => {
    const name = content.pick(content.entries());
    if (!name) return undefined;
    const id = `${name.id}-omdoebt`;
    const word = new RegExp(`(?<![\\w-])${name.id}(?![\\w-])`, 'g');
    for (const other of content.entries()) {
      const text = readFileSync(content.path(other), 'utf8');
      if (word.test(text)) content.write(content.path(other), text.replace(word, id));
    }
    for (const path of [content.path(name), englishOf(content.path(name))])
      if (existsSync(path)) {
        content.write(path.replace(`${name.id}.`, `${id}.`), readFileSync(path, 'utf8'));
        content.write(path, undefined);
      }
    addRedirect(
      content,
      `from: ${name.collection}/${name.id}\n    kind: moved\n    to: [${name.collection}/${id}]`,
    );
    return `renamed ${name.file} to ${id}`;
  },
  redirect: (content) => {
    const name = content.pick(content.entries());
    if (!name) return undefined;
    const from = `${name.collection}/${name.id}-forhen`;
    addRedirect(content, `from: ${from}\n    kind: moved\n    to: [${name.collection}/${name.id}]`);
    return `redirected ${from}`;
  },
  translation: (content) => {
    const name = content.pick(content.entries().filter(({ collection }) => collection !== 'barriers'));
    if (!name) return undefined;
    const path = englishOf(content.path(name));
    const known = existsSync(path);
    content.write(path, known ? undefined : '---\ntitle: Synthetic words in English\n---\n');
    return `${known ? 'removed' : 'added'} the translation of ${name.file}`;
  },
};

/**
 * Edits a content folder at random, so that the check passes: the same for the same seed. Gives what it did. An edit that the check
 * refuses is taken back, and another one made.
 */
export function editAtRandom(root: string, seed: number): string {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  for (;;) {
    const undo = new Map<string, string | undefined>();
    const edit = pick(Object.values(edits));
    const did = edit?.(openContent(root, pick, undo));
    if (did !== undefined && isRight(root)) return did;
    for (const [path, text] of undo) put(path, text);
  }
}

function openContent(root: string, pick: Content['pick'], undo: Map<string, string | undefined>): Content {
  return {
    root,
    pick,
    path: ({ collection, file }) => join(root, collection, file),
    entries: () =>
      collectionNames.flatMap((collection) =>
        (existsSync(join(root, collection)) ? readdirSync(join(root, collection)).sort() : []).flatMap(
          (file) => {
            const { id, english } = ENTRY_FILE.exec(file)?.groups ?? {};
            return id === undefined || english !== undefined ? [] : [{ collection, id, file }];
          },
        ),
      ),
    write: (path, text) => {
      if (!undo.has(path)) undo.set(path, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
      put(path, text);
    },
  };
}

function put(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path, { force: true });
  else writeFileSync(path, text);
}

function inEntry(
  content: Content,
  what: RegExp,
  by: string | ((...found: string[]) => string),
): string | undefined {
  const found = content.entries().filter((name) => what.test(readFileSync(content.path(name), 'utf8')));
  const name = content.pick(found);
  if (!name) return undefined;
  const text = readFileSync(content.path(name), 'utf8');
  content.write(content.path(name), typeof by === 'string' ? text.replace(what, by) : text.replace(what, by));
  return `${String(what)} in ${name.collection}/${name.file}`;
}

function addRedirect({ root, write }: Content, line: string): void {
  const path = join(root, REDIRECTS);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : 'redirects:\n';
  write(path, `${text.trimEnd()}\n  - ${line}\n    date: 2026-06-04\n`);
}

function englishOf(path: string): string {
  return path.replace(/\.(mdx|yaml)$/, '.en.mdx');
}

function isRight(root: string): boolean {
  return checkContent(root, '2026-11-24').problems.every(({ severity }) => severity !== 'error');
}
