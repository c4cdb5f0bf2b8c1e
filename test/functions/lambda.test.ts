import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMessage } from '../../functions/feedback/ledger.ts';
import { openS3Store } from '../../functions/stores/s3.ts';
import { httpApiEvent } from '../../scripts/bench/lambda-process.ts';
import { bundleService } from '../../scripts/bundle/service.ts';
import { bundleLambda } from '../../scripts/bundle/lambda.ts';
import { message, templates } from './support/app.ts';
import { emptyFolder } from './support/folder.ts';
import { useCredentials } from './support/gateway.ts';
import { madeBundle, runningFunction, takesShowsAndDeletes, type MadeBundle } from './support/lambda.ts';
import { readPage, text as pageText } from './support/page.ts';
import { s3Stub } from './support/s3-stub.ts';
import { textAt } from './support/store-contract.ts';

let made: MadeBundle;
beforeAll(async () => {
  made = await madeBundle();
});
afterAll(() => made.remove());

test('the bundle has the frames and missing pages of the built site beside it, and weighs less than a megabyte', async () => {
  expect(made.size.raw).toBeLessThan(1_000_000);
  expect((await readdir(made.bundle)).sort()).toEqual(['404.html', 'en', 'index.mjs', 'parts', 'skal']);
  expect(await readFile(join(made.bundle, 'en/skal/index.html'), 'utf8')).toBe(templates.en);
});

test('without a built site there is no bundle, and what to run is said', async () => {
  const folder = await emptyFolder();
  await expect(bundleLambda(folder, join(folder, 'x'))).rejects.toThrow('Kør npm run build først.');
  expect(await readdir(folder)).toEqual([]);
});

test('a bundle that is too heavy is not made, and what weighs the most is named', async () => {
  const folder = await emptyFolder();
  const made = bundleService('functions/hosts/lambda-entry.ts', join(folder, 'x'), 500_000);
  await expect(made).rejects.toThrow(
    /^Bundtet fylder \d{3}\.\d{3} byte.* højst fylde 500\.000\. Det tungeste er \S+ \d/,
  );
  expect(await readdir(folder)).toEqual([]);
});

describe('the function of the bundle', () => {
  const running = async (change?: Record<string, string>, options?: Parameters<typeof s3Stub>[0]) => {
    const s3 = await s3Stub(options);
    return { s3, lambda: runningFunction(made.bundle, s3.place, change) };
  };

  test('shows the form in both languages without a word to the store, with the headers of the node host and no cookie', async () => {
    const { lambda, s3 } = await running();
    const danish = await lambda.get('/api/feedback?slags=question');
    expect([danish.statusCode, danish.isBase64Encoded]).toEqual([200, false]);
    expect(readPage(danish.body).value('kind')).toBe('question');
    expect((await lambda.get('/api/feedback?sprog=en')).body).toContain('<html lang="en">');
    expect(danish.headers).toMatchObject({
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000',
    });
    expect(Object.keys(danish)).not.toContain('cookies');
    expect(danish.headers).not.toHaveProperty('set-cookie');
    expect(s3.seen).toEqual([]);
  });

  test('answers HEAD without a body, another method with 405, and another address with 404', async () => {
    const { lambda } = await running();
    const ask = (method: string, path = '/api/feedback') => lambda.invoke(httpApiEvent(method, path));
    expect(await ask('HEAD')).toMatchObject({ statusCode: 200, body: '' });
    expect(await ask('PUT')).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, POST' } });
    expect((await ask('GET', '/api/andet')).statusCode).toBe(404);
    const staged = await lambda.invoke(httpApiEvent('GET', '/api/feedback', { stage: 'api' }));
    expect(staged.statusCode).toBe(200);
  });

  test.each([
    ['/findes-ikke/index.html', 'Siden findes ikke'],
    ['/.missing', 'Siden findes ikke'],
    ['/england', 'Siden findes ikke'],
    ['/en/findes-ikke/index.html.br', 'The page does not exist'],
    ['/en/.missing', 'The page does not exist'],
    ['/en', 'The page does not exist'],
  ])('answers %s, which the site has not, with the page that the site has for it', async (path, words) => {
    const { lambda, s3 } = await running();
    const { statusCode, headers, body } = await lambda.get(path);
    expect([statusCode, body]).toEqual([404, `<h1>${words}</h1>`]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-frame-options': 'DENY',
    });
    expect(await lambda.invoke(httpApiEvent('HEAD', path))).toMatchObject({ statusCode: 404, body: '' });
    expect([s3.seen, lambda.output()]).toEqual([[], '']);
  });

  test('takes a message once, shows it by its receipt, and deletes it', async () => {
    const { lambda, s3 } = await running();
    const receipt = await takesShowsAndDeletes(lambda);
    const messages = [...s3.objects].filter(([name]) => name.startsWith('feedback/'));
    expect(messages).toEqual([[expect.anything(), expect.anything()]]);
    expect(String(messages[0]?.[1])).toContain('deletedOn');
    expect(lambda.output()).not.toMatch(new RegExp(`journaler|${receipt}|192\\.0\\.2`));
  });

  test("takes a browser's form, which the gateway packs in base64, over »gennemse og send« to its receipt", async () => {
    const { lambda } = await running();
    const text = 'Æblegrød på § 42 a 🙂';
    const review = await lambda.postForm('/api/feedback', { kind: 'question', text });
    expect(review.statusCode).toBe(200);
    // somebody reads it through
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const sent = await lambda.postForm('/api/feedback', readPage(review.body).hidden());
    expect(sent.statusCode).toBe(303);
    const receipt = await lambda.get(sent.headers['location'] ?? '');
    expect(receipt.statusCode).toBe(200);
    const code = pageText(readPage(receipt.body).byClass('receipt__code')[0]);
    expect((await lambda.postForm('/api/kvittering', { receipt: code })).body).toContain(text);
  });

  test('refuses what is too large, of another type, or sent by another website', async () => {
    const { lambda } = await running({ PORTAL_URL: 'https://portal.dk' });
    const large = await lambda.postForm('/api/feedback', { ...message, text: 'x'.repeat(65_537) });
    expect(large.statusCode).toBe(413);
    const typed = await lambda.postForm('/api/feedback', message, { 'content-type': 'multipart/form-data' });
    expect(typed.statusCode).toBe(415);
    const from = async (origin: string) =>
      (await lambda.postForm('/api/feedback', message, { origin })).statusCode;
    expect([await from('https://andet.dk'), await from('https://portal.dk')]).toEqual([403, 200]);
  });

  test('counts by the address that CloudFront saw, where it stands in front', async () => {
    const { lambda } = await running({ FEEDBACK_PER_ADDRESS: '1', FEEDBACK_PROXIES: '1' });
    const from = async (visitor: string) => {
      const headers = { 'x-forwarded-for': `203.0.113.9, ${visitor}, 192.0.2.7` };
      return (await lambda.postForm('/api/feedback', message, headers)).statusCode;
    };
    expect([await from('198.51.100.1'), await from('198.51.100.1'), await from('198.51.100.2')]).toEqual([
      200, 429, 200,
    ]);
  });

  test('answers nobody who comes past CloudFront, where it is told its secret', async () => {
    const secret = 'kun-cloudfront-kender-disse-otte-og-tredive';
    const { lambda, s3 } = await running({ FEEDBACK_ORIGIN_SECRET: secret });
    const ask = async (path: string, headers: Record<string, string> = {}) =>
      (await lambda.invoke(httpApiEvent('GET', path, { headers }))).statusCode;
    for (const path of ['/api/feedback', '/api/health/live', '/findes-ikke']) {
      expect(await ask(path)).toBe(403);
      for (const shown of ['', secret.slice(1), `${secret},${secret}`, secret.toUpperCase()])
        expect([shown, await ask(path, { 'x-portal-origin': shown })]).toEqual([shown, 403]);
    }
    expect(await ask('/api/feedback', { 'x-portal-origin': secret })).toBe(200);
    expect(await ask('/findes-ikke', { 'x-portal-origin': secret })).toBe(404);
    const refused = await lambda.postForm('/api/feedback?sprog=en', message);
    expect([refused.statusCode, refused.body]).toEqual([
      403,
      'The portal does not answer here. Use its own address.',
    ]);
    expect(refused.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect([s3.seen, lambda.output()]).toEqual([[], expect.not.stringContaining(secret)]);
  });

  test('is not ready, and takes nothing, on a store that overwrites, and its operator is told why', async () => {
    const { lambda } = await running({}, { createOnly: false });
    expect((await lambda.postJson('/api/feedback', message)).status).toBe(503);
    expect(await lambda.get('/api/health/ready')).toMatchObject({ statusCode: 503 });
    expect(await lambda.get('/api/health/live')).toMatchObject({ statusCode: 200 });
    expect(lambda.output()).toContain('Lageret s3://bucket/ skriver oven i');
  });

  test('is ready again when its store is', async () => {
    const { lambda, s3 } = await running();
    s3.faults.push({ status: 403, code: 'AccessDenied' });
    expect((await lambda.postJson('/api/feedback', message)).status).toBe(503);
    expect((await lambda.postJson('/api/feedback', message)).status).toBe(201);
    expect(await lambda.get('/api/health')).toMatchObject({ statusCode: 200 });
  });

  test.each([
    [{ FEEDBACK_STORE: '/tmp/beskeder' }, /^FEEDBACK_STORE skal være s3:\/\/spand\/sti på AWS Lambda/],
    [{ FEEDBACK_RECIPIENTS: '', FEEDBACK_SECRET: '' }, /^FEEDBACK_RECIPIENTS skal .*\nFEEDBACK_SECRET skal /],
    [{ PORTAL_URL: 'portal.dk' }, /^PORTAL_URL skal være portalens adresse/],
    [{ FEEDBACK_ORIGIN_SECRET: 'kort' }, /^FEEDBACK_ORIGIN_SECRET skal være mindst 32 tilfældige tegn/],
  ])('does not start with %o, and says what it must be', async (change, sentence) => {
    const { lambda } = await running(change);
    await expect(lambda.get('/api/feedback')).rejects.toThrow(sentence);
  });
});

describe("when EventBridge's clock calls, the function", () => {
  beforeEach(() => useCredentials({ accessKeyId: 'key', secretAccessKey: 'secret' }));
  afterEach(() => void vi.unstubAllEnvs());

  const clock = { version: '0', source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} };
  const overdue = {
    version: 1,
    receivedAt: '2025-11-24T13:05:00.000Z',
    dueOn: '2025-12-24',
    deleteOn: '2026-05-23',
    contentHash: 'hash',
    sealed: 'sealed',
  } as const;

  async function withOverdue() {
    const { place, faults } = await s3Stub();
    const store = openS3Store(place);
    await addMessage(store, 'a', overdue);
    return { faults, store, lambda: runningFunction(made.bundle, place) };
  }

  test('deletes what is overdue, and says how much; called again, it has nothing to do', async () => {
    const { store, lambda } = await withOverdue();
    await lambda.invoke(clock);
    await lambda.invoke(clock);
    expect(await textAt(store, 'feedback/a')).toContain('deletedOn');
    expect(lambda.output().match(/1 besked er slettet/g)).toHaveLength(1);
  });

  test('ends with an error where the time does not suffice, and finishes when it is called again', async () => {
    const { store, lambda } = await withOverdue();
    await expect(lambda.invoke(clock, 1_000)).rejects.toThrow('Oprydning: tiden slap op');
    expect(await textAt(store, 'feedback/a')).toContain('sealed');
    await lambda.invoke(clock);
    expect(await textAt(store, 'feedback/a')).toContain('deletedOn');
  });

  test('ends with an error that names no record where the store refuses', async () => {
    const { faults, lambda } = await withOverdue();
    await lambda.invoke(clock);
    faults.push({ status: 403, code: 'AccessDenied' });
    await expect(lambda.invoke(clock)).rejects.toThrow(
      /^Oprydning: lageret svarede ikke \(AccessDenied\)\.$/,
    );
  });
});
