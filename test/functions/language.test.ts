import { Decrypter, armor } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { problemStatuses } from '../../functions/feedback/problem.ts';
import { speak } from '../../site/i18n/index.ts';
import { identity, json, message, testApp, type ErrorJson, type ReceiptJson } from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { attribute, readPage, text } from './support/page.ts';

const english = '/api/feedback?sprog=en';

/** The language of a page, and the address of the same page in the other one. */
async function languagesOf(answer: Response): Promise<(string | undefined)[]> {
  const page = readPage(await answer.text());
  const other = page.all('a').find((link) => attribute(link, 'rel') === 'alternate');
  return [attribute(page.all('html')[0], 'lang'), attribute(other, 'href')];
}

describe('a message from the English form', () => {
  test('is answered with an English receipt', async () => {
    const app = testApp();
    const sent = await app.sendForm(message, english);
    expect(sent.status).toBe(303);
    const place = sent.headers.get('location') ?? '';
    expect(place).toMatch(/^\/api\/kvittering\/[\w-]+\?sprog=en$/);
    const html = await (await app.request(place)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('24 November 2026 at 14:05');
    expect(html).toContain('State: Received.');
    expect(html).toContain('href="/en/kvittering/"');
  });

  test('comes back with English errors and all that was written', async () => {
    const written = { kind: 'reading', text: 'Jeg læser den anderledes 🙂', page: '/love/', email: 'a@b' };
    const answer = await testApp().postForm(written, english);
    expect(answer.status).toBe(400);
    const page = readPage(await answer.text());
    for (const [name, value] of Object.entries(written)) expect(page.value(name)).toBe(value);
    expect(text(page.byId('feedback-email-error'))).toContain('name@example.com');
    expect(text(page.byId('feedback-provision-error'))).toContain('which provision');
    expect(text(page.byClass('error-summary')[0])).toContain('Your message has not been sent yet');
    // sent again from here, the answer is English too
    expect(attribute(page.all('form')[0], 'action')).toBe(english);
  });

  test('gets English also where nothing of the body was read', async () => {
    const headers = { 'content-type': 'text/plain', accept: 'text/html' };
    const answer = await testApp().request(english, { method: 'POST', body: 'x', headers });
    expect([answer.status, await answer.text()]).toEqual([
      415,
      expect.stringContaining('We can only read ordinary forms') as string,
    ]);
  });

  test('is the same message as from the Danish form, and its language lies in the seal only', async () => {
    const store = memoryStore();
    const app = testApp(store);
    const page = readPage(await (await app.postForm(message, english)).text());
    app.clock.now = new Date('2026-11-24T13:06:00Z');
    const sent = await app.postForm(page.hidden(), english);
    const again = await app.postForm(page.hidden());
    expect([sent.status, again.status, store.records.size]).toEqual([303, 303, 1]);
    const [record = ''] = [...store.records.values()].map((bytes) => new TextDecoder().decode(bytes));
    const { sealed, ...clear } = JSON.parse(record) as { sealed: string };
    expect(Object.keys(clear).sort()).toEqual(['contentHash', 'deleteOn', 'dueOn', 'receivedAt', 'version']);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(JSON.parse(await decrypter.decrypt(armor.decode(sealed), 'text'))).toMatchObject({
      feedback: message,
      language: 'en',
    });
  });
});

test('a receipt is looked up in English, and a wrong code gets a kind English answer', async () => {
  const app = testApp();
  const { receipt } = await json<ReceiptJson>(await app.postJson(message));
  const look = '/api/kvittering?sprog=en';
  expect(await (await app.postForm({ receipt }, look)).text()).toContain('Your message is stored with us');
  const wrong = readPage(await (await app.postForm({ receipt: 'not a code' }, look)).text());
  expect(wrong.value('receipt')).toBe('not a code');
  expect(text(wrong.byId('receipt-code-error'))).toContain('We cannot find a message with that code');
  const expired = await app.request('/api/kvittering/x?sprog=en');
  expect([expired.status, await expired.text()]).toEqual([
    410,
    expect.stringContaining('for 30 minutes only') as string,
  ]);
});

describe('a program', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us,da;q=0.5', 'en'],
    ['da;q=0.5, en;q=0.9', 'en'],
    ['sv, en;q=0.3', 'en'],
    ['da-DK, en', 'da'],
    ['en;q=0, de', 'da'],
    ['de', 'da'],
    ['*', 'da'],
    [';;;,,q=', 'da'],
    ['', 'da'],
  ] as const)('that accepts "%s" is answered in %s', async (accepted, language) => {
    const answer = await testApp().postJson({}, '/api/feedback', { 'accept-language': accepted });
    const { error } = await json<ErrorJson>(answer);
    expect(error.message).toBe(speak(language).t('problem.invalid'));
    expect(error.fields?.['text']).toBe(language === 'da' ? 'Skriv din besked.' : 'Write your message.');
  });

  test('may name the language in the address, which comes first', async () => {
    const answer = await testApp().postJson({}, english, { 'accept-language': 'da' });
    expect((await json<ErrorJson>(answer)).error.message).toBe(speak('en').t('problem.invalid'));
  });
});

describe('a person', () => {
  test('is answered in the language of the page, whatever the browser prefers', async () => {
    const headers = { accept: 'text/html', 'accept-language': 'en' };
    const [language] = await languagesOf(await testApp().request('/api/feedback', { headers }));
    expect(language).toBe('da');
  });

  test.each(['', 'de', 'EN', '__proto__', 'en/../da'])('gets Danish for the language "%s"', async (asked) => {
    const [language] = await languagesOf(await testApp().request(`/api/feedback?sprog=${asked}`));
    expect(language).toBe('da');
  });
});

describe('the way to the other language', () => {
  test.each([
    ['/api/feedback', 'da', '/api/feedback?sprog=en'],
    ['/api/feedback?sprog=en', 'en', '/api/feedback'],
    [
      '/api/feedback?side=/en/love/&slags=reading&sprog=en',
      'en',
      '/api/feedback?side=%2Fen%2Flove%2F&slags=reading',
    ],
    ['/api/kvittering', 'da', '/api/kvittering?sprog=en'],
    ['/api/kvittering/gammel?sprog=en', 'en', '/api/kvittering/gammel'],
    ['/api/intet', 'da', '/api/intet?sprog=en'],
  ])('%s stays on the page', async (address, language, other) => {
    expect(await languagesOf(await testApp().request(address))).toEqual([language, other]);
  });

  test('is not offered where leaving would lose what was written', async () => {
    const app = testApp();
    expect(await languagesOf(await app.postForm({ text: 'hej' }))).toEqual(['da', undefined]);
    expect(await languagesOf(await app.postForm('receipt=x', '/api/kvittering?sprog=en'))).toEqual([
      'en',
      undefined,
    ]);
  });

  test.each(['//ond.example/api/', '/x"><script>'])('leads nowhere from %s', async (address) => {
    expect((await languagesOf(await testApp().request(address)))[1]).toBeUndefined();
  });

  test('is escaped like all that others wrote', async () => {
    const answer = await testApp().request('/api/feedback?side="><script>alert(1)</script>&"><b>=1');
    const page = readPage(await answer.text());
    expect([...page.all('script'), ...page.all('b')]).toEqual([]);
  });
});

test('every problem has a sentence of its own in each language', () => {
  const codes = Object.keys(problemStatuses) as (keyof typeof problemStatuses)[];
  const sentences = (['da', 'en'] as const).flatMap((language) =>
    codes.map((code) => speak(language).t(`problem.${code}`)),
  );
  expect(new Set(sentences).size).toBe(codes.length * 2);
});
