import type { Speech } from '../i18n/index.ts';
import type { Change } from '../model/changes/change.ts';
import type { EntryChange } from '../model/changes/history.ts';
import { tellingPart } from '../model/changes/items.ts';
import type { Shown } from '../model/changes/shown.ts';
import type { CollectionName } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';

/** Values longer than this are told as changed, not shown: the entry's own page of changes shows them. */
const SHORT = 60;

/** What was changed in an entry, in one short line for each thing: "Status: Under afklaring → Løst: afklaret". Each line once. */
export function changeLines(change: EntryChange, portal: Portal, speech: Speech): string[] {
  const lines = change.changes.map(
    (one) => `${pathWords(one, portal, speech)}: ${deed(one, portal, speech)}`,
  );
  return [...new Set([...eventLines(change, speech), ...lines])];
}

/** What happened to the entry as a whole. */
export function eventLines({ entry, renamedFrom, translation }: EntryChange, { t }: Speech): string[] {
  return [
    ...(entry === 'created' || entry === 'deleted' ? [t(`changes.entry.${entry}`)] : []),
    ...(renamedFrom === undefined ? [] : [t('changes.renamed', { name: renamedFrom })]),
    ...(translation ? [t(`changes.translation.${translation}`)] : []),
  ];
}

/** "Hændelser, 7. oktober 2025, Bemærkning". */
export function pathWords({ path }: Change, portal: Portal, speech: Speech): string {
  return path
    .map((step) => ('name' in step ? speech.label(step.name) : shownWords(step.item, portal, speech)))
    .join(', ');
}

/** A value as plain text. */
function shownWords(value: Shown, portal: Portal, speech: Speech): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return speech.numberWords(value.number);
    case 'date':
      return speech.dateWords(value.date);
    case 'label':
      return speech.label(value.label);
    case 'address':
      return value.href;
    case 'mention':
      return mentioned(portal, value.collection, value.id)?.title ?? value.id;
    case 'prose':
      return value.tokens.map(({ text }) => text).join(' ');
    case 'record':
      return shownWords(tellingPart(value), portal, speech);
    case 'list':
      return value.items.map((item) => shownWords(item, portal, speech)).join(', ');
  }
}

/** The entry that an old version mentions; undefined where there is none of the name any more. */
export function mentioned(portal: Portal, collection: string, id: string) {
  return Object.hasOwn(portal, collection)
    ? portal[collection as CollectionName].find((entry) => entry.id === id)
    : undefined;
}

function deed(change: Change, portal: Portal, speech: Speech): string {
  const { t } = speech;
  switch (change.kind) {
    case 'added':
    case 'removed': {
      if (change.value.kind === 'prose') return t('changes.reworded');
      const words = shownWords(change.value, portal, speech);
      const verb = t(`changes.${change.kind}`);
      return words.length <= SHORT && speaks(change.value, speech) ? `${verb} ${words}` : verb;
    }
    case 'replaced': {
      const [before, after] = [change.before, change.after].map((value) => shownWords(value, portal, speech));
      const both = `${before ?? ''} → ${after ?? ''}`;
      const told = speaks(change.before, speech) && speaks(change.after, speech);
      return both.length <= 2 * SHORT && told ? both : t('changes.reworded');
    }
    default:
      return t(`changes.${change.kind}`);
  }
}

/** True where a value reads in the page's language: the editors' own texts are Danish, and a line has one language. */
function speaks(value: Shown, { language }: Speech): boolean {
  const part = value.kind === 'record' ? tellingPart(value) : value;
  return language === 'da' || part.kind !== 'text';
}
