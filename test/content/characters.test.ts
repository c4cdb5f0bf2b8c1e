import { describe, expect, test } from 'vitest';
import { changed, prose, errorsWith, type Files } from './check-files.ts';

const SOURCE = 'sources/aftale-2025.yaml';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'a file in Latin-1',
    { 'pages/x.mdx': Buffer.from('---\ntitle: B\xF8rn\n---\n', 'latin1') },
    [
      'content/pages/x.mdx:2:9 Filen er ikke gemt som UTF-8: byte nr. 13 er 0xF8 (måske et "ø" fra et ældre program). Gem filen igen med kodningen UTF-8.',
    ],
  ],
  [
    'NUL',
    prose('a\u0000b\n'),
    ['content/pages/prosa.mdx:5:2 Her står et styretegn (U+0000), som ikke hører til i tekst. Slet det.'],
  ],
  [
    'a bidi control',
    prose('a\u202Eb\n'),
    ['content/pages/prosa.mdx:5:2 Et usynligt tegn (U+202E) vender tekstens læseretning. Slet det.'],
  ],
  [
    'a bidi control that is written as an escape in the facts',
    changed(SOURCE, 'title: Aftale om målbilledet', 'title: "a\\u202Eb"'),
    ['content/sources/aftale-2025.yaml:1:8 Et usynligt tegn (U+202E) vender tekstens læseretning. Slet det.'],
  ],
  [
    'a bidi control that is written as an entity in the prose',
    prose('a&#x202E;b\n'),
    ['content/pages/prosa.mdx:5:1 Et usynligt tegn (U+202E) vender tekstens læseretning. Slet det.'],
  ],
  [
    'zero-width characters, told once with their count',
    prose('a\u200Bb og \u200B\n'),
    ['content/pages/prosa.mdx:5:2 Her står et usynligt tegn (U+200B). Det står 2 steder i filen. Slet det.'],
  ],
  [
    'a byte order mark inside the text',
    prose('a\uFEFFb\n'),
    ['content/pages/prosa.mdx:5:2 Her står et usynligt tegn (U+FEFF). Slet det.'],
  ],
  [
    'a carriage return alone',
    prose('a\rb\n'),
    ['content/pages/prosa.mdx:5:2 Linjen slutter med et gammelt linjeskift (U+000D alene). Slet det.'],
  ],
  [
    'columns count characters, after a byte order mark and with CRLF',
    { 'pages/x.mdx': '\uFEFF---\r\ntitle: x\r\nsummary: y\r\n---\r\n\r\n𝒳\t{a}\r\n' },
    [
      'content/pages/x.mdx:6:3 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'a file above 1 MiB',
    { 'pages/x.mdx': 'x'.repeat(1024 * 1024 + 1) },
    [
      'content/pages/x.mdx:1:1 Filen fylder 1025 KB, og grænsen er 1024 KB. Del den op, eller fjern det, der ikke er tekst.',
    ],
  ],
];

describe('a file that is no clean text', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
