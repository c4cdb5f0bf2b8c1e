import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/check.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { clean } from '../content/clean.ts';
import { changed, today, withContent, type Files } from '../content/check-files.ts';

type Renamed = {
  status: number | null;
  out: string;
  read: (path: string) => string | undefined;
  errors: string[];
};

function rename(args: readonly string[], changes: Files = {}): Renamed {
  return withContent({ ...clean, ...changes }, (root) => {
    const env = { ...process.env, PORTAL_CONTENT: root };
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/rename.ts'), ...args], {
      env,
      encoding: 'utf8',
    });
    const texts = new Map(
      [
        'barriers/hjemmel.mdx',
        'barriers/klar-hjemmel.mdx',
        'barriers/klar-hjemmel.en.mdx',
        'updates/aftalen.mdx',
        'answers/hvem-svarer.mdx',
        'pages/om.mdx',
        'redirects.yaml',
        'sources/aftale.yaml',
        'barriers/hjemmel.en.mdx',
        'indicators/frigjort-tid.mdx',
      ].map((path) => [
        path,
        existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined,
      ]),
    );
    const errors = checkContent(root, today)
      .problems.filter(({ severity }) => severity === 'error')
      .map(errorLine);
    return { status, out: stdout + stderr, read: (path) => texts.get(path), errors };
  });
}

const linked = {
  'pages/om.mdx': `${clean['pages/om.mdx'] ?? ''}\nSe [den](/barrierer/hjemmel/), [på engelsk](/en/barrierer/hjemmel/#historik) og [en anden](/barrierer/hjemmel-to/).\n`,
};

describe('npm run rename', () => {
  test('moves the file and its translation, mends every mention, and leads the old address on', () => {
    const { status, read, errors } = rename(['barrierer/hjemmel', 'barrierer/klar-hjemmel'], linked);
    expect(status).toBe(0);
    expect(errors).toEqual([]);
    expect(read('barriers/hjemmel.mdx')).toBeUndefined();
    expect(read('barriers/hjemmel.en.mdx')).toBeUndefined();
    expect(read('barriers/klar-hjemmel.en.mdx')).toBe(clean['barriers/hjemmel.en.mdx']);
    // the term of the same name is another entry
    expect(read('barriers/klar-hjemmel.mdx')).toBe(clean['barriers/hjemmel.mdx']);
    expect(read('updates/aftalen.mdx')).toContain('concerns: [barriers/klar-hjemmel]');
    expect(read('answers/hvem-svarer.mdx')).toContain('concerns: [barriers/klar-hjemmel]');
    expect(read('pages/om.mdx')).toContain(
      'Se [den](/barrierer/klar-hjemmel/), [på engelsk](/en/barrierer/klar-hjemmel/#historik) og [en anden](/barrierer/hjemmel-to/).',
    );
    expect(read('redirects.yaml')).toMatch(
      /^redirects:\n {2}- from: barriers\/hjemmel\n {4}kind: moved\n {4}to: \[barriers\/klar-hjemmel\]\n {4}date: \d{4}-\d\d-\d\d\n$/,
    );
  });

  test('mends references in facts and in components of the prose', () => {
    const { read, errors } = rename(['kilde/aftale-2025', 'kilde/aftale']);
    expect(errors).toEqual([]);
    expect(read('sources/aftale.yaml')).toBe(clean['sources/aftale-2025.yaml']);
    expect(read('barriers/hjemmel.mdx')).toBe(
      clean['barriers/hjemmel.mdx']?.replaceAll('aftale-2025', 'aftale'),
    );
    expect(read('indicators/frigjort-tid.mdx')).toContain(
      'target: { value: 100, date: 2030, source: aftale }',
    );
  });

  test('keeps what the list of redirects says, and sends nobody from station to station', () => {
    const redirects = `# Bemærkning\nredirects:\n  - from: barriers/helt-gammel\n    kind: merged\n    to: [barriers/hjemmel]\n    date: 2026-01-01\n    reason: Det samme.\n  - from: barriers/klar-hjemmel\n    kind: moved\n    to: [barriers/hjemmel]\n    date: 2026-02-01\n`;
    const { read, errors } = rename(['barrierer/hjemmel', 'barrierer/klar-hjemmel'], {
      'redirects.yaml': redirects,
    });
    expect(errors).toEqual([]);
    expect(read('redirects.yaml')).toMatch(
      /^# Bemærkning\nredirects:\n {2}- from: barriers\/helt-gammel\n {4}kind: merged\n {4}to: \[barriers\/klar-hjemmel\]\n {4}date: 2026-01-01\n {4}reason: Det samme\.\n {2}- from: barriers\/hjemmel\n/,
    );
  });

  test('leaves no redirect from a draft, which nobody has seen', () => {
    const draft = {
      ...changed('barriers/hjemmel.mdx', 'title: Hjemmel', 'draft: true\ntitle: Hjemmel'),
      'updates/aftalen.mdx': null,
      'updates/aftalen.en.mdx': null,
      'answers/hvem-svarer.mdx': null,
      'life-situations/jeg-soeger.yaml': null,
      'life-situations/jeg-soeger.en.mdx': null,
      'answers/hvem-svarer.en.mdx': null,
    };
    const { read, out } = rename(['barrierer/hjemmel', 'barrierer/klar-hjemmel'], draft);
    expect(out).toContain('Filen er en kladde, så ingen adresse skal føres videre.');
    expect(read('redirects.yaml')).toBeUndefined();
  });

  test.each([
    [['barrierer/hjemel', 'barrierer/ny'], 'Barrieren hjemel findes ikke. Mente du "hjemmel"?\n'],
    [
      ['barrierer/hjemmel', 'barrierer/Ny Hjemmel'],
      '"Ny Hjemmel" kan ikke være et filnavn. Skriv ny-hjemmel.\n',
    ],
    [['ord/hjemmel', 'ord/hjemmel'], 'hjemmel findes allerede. Vælg et andet navn.\n'],
    [
      ['barrierer/hjemmel', 'ord/ny'],
      'En fil kan ikke skifte mappe: den nye skulle have andre oplysninger.\n',
    ],
    [['ukendt/hjemmel', 'ukendt/ny'], /^Mappen "ukendt" kendes ikke\. Skriv maal, / as unknown as string],
    [
      ['hjemmel'],
      'Skriv det gamle og det nye navn: npm run rename -- barrierer/gammelt-navn barrierer/nyt-navn\n',
    ],
  ])('changes nothing where it cannot be done: %j', (args, message) => {
    const { status, out, read } = rename(args);
    expect(out).toEqual(typeof message === 'string' ? message : (expect.stringMatching(message) as string));
    expect(status).toBe(1);
    expect(read('barriers/hjemmel.mdx')).toBe(clean['barriers/hjemmel.mdx']);
  });

  test('changes nothing while some file has errors, since it may hold a mention', () => {
    const { status, out, read } = rename(['barrierer/hjemmel', 'barrierer/ny'], { 'pages/x.mdx': 'hej' });
    expect(out).toContain('Intet er omdøbt. Ret fejlene ovenfor først');
    expect(status).toBe(1);
    expect(read('barriers/hjemmel.mdx')).toBe(clean['barriers/hjemmel.mdx']);
  });
});
