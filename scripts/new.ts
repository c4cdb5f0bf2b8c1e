import { createInterface } from 'node:readline/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CollectionName } from '../site/model/collections.ts';
import { dayOf } from '../site/model/dates.ts';
import { contentRoot, isSynthetic } from '../site/source/root.ts';
import { ContentCheck } from './check/check.ts';
import { didYouMean } from './check/nearest.ts';
import { errorLine } from './check/report.ts';
import { askFor, mustBeAnswered, type Ask } from './editing/ask.ts';
import { collectionCalled, collectionWords, typedNames } from './editing/collection-words.ts';
import type { Answers } from './editing/entry-text.ts';
import type { Field } from './editing/field.ts';
import { existingIn, newFields, writeEntry } from './editing/new-entry.ts';
import { refreshSchemas, titlesOf } from './schemas/refresh.ts';

/** `npm run new -- barriere --title "…" --sources digmin-2025`: writes a new file; asks for what is not given. */
async function create(args: readonly string[]): Promise<void> {
  const asked = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  const ask: Ask = (question) => asked?.question(question) ?? Promise.reject(new Refusal(question.trim()));
  try {
    const [written, ...flags] = args;
    const word = written ?? (await ask(`Hvad vil du skrive? ${typedNames().join(', ')}: `));
    const collection = collectionCalled(word);
    if (!collection)
      throw new Refusal(
        `"${word}" kendes ikke.${didYouMean(word, typedNames())} Skriv ${typedNames().join(', ')}.`,
      );
    await createIn(collection, flags, asked ? ask : undefined);
  } finally {
    asked?.close();
  }
}

async function createIn(
  collection: CollectionName,
  flags: readonly string[],
  ask: Ask | undefined,
): Promise<void> {
  const root = contentRoot();
  const today = dayOf(new Date());
  const check = new ContentCheck(root);
  check.run(today);
  const fields = newFields(collection);
  const needed = [...fields.filter(({ key }) => key === 'title'), ...mustBeAnswered(fields)];
  const answers = await complete(readFlags(fields, flags), needed, { check, ask });
  const path = writeEntry(collection, answers, { root, today, existing: existingIn(collection, check) });
  const file = `content/${path}`;
  console.log(`\n${collectionWords[collection].definite} ligger i ${join(root, path)}.`);
  const faults = check
    .run(today)
    .problems.filter((problem) => problem.file === file && problem.severity === 'error');
  if (!isSynthetic()) refreshSchemas(resolve('.'), check);
  for (const fault of faults) console.log(errorLine(fault));
  console.log('Skriv teksten, hvor der står SKRIV:, og se siden med npm run dev.');
}

type Needs = { readonly check: ContentCheck; readonly ask: Ask | undefined };

async function complete(given: Answers, needed: readonly Field[], { check, ask }: Needs): Promise<Answers> {
  if (ask) return askFor(needed, given, { ask, titles: titlesOf(check) });
  const lacking = needed.filter(({ key }) => given[key] === undefined);
  if (lacking.length === 0) return given;
  throw new Refusal(lacking.map(({ key, about }) => `--${key} mangler. ${about}`).join('\n'));
}

/** The answers among the flags: one flag for each key of the collection; of a list, a comma between. */
function readFlags(fields: readonly Field[], flags: readonly string[]): Answers {
  const options = Object.fromEntries(fields.map(({ key }) => [key, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...flags], options });
    return Object.fromEntries(
      fields.flatMap(({ key, list }) => {
        const value = values[key];
        return value === undefined ? [] : [[key, list ? value.split(',').map((part) => part.trim()) : value]];
      }),
    );
  } catch {
    throw new Refusal(
      `Flagene kan ikke læses. Brug --${fields.map(({ key }) => key).join(', --')}, hver med en værdi.`,
    );
  }
}

/** What the editor must do otherwise, in words. */
class Refusal extends Error {}

try {
  await create(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
