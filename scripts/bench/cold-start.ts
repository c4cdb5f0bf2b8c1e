import { mkdtemp, rm } from 'node:fs/promises';
import { arch, cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { bundleLambda } from '../bundle/lambda.ts';
import { bundleService } from '../bundle/service.ts';
import { firstOfLambda, firstOfServer, hello } from './first-answer.ts';
import { writeFrames } from './frames.ts';
import { httpApiEvent } from './lambda-process.ts';
import { tinyS3 } from './tiny-s3.ts';

/**
 * Measures how long it takes from the start of a new process to its first answer: of a server that says hello, of the node host from
 * source and as a bundle, and of the bundle for AWS Lambda. ROUNDS processes of each (20 where it is not set), in turns, so that what
 * else happens on the machine happens to all. The store is on disk, or an S3 server in this process that answers at once.
 */
const rounds = Number(process.env['ROUNDS'] ?? 20);
const work = await mkdtemp(join(tmpdir(), 'maalbilledet-cold-'));
const s3 = await tinyS3();
try {
  await measure();
} finally {
  s3.close();
  await rm(work, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const [dist, server, lambda] = ['dist', 'server', 'lambda'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  await writeFrames(dist);
  await bundleService('scripts/serve.ts', server);
  await bundleLambda(dist, lambda);
  const keys = {
    FEEDBACK_RECIPIENTS: await identityToRecipient(await generateIdentity()),
    FEEDBACK_SECRET: 'a secret of more than thirty-two signs',
  };
  const disk = { ...keys, FEEDBACK_DATA: join(work, 'data'), PORTAL_OUT: dist };
  const bucket = {
    ...keys,
    FEEDBACK_STORE: 's3://bucket/cold',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };
  const body = JSON.stringify({ kind: 'comment', text: 'Den første besked' });
  const headers = { 'content-type': 'application/json' };
  const starts: Record<string, () => Promise<number>> = {
    'http-server, der siger hej': () => firstOfServer(hello, {}),
    'node-vært, fra kilden': () => firstOfServer(['scripts/serve.ts'], disk),
    'node-vært, bundtet': () => firstOfServer([join(server, 'index.mjs')], disk),
    'Lambda-bundt, formularen': () =>
      firstOfLambda(lambda, bucket, httpApiEvent('GET', '/api/feedback'), 200),
    'Lambda-bundt, en besked i S3': () =>
      firstOfLambda(lambda, bucket, httpApiEvent('POST', '/api/feedback', { headers, body }), 201),
  };
  const times = new Map(Object.keys(starts).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of Object.entries(starts)) times.get(name)?.push(await start());
  }
  print(times);
}

function print(times: ReadonlyMap<string, number[]>): void {
  const [first] = [...times.values()].map(median);
  console.log(
    `${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? arch()}, Linux ${release()}, belastning ${loadavg()[0]?.toFixed(1)}`,
  );
  console.table(
    Object.fromEntries(
      [...times].map(([name, each]) => [
        name,
        {
          'median (ms)': Math.round(median(each)),
          hurtigst: Math.round(Math.min(...each)),
          langsomst: Math.round(Math.max(...each)),
          'gange hej': (median(each) / (first ?? NaN)).toFixed(2),
          processer: each.length,
        },
      ]),
    ),
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted.at(middle - (sorted.length % 2 === 0 ? 1 : 0)), sorted.at(middle)];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
