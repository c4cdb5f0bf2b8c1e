import type { CollectionName, Entries, Entry } from '../../site/model/collections.ts';
import { translationFindings } from '../../site/model/translation.ts';
import type { CheckedEntry } from './checked-entry.ts';
import type { Problem } from './problem.ts';

/** What the translations lack, or have too much of, beside their originals. A file with other faults is left alone. */
export function translationProblems(checked: readonly CheckedEntry[], entries: Entries): Problem[] {
  const originals = new Map(
    Object.entries(entries).flatMap(([name, all]) =>
      all.map((entry): [string, Entry<CollectionName>] => [`${name}/${entry.id}`, entry]),
    ),
  );
  return checked.flatMap((entry) => {
    const { file, words } = entry;
    const original = words && originals.get(`${file.collection}/${file.id}`);
    if (!original) return [];
    return translationFindings(file.collection, original, words).flatMap(({ path, message }) => {
      const offset = entry.locate(path);
      return offset === undefined ? [] : [entry.source.error({ offset, message })];
    });
  });
}
