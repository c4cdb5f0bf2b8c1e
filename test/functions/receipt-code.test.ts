import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { groupReceiptCode, parseReceiptCode, receiptCode } from '../../functions/feedback/receipt-code.ts';
import { createTicket, openTicket } from '../../functions/feedback/ticket.ts';
import { secret } from './support/app.ts';

const code = receiptCode(new Uint8Array(32).map((_, index) => index * 7));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is 28 signs that can be read aloud, shown in groups of four', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
  expect(groupReceiptCode(code)).toMatch(/^(\w{4} ){6}\w{4}$/);
});

test('a code carries at least 128 bits of the hash', () => {
  const hash = randomBytes(32);
  const codes = new Set([receiptCode(hash)]);
  for (let bit = 1; bit < 136; bit++) {
    const other = Uint8Array.from(hash);
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
    codes.add(receiptCode(other));
  }
  expect(codes.size).toBe(136);
});

test('a code is read as people write it', () => {
  const loose = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  for (const written of [
    groupReceiptCode(code),
    loose,
    ` ${code.replace(/(.{4})/g, '$1-')} `,
    code.replaceAll('1', 'I'),
  ]) {
    expect(parseReceiptCode(written)).toBe(code);
  }
});

test('one wrong sign, or two that changed places, is found', () => {
  for (let at = 0; at < code.length; at++) {
    for (const sign of alphabet.replace(code.charAt(at), '')) {
      expect(parseReceiptCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
    }
    const [a = '', b = ''] = code.slice(at, at + 2);
    if (b === '' || a === b) continue;
    expect(parseReceiptCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined();
  }
});

test.each([
  '',
  'U'.repeat(28),
  code.slice(1),
  `${code}0`,
  '../../etc/passwd',
  '\0'.repeat(28),
  '０'.repeat(28),
  'A'.repeat(1e6),
])('what is not a code is not one (case %#)', (text) => expect(parseReceiptCode(text)).toBeUndefined());

test('a ticket opens for 30 minutes, and only as it was made', () => {
  const now = new Date('2026-11-24T13:05:00Z');
  const ticket = createTicket(secret, code, now);
  const later = (ms: number) => new Date(now.getTime() + ms);
  expect(ticket).not.toContain(code);
  expect(openTicket(secret, ticket, later(30 * 60_000 - 1))).toBe(code);
  expect(openTicket(secret, ticket, later(30 * 60_000))).toBeUndefined();
  for (let at = 0; at < ticket.length; at++) {
    const sign = ticket.charAt(at) === 'A' ? 'z' : 'A';
    const forged = ticket.slice(0, at) + sign + ticket.slice(at + 1);
    const changed = !Buffer.from(forged, 'base64url').equals(Buffer.from(ticket, 'base64url'));
    if (changed) expect(openTicket(secret, forged, now)).toBeUndefined();
  }
  expect(openTicket(new Uint8Array(32), ticket, now)).toBeUndefined();
});
