import { z } from 'zod';

/**
 * What became of asking one address. `moved`: every step of the way said that it is for ever, and `to` is where it leads; `front`: it
 * leads to the front page of its site, as addresses often do whose page is gone. `refused`: the server, or its robots.txt, wants no
 * programs, so nobody knows. `unreached`: no answer this time.
 */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alive') }),
  z.strictObject({ kind: z.literal('moved'), to: z.string() }),
  z.strictObject({ kind: z.literal('front'), to: z.string() }),
  z.strictObject({ kind: z.literal('dead'), why: z.union([z.number(), z.literal('dns')]) }),
  z.strictObject({ kind: z.literal('refused'), why: z.union([z.number(), z.literal('robots')]) }),
  z.strictObject({
    kind: z.literal('unreached'),
    why: z.union([z.number(), z.enum(['timeout', 'certificate', 'network', 'loop', 'wait'])]),
  }),
]);

export type Answer = z.output<typeof answerSchema>;
