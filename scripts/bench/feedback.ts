// The soak: npm run bench:feedback -- --submissions 50000 --kills 5
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { makeBucket } from '../ceph/bucket.ts';
import { startCeph } from '../ceph/cluster.ts';
import { feedbackRun } from './feedback-run.ts';

const { values } = parseArgs({
  options: {
    submissions: { type: 'string', default: '50000' },
    kills: { type: 'string', default: '5' },
  },
});
const [submissions, kills] = [wholeNumber('submissions'), wholeNumber('kills')];
const ends: (() => Promise<void>)[] = [];
const stop = (end: () => Promise<void>) => void ends.unshift(end);
let ended: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void endAll().finally(() => process.exit(130)));
}
try {
  await soak();
} catch (error) {
  // what is ended under it fails, and that is no news
  if (!ended) console.error(error);
  process.exitCode = 1;
}
// where it was interrupted, the end has begun
await (ended ?? endAll());
// what the run left behind in this process, such as connections, keeps it no longer
process.exit();

async function soak(): Promise<void> {
  const starting = startCeph();
  // also where it is interrupted before it has started
  stop(async () => (await starting.catch(() => undefined))?.stop());
  const ceph = await starting;
  process.env['AWS_ACCESS_KEY_ID'] = ceph.credentials.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = ceph.credentials.secretAccessKey;
  const bucket = 'feedback';
  await makeBucket({ region: 'us-east-1', endpoint: ceph.endpoint, bucket });
  console.log(
    `${new Date().toISOString()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, node ${process.version}`,
  );
  let told = Date.now();
  const report = await feedbackRun({
    ceph,
    bucket,
    submissions,
    kills,
    stop,
    tell(progress) {
      if (Date.now() - told < 10_000) return;
      told = Date.now();
      console.log(progress);
    },
  });
  console.table(report.faults);
  console.table(report.answers.byStatus);
  const { acknowledged, seconds, stored, answers, lost, duplicated } = report;
  console.log(
    `${acknowledged} acknowledged in ${Math.round(seconds)} s (${Math.round(acknowledged / seconds)}/s), ${stored} in the store`,
  );
  console.log(
    `slowest answer ${(answers.slowest / 1_000).toFixed(1)} s, 503 without Retry-After or the text: ${answers.bare}`,
  );
  console.log(`lost ${lost}, duplicated ${duplicated}`);
  if (lost > 0 || duplicated > 0 || answers.bare > 0 || stored !== acknowledged) process.exitCode = 1;
}

async function endAll(): Promise<void> {
  ended ??= (async () => {
    for (let end = ends.shift(); end; end = ends.shift()) await end();
  })();
  return ended;
}

function wholeNumber(name: 'submissions' | 'kills'): number {
  if (!/^\d{1,7}$/.test(values[name])) throw new Error(`--${name} has to be a whole number`);
  return Number(values[name]);
}
