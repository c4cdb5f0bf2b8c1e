import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeITrieToBTrie, parseDictionary } from 'cspell-trie-lib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent, ContentCheck } from '../../scripts/check/check.ts';
import { KeptFile } from '../../scripts/kept-file.ts';
import { Memory } from '../../scripts/check/memory.ts';
import type { Problem } from '../../scripts/check/problem.ts';
import { openDictionary } from '../../scripts/check/spelling.ts';
import { today, withContent, type Files } from './check-files.ts';
import { clean } from './clean.ts';
import { wrongFiles } from './wrong-files.ts';

const danish = openDictionary();

let folder: string;
let place: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maalbilledet-memory-'));
  place = join(folder, 'check/content.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a new process finds that remembers earlier checks, and the words that it had to judge anew. */
function remembering(root: string, ground = 'ground'): { problems: readonly Problem[]; judged: string[] } {
  const judged: string[] = [];
  const check = new ContentCheck(root, {
    dictionary: (word) => {
      judged.push(word);
      return danish(word);
    },
    memory: new Memory(new KeptFile(place, ground)),
  });
  return { problems: check.run(today).problems, judged };
}

function forgetful(root: string): readonly Problem[] {
  return checkContent(root, today, { dictionary: danish }).problems;
}

describe('a check that remembers finds exactly what one finds that does not', () => {
  test('after any edits, right and wrong ones', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        rmSync(place, { force: true });
        withContent({ ...clean, 'ordliste.txt': 'parterne\n' }, (root) => {
          remembering(root);
          for (const make of edits) {
            make(root);
            expect(remembering(root).problems).toEqual(forgetful(root));
          }
        });
      }),
      // others each time would find more, and no failure could be repeated
      { numRuns: 20, seed: 20261124 },
    );
  });

  test('after each of the wrong files, and when it is right again', () => {
    withContent(clean, (root) => {
      for (const [, files] of wrongFiles) {
        put(root, files);
        expect(remembering(root).problems).toEqual(forgetful(root));
        for (const path of Object.keys(files)) put(root, { [path]: clean[path] ?? null });
      }
      expect(remembering(root).problems).toEqual(forgetful(root));
    });
  });

  test('of a number that JSON has no word for', () => {
    const path = 'indicators/frigjort-tid.mdx';
    const text = (clean[path] ?? '').replace('value: 0,', 'value: -0,');
    withContent({ ...clean, [path]: text }, (root) => {
      const { problems } = remembering(root);
      expect(text).toContain('value: -0,');
      expect(remembering(root).problems).toEqual(problems);
      expect(readFileSync(place, 'utf8')).not.toContain('Timer, som medarbejderne får fri');
    });
  });
});

describe('what is remembered', () => {
  test('is not worked out again, but for a file that was edited', () => {
    withContent({ ...clean, 'pages/prosa.mdx': page('Myndigheerne svarer.') }, (root) => {
      expect(remembering(root).judged.length).toBeGreaterThan(50);
      expect(remembering(root).judged).toEqual([]);
      put(root, { 'pages/prosa.mdx': page('Kommuneerne svarer.') });
      expect(remembering(root).judged).toEqual(['Prosa', 'Prøve', 'Kommuneerne', 'svarer']);
    });
  });

  test('belongs to a name: the same text in another collection is another entry', () => {
    withContent({ ...clean, 'pages/x.yaml': clean['terms/hjemmel.yaml'] ?? '' }, (root) => {
      remembering(root);
      rmSync(join(root, 'pages/x.yaml'));
      put(root, { 'laws/x.yaml': clean['terms/hjemmel.yaml'] ?? '' });
      expect(remembering(root).problems).toEqual(forgetful(root));
    });
  });

  test('is nothing on another ground', () => {
    withContent(clean, (root) => {
      const { judged } = remembering(root, 'one');
      expect(remembering(root, 'one').judged).toEqual([]);
      expect(remembering(root, 'another').judged).toEqual(judged);
    });
  });

  test('is of the files that are there, and of no others', () => {
    withContent(clean, (root) => {
      const files = (): number => readFileSync(place, 'utf8').trimEnd().split('\n').length - 1;
      remembering(root);
      const before = files();
      put(root, { 'pages/om.mdx': null, 'pages/om.en.mdx': null });
      remembering(root);
      expect(files()).toBe(before - 2);
    });
  });

  test('is not kept where nothing can be written, and the check goes on', () => {
    writeFileSync(dirname(place), 'a file where the folder should be');
    withContent(clean, (root) => {
      expect(remembering(root).problems).toEqual(forgetful(root));
      expect(remembering(root).problems).toEqual(forgetful(root));
    });
  });
});

describe('a memory that is broken does no harm, and is whole after the next check:', () => {
  const broken: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
    ['empty', () => Buffer.of()],
    ['broken off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['broken off behind a line', (bytes) => bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1)],
    ['without its first line', (bytes) => bytes.subarray(bytes.indexOf('\n') + 1)],
    ['with one bit turned', (bytes) => bytes.fill((bytes[5000] ?? 0) ^ 1, 5000, 5001)],
    ['full of zeros, as a disk leaves it when the current fails', (bytes) => bytes.fill(0)],
    ['something else', () => Buffer.from('{}')],
  ];
  test.each(broken)('%s', (_, breakIt) => {
    withContent({ ...clean, 'pages/prosa.mdx': page('Myndigheerne {svarer}.') }, (root) => {
      const { judged } = remembering(root);
      const whole = readFileSync(place);
      writeFileSync(place, breakIt(Buffer.from(whole)));
      const again = remembering(root);
      expect(again).toEqual({ problems: forgetful(root), judged });
      expect(readFileSync(place)).toEqual(whole);
    });
  });

  test('a folder in its place, and what a process left that was killed while it wrote', () => {
    mkdirSync(join(place, 'x'), { recursive: true });
    writeFileSync(`${place}.del`, 'half');
    withContent(clean, (root) => {
      expect(remembering(root).problems).toEqual(forgetful(root));
      expect(readdirSync(dirname(place))).toEqual(['content.jsonl']);
    });
  });
});

describe('the dictionary', () => {
  const words = ['hund', 'sagsbehandlingstid', 'Myndigheerne', 'København', 'data-qwertyu', 'ærø'];

  test('knows the same words from what is kept of it', () => {
    const kept = new KeptFile(place, 'ground');
    expect(words.map(openDictionary(kept))).toEqual(words.map(danish));
    expect(kept.read()?.length).toBeGreaterThan(1_000_000);
    expect(words.map(openDictionary(kept))).toEqual(words.map(danish));
  });

  test('is read from what is kept, where that is whole', () => {
    const kept = new KeptFile(place, 'ground');
    kept.write([encodeITrieToBTrie(parseDictionary(['qwertyu']))]);
    expect(openDictionary(kept)('qwertyu')).toEqual([]);
    writeFileSync(place, readFileSync(place).subarray(0, -1));
    expect(openDictionary(kept)('qwertyu')).toEqual(['qwertyu']);
  });
});

function page(body: string): string {
  return `---\ntitle: Prosa\nsummary: Prøve.\n---\n\n${body}\n`;
}

/** Writes files below a content root; null takes one away. */
function put(root: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    if (bytes === null) rmSync(join(root, path), { force: true });
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
  }
}

/** An edit of a content folder. `at` picks a file of those that are there. */
type Edit = (root: string) => void;

const at = fc.nat();
const PIECES = [
  '{a}',
  '<b>',
  '<Term id="hjemel">hjemlen</Term>',
  "\nimport x from 'y'\n",
  '\ndraft: true\n',
  '\ntitle: Igen\n',
  '---\n',
  '- x',
  ']',
  ': ',
  '\t',
  '\u202E',
  '\r\n',
  '&#x202E;',
  'SKRIV:',
  ' Såfremt myndigheerne anmodes om det. ',
  '\n\n#### Spring\n\n',
  '[her](javascript:x)',
  Buffer.from([0xe6]),
  Buffer.from('\uFEFF'),
] as const;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...wrongFiles).map(
    ([, files]): Edit =>
      (root) =>
        put(root, files),
  ),
  fc.tuple(at, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...PIECES)).map(
    ([pick, where, piece]): Edit =>
      (root) =>
        inFile(root, pick, (bytes) => {
          const offset = Math.floor(where * bytes.length);
          return Buffer.concat([bytes.subarray(0, offset), Buffer.from(piece), bytes.subarray(offset)]);
        }),
  ),
  fc.tuple(at, fc.nat(40), fc.nat(40)).map(
    ([pick, start, length]): Edit =>
      (root) =>
        inFile(root, pick, (bytes) =>
          Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]),
        ),
  ),
  at.map(
    (pick): Edit =>
      (root) =>
        inFile(root, pick, () => undefined),
  ),
  fc.tuple(at, fc.constantFrom('nyt-navn', 'Nyt navn', 'nyt-navn.en')).map(([pick, name]): Edit => (root) => {
    const path = pathOf(root, pick);
    if (path !== undefined)
      renameSync(path, join(dirname(path), `${name}${path.slice(path.lastIndexOf('.'))}`));
  }),
  fc.tuple(at, at).map(([pick, other]): Edit => (root) => {
    const from = pathOf(root, other);
    if (from !== undefined) inFile(root, pick, () => readFileSync(from));
  }),
  fc.constantFrom(...Object.keys(clean)).map(
    (path): Edit =>
      (root) =>
        put(root, { [path]: clean[path] ?? null }),
  ),
  fc.constantFrom('', 'myndigheerne\n', '# intet\n').map(
    (list): Edit =>
      (root) =>
        put(root, { 'ordliste.txt': list }),
  ),
);

function inFile(root: string, pick: number, change: (bytes: Buffer) => Uint8Array | undefined): void {
  const path = pathOf(root, pick);
  if (path === undefined) return;
  const bytes = change(readFileSync(path));
  if (bytes) writeFileSync(path, bytes);
  else rmSync(path);
}

function pathOf(root: string, pick: number): string | undefined {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return files[pick % files.length];
}
