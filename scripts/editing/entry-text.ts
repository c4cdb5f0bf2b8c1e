import { stringify } from 'yaml';
import type { CollectionName } from '../../site/model/collections.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import { PLACEHOLDER } from '../check/placeholders.ts';
import { collectionWords } from './collection-words.ts';
import type { Field, FieldValue } from './field.ts';

/** One thing of a list whose things have keys of their own: a provision, a reading. */
type Group = Readonly<Record<string, string>>;
/** What an editor has said of one key: one text, or for a list several. */
type Answer = string | readonly string[] | readonly Group[];
/** What is known of the new entry, by key. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answer that a value is not known. */
export const MISSING = 'missing';

type Context = { readonly answers: Answers; readonly today: IsoDay };

/**
 * The text of a new file: a draft with every key that must be there, each explained by the line above it, and the keys that may
 * be left out as comments. What was not answered holds a placeholder that only a draft may have.
 */
export function entryText(collection: CollectionName, fields: readonly Field[], context: Context): string {
  const written = fields.filter(({ key }) => key !== 'draft');
  const facts = [
    ...comment('Kladden vises kun i npm run dev. Slet linjen, når siden er klar til at blive udgivet.'),
    'draft: true',
    ...written.filter((field) => stands(field, context)).flatMap((field) => topLines(field, context)),
    ...optionalLines(written.filter((field) => !stands(field, context))),
  ];
  const text = `${facts.join('\n')}\n`;
  return collectionWords[collection].ending === 'yaml'
    ? text
    : `---\n${text}---\n${bodies[collection] ?? ''}`;
}

/** The headings that the prose of a collection always has. */
const bodies: Readonly<Partial<Record<CollectionName, string>>> = {
  barriers: '\n## Hvad er problemet?\n\n## Hvad er sket?\n\n## Hvad ved vi ikke?\n',
};

function stands({ key, required }: Field, { answers }: Context): boolean {
  return required || answers[key] !== undefined;
}

function topLines(field: Field, context: Context): string[] {
  const answer = context.answers[field.key];
  const value = answer === undefined ? undefined : answered(field, answer);
  return [...comment(explained(field)), ...(value ?? lines(field, context, ''))];
}

function answered({ key, list, value, mayBeMissing }: Field, answer: Answer): string[] {
  if (answer === MISSING && mayBeMissing) return [`${key}: { missing: not-found }`];
  if (value.kind === 'group')
    return stringify({ [key]: answer }, { lineWidth: 0 })
      .trimEnd()
      .split('\n');
  const plain = value.kind === 'number' ? [answer].flat().map(Number) : [answer].flat();
  return [
    `${key}: ${list ? stringify(plain, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim() : scalar(plain[0])}`,
  ];
}

/** The lines of a key that nobody has answered, which the check accepts of a draft. */
function lines(field: Field, context: Context, indent: string): string[] {
  const { key, list, mayBeMissing, value } = field;
  // an event of a history is one that has just been seen
  const isEvent = indent !== '' && key === 'date';
  if (mayBeMissing && !isEvent) return [`${indent}${key}: { missing: not-found }`];
  if (value.kind !== 'group') {
    const blank = blankOf(field, context);
    return [`${indent}${key}: ${list ? `[${blank}]` : blank}`];
  }
  const inner = value.fields
    .filter(({ required }) => required)
    .flatMap((part) => [
      ...comment(explained(part)).map((line) => `${indent}  ${line}`),
      ...lines(part, context, `${indent}  `),
    ]);
  return [`${indent}${key}:`, ...(list ? asItem(inner, indent) : inner)];
}

/** The lines of a group as the first item of a list: a hyphen before its first key, and the rest below that key. */
function asItem(inner: readonly string[], indent: string): string[] {
  const first = inner.findIndex((line) => !line.trimStart().startsWith('#'));
  return inner.map((line, index) => {
    if (index < first) return line;
    return index === first ? `${indent}  - ${line.trimStart()}` : `  ${line}`;
  });
}

function blankOf({ about, value }: Field, { answers, today }: Context): string {
  switch (value.kind) {
    case 'choice':
      // a doubt that has only just been written down is not settled
      return value.options.find((option) => option === 'unclear') ?? value.options[0] ?? '';
    case 'day':
    case 'partial-date':
      return today;
    case 'reference':
      return firstOf(answers[value.collection]) ?? '';
    case 'number':
      return '1';
    case 'address':
      return 'https://www.example.dk/';
    default:
      return scalar(`${PLACEHOLDER} ${about}`);
  }
}

/** The text of an answer, or the first of several. */
export function firstOf(answer: Answer | undefined): string | undefined {
  const first = typeof answer === 'string' ? answer : answer?.[0];
  return typeof first === 'string' ? first : undefined;
}

function optionalLines(fields: readonly Field[]): string[] {
  if (fields.length === 0) return [];
  return [
    ...comment('Det følgende kan udelades. Fjern # foran den linje, du vil bruge.'),
    ...fields.flatMap((field) => [...comment(explained(field)), `# ${field.key}: ${example(field)}`]),
  ];
}

function example({ list, value }: Field): string {
  const one = exampleOf(value);
  return list ? `[${one}]` : one;
}

function exampleOf(value: FieldValue): string {
  if (value.kind === 'choice') return value.options[0] ?? '';
  if (value.kind === 'group')
    return `{ ${value.fields
      .filter(({ required }) => required)
      .map((field) => `${field.key}: …`)
      .join(', ')} }`;
  return value.kind === 'true' ? 'true' : '…';
}

function explained({ about, value }: Field): string {
  const options = value.kind === 'choice' ? ` Vælg mellem ${value.options.join(', ')}.` : '';
  return `${about}${about.includes(':') ? '' : options}`;
}

function comment(text: string): string[] {
  return text === '' ? [] : [`# ${text}`];
}

function scalar(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trim();
}
