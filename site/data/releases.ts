import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IsoDay } from '../model/dates.ts';

/** A state of the content that the main line of the repository has had. */
export type ContentState = {
  /** the day of its commit */
  date: IsoDay;
  commit: string;
  /** SHA-256 of the list of its files, as `sha256sum` writes it */
  content: string;
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const releaseSchema = z.strictObject({
  number: z.int().min(1),
  date: z.iso.date(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  content: hash,
  previous: hash.nullable(),
  hash,
});

/** A state of the content, tied to the one before: whoever knows its hash would see it if any before it were changed. */
export type Release = z.infer<typeof releaseSchema>;

/** What a release's hash is made of: these values in this order, each on a line of its own; nothing where there is none before. */
export const hashed = [
  'number',
  'date',
  'commit',
  'content',
  'previous',
] as const satisfies (keyof Release)[];

/** SHA-256 in hexadecimal of what a release says. */
export function releaseHash(release: Omit<Release, 'hash'>): string {
  const lines = hashed.map((name) => `${release[name] ?? ''}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** The chain of the states that a content has had, oldest first. */
export function chainOf(states: readonly ContentState[]): Release[] {
  const chain: Release[] = [];
  for (const [index, { date, commit, content }] of states.entries()) {
    const release = { number: index + 1, date, commit, content, previous: chain.at(-1)?.hash ?? null };
    chain.push({ ...release, hash: releaseHash(release) });
  }
  return chain;
}
