/** The part of Pagefind's API that the search page uses; the engine itself is built beside the pages. */
export type Engine = {
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
};

export type Hit = { data(): Promise<HitData> };

export type HitData = {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
};

/** Fetches the engine. Fails where the index was never built or the network is gone. */
export async function loadEngine(): Promise<Engine> {
  const address = '/pagefind/pagefind.js';
  const engine = (await import(/* @vite-ignore */ address)) as Engine;
  await engine.init();
  return engine;
}
