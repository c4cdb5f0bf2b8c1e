import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/check.ts';
import { reportLines } from '../../scripts/check/report.ts';
import { clean } from './clean.ts';
import { changed, errorsWith, problemsWith, prose, today, withContent } from './check-files.ts';

describe('content that keeps the rules', () => {
  test('passes without an error or a warning', () => {
    expect(problemsWith({})).toEqual([]);
  });

  test('passes with a byte order mark and CRLF', () => {
    const dos = (path: string): string => `\uFEFF${(clean[path] ?? '').replaceAll('\n', '\r\n')}`;
    expect(errorsWith(Object.fromEntries(Object.keys(clean).map((path) => [path, dos(path)])))).toEqual([]);
  });

  test('may be empty', () => {
    expect(withContent({}, (root) => checkContent(root, today))).toEqual({ problems: [], files: 0 });
  });

  test.each([
    'a < b, 3 > 2 og \\{ \\<b\n',
    '[a](../om/) [b](#her) [c](?q=1) [d](/om/ "{titel}") [e](mailto:a@example.dk?subject=x)\n',
    '```js\nimport x\n<div>{a}\n```\n\n`{a}`\n',
    '**fed** *kursiv* ~~slettet~~\n\n1. a\n   - b\n\n---\n',
    'www.example.dk og &lt;script&gt;\n',
  ])('may have the prose %j', (body) => {
    expect(errorsWith(prose(body))).toEqual([]);
  });
});

describe('the report', () => {
  test('tells every error of every file at once, by file, line and column', () => {
    const lines = errorsWith({
      ...changed('barriers/hjemmel.mdx', 'status: identified', 'status: in force'),
      ...prose('{a}\n\n<br/>\n'),
      'pages/x.mdx': 'hej\n',
      'terms/Å.yaml': 'titel: x\n',
    });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'content/barriers/hjemmel.mdx:18:13',
      'content/pages/prosa.mdx:5:1',
      'content/pages/prosa.mdx:7:1',
      'content/pages/x.mdx:1:1',
      'content/terms/Å.yaml:1:1',
      'content/terms/Å.yaml:1:1',
      'content/terms/Å.yaml:1:1',
    ]);
  });

  test('sums up what is wrong, and what was checked', () => {
    const summary = (files: Parameters<typeof problemsWith>[0]): string | undefined =>
      withContent({ ...clean, ...files }, (root) => reportLines(checkContent(root, today)).at(-1));
    expect(summary({})).toBe('Ingen fejl. 26 filer er kontrolleret.');
    expect(summary(prose('{a}\n\n{b}\n'))).toBe('2 fejl i 1 fil.');
    expect(summary({ ...prose('{a}\n'), 'pages/x.mdx': 'hej' })).toBe('2 fejl i 2 filer.');
    expect(summary(changed('laws/sundhedsloven.yaml', 'verified: 2026-11-01\n', ''))).toBe(
      'Ingen fejl. 26 filer er kontrolleret, 1 advarsel.',
    );
  });

  test('stops counting out the errors of one file at a hundred', () => {
    const lines = errorsWith(prose('<br/>\n\n'.repeat(150)));
    expect(lines).toHaveLength(101);
    expect(lines.some((line) => line.endsWith('Der er 50 fejl til i filen.'))).toBe(true);
  });

  test('says that the folder is not there', () => {
    const { problems } = checkContent('/findes/ikke/content', today);
    expect(problems.map(({ message }) => message)).toEqual([
      'Mappen findes ikke. Kør kommandoen i portalens egen mappe.',
    ]);
  });

  test('refuses symbolic links to files and folders, and does not follow them', () => {
    const files = withContent(clean, (root) => {
      symlinkSync('/etc/hostname', join(root, 'pages', 'vaert.mdx'));
      symlinkSync('/etc', join(root, 'etc'));
      return checkContent(root, today).problems.map(({ file, message }) => `${file} ${message}`);
    });
    const link = 'Her står en genvej (symbolsk lænke). Læg selve filen her i stedet.';
    expect(files).toEqual([`content/etc ${link}`, `content/pages/vaert.mdx ${link}`]);
  });
});

describe('warnings', () => {
  test('are grouped, and are no errors', () => {
    const files = {
      ...changed('sources/aftale-2025.yaml', 'date: 2026-06-04', 'date: 2025-06-04'),
      ...changed('laws/sundhedsloven.yaml', 'verified: 2026-11-01\n', ''),
      ...Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((id) => [
          `sources/${id}.yaml`,
          (clean['sources/aftale-2025.yaml'] ?? '').replace('verified: 2026-11-01\n', ''),
        ]),
      ),
    };
    const lines = withContent({ ...clean, ...files }, (root) => reportLines(checkContent(root, today)));
    expect(lines).toEqual([
      'advarsel content/barriers: 1 barriere hviler kun på kilder, der er mere end 180 dage gamle eller uden dato: hjemmel.',
      'advarsel content/laws: 1 lov har ingen dato for, hvornår udgaven blev kontrolleret (verified): sundhedsloven.',
      'advarsel content/sources: 4 kilder er ikke åbnet og kontrolleret af et menneske (verified): a, b, c og 1 til.',
      'Ingen fejl. 30 filer er kontrolleret, 3 advarsler.',
    ]);
  });
});
