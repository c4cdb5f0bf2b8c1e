import { describe, expect, test } from 'vitest';
import { errorsWith, head, prose, type Files } from './check-files.ts';

const levels = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const yamlBomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...levels.map(
    (key, index) =>
      `${key}: &${key} [${Array(9)
        .fill(`*${levels[index - 1] ?? 'a'}`)
        .join(', ')}]`,
  ),
].join('\n');

const YAML_DEEP = 'Oplysningerne er rykket alt for langt ind. Højst 12 niveauer er tilladt.';
const YAML_BRACKETS =
  'Der er alt for mange parenteser inden i hinanden. Skriv listen med en bindestreg på hver linje.';
const QUOTES = 'Citater og lister ligger alt for dybt inden i hinanden. Højst 12 niveauer er tilladt.';
const SCRIPT = 'Her begynder noget, der ligner program. Skriv kun tekst; skal tegnet { vises, så skriv \\{.';

const cases: readonly (readonly [name: string, files: Files, first: string])[] = [
  [
    'a YAML bomb',
    head(yamlBomb),
    '2:4 Mærket &a er ikke tilladt. Slet det, og skriv værdien helt ud alle steder.',
  ],
  ['brackets in the facts', head(`title: ${'['.repeat(20_000)}`), `2:68 ${YAML_BRACKETS}`],
  ['maps in a line', head(`title: ${'{a: '.repeat(10_000)}`), `2:248 ${YAML_BRACKETS}`],
  ['lists in a line of facts', head(`title:\n${'- '.repeat(20_000)}x`), `3:1 ${YAML_DEEP}`],
  ['explicit keys', head(`${'? '.repeat(1000)}x`), `2:1 ${YAML_DEEP}`],
  [
    'maps below one another',
    head(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
    `83:1 ${YAML_DEEP}`,
  ],
  [
    'very many keys',
    head(`{${Array.from({ length: 20_000 }, (_, i) => `k${i}`).join(',')}}`),
    '2:1 Filens hoved er længere end 64 KB. Flyt det lange ned i teksten, eller del filen.',
  ],
  ['quotes in quotes', prose(`${'> '.repeat(50_000)}x\n`), `5:1 ${QUOTES}`],
  ['quotes in quotes without spaces', prose(`${'>'.repeat(50_000)}x\n`), `5:1 ${QUOTES}`],
  ['lists in lists', prose(`${'- '.repeat(5000)}x\n`), `5:1 ${QUOTES}`],
  [
    'lists below one another',
    prose(Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i % 400)}- a`).join('\n')),
    `46:1 ${QUOTES}`,
  ],
  [
    'components in components',
    prose('<Note>'.repeat(50_000)),
    '5:181 Komponenterne ligger alt for dybt inden i hinanden. Luk dem, der ikke er lukket.',
  ],
  [
    'stars',
    prose(`${'*'.repeat(50_000)}x${'*'.repeat(50_000)}\n`),
    '5:1 Afsnittet har over 1000 tegn for fremhævelse (*, _ og ~). Slet dem, der er for mange.',
  ],
  [
    'brackets in the prose',
    prose('['.repeat(50_000)),
    '5:61 Der er alt for mange parenteser, som ikke lukkes. Slet dem, eller luk dem.',
  ],
  ['operators in an expression', prose(`{${'!'.repeat(60_000)}a}\n`), `5:1 ${SCRIPT}`],
  ['operators in an export', prose(`export const a = ${'!'.repeat(60_000)}a\n`), `5:1 ${SCRIPT}`],
  [
    'functions in an expression, after an escaped backslash',
    prose(`x \\\\{${'a=>'.repeat(20_000)}a}\n`),
    `5:5 ${SCRIPT}`,
  ],
];

describe('a small file that would stop the build', () => {
  test.each(cases)('%s is refused at once', (_name, files, first) => {
    const start = performance.now();
    const [line] = errorsWith(files);
    expect(line).toMatch(/^content\/pages\/(?:x|prosa)\.mdx:/);
    expect(line?.replace(/^[^:]*:/, '')).toBe(first);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('nesting that people write is no bomb', () => {
    const nested = Array.from({ length: 6 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');
    expect(errorsWith(prose(`> > > a\n\n${nested}\n`))).toEqual([]);
  });
});
