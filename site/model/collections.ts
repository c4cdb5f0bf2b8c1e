import { z } from 'zod';
import type { Language } from './language.ts';
import { answerSchema } from './schemas/answer.ts';
import { barrierSchema, barrierWords } from './schemas/barrier.ts';
import { caseAreaSchema } from './schemas/case-area.ts';
import { fundingSchema } from './schemas/funding.ts';
import { goalSchema } from './schemas/goal.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { initiativeSchema, initiativeWords } from './schemas/initiative.ts';
import { lawSchema } from './schemas/law.ts';
import { lifeSituationSchema } from './schemas/life-situation.ts';
import { organisationSchema } from './schemas/organisation.ts';
import { pageSchema } from './schemas/page.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';
import { updateSchema } from './schemas/update.ts';

/** Every entry may be a draft: shown to the editors (`npm run dev`), and in nothing that is published. */
function publishable<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>) {
  return schema.extend({
    draft: z
      .literal(true, 'Skriv draft: true, eller lad linjen være ude.')
      .optional()
      .describe('true, mens filen er en kladde. Kladder udgives ikke. Slet linjen, når den er klar.'),
  });
}

/**
 * Every collection: the folder's name is the key, `da` is what an editor calls one entry, and `translatable` are the keys that
 * `<id>.en.mdx` may carry: words only, never facts.
 */
export const collections = {
  goals: { schema: publishable(goalSchema), da: 'mål', translatable: ['title', 'promise'] },
  indicators: {
    schema: publishable(indicatorSchema),
    da: 'indikator',
    translatable: ['title', 'summary', 'unit'],
  },
  barriers: {
    schema: publishable(barrierSchema),
    da: 'barriere',
    translatable: ['title', 'question', 'summary'],
  },
  initiatives: { schema: publishable(initiativeSchema), da: 'indsats', translatable: ['title', 'summary'] },
  laws: { schema: publishable(lawSchema), da: 'lov', translatable: ['title', 'shortName', 'note'] },
  organisations: { schema: publishable(organisationSchema), da: 'organisation', translatable: ['title'] },
  'case-areas': { schema: publishable(caseAreaSchema), da: 'sagsområde', translatable: ['title', 'summary'] },
  'life-situations': {
    schema: publishable(lifeSituationSchema),
    da: 'situation',
    translatable: ['title', 'summary', 'note'],
  },
  funding: {
    schema: publishable(fundingSchema),
    da: 'bevilling',
    translatable: ['title', 'purpose', 'note'],
  },
  updates: { schema: publishable(updateSchema), da: 'nyhed', translatable: ['title', 'summary'] },
  answers: { schema: publishable(answerSchema), da: 'svar', translatable: ['title', 'text'] },
  terms: { schema: publishable(termSchema), da: 'ord', translatable: ['title', 'definition'] },
  sources: { schema: publishable(sourceSchema), da: 'kilde', translatable: ['title', 'note'] },
  pages: { schema: publishable(pageSchema), da: 'side', translatable: ['title', 'summary'] },
} as const satisfies Readonly<
  Record<string, { schema: z.ZodObject; da: string; translatable: readonly string[] }>
>;

export type CollectionName = keyof typeof collections;

/** One entry: its validated facts, its name (the file's, without ending) and its prose. */
export type Entry<C extends CollectionName> = z.output<(typeof collections)[C]['schema']> & {
  readonly id: string;
  readonly body: string;
  /** The language of its words; Danish where it is not said. */
  readonly language?: Language;
};

/** All entries of all collections. */
export type Entries = { readonly [C in CollectionName]: readonly Entry<C>[] };

export const collectionNames = Object.keys(collections) as CollectionName[];

/**
 * The schema of `<id>.en.mdx`: the words of an entry, each optional. A list has one text for each of the original's items, in the
 * same order; see `translate`.
 */
export function translationSchema(name: CollectionName): z.ZodObject {
  const known = translations.get(name) ?? wordsOf(name);
  translations.set(name, known);
  return known;
}

/** To make a schema takes longer than to read by it. */
const translations = new Map<CollectionName, z.ZodObject>();

function wordsOf(name: CollectionName): z.ZodObject {
  const { schema, translatable } = collections[name];
  const words = Object.entries(schema.shape).filter(([key]) =>
    (translatable as readonly string[]).includes(key),
  );
  return z.strictObject({ ...Object.fromEntries(words), ...wordsWithin(name) }).partial();
}

function wordsWithin(name: CollectionName): z.ZodRawShape {
  if (name === 'barriers') return barrierWords;
  return name === 'initiatives' ? initiativeWords : {};
}
