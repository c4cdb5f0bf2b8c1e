import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInTurns } from './build-in-turns.ts';
import { builders } from './builders.ts';
import { stopMeasured } from './measure.ts';
import { buildSection, writeReport } from './report.ts';
import { searchSection } from './search-section.ts';
import { weightSection } from './weight-section.ts';

/**
 * `npm run bench -- [--entries 100,1000,10000] [--rounds 3] [--only portal,Hugo,search,weight] [--out file]`: builds the same
 * generated entries with the portal and with three others, by turns, and measures search and weight. The report is written anew
 * after each part, so that what was measured is kept when it is stopped.
 */
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: join(import.meta.dirname, 'RESULTS.md') },
  },
});
const sizes = values.entries.split(',').map(Number);
const chosen = values.only.split(',').map((name) => name.toLowerCase());
const isChosen = (name: string): boolean => chosen.some((part) => name.toLowerCase().includes(part));
const work = resolve('.cache/bench/work');
const clear = (): void => rmSync(work, { recursive: true, force: true });

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopMeasured();
    clear();
    process.exit(130);
  });

const sections: string[] = [];
const add = (section: string): void => {
  sections.push(section);
  console.log(`\n${section}\n`);
  writeReport(values.out, sections);
};
clear();
mkdirSync(work, { recursive: true });
try {
  const wanted = builders.filter(({ name }) => isChosen(name));
  for (const entries of wanted.length > 0 ? sizes : []) {
    const content = join(work, 'entries');
    execFileSync(process.execPath, [join(import.meta.dirname, 'generate.ts'), content, String(entries)]);
    add(buildSection(entries, await buildInTurns(wanted, content, Number(values.rounds))));
    clear();
    mkdirSync(work);
  }
  if (isChosen('search')) for (const pages of sizes) add(await searchSection(pages, work));
  if (isChosen('weight')) add(await weightSection());
} finally {
  clear();
}
