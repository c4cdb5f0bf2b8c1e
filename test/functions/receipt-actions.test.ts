import { describe, expect, test } from 'vitest';
import { addEvent } from '../../functions/feedback/ledger.ts';
import { parseReceiptCode } from '../../functions/feedback/receipt-code.ts';
import { receiptRecipient } from '../../functions/feedback/receipt-key.ts';
import { recordId } from '../../functions/feedback/submit.ts';
import { createSeal } from '../../functions/sealing.ts';
import {
  json,
  message,
  recipient,
  secret,
  testApp,
  type ErrorJson,
  type ReceiptJson,
} from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { attribute, readPage, text } from './support/page.ts';

const look = '/api/kvittering';
const add = '/api/kvittering/tillaeg';
const slet = '/api/kvittering/slet';

async function received(terms = {}) {
  const store = memoryStore();
  const app = testApp(store, terms);
  const { receipt } = await json<ReceiptJson>(
    await app.postJson({ ...message, email: 'borger@eksempel.dk' }),
  );
  const code = parseReceiptCode(receipt) ?? '';
  const page = async (fields: Record<string, string>, path: string) => {
    const answer = await app.postForm(fields, path);
    return { status: answer.status, headers: answer.headers, ...readPage(await answer.text()) };
  };
  return { store, app, receipt, code, id: recordId(secret, code), page };
}

test('the sender reads the message, the answer with its line breaks, and where it is published', async () => {
  const { store, id, code, receipt, page } = await received();
  const sealed = await createSeal([recipient])('Ja.\n<b>Se</b> her.', [await receiptRecipient(code)]);
  const at = '2026-11-26T09:00:00.000Z';
  await addEvent(store, id, { type: 'answered', at, decision: 'explained', sealed });
  await addEvent(store, id, { type: 'published', at, entry: 'journaler' });
  const shown = await page({ receipt }, look);
  const words = text(shown.all('main')[0]);
  for (const part of ['Ja.\n<b>Se</b> her.', 'Forklaret', '26. november 2026 kl. 10.00', message.text]) {
    expect(words).toContain(part);
  }
  expect(words).toContain('borger@eksempel.dk');
  expect(words).not.toContain('Du får svar senest');
  expect(shown.all('a').map((link) => attribute(link, 'href'))).toContain('/svar/#journaler');
  expect(shown.headers.get('cache-control')).toBe('no-store');
});

test('the code stands in no address of the page: every action is a form that posts it', async () => {
  const { code, receipt, page } = await received();
  const shown = await page({ receipt }, look);
  const addresses = [...shown.all('a'), ...shown.all('form')].flatMap((e) => [
    attribute(e, 'href') ?? '',
    attribute(e, 'action') ?? '',
  ]);
  expect(addresses.join(' ')).not.toContain(code);
  expect(shown.all('form').map((e) => attribute(e, 'action'))).toEqual([add, slet]);
  expect(shown.all('form').every((e) => attribute(e, 'method') === 'post')).toBe(true);
  expect(shown.value('receipt')).toBe(code);
});

test('a supplement is added once, also when the page is loaded again, and shows at the receipt', async () => {
  const { receipt, store, page } = await received();
  const fields = { receipt, text: 'Og en ting til' };
  await page(fields, add);
  const again = await page(fields, add);
  expect(again.status).toBe(200);
  expect(text(again.all('main')[0])).toContain('Dit tillæg er gemt.');
  expect(text(again.byClass('letter')[0])).toContain('Og en ting til');
  expect([...store.records.keys()].filter((key) => key.startsWith('events/'))).toHaveLength(1);
});

test('a supplement that is empty, or cannot be stored, comes back with all that was written', async () => {
  const { receipt, app, store, page } = await received();
  const empty = await page({ receipt, text: ' ' }, add);
  expect([empty.status, text(empty.byId('supplement-text-error'))]).toEqual([400, 'Fejl: Skriv din besked.']);
  store.create = () => Promise.reject(new Error('full'));
  const answer = await app.postForm({ receipt, text: 'Vigtigt' }, add);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  const page503 = readPage(await answer.text());
  expect([page503.value('text'), page503.value('receipt')]).toEqual(['Vigtigt', receipt]);
});

describe('CPR numbers in a supplement', () => {
  const words = 'Min er 010190-1234, og hans ０２０１９０ – 4321.';
  const events = (store: ReturnType<typeof memoryStore>) =>
    [...store.records.keys()].filter((key) => key.startsWith('events/'));

  test('are asked about before it is taken, and taken out with one button', async () => {
    const { receipt, store, page } = await received();
    const asked = await page({ receipt, text: words }, add);
    expect([asked.status, text(asked.all('h1')[0])]).toEqual([200, 'Tilføj noget']);
    const notice = text(asked.byClass('notice--cpr')[0]);
    for (const part of ['i tillægget?', '010190-1234', '０２０１９０ – 4321']) expect(notice).toContain(part);
    expect([asked.value('text'), asked.value('receipt'), events(store)]).toEqual([words, receipt, []]);

    const redacted = await page({ receipt, text: words, step: 'redact' }, add);
    expect(redacted.value('text')).toBe('Min er [nummer fjernet], og hans [nummer fjernet].');
    expect([redacted.byClass('notice--cpr').length, events(store)]).toEqual([1, []]);
    const sent = await page({ receipt, text: redacted.value('text') ?? '' }, add);
    expect([sent.status, events(store).length]).toEqual([200, 1]);
    expect(text(sent.byClass('letter')[0])).toContain('[nummer fjernet]');
  });

  test('never stop it: it is taken as it is where its sender says so, and from a program', async () => {
    const { receipt, store, app, page } = await received();
    const buttons = (await page({ receipt, text: words }, add)).all('button');
    expect(buttons.map((e) => attribute(e, 'value'))).toEqual(['redact', 'keep', undefined]);
    const kept = await page({ receipt, text: words, step: 'keep' }, add);
    expect(text(kept.byClass('letter')[0])).toContain(words);
    expect((await app.postJson({ receipt, text: `${words} Igen.` }, add)).status).toBe(200);
    expect(events(store)).toHaveLength(2);
  });

  test('are asked about in English, by whoever has the code alone, and stand in no line of the log', async () => {
    const { receipt, app, page } = await received();
    const asked = await page({ receipt, text: words }, `${add}?sprog=en`);
    expect(text(asked.byClass('notice--cpr')[0])).toContain('Is there a CPR number in your addition?');
    const redacted = await page({ receipt, text: words, step: 'redact' }, `${add}?sprog=en`);
    expect(redacted.value('text')).toBe('Min er [number removed], og hans [number removed].');
    expect((await testApp().postForm({ receipt, text: words }, add)).status).toBe(404);
    expect(app.logs.slice(-2).map(({ outcome }) => outcome)).toEqual(['cpr-asked', 'redacted']);
    expect(JSON.stringify(app.logs)).not.toMatch(/0101|4321/);
  });
});

test('deleting asks first, deletes then, and may be done twice', async () => {
  const { receipt, code, id, store, page } = await received();
  const asked = await page({ receipt }, slet);
  expect(asked.status).toBe(200);
  expect(text(asked.all('h1')[0])).toBe('Vil du slette beskeden?');
  expect(new TextDecoder().decode(store.records.get(`feedback/${id}`))).toContain('sealed');
  expect([asked.value('receipt'), asked.value('confirm')]).toEqual([receipt, 'yes']);
  for (const spelled of [code, receipt]) {
    const done = await page({ receipt: spelled, confirm: 'yes' }, slet);
    expect([done.status, text(done.all('h1')[0])]).toEqual([200, 'Beskeden er slettet']);
  }
  const left = [...store.records].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(left).toEqual([
    [`feedback/${id}`, expect.stringContaining('deletedOn')],
    [`deletions/${id}`, 'begun\n'],
    [`events/${id}-0001`, '{"version":1,"type":"end"}\n'],
  ]);
  expect((await page({ receipt }, look)).status).toBe(410);
  expect((await page({ receipt, text: 'mere' }, add)).status).toBe(410);
});

test('a deployment that must keep what it receives offers no deletion, and refuses it', async () => {
  const { receipt, store, app, page } = await received({ senderDeletes: false });
  expect((await page({ receipt }, look)).all('form').map((e) => attribute(e, 'action'))).toEqual([add]);
  const before = [...store.records];
  const answer = await app.postJson({ receipt, confirm: 'yes' }, slet);
  expect([answer.status, (await json<ErrorJson>(answer)).error.code]).toEqual([403, 'erasing-closed']);
  expect([...store.records]).toEqual(before);
});

test('a program adds and deletes by JSON, and says that it means it', async () => {
  const { receipt, app } = await received();
  const added = await json<{ supplements: { text: string }[] }>(
    await app.postJson({ receipt, text: 'Mere' }, add),
  );
  expect(added.supplements.map((each) => each.text)).toEqual(['Mere']);
  const unsure = await app.postJson({ receipt }, slet);
  expect([unsure.status, (await json<ErrorJson>(unsure)).error.code]).toEqual([400, 'not-confirmed']);
  expect(await json(await app.postJson({ receipt, confirm: 'yes' }, slet))).toEqual({ state: 'deleted' });
});

test.each([add, slet])(
  '%s knows neither a wrong code nor an unknown one, and is guarded like the form',
  async (path) => {
    const { receipt } = await received();
    const stranger = testApp();
    for (const wrong of [receipt, 'FORKERT', '', '../../x', '%00']) {
      const answer = await stranger.postForm({ receipt: wrong, text: 'x', confirm: 'yes' }, path);
      expect(answer.status).toBe(404);
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
    const crossed = await stranger.request(path, { method: 'POST', headers, body: `receipt=${receipt}` });
    expect(crossed.status).toBe(403);
    expect((await stranger.request(path, { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD, POST');
    expect(readPage(await (await stranger.request(path)).text()).value('receipt')).toBe('');
  },
);

test('everything at the receipt is to be had in English', async () => {
  const { receipt, page } = await received();
  const shown = await page({ receipt }, `${look}?sprog=en`);
  expect(text(shown.all('h1')[0])).toBe('Your message');
  expect(shown.all('form').map((e) => attribute(e, 'action'))).toEqual([
    `${add}?sprog=en`,
    `${slet}?sprog=en`,
  ]);
  const asked = await page({ receipt }, `${slet}?sprog=en`);
  expect(text(asked.all('h1')[0])).toBe('Do you want to delete the message?');
  const done = await page({ receipt, confirm: 'yes' }, `${slet}?sprog=en`);
  expect(text(done.all('main')[0])).not.toMatch(/[æøå]/);
});
