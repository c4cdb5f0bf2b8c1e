import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A temporary git repository with a content folder, gone when the test is over. Each commit is a day younger than the one before. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'maalbilledet-git-'));
  readonly content = join(this.folder, 'content');
  #commits = 0;

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true }));
    this.git('init', '-q', '-b', 'main');
  }

  /** Writes files below content/ (null takes one away), commits them, and gives the day of the commit. */
  commit(files: Readonly<Record<string, string | Buffer | null>>): string {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.content, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === null) rmSync(path);
      else writeFileSync(path, text);
    }
    this.git('add', '-A');
    return this.save('commit', '-q', '--allow-empty', '-m', 'En ændring');
  }

  /** Runs a command that makes a commit on the next day. */
  save(...args: string[]): string {
    this.#commits++;
    const day = `2026-03-${String(this.#commits).padStart(2, '0')}`;
    this.git(...args);
    return day;
  }

  git(...args: string[]): string {
    const date = `2026-03-${String(Math.max(this.#commits, 1)).padStart(2, '0')}T12:00:00Z`;
    // nothing of the machine's own settings: a signature asked for would stop the commit
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    const who = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const author = ['-c', 'user.name=Prøve', '-c', 'user.email=proeve@example.org'];
    return execFileSync('git', [...author, ...args], {
      cwd: this.folder,
      env: { ...env, ...who },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  /** A clone that knows only the newest commits. */
  shallowClone(depth: number): string {
    const clone = mkdtempSync(join(tmpdir(), 'maalbilledet-clone-'));
    onTestFinished(() => rmSync(clone, { recursive: true }));
    this.git('clone', '-q', '--depth', String(depth), `file://${this.folder}`, clone);
    return join(clone, 'content');
  }
}
