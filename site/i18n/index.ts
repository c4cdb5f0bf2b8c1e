import { formatDate, type PartialDate } from '../model/dates.ts';
import { formatValue } from '../model/numbers.ts';
import type { TargetValue } from '../model/schemas/indicator.ts';
import { missingStates } from '../model/vocabulary/entries.ts';
import { bounds } from '../model/vocabulary/indicator.ts';
import type { Label } from '../model/vocabulary/vocabulary.ts';
import da from './da.json' with { type: 'json' };

export type TextKey = keyof typeof da;

/** An interface text, with `{name}` replaced by the values. Throws where a value is missing: no page shows a bare brace. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return da[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Text ${key} needs a value for ${name}.`);
    return String(value);
  });
}

/** The visitor's word for a value of a closed set. */
export function label(entry: Label): string {
  return entry.da;
}

/** "ikke offentliggjort endnu" or "ikke fundet af redaktionen", for use within a sentence. */
export function missingWords(state: keyof typeof missingStates): string {
  const words = label(missingStates[state]);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** `30. november 2026`: the date as a visitor reads it. */
export function dateWords(date: PartialDate): string {
  return formatDate(date);
}

/** `mindst 30.000 årsværk`: a target with its bound and unit. */
export function targetWords(target: TargetValue, unit: string): string {
  const value = formatValue(target.value, unit);
  return target.bound ? `${label(bounds[target.bound])} ${value}` : value;
}
