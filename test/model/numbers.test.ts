import { describe, expect, it } from 'vitest';
import { formatNumber, formatValue, median } from '../../site/model/numbers.ts';

describe('a number in Danish', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [10_000, '10.000'],
    [1_234_567, '1.234.567'],
    [15.2, '15,2'],
    [15, '15'],
    [1234.5, '1.234,5'],
    [0.25, '0,25'],
    [1.006, '1,01'],
    [1.004, '1'],
    [-3.5, '-3,5'],
  ])('%d is "%s"', (value, text) => expect(formatNumber(value)).toBe(text));

  it('nothing is never minus nothing', () => {
    expect(formatNumber(-0)).toBe('0');
    expect(formatNumber(-0.001)).toBe('0');
  });
});

describe('a value with its unit', () => {
  it.each([
    [27, 'procent', '27\u00A0%'],
    [15.2, 'procent', '15,2\u00A0%'],
    [30_000, 'årsværk', '30.000\u00A0årsværk'],
    [2, 'procentpoint', '2\u00A0procentpoint'],
  ])('%d %s is "%s", with a no-break space', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });
});

describe('the median', () => {
  it('of an odd count is the middle value', () => expect(median([9, 1, 5])).toBe(5));
  it('of an even count is the mean of the two middle values', () => expect(median([10, 1, 4, 100])).toBe(7));
  it('of one is that one, and of two their mean', () => {
    expect(median([3])).toBe(3);
    expect(median([0, 5])).toBe(2.5);
  });
  it('of none is undefined', () => expect(median([])).toBeUndefined());
  it('orders by size, not by letters, and counts equal values each', () => {
    expect(median([100, 9, 20])).toBe(20);
    expect(median([0, 0, 0, 8])).toBe(0);
    expect(median([-5, -1, -3])).toBe(-3);
  });
  it('leaves its list as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
