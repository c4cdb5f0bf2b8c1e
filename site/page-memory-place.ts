/** How a page was rendered: the digest of what it was given, the SHA-256 of what came out, and what it asked of the content. */
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
  /** A digest of all that decides a page beside the content. */
  readonly ground: string;
  readonly last: Pages;
  /** Whether a page of the last build is still there as it came out. */
  readonly stands: (address: string, page: RenderedPage) => Promise<boolean>;
  readonly next: {
    readonly pages: Map<string, RenderedPage>;
    readonly answers: Map<string, string>;
    /** The addresses of the pages to be taken from the last build. */
    readonly kept: Set<string>;
  };
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
