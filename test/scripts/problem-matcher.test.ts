import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { clean } from '../content/clean.ts';
import { changed, prose, withContentAsync } from '../content/check-files.ts';

type Matcher = {
  owner: string;
  severity: string;
  pattern: { regexp: string; file: number; line: number; column: number; message: number };
  background: { beginsPattern: string; endsPattern: string };
};
type Tasks = { tasks: { type: string; script: string; isBackground: boolean; problemMatcher: Matcher[] }[] };

const [task] = (JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as Tasks).tasks;
const matchers = task?.problemMatcher ?? [];

/** The squiggles that VS Code makes of some lines: those since the newest beginning. */
function squiggles(lines: readonly string[]): string[] {
  return matchers.flatMap(({ severity, pattern, background }) => {
    const begun = lines.findLastIndex((line) => new RegExp(background.beginsPattern).test(line));
    return lines.slice(begun + 1).flatMap((text) => {
      const match = new RegExp(pattern.regexp).exec(text);
      return match
        ? [
            `${severity} ${match[pattern.file] ?? ''} ${match[pattern.line] ?? ''} ${match[pattern.column] ?? ''} ${match[pattern.message] ?? ''}`,
          ]
        : [];
    });
  });
}

test("VS Code's task shows each error and warning at its place, and takes it away when it is mended", async () => {
  const files = {
    ...clean,
    ...prose('Såfremt.\n{a}\n'),
    ...changed('laws/sundhedsloven.yaml', 'verified: 2026-11-01\n', ''),
    'pages/prosa.en.mdx': '---\ntitle: Prose\n---\n',
  };
  expect(task).toMatchObject({ type: 'npm', script: 'check:watch', isBackground: true });
  const [program = '', ...args] = packageJson.scripts['check:watch'].split(' ');
  expect(program).toBe('node');
  await withContentAsync(files, async (root) => {
    const watching = spawn(process.execPath, args, { env: { ...process.env, PORTAL_CONTENT: root } });
    const ends = new RegExp(matchers[0]?.background.endsPattern ?? '(?!)', 'm');
    let out = '';
    watching.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const checked = async (): Promise<string[]> => {
      while (!ends.test(out)) await once(watching.stdout, 'data');
      const lines = out.split('\n');
      out = '';
      return squiggles(lines);
    };
    try {
      const law =
        'warning content/laws/sundhedsloven.yaml 1 1 Loven har ingen dato for, hvornår udgaven blev kontrolleret (verified).';
      expect((await checked()).toSorted()).toEqual([
        expect.stringMatching(/^error content\/pages\/prosa\.mdx 6 1 Krøllede parenteser/) as string,
        law,
        'warning content/pages/prosa.mdx 5 1 "Såfremt": bedre er hvis.',
      ]);
      writeFileSync(join(root, 'pages/prosa.mdx'), prose('Hvis.\n')['pages/prosa.mdx'] as string);
      expect(await checked()).toEqual([law]);
    } finally {
      watching.kill();
    }
  });
});

test('no line is taken for both, and the lines between are taken for none', () => {
  expect(matchers.map(({ owner, severity }) => [owner, severity])).toEqual([
    ['maalbilledet-fejl', 'error'],
    ['maalbilledet-advarsel', 'warning'],
  ]);
  const said = [
    'Kontrollerer …',
    'advarsel content/laws: 14 love har ingen dato for, hvornår udgaven blev kontrolleret (verified): gdpr.',
    '2 fejl i 1 fil.',
    'Ingen fejl. 404 filer er kontrolleret, 4 advarsler.',
    'Kontrolleret på 31 ms. Venter på ændringer.',
  ];
  expect(squiggles(said)).toEqual([]);
  expect(squiggles(['advarsel content/laws/x.yaml:1:1 Noget: content/y.mdx:2:2 andet.'])).toEqual([
    'warning content/laws/x.yaml 1 1 Noget: content/y.mdx:2:2 andet.',
  ]);
});
