import { expect, test } from 'vitest';
import { json, message, testApp, type ErrorJson, type ReceiptJson } from './support/app.ts';
import { readPage, text } from './support/page.ts';

async function received() {
  const app = testApp();
  const { receipt } = await json<ReceiptJson>(await app.postJson(message));
  return { app, receipt };
}

const look = '/api/kvittering';

test('a code gives all that is kept of the message, as a page and as JSON', async () => {
  const { app, receipt } = await received();
  app.clock.now = new Date('2027-03-01T00:00:00Z');
  const asJson = await app.postJson({ receipt: receipt.toLowerCase() }, look);
  expect(await json(asJson)).toEqual({
    receivedAt: '2026-11-24T13:05:00.000Z',
    state: 'received',
    dueOn: '2026-12-24',
    deleteOn: '2027-05-23',
    late: true,
    feedback: { ...message, page: '', provision: '', source: '', email: '' },
    answers: [],
    supplements: [],
    published: [],
  });
  const page = await app.postForm({ receipt }, look);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('24. november 2026 kl. 14.05');
  expect(html).toContain('Du skulle have haft svar senest 24. december 2026');
  expect(html).toContain('slettet 23. maj 2027');
  expect(html).toContain(message.text);
});

test('an unknown code and a wrong one get the same answer', async () => {
  const { receipt } = await received();
  const empty = testApp();
  const wrong = receipt.replaceAll(/\w/g, '7');
  const answers = [await empty.postJson({ receipt }, look), await empty.postJson({ receipt: wrong }, look)];
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  const [unknown, malformed] = await Promise.all(answers.map((answer) => json<ErrorJson>(answer)));
  expect(unknown).toEqual(malformed);

  const pages = [await empty.postForm({ receipt }, look), await empty.postForm({ receipt: wrong }, look)];
  expect(pages.map(({ status }) => status)).toEqual([404, 404]);
  const [first = '', second = ''] = await Promise.all(pages.map((answer) => answer.text()));
  expect(first.replace(receipt, '')).toBe(second.replace(wrong, ''));
  expect(readPage(first).value('receipt')).toBe(receipt);
});

test.each([
  '',
  'receipt=',
  'other=x',
  `receipt=${'A'.repeat(5000)}`,
  'receipt=../../keys/secret',
  'receipt=%00',
])('the body %j finds nothing', async (body) =>
  expect((await testApp().postForm(body, look)).status).toBe(404),
);

test.each([{ receipt: 5 }, { receipt: ['a'] }, { receipt: null }, {}])(
  'JSON %j finds nothing',
  async (body) => {
    expect((await testApp().postJson(body, look)).status).toBe(404);
  },
);

test('the look-up is guarded like the form', async () => {
  const app = testApp();
  const post = async (headers: Record<string, string>) =>
    (await app.request(look, { method: 'POST', body: 'receipt=x', headers })).status;
  expect(await post({ 'content-type': 'text/plain' })).toBe(415);
  expect(
    await post({ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }),
  ).toBe(403);
  expect((await app.request(look, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD, POST');
  expect((await app.request(`${look}/x`, { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
});

test('a ticket that has expired, or is not ours, says so and leads to the look-up', async () => {
  const app = testApp();
  const place = (await app.sendForm(message)).headers.get('location') ?? '';
  expect((await app.request(place)).status).toBe(200);
  app.clock.now = new Date('2026-11-24T13:35:03Z');
  for (const address of [place, `${look}/x`, `${look}/${'A'.repeat(100)}`]) {
    const answer = await app.request(address);
    expect(answer.status).toBe(410);
    const html = await answer.text();
    expect(html).toContain('30 minutter');
    expect(html).toContain('href="/kvittering/"');
  }
});

test('a ticket to a message that is deleted shows nothing of it', async () => {
  const app = testApp();
  const place = (await app.sendForm(message)).headers.get('location') ?? '';
  const code = text(readPage(await (await app.request(place)).text()).byClass('receipt__code')[0]);
  await app.postForm({ receipt: code, confirm: 'yes' }, `${look}/slet`);
  const answer = await app.request(place);
  const html = await answer.text();
  expect([answer.status, html.includes(message.text), html.includes(code)]).toEqual([410, false, false]);
});

test('GET /api/kvittering shows the form that asks for the code', async () => {
  const answer = await testApp().request(look);
  expect(readPage(await answer.text()).value('receipt')).toBe('');
});

test('no answer of the service may be kept, and no page of it tells where a reader came from', async () => {
  const app = testApp();
  const sent = await app.sendForm(message);
  const { receipt } = await json<ReceiptJson>(await app.postJson(message));
  const kvittering = sent.headers.get('location') ?? '';
  const answers = [
    sent,
    await app.request(kvittering),
    await app.request(kvittering, { method: 'HEAD' }),
    await app.request('/api/feedback'),
    await app.request('/api/feedback/opgave'),
    await app.postForm(message),
    await app.postForm({ text: '' }),
    await app.postJson({}),
    await app.postForm({ receipt }, look),
    await app.postJson({ receipt }, look),
    await app.postForm({ receipt, text: '010190-1234' }, `${look}/tillaeg`),
    await app.postForm({ receipt }, `${look}/slet`),
    await app.postForm({ receipt, confirm: 'yes' }, `${look}/slet`),
    await app.request(`${look}/x`),
    await app.request('/api/feedback', { method: 'PUT' }),
    await app.request('/api/intet'),
  ];
  for (const { headers, status } of answers) {
    expect([status, headers.get('cache-control')]).toEqual([status, 'no-store']);
    const page = headers.get('content-type')?.startsWith('text/html') === true;
    expect(headers.get('referrer-policy')).toBe(page ? 'no-referrer' : null);
  }
});

test('only a page with the form for a message or a supplement carries the forms’ script', async () => {
  const app = testApp();
  const scripted = async (answer: Response | Promise<Response>) =>
    readPage(await (await answer).text()).byId('script') !== undefined;
  expect(await scripted(app.request('/api/feedback'))).toBe(true);
  expect(await scripted(app.postForm({ text: '' }))).toBe(true);
  const { receipt } = await json<ReceiptJson>(await app.postJson(message));
  expect(await scripted(app.postForm({ receipt }, look))).toBe(true);
  for (const path of [look, `${look}/x`, '/api/intet']) expect(await scripted(app.request(path))).toBe(false);
  expect(await scripted(app.postForm(message))).toBe(false);
});
