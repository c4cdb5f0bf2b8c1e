import type { Label } from '../vocabulary/vocabulary.ts';
import type { Shown } from './shown.ts';
import type { Run } from './wording.ts';

/** The way to a changed value: names of fields, and the item of a list by the value that tells it from the others. */
export type PathStep = { readonly name: Label } | { readonly item: Shown };

/** One thing that was changed in an entry. */
export type Change = { readonly path: readonly PathStep[] } & (
  | { readonly kind: 'added' | 'removed'; readonly value: Shown }
  | { readonly kind: 'replaced'; readonly before: Shown; readonly after: Shown }
  | { readonly kind: 'reworded'; readonly runs: readonly Run[] }
  | { readonly kind: 'reordered' }
);
