import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const missing = z.object({ missing: z.enum(['not-published', 'not-found']) });
// YAML makes a whole day a date, and leaves a month as it is written
const day = z.union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string()]);
const history = z.array(
  z.object({
    date: day,
    status: z.string().optional(),
    phase: z.string().optional(),
    note: z.string(),
    source: z.string(),
  }),
);
const entry = z.object({ title: z.string(), summary: z.string().optional() });

const collection = (name, schema) =>
  defineCollection({ loader: glob({ base: `./src/content/${name}`, pattern: '**/*.{mdx,yaml}' }), schema });

export const collections = {
  barriers: collection(
    'barriers',
    entry.extend({
      question: z.string(),
      kind: z.enum(['legal', 'data', 'technical', 'organisational', 'financial', 'skills']),
      caseAreas: z.array(z.string()),
      levels: z.array(z.enum(['state', 'region', 'municipality'])),
      affects: z.array(z.enum(['citizens', 'businesses', 'authorities'])),
      provisions: z.array(z.object({ law: z.string(), ref: z.string() })),
      interpretations: z.array(
        z.object({
          organisation: z.string(),
          reading: z.enum(['allows', 'forbids', 'unclear', 'objects']),
          text: z.string(),
          date: day,
          source: z.string(),
        }),
      ),
      owner: z.union([z.string(), missing]),
      deadline: z.union([day, missing]).optional(),
      goals: z.array(z.string()),
      history,
      answer: z.object({ verdict: z.string(), text: z.string(), sources: z.array(z.string()) }),
      sources: z.array(z.string()),
    }),
  ),
  initiatives: collection(
    'initiatives',
    entry.extend({
      order: z.number(),
      owner: z.union([z.string(), missing]),
      history,
      caseAreas: z.array(z.string()),
      levels: z.array(z.string()),
      goals: z.array(z.string()),
      sources: z.array(z.string()),
    }),
  ),
  sources: collection(
    'sources',
    entry.extend({ publisher: z.string(), date: day, url: z.url(), kind: z.string(), standing: z.string() }),
  ),
  terms: collection(
    'terms',
    entry.extend({ definition: z.string(), seeAlso: z.array(z.string()).optional() }),
  ),
  laws: collection('laws', entry.extend({ shortName: z.string(), kind: z.string() })),
  organisations: collection('organisations', entry.extend({ kind: z.string() })),
  'case-areas': collection('case-areas', entry),
  goals: collection('goals', entry.extend({ promise: z.string(), sources: z.array(z.string()) })),
  pages: collection('pages', entry),
};
