import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { bundleLambda } from '../../../scripts/bundle/lambda.ts';
import type { BundleSize } from '../../../scripts/bundle/service.ts';
import { httpApiEvent, lambdaProcess } from '../../../scripts/bench/lambda-process.ts';
import type { S3Place } from '../../../functions/stores/s3-client.ts';
import { message, recipient, secret, templates } from './app.ts';

/** The bundle, made once for the tests of a file. */
export async function madeBundle(): Promise<MadeBundle> {
  const work = await mkdtemp(join(tmpdir(), 'maalbilledet-lambda-'));
  const [dist, bundle] = [join(work, 'dist'), join(work, 'bundle')];
  for (const [page, contents] of [
    ['skal/index.html', templates.da],
    ['en/skal/index.html', templates.en],
    ['404.html', '<h1>Siden findes ikke</h1>'],
    ['en/404/index.html', '<h1>The page does not exist</h1>'],
  ] as const) {
    await mkdir(dirname(join(dist, page)), { recursive: true });
    await writeFile(join(dist, page), contents);
  }
  const size = await bundleLambda(dist, bundle);
  return { bundle, size, remove: () => rm(work, { recursive: true, force: true }) };
}

/** The bundle in its own process, on an S3 server, with what a deployment sets; `change` is set beside it or instead. */
export function runningFunction(bundle: string, place: S3Place, change: Record<string, string> = {}) {
  const lambda = lambdaProcess(bundle, {
    FEEDBACK_STORE: `s3://${place.bucket}/${place.prefix}`,
    FEEDBACK_RECIPIENTS: recipient,
    FEEDBACK_SECRET: new TextDecoder().decode(secret),
    AWS_REGION: place.region,
    AWS_ENDPOINT_URL_S3: place.endpoint ?? '',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    ...change,
  });
  onTestFinished(lambda.stop);
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  return {
    ...lambda,
    get: (path: string) => lambda.invoke(httpApiEvent('GET', path)),
    /** sends JSON as a program does */
    postJson: async (path: string, fields: object) => {
      const body = JSON.stringify(fields);
      const answer = await lambda.invoke(httpApiEvent('POST', path, { headers: json, body }));
      return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
    },
    /** sends a form as the gateway hands it on */
    postForm: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      lambda.invoke(
        httpApiEvent('POST', path, {
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
          body: new URLSearchParams(fields).toString(),
          base64: true,
        }),
      ),
  };
}

/** Sends a message and the same again, reads it by its receipt's code, and deletes it. Gives the code. */
export async function takesShowsAndDeletes({
  postJson,
}: ReturnType<typeof runningFunction>): Promise<string> {
  const sent = { ...message, key: 'a-key-of-some-length-1' };
  const first = await postJson('/api/feedback', sent);
  const again = await postJson('/api/feedback', sent);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  const { receipt } = first.body;
  const shown = await postJson('/api/kvittering', { receipt });
  expect(shown.body).toMatchObject({ state: 'received', feedback: { text: message.text } });
  const erased = await postJson('/api/kvittering/slet', { receipt, confirm: 'yes' });
  expect([erased.status, erased.body]).toEqual([200, { state: 'deleted' }]);
  expect((await postJson('/api/kvittering', { receipt })).status).toBe(410);
  return String(receipt);
}

export interface MadeBundle {
  bundle: string;
  size: BundleSize;
  remove: () => Promise<void>;
}
