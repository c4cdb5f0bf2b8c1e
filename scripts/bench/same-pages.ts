import { publishedFiles, sumsOf } from '../published/manifest.ts';

/** How many of the pages of two built sites are the same, byte for byte, and how many there are in either of them. */
export async function samePages(one: string, other: string): Promise<{ same: number; all: number }> {
  const [mine = {}, theirs = {}] = await Promise.all(
    [one, other].map(async (folder) => {
      const pages = (await publishedFiles(folder)).filter((name) => name.endsWith('.html'));
      return sumsOf(folder, pages);
    }),
  );
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return { same: [...names].filter((name) => mine[name] === theirs[name]).length, all: names.size };
}
