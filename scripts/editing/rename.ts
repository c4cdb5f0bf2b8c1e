import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CollectionName } from '../../site/model/collections.ts';
import { pathOf } from '../../site/paths.ts';
import type { ContentCheck } from '../check/check.ts';
import type { CheckedEntry } from '../check/checked-entry.ts';

export type Rename = { readonly collection: CollectionName; readonly from: string; readonly to: string };

/** Gives an entry another name: moves its file and its translation, and mends every mention of it. Gives the files that changed. */
export function renameEntry(rename: Rename, { checked }: Pick<ContentCheck, 'checked'>): string[] {
  const { collection, from, to } = rename;
  const mended = mendMentions(rename, checked);
  const own = checked.filter(({ file }) => file.collection === collection && file.id === from);
  for (const { file } of own) {
    const ending = `${file.english ? '.en' : ''}.${file.ending}`;
    renameSync(file.path, join(dirname(file.path), `${to}${ending}`));
  }
  return [...new Set([...own.map(({ file }) => file.file), ...mended])];
}

/** Writes another name wherever some files mention an entry, in their facts and in their prose. Gives the files that changed. */
export function mendMentions(rename: Rename, files: readonly CheckedEntry[]): string[] {
  return files.flatMap((entry) => {
    const { file, source } = entry;
    const text = withLinks(withMentions(entry, rename), rename);
    if (text === source.text) return [];
    writeFileSync(file.path, keepMark(file.path, text));
    return [file.file];
  });
}

function withMentions({ mentions, source }: CheckedEntry, { collection, from, to }: Rename): string {
  const own = mentions
    .filter((mention) => mention.id === (mention.collection === '*' ? `${collection}/${from}` : from))
    .filter((mention) => mention.collection === collection || mention.collection === '*')
    .map(({ offset }) => offset)
    .sort((a, b) => b - a);
  // from behind, so that the offsets before stay true
  return own.reduce((text, offset) => {
    const rest = text.slice(offset);
    return text.slice(0, offset) + rest.replace(whole(from), to);
  }, source.text);
}

/** Links in the prose: `/barrierer/gammel/`, `/en/barrierer/gammel/`, `/kilder/#gammel`. */
function withLinks(text: string, { collection, from, to }: Rename): string {
  const [before, after] = [from, to].map((id) => pathOf(collection, id).replace(/\/$/, ''));
  if (before === undefined || after === undefined || before === after) return text;
  const link = new RegExp(`(?<=[("\\s<](?:/en)?)${escaped(before)}(?=[/)#?"\\s>]|$)`, 'gm');
  return text.replace(link, () => after);
}

/** The id as a whole word: `asta` is not in `asta-profilering`. */
function whole(id: string): RegExp {
  return new RegExp(`(?<![a-z0-9-])${escaped(id)}(?![a-z0-9-])`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The check reads a file without its byte order mark, which the file keeps. */
function keepMark(path: string, text: string): string {
  return readFileSync(path, 'utf8').startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}
