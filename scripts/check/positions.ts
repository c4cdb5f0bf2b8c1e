import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';

export type Path = readonly PropertyKey[];

/** The offset of the value at a path, or of its key; of the deepest value on the way there where the path leads nowhere. */
export function offsetOf(document: Document.Parsed, path: Path, what: 'value' | 'key' = 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? node.items.findLast((item) => keyOf(item) === String(step)) : undefined;
    const next: unknown = pair
      ? pair.value
      : isSeq(node) && typeof step === 'number'
        ? node.items[step]
        : undefined;
    const keyOffset = pair && startOf(pair.key);
    if (pair === undefined && next === undefined) return offset;
    const wantsKey = what === 'key' && index === path.length - 1;
    offset = (wantsKey || isBlank(next) ? keyOffset : startOf(next)) ?? startOf(next) ?? offset;
    node = next;
  }
  return offset;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** `title:` with nothing after it: there is no value to point at. */
function isBlank(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}
