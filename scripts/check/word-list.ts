import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file below the content root with the words that the dictionary lacks, one a line; # begins a remark. */
export const WORD_LIST = 'ordliste.txt';

/** The editors' own words in lower case; none where there is no list. */
export function readWordList(root: string): ReadonlySet<string> {
  const words = readList(root)
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  return new Set(words.filter((word) => word !== ''));
}

function readList(root: string): string {
  try {
    return readFileSync(join(root, WORD_LIST), 'utf8');
  } catch {
    return '';
  }
}
