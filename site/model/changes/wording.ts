import { align } from './sequence.ts';

/** A word of a text, with the address that it links to or the entry (`sources/di-2024`) that stands in its place. */
export type Token = { readonly text: string; readonly href?: string; readonly mention?: string };

/** A stretch of a text that was kept, taken out or put in; `gap` stands for kept words that nobody needs to read again. */
export type Run =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly tokens: readonly Token[] }
  | { readonly kind: 'gap' };

/** How many kept words show where a change stands. */
const CONTEXT = 8;

/** Kept words fewer than this between two changes belong to them: islands of "og" make a text unreadable. */
const ISLAND = 3;

/** The words of a plain text; white space is no word. */
export function tokensOf(text: string): Token[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word }));
}

export function tokenKey({ text, href = '', mention = '' }: Token): string {
  return `${text}\u0000${href}\u0000${mention}`;
}

/** What was changed in a text, word by word, with a few words before and after each change. */
export function rewording(before: readonly Token[], after: readonly Token[]): Run[] {
  return withoutIslands(stretches(before, after)).flatMap((run, index, all) =>
    run.kind === 'same' ? shortened(run.tokens, index === 0, index === all.length - 1) : [run],
  );
}

/** How much of two texts is the same, from 0 to 1 (Dice's coefficient on words, each as often as it stands). */
export function likeness(before: readonly Token[], after: readonly Token[]): number {
  if (before.length + after.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const token of before) counts.set(tokenKey(token), (counts.get(tokenKey(token)) ?? 0) + 1);
  let shared = 0;
  for (const token of after) {
    const left = counts.get(tokenKey(token)) ?? 0;
    if (left > 0) shared++;
    counts.set(tokenKey(token), left - 1);
  }
  return (2 * shared) / (before.length + after.length);
}

type Stretch = Exclude<Run, { kind: 'gap' }>;

function stretches(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const runs: { kind: Stretch['kind']; tokens: Token[] }[] = [];
  for (const { kind, item } of align(before, after, tokenKey)) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.tokens.push(item);
    else runs.push({ kind, tokens: [item] });
  }
  return runs;
}

function withoutIslands(runs: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let [removed, added]: [Token[], Token[]] = [[], []];
  const flush = () => {
    if (removed.length > 0) result.push({ kind: 'removed', tokens: removed });
    if (added.length > 0) result.push({ kind: 'added', tokens: added });
    [removed, added] = [[], []];
  };
  runs.forEach(({ kind, tokens }, index) => {
    const island =
      kind === 'same' && tokens.length < ISLAND && index > 0 && index < runs.length - 1 && isRewritten();
    if (kind === 'removed' || island) removed.push(...tokens);
    if (kind === 'added' || island) added.push(...tokens);
    if (kind === 'same' && !island) {
      flush();
      result.push({ kind, tokens });
    }
  });
  flush();
  return result;

  // a word put in on its own shall not drag its neighbours with it
  function isRewritten(): boolean {
    return removed.length > 0 && added.length > 0;
  }
}

function shortened(tokens: readonly Token[], first: boolean, last: boolean): Run[] {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  if (tokens.length <= head + tail + 1) return [{ kind: 'same', tokens }];
  return [
    ...(head > 0 ? [{ kind: 'same' as const, tokens: tokens.slice(0, head) }] : []),
    { kind: 'gap' },
    ...(tail > 0 ? [{ kind: 'same' as const, tokens: tokens.slice(-tail) }] : []),
  ];
}
