import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A copy of the synthetic content with a history of its own, so that the pages of changes are the same in a clone, a shallow clone
 * and an unpacked archive of the project. Its newest commit is the content as it stands. Gives the copy's path.
 */
export function contentWithHistory(source: string): string {
  const repository = resolve('.cache/test-content');
  const content = join(repository, 'portal');
  const path = (name: string): string => join(content, name);
  const edit = (name: string, from: string, to: string): void => {
    const text = readFileSync(path(name), 'utf8');
    if (!text.includes(from)) throw new Error(`${name} does not contain ${from}.`);
    writeFileSync(path(name), text.replace(from, to));
  };
  rmSync(repository, { recursive: true, force: true });
  cpSync(source, content, { recursive: true });
  git(repository, '2026-06-01', 'init', '-q');

  edit('barriers/syntetisk-afklaret.mdx', 'status: clarified', 'status: clarifying');
  edit('barriers/syntetisk-kendt.mdx', 'kind: data', 'kind: legal');
  edit('barriers/syntetisk-afklaret.mdx', 'Reglen er den samme.', 'Reglen er den samme som altid.');
  edit('barriers/syntetisk-kendt.mdx', 'Intet er sket.', 'Der er endnu ikke sket noget.');
  renameSync(path('barriers/syntetisk-henlagt.mdx'), path('barriers/syntetisk-gammelt-navn.mdx'));
  writeFileSync(path('terms/syntetisk-slettet.yaml'), 'title: Syntetisk slettet ord\ndefinition: Væk.\n');
  commitAll(content, '2026-06-01');

  edit('barriers/syntetisk-kendt.mdx', 'title: ', 'title: [');
  commitAll(content, '2026-06-15');

  rmSync(path('barriers/syntetisk-gammelt-navn.mdx'));
  rmSync(path('terms/syntetisk-slettet.yaml'));
  cpSync(source, content, { recursive: true });
  commitAll(content, '2026-07-06');
  return content;
}

/** Commits all that stands in a folder, as if on a day. */
export function commitAll(folder: string, day: string): void {
  git(folder, day, 'add', '-A');
  git(folder, day, 'commit', '-q', '-m', 'En ændring');
}

function git(folder: string, day: string, ...args: string[]): void {
  const moment = `${day}T12:00:00Z`;
  const who = { NAME: 'Prøve', EMAIL: 'proeve@example.org', DATE: moment };
  const people = Object.entries(who).flatMap(([key, value]) =>
    ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value] as const),
  );
  // nothing of the machine's own settings: a signature asked for would stop the commit
  const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const env = { ...process.env, ...Object.fromEntries(people), ...settings };
  execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
}
