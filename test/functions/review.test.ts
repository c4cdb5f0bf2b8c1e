import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, test } from 'vitest';
import { json, message, testApp } from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { readPage, text } from './support/page.ts';

const english = '/api/feedback?sprog=en';

/** The page "gennemse og send" after a form was sent, and what it sends on. */
async function reviewed(fields: Record<string, string> = message, path?: string) {
  const store = memoryStore();
  const app = testApp(store);
  const answer = await app.postForm(fields, path);
  const page = readPage(await answer.text());
  const later = (seconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + seconds * 1_000);
  };
  return { store, app, answer, page, sent: page.hidden(), later };
}

/** Work done as the form's script does it. */
async function worked(app: ReturnType<typeof testApp>) {
  const challenge = await json<Challenge>(await app.request('/api/feedback/opgave'));
  const solution = await solveChallenge({ challenge, deriveKey });
  return { challenge, solution, proof: encode({ challenge, solution }) };
}

function encode(payload: unknown): string {
  return Buffer.from(JSON.stringify(payload)).toString('base64');
}

describe('the way without script', () => {
  test('shows the message once more, stores nothing, and takes it when it is sent from there', async () => {
    const { store, app, answer, page, sent, later } = await reviewed({ ...message, page: '/love/' });
    expect(answer.status).toBe(200);
    expect(text(page.all('h1')[0])).toBe('Gennemse og send');
    const shown = text(page.byClass('written')[0]);
    for (const part of ['Et spørgsmål', message.text, '/love/']) expect(shown).toContain(part);
    expect(store.records.size).toBe(0);
    later(3);
    expect((await app.postForm({ ...sent, step: 'send' })).status).toBe(303);
    expect(store.records.size).toBe(1);
  });

  test('sent from there twice, it is one message', async () => {
    const { store, app, sent, later } = await reviewed();
    later(3);
    const places = [await app.postForm(sent), await app.postForm(sent)];
    expect(places.map(({ status }) => status)).toEqual([303, 303]);
    expect(app.logs.map(({ outcome }) => outcome)).toEqual(['reviewed', 'received', 'repeated']);
    expect(store.records.size).toBe(1);
  });

  test('sent from there after a second, it asks once more and then takes it', async () => {
    const { store, app, sent, later } = await reviewed();
    later(1);
    const quick = await app.postForm(sent);
    expect(quick.status).toBe(400);
    const page = readPage(await quick.text());
    expect(text(page.byClass('error-summary')[0])).toContain('Det gik meget hurtigt');
    expect(page.value('text')).toBe(message.text);
    later(2);
    expect((await app.postForm(page.hidden())).status).toBe(303);
    expect(store.records.size).toBe(1);
  });

  test('left open for two days, it asks once more with a new key', async () => {
    const { app, sent, later } = await reviewed();
    later(48 * 3600);
    const old = await app.postForm(sent);
    expect(old.status).toBe(410);
    const page = readPage(await old.text());
    expect([page.value('text'), page.value('key') === sent['key']]).toEqual([message.text, false]);
    later(3);
    expect((await app.postForm(page.hidden())).status).toBe(303);
  });

  test('from a page of another instance, whose clock is ahead, it is taken soon; one of tomorrow is not', async () => {
    const { app, sent, later } = await reviewed();
    later(-60);
    const ahead = readPage(await (await app.postForm(sent)).text());
    expect([ahead.value('text'), ahead.value('key')]).toEqual([message.text, sent['key']]);
    later(-24 * 3600);
    const tomorrow = await app.postForm(sent);
    expect(tomorrow.status).toBe(410);
    later(24 * 3600 + 63);
    expect((await app.postForm(sent)).status).toBe(303);
  });

  test.each(['', 'x', 'a'.repeat(51), '../../etc/passwd', '\u0000'])(
    'a key that is not ours (%j) lets nothing in, and loses nothing',
    async (key) => {
      const { store, app } = await reviewed();
      const answer = await app.postForm({ ...message, key });
      expect(answer.status).toBe(key === '' ? 200 : 403);
      expect(readPage(await answer.text()).value('text')).toBe(message.text);
      expect(store.records.size).toBe(0);
    },
  );

  test('a key with any one bit turned is not ours', async () => {
    const { store, app, sent, later } = await reviewed();
    later(3);
    const bytes = Buffer.from(sent['key'] ?? '', 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const turned = Buffer.from(bytes);
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const answer = await app.postForm({ ...sent, key: turned.toString('base64url') });
      expect(answer.status).toBe(403);
    }
    expect(store.records.size).toBe(0);
  });

  test('the same key with another text is refused with 409, the text kept, and a new key', async () => {
    const { store, app, sent, later } = await reviewed();
    later(3);
    await app.postForm(sent);
    const answer = await app.postForm({ ...sent, text: 'Noget helt andet' });
    expect(answer.status).toBe(409);
    const page = readPage(await answer.text());
    expect([page.value('text'), page.value('key') === sent['key']]).toEqual(['Noget helt andet', false]);
    expect(store.records.size).toBe(1);
  });

  test('leads back to the form with all that was written', async () => {
    const { app, sent } = await reviewed({ ...message, email: 'a@b.dk', text: '\n to\n\nlinjer' });
    const page = readPage(await (await app.postForm({ ...sent, step: 'edit' })).text());
    expect(page.value('text')).toBe('to\n\nlinjer');
    expect([page.value('kind'), page.value('email')]).toEqual(['question', 'a@b.dk']);
  });

  test('is to be had in English', async () => {
    const { app, page, sent, later } = await reviewed(message, english);
    expect(text(page.all('h1')[0])).toBe('Check and send');
    later(3);
    expect((await app.postForm(sent, english)).headers.get('location')).toMatch(/\?sprog=en$/);
  });
});

describe('with work done by the script', () => {
  test('a message is taken at once, and twice it is one', async () => {
    const store = memoryStore();
    const app = testApp(store);
    const { proof } = await worked(app);
    app.clock.now = new Date(app.clock.now.getTime() + 3_000);
    const answers = [await app.postForm({ ...message, proof }), await app.postForm({ ...message, proof })];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(store.records.size).toBe(1);
  });

  test('the same work lets in no second message, not even with another solution of it', async () => {
    const store = memoryStore();
    const app = testApp(store);
    const { challenge, solution, proof } = await worked(app);
    app.clock.now = new Date(app.clock.now.getTime() + 3_000);
    await app.postForm({ ...message, proof });
    const other = await solveChallenge({ challenge, deriveKey, counterStart: (solution?.counter ?? 0) + 1 });
    for (const again of [proof, encode({ challenge, solution: other })]) {
      expect((await app.postForm({ ...message, text: 'Endnu en', proof: again })).status).toBe(409);
    }
    expect(store.records.size).toBe(1);
  });

  test('work that was changed, made up or not done lets nothing in, and loses nothing', async () => {
    const store = memoryStore();
    const app = testApp(store);
    const { challenge, solution } = await worked(app);
    app.clock.now = new Date(app.clock.now.getTime() + 3_000);
    const { parameters } = challenge;
    const wrong = [
      { challenge, solution: { ...solution, counter: (solution?.counter ?? 0) + 1 } },
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '0' } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, nonce: '0'.repeat(32) } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, data: { issuedAt: 1 } } }, solution },
      { challenge: { ...challenge, parameters: { ...parameters, expiresAt: 1e12 } }, solution },
      { challenge: { ...challenge, signature: '0'.repeat(64) }, solution },
      { challenge: { parameters }, solution },
      { challenge, solution: null },
      { __proto__: null },
      [],
    ];
    for (const proof of [...wrong.map(encode), 'x', '=', 'A'.repeat(20_000)]) {
      const answer = await app.postForm({ ...message, proof });
      expect(answer.status).toBe(403);
      expect(readPage(await answer.text()).value('text')).toBe(message.text);
    }
    expect(store.records.size).toBe(0);
  });

  test('work that is two days old, or a second, leads to the page without script', async () => {
    const app = testApp();
    const { proof } = await worked(app);
    expect((await app.postForm({ ...message, proof })).status).toBe(400);
    app.clock.now = new Date('2026-11-27T00:00:00Z');
    const page = readPage(await (await app.postForm({ ...message, proof })).text());
    expect([page.value('text'), page.value('proof'), (page.value('key') ?? '').length]).toEqual([
      message.text,
      undefined,
      51,
    ]);
  });
});

describe('CPR numbers', () => {
  const withCpr = {
    ...message,
    text: 'Min er 010190-1234, og hans ０２０１９０ – 4321.',
    source: '0101901234',
    email: '0201901234@eksempel.dk',
  };

  test('are asked about before sending, and taken out with one button', async () => {
    const { app, page, sent } = await reviewed(withCpr);
    const notice = text(page.byClass('notice--cpr')[0]);
    for (const found of ['010190-1234', '０２０１９０ – 4321', '0101901234', '0201901234'])
      expect(notice).toContain(found);
    const redacted = readPage(await (await app.postForm({ ...sent, step: 'redact' })).text());
    expect(redacted.value('text')).toBe('Min er [nummer fjernet], og hans [nummer fjernet].');
    // half an e-mail address is none
    expect([redacted.value('source'), redacted.value('email')]).toEqual(['[nummer fjernet]', '']);
    expect(redacted.byClass('notice--cpr')).toHaveLength(0);
  });

  test('never stop a message', async () => {
    const { store, app, sent, later } = await reviewed(withCpr);
    later(3);
    expect((await app.postForm({ ...sent, step: 'send' })).status).toBe(303);
    expect((await app.postJson(withCpr)).status).toBe(201);
    expect(store.records.size).toBe(2);
  });

  test('are in no line of the log', async () => {
    const { app, sent } = await reviewed(withCpr);
    await app.postForm({ ...sent, step: 'redact' });
    expect(JSON.stringify(app.logs)).not.toMatch(/0101|4321/);
  });
});
