import type { CollectionName, Entries, Entry } from '../../site/model/collections.ts';
import { translationFindings } from '../../site/model/translation.ts';
import type { CheckedEntry } from './entry.ts';
import { offsetOf } from './positions.ts';
import type { Problem } from './problem.ts';

/** What the translations lack, or have too much of, beside their originals. A file with other faults is left alone. */
export function translationProblems(checked: readonly CheckedEntry[], entries: Entries): Problem[] {
  return checked.flatMap(({ file, words, document, factsStart, source }) => {
    const originals: readonly Entry<CollectionName>[] = entries[file.collection];
    const original = originals.find(({ id }) => id === file.id);
    if (!words || !document || !original) return [];
    return translationFindings(file.collection, original, words).map(({ path, message }) =>
      source.error({ offset: factsStart + offsetOf(document, path), message }),
    );
  });
}
