import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/check.ts';
import { openHistory } from '../../scripts/check/history.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { clean } from './clean.ts';
import { errorsWith, today, withContent } from './check-files.ts';

const line = (more: string): string =>
  `redirects:\n  - from: barriers/gammel\n    date: 2026-11-24\n    ${more}\n`;
const reason = 'reason: Derfor.';

describe('a line about an entry that is gone', () => {
  test.each([
    ['moved', 'kind: moved\n    to: [barriers/hjemmel]'],
    ['merged', `kind: merged\n    to: [barriers/hjemmel]\n    ${reason}`],
    ['split', `kind: split\n    to: [barriers/hjemmel, terms/hjemmel]\n    ${reason}`],
    ['gone', `kind: gone\n    ${reason}`],
  ])('may say that it is %s', (_, more) => {
    expect(errorsWith({ 'redirects.yaml': line(more) })).toEqual([]);
  });

  test.each([
    ['moved nowhere', line('kind: moved'), ['2:5 Der står moved. Skriv én fil under to.']],
    [
      'moved to nothing',
      line('kind: moved\n    to: [barriers/findes-ikke]'),
      ['5:10 barriers/findes-ikke findes ikke. Ret navnet.'],
    ],
    [
      'gone without a reason',
      line('kind: gone'),
      ['4:11 Der står gone, men ikke hvorfor. Skriv reason: og en sætning, som læserne kan forstå.'],
    ],
    [
      'gone to a place',
      line(`kind: gone\n    to: [barriers/hjemmel]\n    ${reason}`),
      ['5:9 Der står gone, men også et sted, indholdet er nu. Skriv moved eller merged, eller fjern to.'],
    ],
    [
      'split in one',
      line(`kind: split\n    to: [barriers/hjemmel]\n    ${reason}`),
      ['5:9 Der står split. Skriv mindst to filer under to.'],
    ],
    [
      'about one that is there',
      line('kind: moved\n    to: [terms/hjemmel]').replace('gammel', 'hjemmel'),
      ['2:11 barriers/hjemmel findes stadig. Slet linjen her, eller slet filen.'],
    ],
    [
      'twice',
      `${line(`kind: gone\n    ${reason}`)}${line(`kind: gone\n    ${reason}`).replace('redirects:\n', '')}`,
      ['6:11 barriers/gammel står her to gange. Behold den ene.'],
    ],
    [
      'to one that is gone too',
      `${line(`kind: gone\n    ${reason}`)}  - { from: barriers/x, kind: moved, to: [barriers/gammel], date: 2026-11-24 }\n`,
      ['6:43 barriers/gammel er også væk. Skriv kind: gone og hvorfor.'],
    ],
    [
      'of another kind',
      line('kind: flyttet'),
      ['4:11 "flyttet" er ikke en af mulighederne. Skriv moved, merged, split eller gone.'],
    ],
    [
      'in a file without its list',
      'barriers/gammel: væk\n',
      [
        '1:1 "redirects" mangler. Det, der er flyttet, lagt sammen, delt eller fjernet.',
        '1:1 Nøglen "barriers/gammel" kendes ikke. Nøglerne her er redirects.',
      ],
    ],
  ])('is refused where it is %s', (_, text, lines) => {
    expect(errorsWith({ 'redirects.yaml': text })).toEqual(
      lines.map((message) => `content/redirects.yaml:${message}`),
    );
  });
});

/** The errors of a content with a history in git: `before` was published first, and then what `change` makes of it. */
function errorsAfter(before: Readonly<Record<string, string>>, change: (root: string) => void): string[] {
  return withContent(before, (root) => {
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-C', dirname(root), '-c', 'user.name=x', '-c', 'user.email=x@example.dk', ...args],
        {
          stdio: 'pipe',
        },
      );
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Udgivet');
    change(root);
    git('add', '.');
    git('commit', '--quiet', '--allow-empty', '--message', 'Ændret');
    const { problems } = checkContent(root, today, { history: openHistory(root) });
    return problems.filter(({ severity }) => severity === 'error').map(errorLine);
  });
}

describe('an entry that was published once', () => {
  const more = { ...clean, 'terms/nyt.yaml': 'title: nyt\ndefinition: Noget nyt.\n' };
  const vanished =
    'content/redirects.yaml:1:1 terms/nyt har været udgivet, og nu er filen væk. Skriv her, hvor indholdet er blevet af, eller hvorfor det er fjernet. Har den fået et nyt navn, så brug npm run rename.';

  test('does not vanish without a word', () => {
    expect(errorsAfter(more, (root) => rmSync(join(root, 'terms/nyt.yaml')))).toEqual([vanished]);
  });

  test('may go with a line that says why, or change from facts to prose', () => {
    const gone = `redirects:\n  - { from: terms/nyt, kind: gone, date: 2026-11-24, reason: Ordet bruges ikke mere. }\n`;
    expect(
      errorsAfter(more, (root) => {
        rmSync(join(root, 'terms/nyt.yaml'));
        writeFileSync(join(root, 'redirects.yaml'), gone);
      }),
    ).toEqual([]);
    expect(
      errorsAfter(more, (root) => {
        rmSync(join(root, 'terms/nyt.yaml'));
        writeFileSync(join(root, 'terms/nyt.mdx'), `---\n${more['terms/nyt.yaml']}---\n`);
      }),
    ).toEqual([]);
  });

  test('cannot become a draft again, and one that was always a draft may go', () => {
    const draft = { ...more, 'terms/nyt.yaml': `draft: true\n${more['terms/nyt.yaml']}` };
    expect(
      errorsAfter(more, (root) => writeFileSync(join(root, 'terms/nyt.yaml'), draft['terms/nyt.yaml'])),
    ).toEqual([
      'content/terms/nyt.yaml:1:8 Siden er udgivet og kan ikke blive kladde igen. Slet draft: true, eller fjern filen, og skriv hvorfor i redirects.yaml.',
    ]);
    expect(errorsAfter(draft, (root) => rmSync(join(root, 'terms/nyt.yaml')))).toEqual([]);
  });

  test('is not asked for where there is no history', () => {
    expect(withContent(clean, (root) => openHistory(root))).toBeUndefined();
  });
});
