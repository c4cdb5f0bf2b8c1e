import type { CollectionName } from '../../site/model/collections.ts';
import { collectionWords } from '../editing/collection-words.ts';
import type { Problem } from './problem.ts';

/** How many names a line tells before it only counts. */
const SHOWN = 3;

/** What a warning says of one entry; `says` is a predicate, the same for all entries of which it holds. */
export type About = {
  readonly collection: CollectionName;
  readonly id: string;
  readonly says: string;
  /** The number that went too high, where it is one. */
  readonly measured?: number;
};

/** A warning about an entry as a whole: "Barrieren har en frist, der er overskredet." */
export function entryWarning(file: string, about: About): Problem {
  const measured = about.measured === undefined ? '' : `: ${about.measured}`;
  const message = `${collectionWords[about.collection].definite} ${about.says}${measured}.`;
  return { file, line: 1, column: 1, message, severity: 'warning', about };
}

/** One line for each kind of warning in each collection, however many entries it concerns. */
export function groupedWarnings(warnings: readonly Problem[]): string[] {
  const groups = Map.groupBy(warnings, ({ file, about, message }) =>
    about ? `${about.collection} ${about.says}` : `${file} ${message}`,
  );
  return [...groups.values()].map(groupLine);
}

function groupLine(warnings: readonly Problem[]): string {
  const [first] = warnings;
  if (!first?.about) return `advarsel ${first?.file ?? ''}: ${first?.message ?? ''}`;
  const { collection, says } = first.about;
  const ids = [...new Set(worstFirst(warnings).map(nameOf))];
  const rest = ids.length - SHOWN;
  const tail = rest > 0 ? ` og ${rest} til` : '';
  const { one, many } = collectionWords[collection];
  const folder = first.file.slice(0, first.file.lastIndexOf('/'));
  return `advarsel ${folder}: ${ids.length} ${ids.length === 1 ? one : many} ${says}: ${ids.slice(0, SHOWN).join(', ')}${tail}.`;
}

function worstFirst(warnings: readonly Problem[]): Problem[] {
  return warnings.toSorted((a, b) => (b.about?.measured ?? 0) - (a.about?.measured ?? 0));
}

/** `generel-hjemmel`, or with what was measured `generel-hjemmel (48)`. */
function nameOf({ about }: Problem): string {
  return about?.measured === undefined ? (about?.id ?? '') : `${about.id} (${about.measured})`;
}
