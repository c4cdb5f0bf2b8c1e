import { z } from 'zod';

// The part of https://schema.org that the portal speaks, each type with the properties that it has there and no others; what
// Google's guides to rich results ask for is required.

const text = z.string().min(1);
const address = z.url({ protocol: /^https?$/ });
const language = z.enum(['da', 'en']);
/** ISO 8601 with the precision that is known. */
const date = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
const interval = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/(?:\.\.|\d{4}(?:-\d\d(?:-\d\d)?)?))?$/);
const one = <T extends z.ZodType>(type: T) => z.union([type, z.array(type).min(2)]);

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
  alternateName: one(text).optional(),
  legislationType: text,
  legislationJurisdiction: z.enum(['DK', 'EU']),
  legislationIdentifier: one(text).optional(),
  url: address,
  sameAs: address.optional(),
});

const provision = z.strictObject({
  '@type': z.literal('Legislation'),
  name: text,
  url: address,
  isPartOf: law,
});

const answer = z.strictObject({
  '@type': z.literal('Answer'),
  text,
  url: address,
  temporalCoverage: interval.optional(),
  isBasedOn: one(work),
});

const question = z
  .strictObject({
    '@type': z.literal('Question'),
    name: text,
    text,
    answerCount: z.int().nonnegative(),
    acceptedAnswer: answer.optional(),
    suggestedAnswer: answer.optional(),
    about: one(z.union([law, provision])).optional(),
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
    name: text,
    inLanguage: language,
    mainEntity: question,
  }),
  Legislation: law,
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
  }),
  BreadcrumbList: z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: address }))
      .min(2)
      .refine((items) => items.every(({ position }, index) => position === index + 1)),
  }),
  WebPage: z.strictObject({
    '@type': z.literal('WebPage'),
    url: address,
    name: text,
    description: text,
    inLanguage: language,
    isBasedOn: one(work),
  }),
  Dataset: z.strictObject({
    '@type': z.literal('Dataset'),
    url: address,
    name: text,
    description: text,
    inLanguage: language,
    temporalCoverage: interval,
    variableMeasured: z.strictObject({ '@type': z.literal('PropertyValue'), name: text, unitText: text }),
    isBasedOn: one(work),
  }),
  DefinedTermSet: z.strictObject({
    '@type': z.literal('DefinedTermSet'),
    url: address,
    name: text,
    inLanguage: language,
    hasDefinedTerm: z
      .array(
        z.strictObject({
          '@type': z.literal('DefinedTerm'),
          url: address,
          name: text,
          description: text,
          alternateName: one(text).optional(),
          inDefinedTermSet: address,
        }),
      )
      .min(1),
  }),
} as const;
