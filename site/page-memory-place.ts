/** How a page was rendered: the digests of what it was given and of what came out, and what it asked of the content. */
export type RenderedPage = {
  readonly given: string;
  readonly sum: string;
  readonly reads: readonly string[];
};

/** The pages of a build by their addresses, and the digests of the answers to all that they asked. */
export type Pages = {
  readonly pages: ReadonlyMap<string, RenderedPage>;
  readonly answers: ReadonlyMap<string, string>;
};

/** What the build knows of the one before it, and what comes of it. The build hands it to the pages (scripts/last-build.ts). */
export type PageMemory = {
  readonly last: Pages;
  /** The file of a page of the last build; undefined where it is not there. */
  readonly read: (address: string) => Promise<Buffer | undefined>;
  readonly next: { pages: Map<string, RenderedPage>; answers: Map<string, string> };
};

// Astro bundles the pages into modules of their own: only this is the same for them and for the build
const PLACE = Symbol.for('maalbilledet.page-memory');
type Place = { [PLACE]?: PageMemory };

/** Lets the pages that are rendered in this process use a memory. */
export function usePageMemory(memory: PageMemory): void {
  (globalThis as Place)[PLACE] = memory;
}

/** The memory of the build that renders this page; undefined in the dev server. */
export function pageMemory(): PageMemory | undefined {
  return (globalThis as Place)[PLACE];
}
