import type { CollectionName } from '../../site/model/collections.ts';
import { slugOf } from '../../site/model/slug.ts';
import { nearest } from '../check/nearest.ts';
import type { Titles } from '../schemas/entry-schema.ts';
import { labelsOf } from '../schemas/labels.ts';
import { collectionWords } from './collection-words.ts';
import type { Answers } from './entry-text.ts';
import type { Field } from './field.ts';

/** Asks one question and gives the line that was typed. */
export type Ask = (question: string) => Promise<string>;

/** What may be picked for a field: the value and what it is called. */
type Option = { readonly value: string; readonly label: string };

/** The fields that a new entry cannot be written without, beside the title: what nobody can guess. */
export function mustBeAnswered(fields: readonly Field[]): Field[] {
  return fields.filter(
    ({ required, mayBeMissing, value }) =>
      required && !mayBeMissing && (value.kind === 'choice' || value.kind === 'reference'),
  );
}

/** Asks for each field that has no answer yet; asks again where the answer is not one of the list. */
export async function askFor(
  fields: readonly Field[],
  given: Answers,
  { ask, titles }: { ask: Ask; titles: Titles },
): Promise<Answers> {
  const answers = { ...given };
  for (const field of fields) answers[field.key] ??= await askField(field, { ask, titles });
  return answers;
}

async function askField(
  field: Field,
  { ask, titles }: { ask: Ask; titles: Titles },
): Promise<string | readonly string[]> {
  const options = optionsOf(field, titles);
  const shown = options && options.length <= MOST_SHOWN ? options : [];
  const list = numbered(shown);
  const how =
    shown.length > 0 ? 'Skriv nummer eller navn' : 'Skriv navnet eller en del af titlen; ? viser dem alle';
  const many = field.list ? '; komma mellem flere' : '';
  const question = `\n${field.about}\n${list.join('')}${options ? `${how}${many}: ` : '> '}`;
  for (let fault = ''; ;) {
    const line = await ask(fault + question);
    const read = readAnswer(line, field, options);
    if (!('fault' in read)) return read.answer;
    fault = `\n${read.fault}`;
  }
}

type Read = { readonly answer: string | readonly string[] } | { readonly fault: string };

function readAnswer(line: string, { list, value }: Field, options: readonly Option[] | undefined): Read {
  if (line.trim() === '') return { fault: 'Skriv noget.' };
  if (!options) return { answer: line.trim() };
  if (line.trim() === '?') return { fault: `${numbered(options).join('')}${orMake(value)}` };
  const picked = (list ? line.split(',') : [line]).map((part) => pick(part.trim(), options));
  const wrong = picked.find((found) => typeof found !== 'string');
  if (wrong !== undefined) return wrong;
  const values = picked.filter((found) => typeof found === 'string');
  return { answer: list ? values : (values[0] ?? '') };
}

/** What to do where the wanted entry is not on the list. */
function orMake(value: Field['value']): string {
  if (value.kind !== 'reference') return '';
  const word = slugOf(collectionWords[value.collection as CollectionName].one);
  return `Er den her ikke, så stop med Ctrl+C, og opret den først: npm run new -- ${word}`;
}

function numbered(options: readonly Option[]): string[] {
  return options.map(
    ({ value, label }, index) => `  ${index + 1}. ${value}${label === value ? '' : ` (${label})`}\n`,
  );
}

const MOST_SHOWN = 25;

/** The option that a number, a name or a part of a title means, or what is wrong with it. */
function pick(written: string, options: readonly Option[]): string | { fault: string } {
  const numbered = options[Number(written) - 1];
  if (/^\d+$/.test(written) && numbered) return numbered.value;
  const exact = options.find(({ value }) => value === written);
  if (exact) return exact.value;
  const wanted = written.toLowerCase();
  const near =
    wanted === ''
      ? []
      : options.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(wanted));
  if (near.length === 1 && near[0]) return near[0].value;
  if (near.length > 1)
    return {
      fault: `Flere passer: ${near
        .slice(0, 10)
        .map(({ value }) => value)
        .join(', ')}. Skriv hele navnet.`,
    };
  const guess = nearest(
    written,
    options.map(({ value }) => value),
  );
  return {
    fault: `"${written}" findes ikke. ${guess === undefined ? 'Skriv ? for at se dem alle.' : `Mente du ${guess}?`}`,
  };
}

/** What may be picked; undefined where the answer is free text. */
function optionsOf({ value }: Field, titles: Titles): Option[] | undefined {
  if (value.kind === 'choice') {
    const labels = labelsOf(value.options);
    return value.options.map((option, index) => ({ value: option, label: labels?.[index] ?? option }));
  }
  if (value.kind !== 'reference') return undefined;
  return [...titles[value.collection as keyof Titles]].map(([id, title]) => ({ value: id, label: title }));
}
