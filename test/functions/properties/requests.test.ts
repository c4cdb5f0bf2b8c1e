import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPass } from '../../../functions/feedback/pass.ts';
import { decodeRecord, decodeSealedMessage, isTombstone } from '../../../functions/feedback/record.ts';
import { createOpener } from '../../../functions/sealing.ts';
import { technicalFields, trapField } from '../../../site/forms/feedback-form.ts';
import { feedbackFields, readFeedback } from '../../../site/model/feedback.ts';
import { feedbackKinds } from '../../../site/model/vocabulary/feedback.ts';
import {
  identity,
  json,
  message as firstMessage,
  secret,
  testApp,
  type ReceiptJson,
} from '../support/app.ts';
import { memoryStore } from '../support/memory-store.ts';
import { readPage } from '../support/page.ts';
import { textOf } from '../support/text-of.ts';

const form = 'application/x-www-form-urlencoded';
const path = fc.oneof(
  fc.constant('/api/feedback'),
  fc.constantFrom('/api/kvittering', '/api/kvittering/tillaeg', '/api/kvittering/slet'),
);

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  // control characters, what turns the text around, and what HTML, JSON and forms are written in
  textOf('\0\u001b\u202e\u200b\ufeff%+&=;"\\<>{}[]\r\n\t a1é'),
  // half pairs
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a') }),
);
const name = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom<string>(...feedbackFields, ...technicalFields, 'receipt', 'confirm'),
  },
  { weight: 1, arbitrary: fc.constantFrom(trapField, '__proto__', 'constructor', 'text[]', 'toString', '') },
  { weight: 1, arbitrary: text },
);
const now = new Date('2026-11-24T13:05:00Z');
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...Object.keys(feedbackKinds),
      '/barrierer/',
      'a@b.dk',
      'yes',
      'send',
      'edit',
      'redact',
    ),
  },
  { weight: 1, arbitrary: fc.constant(createPass(secret, new Date(now.getTime() - 3_000))) },
);
/** A message that is right in its two fields, with more of its own. */
const message = fc.record({
  kind: fc.constantFrom(...Object.keys(feedbackKinds)),
  text: text.map((words) => `Hej ${words}`),
  provision: text,
  source: text,
});
/** Any fields in any order, some of them twice. */
const anyFields = fc.array(fc.tuple(name, value), { maxLength: 6 });
const fields = fc.oneof(
  anyFields,
  message.chain((right) => fc.shuffledSubarray(Object.entries(right), { minLength: 4 })),
  fc
    .tuple(message, anyFields)
    .chain(([right, others]) => fc.shuffledSubarray([...Object.entries(right), ...others], { minLength: 4 })),
);

const asForm = fields.map((pairs) => pairs.map((pair) => pair.map(encode).join('=')).join('&'));
const asJson = fields.map(
  (pairs) => `{${pairs.map((pair) => pair.map((each) => JSON.stringify(each)).join(':')).join(',')}}`,
);
const body = fc.oneof(
  fc.record({ type: fc.constant(form), bytes: asForm }),
  fc.record({ type: fc.constant('application/json'), bytes: asJson }),
  fc.record({ type: fc.constant('application/json'), bytes: fc.json() }),
  fc.record({ type: fc.constantFrom(form, 'application/json'), bytes: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ type: fc.string({ unit: 'grapheme-ascii' }), bytes: asForm }),
  fc.record({
    type: fc.constantFrom(
      `${form};charset=UTF-8`,
      `${form};charset=latin1`,
      'text/plain',
      'multipart/form-data; boundary=x',
    ),
    bytes: asForm,
  }),
);

/** As forms are encoded; half a pair goes as the three bytes that no UTF-8 has. */
function encode(words: string): string {
  return words.isWellFormed() ? encodeURIComponent(words) : '%ed%a0%80';
}

async function withMessage() {
  const store = memoryStore();
  const app = testApp(store, {}, { perAddress: 1e9, overall: 1e9 });
  const { receipt } = await json<ReceiptJson>(await app.postJson(firstMessage));
  return { store, app, receipt };
}

const logLine =
  /^\[\{"time":"[\dTZ:.-]{24}","request":"[\da-f-]{36}","outcome":"[a-z-]+","size":"(0|1k|8k|64k)","ms":\d+(,"cause":"\w+")?\}\]$/;

test('any bytes under any content type are refused with a 4xx that leaves the store as it was, or are a message as the rules want it', async () => {
  const { store, app } = await withMessage();
  const kept = [...store.records];
  app.logs.length = 0;
  const received = { refused: 0, stored: 0 };
  await fc.assert(
    fc.asyncProperty(
      path,
      body,
      fc.constantFrom('text/html', 'application/json', '*/*'),
      async (at, { type, bytes }, accept) => {
        const { status } = await app.request(at, {
          method: 'POST',
          headers: { 'content-type': type, accept },
          body: bytes as BodyInit,
        });
        expect(status).toBeLessThan(500);
        // a line of the log has no place for anything that was sent
        expect(JSON.stringify(app.logs.splice(0))).toMatch(logLine);
        const added = [...store.records].slice(kept.length);
        // the older record is the same bytes in the same place
        expect([...store.records].slice(0, kept.length)).toEqual(kept);
        for (const [key] of added) store.records.delete(key);
        if (![201, 303].includes(status)) {
          expect(added).toEqual([]);
          received.refused++;
          return;
        }
        expect(added).toHaveLength(1);
        const [[key, record] = ['', new Uint8Array()]] = added;
        expect(key).toMatch(/^feedback\/[0-9a-f]{64}$/);
        const stored = decodeRecord(record);
        if (isTombstone(stored)) throw new Error('a tombstone');
        const opened = decodeSealedMessage((await createOpener([identity])(stored.sealed)) ?? '');
        expect(readFeedback(opened.feedback, 'da')).toEqual({ ok: true, feedback: opened.feedback });
        received.stored++;
      },
    ),
    { numRuns: 2_000 },
  );
  // both happen, so that neither half of the rule is empty
  expect(received.refused).toBeGreaterThan(5);
  expect(received.stored).toBeGreaterThan(5);
});

test('any text comes back in the page as that text, and makes nothing else of the page', async () => {
  const app = testApp(memoryStore(), {}, { perAddress: 1e9, overall: 1e9 });
  const shownFor = async (words: string) => {
    const fields = { text: words, provision: words, email: words };
    const page = readPage(await (await app.postForm(fields)).text());
    return { page, tags: page.all('*').map(({ tagName }) => tagName) };
  };
  const { tags: plain } = await shownFor('hej');
  const typed = text.filter((words) => words.isWellFormed() && words.trim() !== '' && !words.includes('\0'));
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const { page, tags } = await shownFor(words);
      // HTML itself makes one line break of the three kinds
      expect(page.value('text')).toBe(words.replace(/\r\n?/g, '\n'));
      expect(tags.filter((tag) => !plain.includes(tag))).toEqual([]);
      expect(page.all('form')).toHaveLength(1);
    }),
    { numRuns: 500 },
  );
});
