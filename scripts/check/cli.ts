import { dayOf } from '../../site/model/dates.ts';
import { contentRoot } from '../../site/source/root.ts';
import { checkContent } from './check.ts';
import { reportLines } from './report.ts';

const report = checkContent(contentRoot(), dayOf(new Date()));
console.log(reportLines(report).join('\n'));
process.exitCode = report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
