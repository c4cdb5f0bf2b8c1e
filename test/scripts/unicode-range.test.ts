import { expect, test } from 'vitest';
import { readRange, writeRange } from '../../site/fonts/unicode-range.ts';

test('neighbours are drawn together, whatever their order', () => {
  expect(writeRange([0x43, 0x41, 0x42, 0xc6, 0x42])).toBe('U+41-43,U+C6');
});

test('what was written is read back', () => {
  const codes = [0x20, 0x21, 0x22, 0x2014, 0xfffd];
  expect(readRange(writeRange(codes))).toEqual(codes);
});

test('a range may have spaces and small letters', () => {
  expect(readRange('u+a7, U+AB-ad')).toEqual([0xa7, 0xab, 0xac, 0xad]);
});
