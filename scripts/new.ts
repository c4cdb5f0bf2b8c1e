import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CollectionName } from '../site/model/collections.ts';
import { dayOf } from '../site/model/dates.ts';
import { readConfig, StartError } from '../functions/config.ts';
import { pathOf } from '../site/paths.ts';
import { contentRoot, isSynthetic } from '../site/source/root.ts';
import { ContentCheck } from './check/check.ts';
import { didYouMean } from './check/nearest.ts';
import { errorLine } from './check/report.ts';
import { askFor, mustBeAnswered, type Ask } from './editing/ask.ts';
import { beginBarrier } from './editing/begin-barrier.ts';
import { collectionCalled, collectionWords, typedNames } from './editing/collection-words.ts';
import type { Answers } from './editing/entry-text.ts';
import type { Field } from './editing/field.ts';
import { existingIn, newFields, writeEntry } from './editing/new-entry.ts';
import { askInTerminal } from './editing/terminal-ask.ts';
import { Refusal } from './feedback/refusal.ts';
import { refreshSchemas, titlesOf } from './schemas/refresh.ts';

/**
 * `npm run new -- barriere --title "…" --sources digmin-2025`: writes a new file; asks for what is not given.
 * `npm run new -- barriere --fra-feedback 841bdb02` begins a barrier from a message.
 */
async function create(args: readonly string[]): Promise<void> {
  const terminal = askInTerminal();
  const ask: Ask = terminal?.ask ?? ((question) => Promise.reject(new Refusal(question.trim())));
  try {
    const [written, ...flags] = args;
    const word = written ?? (await ask(`Hvad vil du skrive? ${typedNames().join(', ')}: `));
    const collection = collectionCalled(word);
    if (!collection)
      throw new Refusal(
        `"${word}" kendes ikke.${didYouMean(word, typedNames())} Skriv ${typedNames().join(', ')}.`,
      );
    await createIn(collection, flags, terminal?.ask);
  } finally {
    terminal?.close();
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
  const { from, given } = readFlags(fields, flags);
  if (from !== undefined && collection !== 'barriers') throw new Refusal(onlyBarriers(from));
  const begun = from === undefined ? undefined : await beginBarrier(from, process.env, { check, ask });
  const answers = await complete({ ...begun?.answers, ...given }, needed, { check, ask });
  begun?.refusePersonal(answers);
  const path = writeEntry(collection, answers, { root, today, existing: existingIn(collection, check) });
  console.log(`\n${collectionWords[collection].definite} ligger i ${join(root, path)}.`);
  const faults = check
    .run(today)
    .problems.filter((problem) => problem.file === `content/${path}` && problem.severity === 'error');
  if (!isSynthetic()) refreshSchemas(resolve('.'), check);
  for (const fault of faults) console.log(errorLine(fault));
  console.log(`Skriv teksten, hvor der står SKRIV:, og se siden: kør npm run dev, og åbn ${addressOf(path)}`);
  for (const line of begun?.todo ?? []) console.log(`- ${line}`);
}

/** Where the dev server shows a file, `barriers/hjemmel.mdx`. */
function addressOf(path: string): string {
  const [collection = '', name = ''] = path.split('/');
  const { host, port } = readConfig(process.env);
  return `http://${host}:${port}${pathOf(collection as CollectionName, name.replace(/\.\w+$/, ''))}`;
}

function onlyBarriers(number: string): string {
  return `En besked kan kun blive til en barriere: npm run new -- barriere --fra-feedback ${number}`;
}

type Needs = { readonly check: ContentCheck; readonly ask: Ask | undefined };

async function complete(given: Answers, needed: readonly Field[], { check, ask }: Needs): Promise<Answers> {
  if (ask) return askFor(needed, given, { ask, titles: titlesOf(check) });
  const lacking = needed.filter(({ key }) => given[key] === undefined);
  if (lacking.length === 0) return given;
  throw new Refusal(lacking.map(({ key, about }) => `--${key} mangler. ${about}`).join('\n'));
}

type Flags = { readonly from: string | undefined; readonly given: Answers };

/** The answers among the flags: one flag for each key of the collection, of a list with a comma between; and the message to begin from. */
function readFlags(fields: readonly Field[], flags: readonly string[]): Flags {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries([FROM, ...fields.map(({ key }) => key)].map((key) => [key, text]));
  try {
    const { values } = parseArgs({ args: [...flags], options });
    const answers = fields.flatMap(({ key, list }) => {
      const value = values[key];
      return value === undefined ? [] : [[key, list ? value.split(',').map((part) => part.trim()) : value]];
    });
    return { from: values[FROM], given: Object.fromEntries(answers) as Answers };
  } catch {
    throw new Refusal(
      `Flagene kan ikke læses. Brug --${fields.map(({ key }) => key).join(', --')}, hver med en værdi.`,
    );
  }
}

/** The flag with the number of the message that a barrier begins from. */
const FROM = 'fra-feedback';

try {
  await create(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal || error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
