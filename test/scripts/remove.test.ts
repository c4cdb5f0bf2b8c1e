import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../scripts/check/check.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { clean } from '../content/clean.ts';
import { changed, today, withContent, type Files } from '../content/check-files.ts';

type Removed = {
  status: number | null;
  out: string;
  redirects: string | undefined;
  errors: string[];
  left: boolean;
};

const other = {
  'terms/lov.yaml': 'title: lov\ndefinition: En regel.\n',
  'terms/lov.en.mdx': '---\ntitle: act\n---\n',
};

function remove(args: readonly string[], changes: Files = {}): Removed {
  return withContent({ ...clean, ...other, ...changes }, (root) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/remove.ts'), ...args], {
      env: { ...process.env, PORTAL_CONTENT: root },
      encoding: 'utf8',
    });
    const path = join(root, 'redirects.yaml');
    const { problems } = checkContent(root, today);
    return {
      status,
      out: stdout + stderr,
      redirects: existsSync(path) ? readFileSync(path, 'utf8') : undefined,
      errors: problems.filter(({ severity }) => severity === 'error').map(errorLine),
      left: existsSync(join(root, 'terms/lov.yaml')) || existsSync(join(root, 'terms/lov.en.mdx')),
    };
  });
}

const reason = ['--grund', 'Ordet bruges ikke mere.'];

describe('npm run remove', () => {
  test('takes the file and its translation away, and leaves the reason at the address', () => {
    const { status, redirects, errors, left } = remove(['ord/lov', ...reason]);
    expect(left).toBe(false);
    expect(redirects).toMatch(
      /^redirects:\n {2}- from: terms\/lov\n {4}kind: gone\n {4}date: \d{4}-\d\d-\d\d\n {4}reason: Ordet bruges ikke mere\.\n$/,
    );
    expect(errors).toEqual([]);
    expect(status).toBe(0);
  });

  test('merged with another, leads there whoever mentioned it', () => {
    const mention = changed(
      'pages/om.mdx',
      'Hvad portalen er.\n---\n',
      'Hvad portalen er.\n---\n\n<Term id="lov">loven</Term>\n',
    );
    const { out, redirects, errors } = remove(['ord/lov', ...reason, '--til', 'ord/hjemmel'], mention);
    expect(redirects).toContain('kind: merged\n    to: [terms/hjemmel]\n');
    expect(out).toContain('Rettet: content/pages/om.mdx.');
    expect(errors).toEqual([]);
  });

  test('split in several, names them all', () => {
    const { redirects, errors } = remove(['ord/lov', ...reason, '--til', 'ord/hjemmel, sagsomraader/su']);
    expect(redirects).toContain('kind: split\n    to: [terms/hjemmel, case-areas/su]\n');
    expect(errors).toEqual([]);
  });

  test('tells what still mentions it, where nobody can know what is meant instead', () => {
    const { status, out } = remove(['ord/hjemmel', ...reason]);
    expect(out).toContain('Ret nu det, der henviste til den:\ncontent/barriers/hjemmel.mdx:32:78 ');
    expect(status).toBe(1);
  });

  test('of a draft, leaves no word: nobody has seen it', () => {
    const draft = { 'terms/lov.yaml': `draft: true\n${other['terms/lov.yaml']}` };
    const { redirects, left } = remove(['ord/lov', ...reason], draft);
    expect(left).toBe(false);
    expect(redirects).toBeUndefined();
  });

  test.each([
    [['ord/lov'], 'Skriv, hvad der fjernes, og hvorfor: npm run remove'],
    [['ord/lov', '--grund', ' '], 'Skriv, hvad der fjernes, og hvorfor: npm run remove'],
    [['ord/lovv', ...reason], 'Ordet lovv findes ikke. Mente du "lov"?'],
    [['ord/lov', ...reason, '--til', 'ord/lov'], 'Indholdet kan ikke være der, hvor det fjernes.'],
    [['ord/lov', ...reason, '--til', 'ord/x'], 'Ordet x findes ikke.'],
    [['lov', ...reason], '"lov" er ikke et navn. Skriv for eksempel barrierer/navn.'],
  ])('changes nothing where it cannot be done: %j', (args, message) => {
    const { status, out, left } = remove(args);
    expect(out).toContain(message);
    expect(left).toBe(true);
    expect(status).toBe(1);
  });
});
