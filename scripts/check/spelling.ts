import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { decodeTrie } from 'cspell-trie-lib';

/** True for a word that is spelled as the Danish dictionary, or the editors' own word list, has it. */
export type Speller = (word: string) => boolean;

/** The file below the content root with the words that the dictionary lacks, one a line; # begins a remark. */
export const WORD_LIST = 'ordliste.txt';

let dictionary: Speller | undefined;

/** Opens the dictionary, which lies in node_modules, and the word list of a content root. The same speller while the list is the same. */
export function openSpeller(root: string): Speller {
  const list = readList(root);
  if (opened?.list !== list) opened = { list, speller: spellerOf(list) };
  return opened.speller;
}

let opened: { readonly list: string; readonly speller: Speller } | undefined;

function spellerOf(list: string): Speller {
  dictionary ??= openDictionary();
  const known = dictionary;
  const own = new Set(wordsIn(list).map((word) => word.toLowerCase()));
  return (word) => own.has(word.toLowerCase()) || known(word);
}

function openDictionary(): Speller {
  const file = createRequire(import.meta.url).resolve('@cspell/dict-da-dk/cspell-ext.json');
  const trie = decodeTrie(readFileSync(join(file, '..', 'da_DK.trie')));
  const seen = new Map<string, boolean>();
  return (word) => {
    const spelled = seen.get(word) ?? isSpelled(word, (part) => trie.hasWord(part, false));
    seen.set(word, spelled);
    return spelled;
  };
}

function readList(root: string): string {
  try {
    return readFileSync(join(root, WORD_LIST), 'utf8');
  } catch {
    return '';
  }
}

function wordsIn(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
}

/** Danish makes words of words, sometimes with an s or e between: `sagsbehandlingstid`, `journalføringspligt`. */
function isSpelled(word: string, has: Speller): boolean {
  return has(word) || isCompound(word.toLowerCase(), has, MOST_PARTS);
}

const MOST_PARTS = 3;
const SHORTEST_PART = 3;

function isCompound(word: string, has: Speller, parts: number): boolean {
  if (word.length >= SHORTEST_PART && has(word)) return true;
  if (parts === 1) return false;
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    const first = word.slice(0, end);
    const stem = /[se]$/.test(first) && end > SHORTEST_PART ? first.slice(0, -1) : first;
    if ((has(first) || has(stem)) && isCompound(word.slice(end), has, parts - 1)) return true;
  }
  return false;
}
