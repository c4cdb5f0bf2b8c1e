/** One item of an old and a new sequence laid beside each other. */
export type Step<T> = { readonly kind: 'same' | 'removed' | 'added'; readonly item: T };

/** Beyond this many pairs nothing is compared one by one: the old stands as removed, the new as added. */
const MOST_PAIRS = 4_000_000;

/**
 * The shortest way from an old sequence to a new one: a longest common subsequence, removals before additions. `keyOf` says
 * what makes two items the same; a kept item is the new one.
 */
export function align<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Step<T>[] {
  const old = before.map(keyOf);
  const now = after.map(keyOf);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const middle = inner(old.slice(start, oldEnd), now.slice(start, newEnd));
  const steps = (kind: Step<T>['kind'], items: readonly T[]) => items.map((item) => ({ kind, item }));
  return [
    ...steps('same', after.slice(0, start)),
    ...middle.map(([kind, index]) => ({
      kind,
      item: (kind === 'removed' ? before : after)[start + index] as T,
    })),
    ...steps('same', after.slice(newEnd)),
  ];
}

type Move = readonly [kind: Step<unknown>['kind'], index: number];

function inner(old: readonly string[], now: readonly string[]): Move[] {
  const moves: Move[] = [];
  const longest = old.length * now.length <= MOST_PAIRS ? lengths(old, now) : undefined;
  const at = (i: number, j: number): number => longest?.[i * (now.length + 1) + j] ?? 0;
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (longest && i < old.length && j < now.length && old[i] === now[j]) {
      moves.push(['same', j]);
      i++;
      j++;
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) moves.push(['removed', i++]);
    else if (j < now.length) moves.push(['added', j++]);
    else moves.push(['removed', i++]);
  }
  return moves;
}

/** For each pair of places: how long a common subsequence the rests have from there. */
function lengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const here = i * width + j;
      table[here] =
        old[i] === now[j]
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
    }
  }
  return table;
}
