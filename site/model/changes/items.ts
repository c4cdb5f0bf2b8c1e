import { shownKey, type Shown } from './shown.ts';
import { likeness, tokensOf } from './wording.ts';

/** Items of a list that belong together: one that was changed has both, one put in or taken out has one. */
export type ItemPair = { readonly before?: Shown; readonly after?: Shown };

/** Items less alike than this are two, not one that was changed. */
const ALIKE = 0.5;

/**
 * What differs between two lists: equal items cancel out wherever they stand, and of the rest those most alike are one item that
 * was changed. In the new list's order, with what was taken out last.
 */
export function pairItems(before: readonly Shown[], after: readonly Shown[]): ItemPair[] {
  const removed = without(before, after);
  const pairs = without(after, before).map((item): ItemPair => {
    const old = takeMostAlike(removed, item);
    return old ? { before: old, after: item } : { after: item };
  });
  return [...pairs, ...removed.map((item) => ({ before: item }))];
}

/** What a reader knows a record by: its date where it has one, else what stands first. */
export function tellingPart(item: Extract<Shown, { kind: 'record' }>): Shown {
  const dated = item.fields.find(({ key, value }) => key === 'date' && value.kind === 'date');
  return (dated ?? item.fields[0])?.value ?? item;
}

/** The items of one list that the other does not have as often. */
function without(items: readonly Shown[], others: readonly Shown[]): Shown[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(shownKey(other), (counts.get(shownKey(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(shownKey(item)) ?? 0;
    counts.set(shownKey(item), left - 1);
    return left <= 0;
  });
}

function takeMostAlike(candidates: Shown[], item: Shown): Shown | undefined {
  const scores = candidates.map((candidate) => alike(candidate, item));
  const best = Math.max(...scores);
  return best >= ALIKE ? candidates.splice(scores.indexOf(best), 1)[0] : undefined;
}

function alike(before: Shown, after: Shown): number {
  if (before.kind === 'text' && after.kind === 'text')
    return likeness(tokensOf(before.text), tokensOf(after.text));
  if (before.kind !== 'record' || after.kind !== 'record') return 0;
  const old = new Map(before.fields.map(({ key, value }) => [key, shownKey(value)]));
  const equal = after.fields.filter(({ key, value }) => old.get(key) === shownKey(value));
  return equal.length / Math.max(before.fields.length, after.fields.length);
}
