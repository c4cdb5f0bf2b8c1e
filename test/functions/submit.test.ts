import { Decrypter, armor } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { identity, json, message, testApp, type ErrorJson, type ReceiptJson } from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { readPage, text } from './support/page.ts';

const key = 'a-key-of-some-length-1';

describe('a message from the plain form', () => {
  test('is answered with 303 to a receipt with the code, the time and the state', async () => {
    const app = testApp();
    const sent = await app.sendForm(message);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toMatch(/^\/api\/kvittering\/[\w-]+$/);
    const receipt = await app.request(sent.headers.get('location') ?? '');
    expect(receipt.status).toBe(200);
    expect(receipt.headers.get('cache-control')).toBe('no-store');
    expect(receipt.headers.get('referrer-policy')).toBe('no-referrer');
    const html = await receipt.text();
    expect(text(readPage(html).byClass('receipt__code')[0])).toMatch(/^(\w{4} ){6}\w{4}$/);
    expect(html).toContain('24. november 2026 kl. 14.05');
    expect(html).toContain('Tilstand: Modtaget.');
  });

  test('comes back with errors beside the fields and all that was written', async () => {
    const app = testApp();
    const written = {
      kind: 'reading',
      text: 'Jeg læser den anderledes',
      page: '/love/',
      email: 'a@b',
      provision: '',
    };
    const answer = await app.postForm(written);
    expect(answer.status).toBe(400);
    const page = readPage(await answer.text());
    for (const [name, value] of Object.entries(written)) expect(page.value(name)).toBe(value);
    expect(text(page.byId('feedback-email-error'))).toContain('navn@eksempel.dk');
    expect(text(page.byId('feedback-provision-error'))).toContain('sundhedsloven § 42 a');
    expect(text(page.byId('feedback-source-error'))).toContain('hvor din læsning står');
    expect(page.all('h1')).toHaveLength(1);
  });

  test('comes back with the text kept where the trap was filled', async () => {
    const store = memoryStore();
    const answer = await testApp(store).postForm({ ...message, website: 'https://spam.example' });
    expect(answer.status).toBe(400);
    const page = readPage(await answer.text());
    expect(page.value('text')).toBe(message.text);
    expect(page.value('website')).toBeUndefined();
    expect(text(page.byClass('error-summary')[0])).toContain('Et skjult felt var udfyldt');
    expect(store.records.size).toBe(0);
  });
});

describe('a message as JSON', () => {
  test('is answered with 201 and the receipt, and a repeat with 200 and the same', async () => {
    const app = testApp();
    const first = await app.postJson({ ...message, key });
    expect(first.status).toBe(201);
    const receipt = await json<ReceiptJson>(first);
    expect(receipt).toEqual({
      receipt: expect.stringMatching(/^(\w{4} ){6}\w{4}$/) as string,
      receivedAt: '2026-11-24T13:05:00.000Z',
      state: 'received',
      dueOn: '2026-12-24',
      deleteOn: '2027-05-23',
    });
    app.clock.now = new Date('2026-11-24T14:00:00Z');
    const second = await app.postJson({ ...message, key });
    expect(second.status).toBe(200);
    expect(await json(second)).toEqual(receipt);
  });

  test('gets one shape of error, which never repeats what was sent', async () => {
    const answer = await testApp().postJson({ kind: '<b>slags</b>', text: 'hemmelig\0' });
    const body = await json<ErrorJson>(answer);
    expect(body.error.code).toBe('invalid');
    expect(Object.keys(body.error.fields ?? {})).toEqual(['kind', 'text']);
    expect(JSON.stringify(body)).not.toMatch(/slags<|hemmelig/);
  });
});

describe('the same message twice', () => {
  test('under one key at the same time, twenty times: one record, one receipt', async () => {
    const store = memoryStore();
    const app = testApp(store);
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.postJson({ ...message, key })));
    const receipts = await Promise.all(answers.map((answer) => json<ReceiptJson>(answer)));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(store.records.size).toBe(1);
  });

  test('under one key is one message whichever way it is written', async () => {
    const store = memoryStore();
    const app = testApp(store);
    await app.postJson({ ...message, text: 'a\r\nb  ', email: '', key });
    await app.postJson({ text: 'a\nb', kind: message.kind, page: '', key });
    expect(store.records.size).toBe(1);
  });

  test('under one key over the turn of the month is one message', async () => {
    const store = memoryStore();
    const app = testApp(store);
    app.clock.now = new Date('2026-11-30T23:59:59Z');
    const first = await json<ReceiptJson>(await app.postJson({ ...message, key }));
    app.clock.now = new Date('2026-12-01T00:00:01Z');
    expect(await json<ReceiptJson>(await app.postJson({ ...message, key }))).toEqual(first);
    expect(store.records.size).toBe(1);
  });

  test('from two people is two messages, each with its own receipt, which only its own sender can delete', async () => {
    const store = memoryStore();
    const app = testApp(store);
    await app.sendForm(message);
    await app.sendForm(message);
    await app.postJson(message);
    await app.postJson(message);
    expect(store.records.size).toBe(4);
  });
});

test('the same key with another message is refused with 409', async () => {
  const store = memoryStore();
  const app = testApp(store);
  await app.postJson({ ...message, key });
  const answer = await app.postJson({ ...message, text: 'Noget helt andet', key });
  expect([answer.status, (await json<ErrorJson>(answer)).error.code]).toEqual([409, 'key-reused']);
  expect(store.records.size).toBe(1);
});

test.each(['short', 'a'.repeat(65), 'not/allowed/in/a/key/at/all', '../../../../../../etc/passwd'])(
  'the key %s is refused',
  async (wrong) => {
    const answer = await testApp().postJson({ ...message, key: wrong });
    expect([answer.status, (await json<ErrorJson>(answer)).error.code]).toEqual([400, 'key-invalid']);
  },
);

test('a record shows nothing of what was written, and opens with the private key', async () => {
  const store = memoryStore();
  const written = {
    kind: 'reading',
    text: 'Journalnotater må deles',
    page: '/barrierer/journal/',
    provision: 'sundhedsloven § 42 a',
    source: 'Vejledning nr. 9000',
    email: 'borger@eksempel.dk',
  };
  await testApp(store).sendForm(written);
  const [[place, bytes] = ['', new Uint8Array()]] = store.records;
  const clear = place + new TextDecoder().decode(bytes);
  for (const value of Object.values(written)) expect(clear).not.toContain(value);
  const record = JSON.parse(new TextDecoder().decode(bytes)) as { sealed: string };
  expect(Object.keys(record).sort()).toEqual([
    'contentHash',
    'deleteOn',
    'dueOn',
    'receivedAt',
    'sealed',
    'version',
  ]);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = await decrypter.decrypt(armor.decode(record.sealed), 'text');
  expect(JSON.parse(opened)).toMatchObject({ feedback: written, language: 'da' });
});

describe('GET /api/feedback', () => {
  test('fills in the page and the kind that the link names', async () => {
    const answer = await testApp().request('/api/feedback?side=/barrierer/x/&slags=reading');
    const page = readPage(await answer.text());
    expect([page.value('page'), page.value('kind')]).toEqual(['/barrierer/x/', 'reading']);
  });

  test.each([
    '//ond.dk/',
    'https://ond.dk/',
    'javascript:alert(1)',
    '/%5Cond.dk',
    '/a%00b',
    '/"><script>%20',
  ])('leaves out the page %s', async (side) => {
    const answer = await testApp().request(`/api/feedback?side=${side}&slags=__proto__`);
    const page = readPage(await answer.text());
    expect([page.value('page'), page.value('kind')]).toEqual(['', undefined]);
  });
});
