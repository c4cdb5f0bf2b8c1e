import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayOf } from '../../site/model/dates.ts';
import { lastChanged } from '../../site/source/history.ts';
import { contentRoot, isSynthetic } from '../../site/source/root.ts';
import { readChanges } from '../changes.ts';
import { codeGround } from '../ground.ts';
import { refreshSchemas } from '../schemas/refresh.ts';
import { githubLines, gitlabReport } from './annotations.ts';
import { ContentCheck } from './check.ts';
import { openHistory } from './history.ts';
import { KeptFile } from '../kept-file.ts';
import { Memory } from './memory.ts';
import type { CheckFlags } from './options.ts';
import type { CheckReport } from './problem.ts';
import { jsonReport, reportLines, within } from './report.ts';
import { openDictionary } from './spelling.ts';

const PLAIN: CheckFlags = { json: false, watch: false, each: false, only: undefined };

/** The check of the portal's own content, spelling and style included. */
export function openCheck(): ContentCheck {
  const root = contentRoot();
  const kept = (name: string): KeptFile => new KeptFile(join('.cache', 'check', name), codeGround());
  // other contents are made up, and come and go
  return new ContentCheck(root, {
    lastChanged: (barrier) => {
      const history = readChanges().entries.get(`barriers/${barrier}`);
      return history && lastChanged(history, 'da');
    },
    dictionary: openDictionary(kept('dictionary.btrie')),
    memory: new Memory(kept(isSynthetic() ? 'other.jsonl' : 'content.jsonl')),
    history: isSynthetic() ? undefined : openHistory(root),
  });
}

/** Checks the content as it stands today and prints every fault. True where the portal may be built of it. */
export function runCheck(flags: CheckFlags = PLAIN, check: ContentCheck = openCheck()): boolean {
  const report = within(check.run(dayOf(new Date())), flags.only);
  console.log(flags.json ? jsonReport(report) : reportLines(report, flags.each).join('\n'));
  if (!flags.json) annotate(report);
  if (!isSynthetic()) refreshSchemas(resolve('.'), check);
  return report.problems.every(({ severity }) => severity !== 'error');
}

/** Tells the forge that runs the check where the problems are. */
function annotate({ problems }: CheckReport): void {
  if (process.env['GITHUB_ACTIONS'] === 'true') console.log(githubLines(problems).join('\n'));
  if (process.env['GITLAB_CI'] === 'true') {
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/gl-code-quality-report.json', JSON.stringify(gitlabReport(problems), null, 2));
  }
}
