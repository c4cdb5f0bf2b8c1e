import type { Change } from '../model/changes/change.ts';
import type { EntryChange } from '../model/changes/history.ts';
import type { Shown } from '../model/changes/shown.ts';
import type { Token } from '../model/changes/wording.ts';

// How many characters of HTML something takes on a page of changes, about: texts are counted, marks around them are estimated.

/** A date, a version and a heading. */
const FRAME = 160;

/** The marks around a value, a run of words or a name. */
const MARKS = 40;

/** A link with the name of what it leads to. */
const LINK = 90;

/** No line of the list of all changes is longer. */
const LINE = 160;

/** An entry's name with its link. */
export function nameWeight(title: string): number {
  return title.length + LINK;
}

/** A change on the list of all changes, where each thing is one short line. */
export function lineWeight({ changes }: EntryChange): number {
  return changes.reduce((sum, change) => sum + Math.min(weightOf(change), LINE), FRAME);
}

/** A change on the entry's own page, where everything is shown. */
export function changeWeight({ changes }: EntryChange): number {
  return changes.reduce((sum, change) => sum + weightOf(change), FRAME);
}

function weightOf(change: Change): number {
  switch (change.kind) {
    case 'reworded':
      return change.runs.reduce(
        (sum, run) => sum + MARKS + (run.kind === 'gap' ? 0 : tokenWeight(run.tokens)),
        MARKS,
      );
    case 'replaced':
      return MARKS + shownWeight(change.before) + shownWeight(change.after);
    case 'reordered':
      return MARKS;
    default:
      return MARKS + shownWeight(change.value);
  }
}

function shownWeight(value: Shown): number {
  switch (value.kind) {
    case 'record':
      return value.fields.reduce((sum, field) => sum + MARKS + shownWeight(field.value), 0);
    case 'list':
      return value.items.reduce((sum, item) => sum + MARKS + shownWeight(item), 0);
    case 'text':
      return value.text.length;
    case 'prose':
      return tokenWeight(value.tokens);
    case 'mention':
      return LINK;
    default:
      return MARKS;
  }
}

function tokenWeight(tokens: readonly Token[]): number {
  return tokens.reduce(
    (sum, { text, href = '', mention }) => sum + text.length + 1 + href.length + (mention ? LINK : 0),
    0,
  );
}
