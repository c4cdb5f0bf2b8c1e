import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { readFacts } from '../../scripts/check/schema.ts';
import { collectionNames, collections } from '../../site/model/collections.ts';

/** What zod says where nobody has given it words. */
const ENGLISH =
  /\b(?:invalid|expected|received|required|input|must|unrecognized|too (?:small|big))\b|\[object|undefined/i;

const junk: readonly unknown[] = [
  null,
  2024,
  -1,
  1.5,
  true,
  '',
  '   ',
  'x y',
  '2024-02-30',
  [],
  [null],
  [[]],
  ['x', 1],
  {},
  { x: 1 },
  { missing: 'x' },
  { missing: null },
];

describe('every message of every schema is in Danish', () => {
  test.each(collectionNames)('%s', (name) => {
    const schema: z.ZodObject = collections[name].schema;
    const messages = Object.keys(schema.shape).flatMap((key) =>
      [...junk, undefined, ...nested(schema, key)].flatMap(
        (value) => readFacts(schema, { [key]: value }).faults,
      ),
    );
    expect(messages.length).toBeGreaterThan(0);
    expect(
      messages
        .map(({ message }) => message)
        .filter((message) => ENGLISH.test(message) || message.length < 10),
    ).toEqual([]);
  });
});

/** Junk one step further in: in each key of a map or of a list's maps, as far as the key's own words tell. */
function nested(schema: z.ZodObject, key: string): unknown[] {
  const keys = readFacts(schema, { [key]: [{}] })
    .faults.concat(readFacts(schema, { [key]: {} }).faults)
    .map(({ path }) => path.at(-1))
    .filter((step) => typeof step === 'string' && step !== key);
  return keys.flatMap((step) =>
    junk.flatMap((value) => [{ [step as string]: value }, [{ [step as string]: value }]]),
  );
}
