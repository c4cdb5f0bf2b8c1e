import { dayOf } from '../../site/model/dates.ts';
import { contentRoot } from '../../site/source/root.ts';
import { checkContent } from './check.ts';
import { reportLines } from './report.ts';

/** Checks the content as it stands today and prints every fault. True where the portal may be built of it. */
export function runCheck(): boolean {
  const report = checkContent(contentRoot(), dayOf(new Date()));
  console.log(reportLines(report).join('\n'));
  return report.problems.every(({ severity }) => severity !== 'error');
}
