import type { openAnswers } from './answers.ts';
import type { listening } from './reads.ts';
import type { ContentFiles } from './source/content-files.ts';
import type { ContentHistory } from './source/history.ts';

/**
 * What the build and the dev server (scripts/) and the pages hand each other. Astro bundles the pages into modules of their own, so
 * that nothing but globalThis is the same for both.
 */
type Handover = {
  /** To the pages: what they are made of. */
  content?: ContentFiles;
  /** To the pages: what was changed in it. The dev server leaves it to be read where it is asked for. */
  history?: ContentHistory;
  /** From the pages (middleware.ts), to the build: how to hear what a page asks, and to ask it again. */
  pages?: { readonly listening: typeof listening; readonly openAnswers: typeof openAnswers };
};

const PLACE = Symbol.for('maalbilledet.handover');

const place = globalThis as { [PLACE]?: Handover };
export const handover: Handover = place[PLACE] ?? (place[PLACE] = {});
