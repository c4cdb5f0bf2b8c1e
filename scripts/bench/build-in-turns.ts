import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { editEntry, PLAIN, PORTALS_WAY, type Builder } from './builders.ts';
import { measure, type Cost } from './measure.ts';
import { samePages } from './same-pages.ts';

const steps = ['cold', 'unchanged', 'edited'] as const;
export type Step = (typeof steps)[number];

/** What one generator built, and what it took in each round. */
export interface Built {
  name: string;
  builds: string;
  /** HTML files */
  pages: number;
  /** bytes of all files, without those that are only packed copies */
  bytes: number;
  costs: Readonly<Record<Step, readonly Cost[]>>;
  /** of the two that make the same pages: how many came out the same, of how many */
  same?: { same: number; all: number };
}

/**
 * Lets each generator build the content `rounds` times: without what it kept, again with nothing changed (where it keeps
 * anything), and after one entry was changed. By turns, so that what disturbs the machine disturbs all of them.
 */
export async function buildInTurns(
  builders: readonly Builder[],
  content: string,
  rounds: number,
): Promise<Built[]> {
  const projects = builders.map((builder, place) => {
    const folder = join(content, '..', `project-${place}`);
    builder.prepare(folder, content);
    const costs: Record<Step, Cost[]> = { cold: [], unchanged: [], edited: [] };
    return { builder, folder, costs };
  });
  for (let round = 1; round <= rounds; round++)
    for (const { builder, folder, costs } of projects)
      for (const step of steps) {
        if (step === 'unchanged' && builder.caches.length === 0) continue;
        // the last build stays where it is, as it does for whoever builds again
        if (step === 'cold') for (const kept of ['dist', ...builder.caches]) remove(join(folder, kept));
        if (step === 'edited') editEntry(builder, folder, round);
        const cost = await measure(builder.command, { cwd: folder, env: builder.env?.(folder) ?? {} });
        costs[step].push(cost);
        console.log(`${round}/${rounds} ${builder.name}, ${step}: ${cost.wall.toFixed(2)} s`);
      }
  const built = projects.map(({ builder: { name, builds }, folder, costs }): Built => {
    const files = filesOf(join(folder, 'dist'));
    const pages = files.filter(({ path }) => path.endsWith('.html')).length;
    const bytes = files.filter(({ path }) => !path.endsWith('.br')).reduce((sum, { size }) => sum + size, 0);
    return { name, builds, pages, bytes, costs };
  });
  const distOf = (wanted: string): string | undefined => {
    const project = projects.find(({ builder: { name } }) => name === wanted);
    return project && join(project.folder, 'dist');
  };
  const [plain, way] = [distOf(PLAIN), distOf(PORTALS_WAY)];
  const same = plain !== undefined && way !== undefined ? await samePages(plain, way) : undefined;
  return built.map((one) => (same && one.name === PORTALS_WAY ? { ...one, same } : one));
}

function filesOf(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ path, size: statSync(path).size }));
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
