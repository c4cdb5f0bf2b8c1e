import { resolve } from 'node:path';
import { dayOf } from '../../site/model/dates.ts';
import { lastChanged } from '../../site/source/changes.ts';
import { contentRoot, isSynthetic } from '../../site/source/root.ts';
import { refreshSchemas } from '../schemas/refresh.ts';
import { ContentCheck } from './check.ts';
import { reportLines } from './report.ts';

/** Checks the content as it stands today and prints every fault. True where the portal may be built of it. */
export function runCheck(): boolean {
  const check = new ContentCheck(contentRoot(), lastChanged);
  const report = check.run(dayOf(new Date()));
  if (!isSynthetic()) refreshSchemas(resolve('.'), check);
  console.log(reportLines(report).join('\n'));
  return report.problems.every(({ severity }) => severity !== 'error');
}
