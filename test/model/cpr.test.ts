import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCpr, redactCpr } from '../../site/model/cpr.ts';

describe('what looks like a CPR number', () => {
  test.each([
    '010190-1234',
    '0101901234',
    '010190 1234',
    '010190 - 1234',
    '010190–1234',
    '010190—1234',
    '010190\u22121234',
    '010190\u00a01234',
    '010190\n1234',
    '０１０１９０－１２３４',
    '01 01 90 1234',
    '01.01.90-1234',
    '01-01-90-1234',
    '01/01/90 1234',
    '01\u201101\u201190\u20111234',
    '0101 90 1234',
    '290200-1234',
    '311299-0000',
  ])('%j is found, alone and in a sentence', (number) => {
    expect(findCpr(number)).toEqual([number]);
    expect(redactCpr(`Jeg er ${number}.`, 'X')).toBe('Jeg er X.');
  });

  test.each([
    '320190-1234',
    '011390-1234',
    '290201-1234',
    '310490-1234',
    '000090-1234',
    '+45 12 34 56 78',
    '12345678',
    '5798000000000',
    '10101901234',
    '01019012345',
    '2026-11-24',
    '24-11-2026',
    '24-11-2026 12.30',
    '24/11/2026',
    '§ 42 a, stk. 2',
  ])('%j is none', (text) => expect(findCpr(text)).toEqual([]));

  test('is found behind digits that have the shape and no date', () => {
    // the first eight of these digits and the next four are no date; the last ten are
    expect(findCpr('99 99 99 0101 90 1234')).toEqual(['0101 90 1234']);
    expect(redactCpr('99 99 99 0101 90 1234', 'X')).toBe('99 99 99 X');
  });

  test('is found in any text, and nothing is left of it when it is taken out', () => {
    const digits = (many: number) =>
      fc.integer({ min: 0, max: 10 ** many - 1 }).map((n) => String(n).padStart(many, '0'));
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const gap = fc.constantFrom('', ' ', '.', '-', '/');
    const dash = fc.constantFrom('', '-', ' ', ' - ', '–', '\n', '\u2212');
    const number = fc.tuple(day, gap, dash, digits(4)).map(([date, between, before, last]) => {
      const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(2, 10).split('-');
      return [dayOfMonth, month, year].join(between) + before + last;
    });
    const around = fc.string({ unit: fc.constantFrom('0', '1', '9', ' ', '-', '.', 'a', '\n') });
    fc.assert(
      fc.property(around, number, around, (before, found, after) => {
        const text = `${before}a${found}a${after}`;
        expect(findCpr(text)).toContain(found);
        expect(findCpr(redactCpr(text, 'X'))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is one in some twenty-seven of all ten-digit numbers, so that nothing may be refused for it', () => {
    let found = 0;
    for (let n = 0; n < 1_000_000; n++) if (findCpr(String(n).padStart(6, '0') + '0000').length > 0) found++;
    expect(found / 1_000_000).toBeCloseTo(36_525 / 1_000_000, 3);
  });

  test('is found in a long text without digits in order, at once', () => {
    expect(findCpr('0 1-'.repeat(50_000))).toEqual([]);
    expect(findCpr('01'.repeat(50_000))).toEqual([]);
  });
});
