import * as barrier from '../../site/model/vocabulary/barrier.ts';
import * as entries from '../../site/model/vocabulary/entries.ts';
import * as indicator from '../../site/model/vocabulary/indicator.ts';
import type { Vocabulary } from '../../site/model/vocabulary/vocabulary.ts';

const vocabularies: readonly Vocabulary[] = Object.values({ ...barrier, ...entries, ...indicator });

/** What the values of a closed set are called in Danish, in the set's order; undefined where no vocabulary has just these values. */
export function labelsOf(options: readonly string[]): readonly string[] | undefined {
  const table = vocabularies.find((vocabulary) => Object.keys(vocabulary).join() === options.join());
  return table && Object.values(table).map(({ da }) => da);
}
