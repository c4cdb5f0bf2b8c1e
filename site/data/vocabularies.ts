import * as barrier from '../model/vocabulary/barrier.ts';
import * as entries from '../model/vocabulary/entries.ts';
import * as indicator from '../model/vocabulary/indicator.ts';
import type { Label, Vocabulary } from '../model/vocabulary/vocabulary.ts';

/** Every closed set of the content by its name in the data. */
const vocabularies: Readonly<Record<string, Vocabulary>> = { ...barrier, ...entries, ...indicator };

/** The words for each value of each closed set, in both languages. */
export function vocabularyWords(): Record<string, Record<string, Label>> {
  return Object.fromEntries(
    Object.entries(vocabularies).map(([name, table]) => [
      name,
      Object.fromEntries(Object.entries(table).map(([key, { da, en }]) => [key, { da, en }])),
    ]),
  );
}

/** The name of the closed set with these values; undefined where there is none. */
export function vocabularyOf(keys: readonly string[]): string | undefined {
  return Object.keys(vocabularies).find(
    (name) => Object.keys(vocabularies[name] ?? {}).join() === keys.join(),
  );
}
