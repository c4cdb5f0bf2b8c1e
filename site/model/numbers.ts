const NUMBER = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2, signDisplay: 'negative' });

/** `10.000` and `15,2`: Danish digits, at most two decimals. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** A value with its unit, joined by a no-break space: `27 %`, `30.000 årsværk`. */
export function formatValue(value: number, unit: string): string {
  return `${formatNumber(value)}\u00A0${unit === 'procent' ? '%' : unit}`;
}

/** The middle value; the mean of the two middle ones where their count is even; undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[middle - 1];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 0 && lower !== undefined ? (lower + upper) / 2 : upper;
}
