import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { decodeTrie, encodeITrieToBTrie, type ITrie } from 'cspell-trie-lib';
import type { KeptFile } from '../kept-file.ts';

/** The parts of a word, between its hyphens and apostrophes, that are not spelled as the dictionary has them. */
export type Dictionary = (word: string) => readonly string[];

/**
 * The Danish dictionary, which lies in node_modules; opened at the first word that it is asked for. What it is read into is kept where
 * there is a place for it: the dictionary's own form takes 300 ms and 110 MB to read.
 */
export function openDictionary(kept?: KeptFile): Dictionary {
  let trie: ITrie | undefined;
  const seen = new Map<string, readonly string[]>();
  const has: Has = (part) => (trie ??= openTrie(kept)).hasWord(part, false);
  return (word) => {
    const unknown = seen.get(word) ?? unknownIn(word, has);
    seen.set(word, unknown);
    return unknown;
  };
}

type Has = (word: string) => boolean;

function unknownIn(word: string, has: Has): string[] {
  return word.split(/[-'’]/).filter((part) => part.length >= SHORTEST_JUDGED && !isSpelled(part, has));
}

const SHORTEST_JUDGED = 4;

function openTrie(kept: KeptFile | undefined): ITrie {
  const known = kept?.read();
  // a copy: the trie's numbers must begin where a number may begin
  if (known) return decodeTrie(Uint8Array.from(known));
  const file = createRequire(import.meta.url).resolve('@cspell/dict-da-dk/cspell-ext.json');
  const trie = decodeTrie(readFileSync(join(file, '..', 'da_DK.trie')));
  kept?.write([encodeITrieToBTrie(trie)]);
  return trie;
}

/** Danish makes words of words, sometimes with an s or e between: `sagsbehandlingstid`, `journalføringspligt`. */
function isSpelled(word: string, has: Has): boolean {
  return has(word) || isCompound(word.toLowerCase(), has, MOST_PARTS);
}

const MOST_PARTS = 3;
const SHORTEST_PART = 3;

function isCompound(word: string, has: Has, parts: number): boolean {
  if (word.length >= SHORTEST_PART && has(word)) return true;
  if (parts === 1) return false;
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    const first = word.slice(0, end);
    const stem = /[se]$/.test(first) && end > SHORTEST_PART ? first.slice(0, -1) : first;
    if ((has(first) || has(stem)) && isCompound(word.slice(end), has, parts - 1)) return true;
  }
  return false;
}
