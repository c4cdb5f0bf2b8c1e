import { dayOf } from '../site/model/dates.ts';
import { openCheck } from './check/run.ts';
import { checkLaws } from './laws/check.ts';
import { RETSINFORMATION } from './laws/feed.ts';

// the nightly job: what Retsinformation tells of the content's laws, written to content/law-changes.json
const today = dayOf(new Date());
const check = openCheck();
const { problems } = check.run(today);
if (problems.some(({ severity }) => severity === 'error')) {
  console.error('Der er fejl i indholdet. Kør npm run check.');
  process.exitCode = 1;
} else {
  const { entries } = check;
  const read = await checkLaws({ feed: RETSINFORMATION, entries, today, say: (line) => console.log(line) });
  if (!read) process.exitCode = 1;
}
