import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections, type CollectionName } from '../../site/model/collections.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import { slugOf } from '../../site/model/slug.ts';
import type { ContentCheck } from '../check/check.ts';
import { collectionWords } from './collection-words.ts';
import { entryText, firstOf, MISSING, type Answers } from './entry-text.ts';
import { fieldsOf, type Field } from './field.ts';

/** The fields of a new entry. */
export function newFields(collection: CollectionName): Field[] {
  return fieldsOf(collections[collection].schema);
}

type Place = {
  readonly root: string;
  readonly today: IsoDay;
  readonly existing: Existing;
};

/** What a collection has already: its ids, and the last number of its order. */
export type Existing = { readonly ids: ReadonlySet<string>; readonly lastOrder: number };

export function existingIn(
  collection: CollectionName,
  { files, checked }: Pick<ContentCheck, 'files' | 'checked'>,
): Existing {
  const orders = checked
    .filter(({ file }) => file.collection === collection)
    .map(({ value }) => Number(value?.['order'] ?? 0));
  return {
    ids: new Set(files.filter((file) => file.collection === collection).map(({ id }) => id)),
    lastOrder: Math.max(0, ...orders),
  };
}

/** Writes the file of a new entry and gives its path below the content root: `barriers/hjemmel.mdx`. */
export function writeEntry(
  collection: CollectionName,
  answers: Answers,
  { root, today, existing }: Place,
): string {
  const id = freeId(idOf(collection, answers, today), existing.ids);
  const path = join(collection, `${id}.${collectionWords[collection].ending}`);
  const whole = { ...answers, ...alsoNeeded(collection, answers, existing) };
  mkdirSync(join(root, collection), { recursive: true });
  // "wx": two editors, or a file in another case, must not overwrite each other
  writeFileSync(join(root, path), entryText(collection, newFields(collection), { answers: whole, today }), {
    flag: 'wx',
  });
  return path;
}

/** The name as the handbook has it: news begin with their date, municipalities and regions with their kind. */
function idOf(collection: CollectionName, answers: Answers, today: IsoDay): string {
  const slug = slugOf(firstOf(answers['title']) ?? '') || 'uden-navn';
  if (collection === 'updates') return `${firstOf(answers['date']) ?? today}-${slug}`;
  const prefix = { municipality: 'kommune-', region: 'region-' }[firstOf(answers['kind']) ?? ''] ?? '';
  return slug.startsWith(prefix) ? slug : `${prefix}${slug}`;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2, id = wanted; ; number += 1) {
    if (!taken.has(id)) return id;
    id = `${wanted}-${number}`;
  }
}

/** What the other entries, or one answer, make a key need, which the schema alone does not say. */
function alsoNeeded(collection: CollectionName, answers: Answers, { lastOrder }: Existing): Answers {
  if (collection === 'goals' || collection === 'initiatives' || collection === 'life-situations')
    return { order: answers['order'] ?? String(lastOrder + 1) };
  if (collection === 'indicators' && answers['role'] !== 'context')
    return { target: answers['target'] ?? MISSING, publisher: answers['publisher'] ?? MISSING };
  if (collection === 'funding' && answers['stage'] !== 'none')
    return { amount: answers['amount'] ?? MISSING };
  return {};
}
