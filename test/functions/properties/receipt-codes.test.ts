import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupReceiptCode, parseReceiptCode, receiptCode } from '../../../functions/feedback/receipt-code.ts';
import { createTicket, openTicket } from '../../../functions/feedback/ticket.ts';
import { recordId } from '../../../functions/feedback/submit.ts';
import { keyedHash } from '../../../functions/secret.ts';
import { secret } from '../support/app.ts';
import { signOf, textOf } from '../support/text-of.ts';

const hash = fc.uint8Array({ minLength: 17, maxLength: 32 });
const code = hash.map(receiptCode);
const place = fc.nat({ max: 27 });
// as a code is written down from what somebody reads aloud, and as it is copied from a page, a letter or a chat
const gap = fc.constantFrom('', '', '', ' ', '-', '–', '\u00a0', '\u2011', '\n', ' - ', '\t');
const spelled = (sign: string) =>
  fc.constantFrom(
    ...({ 0: ['0', 'O', 'o'], 1: ['1', 'I', 'i', 'L', 'l'] }[sign] ?? [sign, sign.toLowerCase()]),
  );
const written = (signs: string) =>
  fc
    .tuple(...Array.from(signs, (sign) => fc.tuple(gap, spelled(sign))), gap)
    .map((parts) => parts.flat().join(''));

test('a code is read whichever way it is written', () => {
  fc.assert(
    fc.property(
      code.chain((signs) => fc.tuple(fc.constant(signs), written(signs))),
      ([signs, typed]) => {
        expect(parseReceiptCode(groupReceiptCode(signs))).toBe(signs);
        if (typed.length <= 100) expect(parseReceiptCode(typed)).toBe(signs);
      },
    ),
  );
});

test('a code with one wrong sign, or with two neighbours in each other’s places, is none', () => {
  fc.assert(
    fc.property(code, place, signOf('0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (signs, at, other) => {
      const changed = signs.slice(0, at) + other + signs.slice(at + 1);
      expect(parseReceiptCode(changed)).toBe(other === signs[at] ? signs : undefined);
      const [a = '', b = ''] = signs.slice(at, at + 2);
      const swapped = signs.slice(0, at) + b + a + signs.slice(at + 2);
      expect(parseReceiptCode(swapped)).toBe(a === b || b === '' ? signs : undefined);
      expect(parseReceiptCode(signs.slice(0, at) + signs.slice(at + 1))).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

test('whatever is typed is a code as it was made, or none', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), textOf('0OIl1U- ıİßﬀ０'));
  fc.assert(
    fc.property(anything, (typed) => {
      expect(parseReceiptCode(typed) ?? '0'.repeat(28)).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
    }),
    { numRuns: 2_000 },
  );
});

test('two codes that differ lead to two records, and the same code under another secret to another', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      expect(recordId(secret, one) === recordId(secret, other)).toBe(one === other);
      expect(recordId(new Uint8Array(32), one)).not.toBe(recordId(secret, one));
    }),
  );
});

test('a keyed hash is another for every purpose and every text', () => {
  const purpose = fc.constantFrom('pass', 'content', 'receipt', 'record');
  const words = fc.string({ unit: fc.constantFrom('a', '\0', 'pass', 'content') });
  fc.assert(
    fc.property(purpose, words, purpose, words, (onePurpose, oneText, otherPurpose, otherText) => {
      const same = onePurpose === otherPurpose && oneText === otherText;
      const hashes = [keyedHash(secret, onePurpose, oneText), keyedHash(secret, otherPurpose, otherText)];
      expect(hashes[0]?.equals(hashes[1] ?? new Uint8Array())).toBe(same);
    }),
    { numRuns: 1_000 },
  );
});

test('a ticket leads to its code within its time, and anything else leads nowhere', () => {
  const now = new Date('2026-11-24T13:05:00Z');
  fc.assert(
    fc.property(
      code,
      fc.string({ unit: 'binary' }),
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(),
      (signs, typed, bytes, at) => {
        const ticket = createTicket(secret, signs, now);
        expect(openTicket(secret, ticket, now)).toBe(signs);
        const made = Buffer.from(ticket, 'base64url');
        made.writeUInt8(made.readUInt8(at % made.length) ^ (1 + (at % 255)), at % made.length);
        for (const forged of [
          typed,
          Buffer.from(bytes).toString('base64url'),
          made.toString('base64url'),
          ticket.slice(0, -2),
        ]) {
          expect(openTicket(secret, forged, now)).toBeUndefined();
        }
      },
    ),
  );
});
