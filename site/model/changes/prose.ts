import type { Label } from '../vocabulary/vocabulary.ts';
import type { Change } from './change.ts';
import { align, type Step } from './sequence.ts';
import { likeness, rewording, tokenKey, type Token } from './wording.ts';

/** A paragraph, a heading, an item of a list or a cell of a table: its words without its marks. */
export type Block = readonly Token[];

/** Blocks less alike than this are two, not one reworded. */
const ALIKE = 0.4;

const PROSE: Label = { da: 'Brødtekst', en: 'Body text' };

/** The changes of a prose: blocks put in, taken out or reworded, in the order in which they stand. */
export function compareProse(before: readonly Block[], after: readonly Block[]): Change[] {
  const changes: Change[] = [];
  let gap: { removed: Block[]; added: Block[] } = { removed: [], added: [] };
  const close = () => {
    changes.push(...pairedUp(gap.removed, gap.added));
    gap = { removed: [], added: [] };
  };
  for (const { kind, item } of align(before, after, blockKey) satisfies Step<Block>[]) {
    if (kind === 'same') close();
    else gap[kind].push(item);
  }
  close();
  return changes;
}

/** Between two kept blocks: each old block goes with the first new one that is like it, and none goes past another. */
function pairedUp(removed: readonly Block[], added: readonly Block[]): Change[] {
  const path = [{ name: PROSE }];
  const whole = (kind: 'added' | 'removed') => (tokens: Block) => ({
    path,
    kind,
    value: { kind: 'prose' as const, tokens },
  });
  const changes: Change[] = [];
  let next = 0;
  for (const block of removed) {
    const match = added.findIndex((other, index) => index >= next && likeness(block, other) >= ALIKE);
    if (match === -1) changes.push(whole('removed')(block));
    else {
      changes.push(...added.slice(next, match).map(whole('added')));
      changes.push({ path, kind: 'reworded', runs: rewording(block, added[match] ?? []) });
      next = match + 1;
    }
  }
  return [...changes, ...added.slice(next).map(whole('added'))];
}

function blockKey(block: Block): string {
  return block.map(tokenKey).join('\u0001');
}
