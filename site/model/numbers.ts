import type { Language } from './language.ts';

const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  da: new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2, signDisplay: 'negative' }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, signDisplay: 'negative' }),
};

/** `10.000` and `15,2`, in English `10,000` and `15.2`: at most two decimals. */
export function formatNumber(value: number, language: Language = 'da'): string {
  return FORMATS[language].format(value);
}

/** A value with its unit, joined by a no-break space: `27 %`, `30.000 årsværk`; in English `27%`. */
export function formatValue(value: number, unit: string, language: Language = 'da'): string {
  const number = formatNumber(value, language);
  if (unit !== 'procent') return `${number}\u00A0${unit}`;
  return language === 'da' ? `${number}\u00A0%` : `${number}%`;
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

/** `1 besked`, `1.200 beskeder`. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
