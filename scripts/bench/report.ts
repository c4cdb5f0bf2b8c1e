import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Built, Step } from './build-in-turns.ts';
import { PLAIN } from './builders.ts';
import type { Cost } from './measure.ts';
import { textTable } from './table.ts';

/** One size as a table: the middle of the rounds, and how plain Astro + MDX compares. */
export function buildSection(entries: number, built: readonly Built[]): string {
  const plain = built.find(({ name }) => name === PLAIN);
  const head = [
    'built by',
    'pages',
    'MB',
    'cold s',
    'CPU s',
    'ms a page',
    'unchanged s',
    'one edit s',
    'peak MB',
    'Astro + MDX ÷ it: wall',
    'CPU',
  ];
  const rows = built.map((one) => {
    const cold = middle(one, 'cold', 'wall');
    return [
      one.name,
      String(one.pages),
      (one.bytes / 1e6).toFixed(1),
      cold.toFixed(2),
      middle(one, 'cold', 'cpu').toFixed(2),
      ((cold * 1000) / one.pages).toFixed(2),
      one.costs.unchanged.length > 0 ? middle(one, 'unchanged', 'wall').toFixed(2) : '–',
      middle(one, 'edited', 'wall').toFixed(2),
      (
        Math.max(
          ...Object.values(one.costs)
            .flat()
            .map(({ memory }) => memory),
        ) / 1e6
      ).toFixed(0),
      ...(['wall', 'cpu'] as const).map((what) =>
        plain ? (middle(plain, 'cold', what) / middle(one, 'cold', what)).toFixed(2) : '–',
      ),
    ];
  });
  const rounds = built[0]?.costs.cold.length ?? 0;
  const what = built
    .map(({ name, builds, same }) => {
      const told = same ? ` (${same.same} of ${same.all} pages came out the same)` : '';
      return `- ${name}: ${builds}${told}`;
    })
    .join('\n');
  return `## Build, ${entries} entries\n\n${rounds === 1 ? 'One round' : `The middle of ${rounds} rounds`}, taken by turns; load ${load()}.\n\n${textTable(head, rows)}\n\n${what}`;
}

/** Writes all that was measured, under what it was measured with. */
export function writeReport(path: string, sections: readonly string[]): void {
  const commit =
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes');
  const head = [
    '# Measured',
    `\`npm run bench${process.argv
      .slice(2)
      .map((word) => ` ${word}`)
      .join('')}\`, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit}.`,
    `${cpus()[0]?.model ?? 'Unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; load ${load()} at the end. ${versions()}.`,
    '"Cold": without anything kept from before. "Unchanged": again, with what it kept. "One edit": after a sentence was added to one entry. Peak: the most memory that all processes together held, looked at 20 times a second. MB: all files, without packed copies. The portal builds many more pages of the same entries than the others; each line says what it builds. Pictures for shared links are not drawn (no PORTAL_URL).',
  ];
  writeFileSync(path, `${[...head, ...sections].join('\n\n')}\n`);
}

function middle({ costs }: Built, step: Step, what: keyof Cost): number {
  const values = costs[step].map((cost) => cost[what]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' / ');

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

function versions(): string {
  const tools = resolve('.cache/bench/tools');
  const packages = [
    ...['astro', '@astrojs/mdx', 'pagefind'].map((name) => join('node_modules', name)),
    join(tools, 'eleventy/node_modules/@11ty/eleventy'),
    join(tools, 'minisearch/node_modules/minisearch'),
  ];
  return [`Node ${process.versions.node}`, ...packages.map(versionOf), hugoVersion()]
    .filter(Boolean)
    .join(', ');
}

function versionOf(folder: string): string {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    return `${name ?? ''} ${version ?? ''}`;
  } catch {
    // not installed, since it was not asked for
    return '';
  }
}

function hugoVersion(): string {
  try {
    return /hugo v[\d.]+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0] ?? '';
  } catch {
    return '';
  }
}
