import type { CollectionName, Entry } from './collections.ts';
import type { Finding } from './integrity/finding.ts';
import { presentList } from './rules/standing.ts';
import type { Barrier } from './schemas/barrier.ts';
import { isMissing } from './schemas/fields.ts';
import type { Initiative } from './schemas/initiative.ts';

/** The words of an `<id>.en.mdx`, as its schema gives them. */
export type Words = Readonly<Record<string, unknown>>;

type BarrierWords = {
  answer?: Pick<Barrier['answer'], 'text' | 'mayNow' | 'mayNot' | 'onlyIf' | 'mustStill'>;
  history?: readonly string[];
  interpretations?: readonly string[];
  instrument?: string;
};

type InitiativeWords = { history?: readonly string[]; steps?: readonly string[] };

/** The entry in English: its facts, with the translation's words in place of its own, and the translation's prose. */
export function translate<C extends CollectionName>(
  name: C,
  entry: Entry<C>,
  words: Words,
  body: string,
): Entry<C> {
  return { ...entry, ...words, ...wordsWithin(name, entry, words), body, language: 'en' };
}

/** What a translation lacks, or has too much of, beside its original. */
export function translationFindings(
  name: CollectionName,
  entry: Entry<CollectionName>,
  words: Words,
): Finding[] {
  if (name === 'initiatives') return initiativeWordFindings(entry as Entry<'initiatives'>, words);
  if (name !== 'barriers') return [];
  const barrier = entry as Entry<'barriers'>;
  const { answer, history, interpretations } = words as BarrierWords;
  return [
    ...sameLength(['history'], barrier.history, history),
    ...sameLength(['interpretations'], barrier.interpretations, interpretations),
    ...LISTS.flatMap((key) => sameLength(['answer', key], barrier.answer[key], answer?.[key])),
  ];
}

const LISTS = ['mayNow', 'mayNot', 'onlyIf', 'mustStill'] as const;

function initiativeWordFindings(initiative: Entry<'initiatives'>, words: InitiativeWords): Finding[] {
  return [
    ...sameLength(['history'], initiative.history, words.history),
    ...sameLength(['steps'], presentList(initiative.steps), words.steps),
  ];
}

function wordsWithin(name: CollectionName, entry: Entry<CollectionName>, words: Words): object {
  if (name === 'initiatives') return wordsOfInitiative(entry as Entry<'initiatives'>, words);
  return name === 'barriers' ? wordsOfBarrier(entry as Entry<'barriers'>, words) : {};
}

function wordsOfInitiative({ history, steps }: Initiative, words: InitiativeWords): Partial<Initiative> {
  return {
    history: noted(history, words),
    steps: isMissing(steps)
      ? steps
      : steps.map((step, index) => ({ ...step, name: words.steps?.[index] ?? step.name })),
  };
}

function wordsOfBarrier(barrier: Barrier, words: BarrierWords): Partial<Barrier> {
  const { resolution } = barrier;
  return {
    answer: { ...barrier.answer, ...words.answer },
    history: noted(barrier.history, words),
    interpretations: barrier.interpretations.map((reading, index) => ({
      ...reading,
      text: words.interpretations?.[index] ?? reading.text,
    })),
    ...(resolution && {
      resolution: { ...resolution, instrument: words.instrument ?? resolution.instrument },
    }),
  };
}

function noted<T extends { note: string }>(
  events: readonly T[],
  { history }: Pick<BarrierWords, 'history'>,
): T[] {
  return events.map((event, index) => ({ ...event, note: history?.[index] ?? event.note }));
}

function sameLength(
  path: readonly string[],
  original: readonly unknown[],
  translated: readonly unknown[] | undefined,
): Finding[] {
  if (translated === undefined || translated.length === original.length) return [];
  return [
    {
      path,
      message: `Den danske fil har ${original.length} under ${path.join('.')}, oversættelsen har ${translated.length}. Skriv én for hver, i samme rækkefølge.`,
    },
  ];
}
