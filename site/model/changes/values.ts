import type { Change, PathStep } from './change.ts';
import { pairItems, tellingPart } from './items.ts';
import { shownKey, type Field, type Shown } from './shown.ts';
import { likeness, rewording, tokensOf } from './wording.ts';

/** Texts shorter than this are shown whole, the old and the new. */
const SHORT = 40;

/** Texts less alike than this are two texts, not one reworded. */
const ALIKE = 0.4;

/** The changes between two records, by their keys: in the new one's order, with what is gone last. */
export function compareFields(
  path: readonly PathStep[],
  before: readonly Field[],
  after: readonly Field[],
): Change[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const now = new Map(after.map((field) => [field.key, field]));
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = (is ?? was)?.name;
    return name ? compareValues([...path, { name }], was?.value, is?.value) : [];
  });
}

/** The changes between two values; undefined stands for none. */
export function compareValues(
  path: readonly PathStep[],
  before: Shown | undefined,
  after: Shown | undefined,
): Change[] {
  if (!before || !after) return oneSided(path, before, after);
  if (shownKey(before) === shownKey(after)) return [];
  if (before.kind === 'list' && after.kind === 'list') return compareLists(path, before.items, after.items);
  if (before.kind === 'record' && after.kind === 'record')
    return compareFields(path, before.fields, after.fields);
  if (before.kind === 'text' && after.kind === 'text') return [compareTexts(path, before.text, after.text)];
  return [{ path, kind: 'replaced', before, after }];
}

function oneSided(path: readonly PathStep[], before: Shown | undefined, after: Shown | undefined): Change[] {
  const value = after ?? before;
  if (!value) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.map((item) => ({ path, kind: after ? 'added' : 'removed', value: item }));
}

/** Another order is a change only where it says something: names in a row say the same in any order. */
function compareLists(
  path: readonly PathStep[],
  before: readonly Shown[],
  after: readonly Shown[],
): Change[] {
  const pairs = pairItems(before, after);
  const ordered = after.some(({ kind }) => kind === 'record' || kind === 'text');
  if (pairs.length === 0) return ordered ? [{ path, kind: 'reordered' }] : [];
  return pairs.flatMap((pair) => {
    const known = pair.before && pair.after?.kind === 'record' ? [{ item: tellingPart(pair.after) }] : [];
    return compareValues([...path, ...known], pair.before, pair.after);
  });
}

function compareTexts(path: readonly PathStep[], before: string, after: string): Change {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const long = Math.min(before.length, after.length) >= SHORT;
  if (long && likeness(old, now) >= ALIKE) return { path, kind: 'reworded', runs: rewording(old, now) };
  const text = (words: string): Shown => ({ kind: 'text', text: words });
  return { path, kind: 'replaced', before: text(before), after: text(after) };
}
