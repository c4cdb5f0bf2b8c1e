import { z } from 'zod';

// The part of https://schema.org that the portal speaks. The type checker holds that it uses no word that schema.org lacks
// (schema-dts); here is what each thing must have, and that it leads to a whole address.

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ });
const language = z.enum(['da', 'en']);
/** ISO 8601 with the precision that is known. */
const date = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
const interval = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/(?:\.\.|\d{4}(?:-\d\d(?:-\d\d)?)?))?$/);
const some = <T extends z.ZodType>(type: T) => z.array(type).min(1);

const work = z.strictObject({
  '@type': z.literal('CreativeWork'),
  name: text,
  publisher: z.strictObject({ '@type': z.literal('Organization'), name: text }),
  datePublished: date.optional(),
  url: address.optional(),
});

const law = z.strictObject({
  '@type': z.literal('Legislation'),
  name: text,
  alternateName: some(text).optional(),
  legislationType: text,
  legislationJurisdiction: z.enum(['DK', 'EU']),
  legislationIdentifier: some(text).optional(),
  url: address,
  sameAs: address.optional(),
});

const provision = z.strictObject({
  '@type': z.literal('Legislation'),
  name: text,
  url: address,
  isPartOf: address,
});

const answer = z.strictObject({
  '@type': z.literal('Answer'),
  text,
  url: address,
  temporalCoverage: interval.optional(),
  isBasedOn: some(work),
});

const question = z
  .strictObject({
    '@type': z.literal('Question'),
    name: text,
    text,
    answerCount: z.int().nonnegative(),
    acceptedAnswer: answer.optional(),
    suggestedAnswer: answer.optional(),
    about: z.array(z.union([law, provision])),
  })
  .refine(
    ({ answerCount, acceptedAnswer, suggestedAnswer }) =>
      answerCount === [acceptedAnswer, suggestedAnswer].filter((given) => given !== undefined).length,
    'answerCount counts the answers',
  );

/** The schema of each top object, by its type. */
export const vocabulary = {
  QAPage: z.strictObject({
    '@type': z.literal('QAPage'),
    url: address,
    inLanguage: language,
    mainEntity: question,
  }),
  Legislation: z.union([law, provision]),
  WebSite: z.strictObject({
    '@type': z.literal('WebSite'),
    name: text,
    description: text,
    url: address,
    inLanguage: language,
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: text.endsWith('?q={search_term_string}'),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
    publisher: z.strictObject({ '@type': z.literal('GovernmentOrganization'), name: text }).optional(),
  }),
  BreadcrumbList: z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: address }))
      .min(2)
      .refine((items) => items.every(({ position }, index) => position === index + 1)),
  }),
  Dataset: z.strictObject({
    '@type': z.literal('Dataset'),
    url: address,
    name: text,
    description: text,
    inLanguage: language,
    temporalCoverage: interval,
    variableMeasured: z.strictObject({ '@type': z.literal('PropertyValue'), name: text, unitText: text }),
    isBasedOn: some(work),
  }),
  DefinedTermSet: z.strictObject({
    '@type': z.literal('DefinedTermSet'),
    url: address,
    name: text,
    hasDefinedTerm: some(
      z.strictObject({
        '@type': z.literal('DefinedTerm'),
        url: address,
        name: text,
        description: text,
        inLanguage: language,
        alternateName: some(text).optional(),
      }),
    ),
  }),
} as const;

/** What is wrong with a thing; undefined where nothing is. */
export function findings(thing: unknown): unknown {
  const { '@type': type } = z.object({ '@type': z.string() }).parse(thing);
  const schema = vocabulary[type as keyof typeof vocabulary] as z.ZodType | undefined;
  return schema ? schema.safeParse(thing).error : `unknown type ${type}`;
}
