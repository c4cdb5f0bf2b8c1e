import { describe, expect, test } from 'vitest';
import { createLimits } from '../../functions/feedback/limits.ts';
import { senderAddress } from '../../functions/hosts/sender-address.ts';
import { json, message, testApp, type ErrorJson } from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { readPage, text } from './support/page.ts';

const strict = { perAddress: 2, overall: 5 };

describe('too much from one address', () => {
  test('is told with 429, when to try again, and a page that keeps what was written', async () => {
    const store = memoryStore();
    const app = testApp(store, {}, strict);
    for (let n = 0; n < 2; n++) await app.postForm(message);
    const answer = await app.postForm({ ...message, email: 'a@b.dk' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '600']);
    const page = readPage(await answer.text());
    expect(text(page.byClass('error-summary')[0])).toContain('Vent ti minutter');
    expect([page.value('text'), page.value('email')]).toEqual([message.text, 'a@b.dk']);
    const english = await app.postForm(message, '/api/feedback?sprog=en');
    expect(await english.text()).toContain('Wait ten minutes');
    expect((await app.postForm(message, '/api/feedback', '192.0.2.2')).status).toBe(200);
    app.clock.now = new Date(app.clock.now.getTime() + 600_000);
    expect((await app.postForm(message)).status).toBe(200);
  });

  test('holds for looking up, adding and deleting too, and keeps the code and the text', async () => {
    const app = testApp(memoryStore(), {}, { perAddress: 0, overall: 9 });
    const look = await app.postForm({ receipt: 'ABCD' }, '/api/kvittering');
    expect([look.status, readPage(await look.text()).value('receipt')]).toEqual([429, 'ABCD']);
    const added = await app.postForm({ receipt: 'ABCD', text: 'Mere' }, '/api/kvittering/tillaeg');
    const page = readPage(await added.text());
    expect([added.status, page.value('receipt'), page.value('text')]).toEqual([429, 'ABCD', 'Mere']);
    const erased = await app.postForm({ receipt: 'ABCD', confirm: 'yes' }, '/api/kvittering/slet');
    expect([erased.status, readPage(await erased.text()).value('receipt')]).toEqual([429, 'ABCD']);
  });
});

test('too much overall is told to programs by a code, whatever they say of where they come from', async () => {
  const app = testApp(memoryStore(), {}, strict);
  for (let n = 0; n < 5; n++) expect((await app.postJson(message)).status).toBe(201);
  const answer = await app.postJson(message, '/api/feedback', { 'x-forwarded-for': '192.0.2.9' });
  expect([answer.status, (await json<ErrorJson>(answer)).error.code]).toEqual([429, 'too-many']);
});

test('who is refused for what comes from their own address takes nothing from the others', async () => {
  const app = testApp(memoryStore(), {}, strict);
  for (let n = 0; n < 20; n++) await app.postForm(message);
  for (let n = 2; n < 5; n++) {
    expect((await app.postForm(message, '/api/feedback', `192.0.2.${n}`)).status).toBe(200);
  }
  expect((await app.postForm(message, '/api/feedback', '192.0.2.5')).status).toBe(429);
});

test('an address is in no record and in no line of the log', async () => {
  const store = memoryStore();
  const app = testApp(store, {}, strict);
  for (let n = 0; n < 3; n++) await app.sendForm(message);
  expect([store.records.size, app.logs.at(-1)?.outcome]).toEqual([1, 'too-many']);
  const all = [...store.records].map(([key, bytes]) => key + new TextDecoder().decode(bytes)).join('');
  expect(all + JSON.stringify(app.logs)).not.toContain('192.0.2');
});

test('one network of IPv6 is one address, and an IPv4 address is one in all ways of writing it', () => {
  const alike = (a: string, b: string) => {
    const limits = createLimits({ perAddress: 1, overall: 9 }, () => new Date(0));
    limits(a);
    return limits(b) !== undefined;
  };
  expect(alike('2001:db8:1:2200::1', '2001:DB8:1:22ff:aaaa:bbbb:cccc:dddd')).toBe(true);
  expect(alike('2001:db8:1:2200::1', '2001:db8:1:2300::1')).toBe(false);
  expect(alike('::ffff:192.0.2.1', '192.0.2.1')).toBe(true);
  expect(alike('192.0.2.1', '192.0.2.2')).toBe(false);
  // as some proxies write it, with a port
  expect(alike('192.0.2.1:50001', '192.0.2.1:50002')).toBe(true);
  expect(alike('[2001:db8:1:2200::1]:50001', '2001:db8:1:2200::2')).toBe(true);
  expect(alike('192.0.2.1:50001', '192.0.2.2:50001')).toBe(false);
  expect(alike('::1', 'fe80::1%eth0')).toBe(false);
});

test('behind proxies the address is the one that the outermost of them saw, never what the sender wrote', () => {
  const from = (forwarded: string | undefined, proxies: number) => {
    const incoming = { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } };
    return senderAddress(incoming, proxies);
  };
  expect(from('192.0.2.1', 0)).toBe('10.0.0.1');
  expect(from('6.6.6.6, 192.0.2.1', 1)).toBe('192.0.2.1');
  expect(from('6.6.6.6, 192.0.2.1, 10.0.0.9', 2)).toBe('192.0.2.1');
  expect(from(undefined, 1)).toBe('10.0.0.1');
});
