import { dayOf, formatDate } from '../../site/model/dates.ts';
import { feedbackKinds, feedbackStates } from '../../site/model/vocabulary/feedback.ts';
import { counted, formatNumber } from '../../site/model/numbers.ts';
import { awaitsAnswer, isLate, stateOf } from '../../site/model/feedback-history.ts';
import type { Call } from './call.ts';
import { numberOf, openDesk, readCases, type Case } from './desk.ts';
import { filterOf } from './filters.ts';
import { shown } from './terminal.ts';

/** `list`: one line a message, the oldest promise first. */
export async function list(call: Call): Promise<boolean> {
  const fits = filterOf(call);
  const all = await readCases(call, await openDesk(call));
  const cases = all.filter(fits);
  const today = dayOf(call.now);
  for (const line of columns(cases.map((each) => rowOf(each, today)))) call.terminal.out(line);
  const late = cases.filter(({ record, events }) => isLate(record.dueOn, events, today)).length;
  const waiting = cases.filter(({ events }) => awaitsAnswer(events)).length;
  call.terminal.note(
    `${formatNumber(cases.length)} af ${counted(all.length, 'besked', 'beskeder')}. ${formatNumber(waiting)} venter på sekretariatet, ${formatNumber(late)} er over tiden.`,
  );
  return true;
}

function rowOf({ id, record, events, message }: Case, today: string): string[] {
  const notes = [
    ...(isLate(record.dueOn, events, today) ? ['over tiden'] : []),
    ...(awaitsAnswer(events) && stateOf(events) in decided ? ['nyt tillæg'] : []),
  ];
  return [
    numberOf({ id }),
    formatDate(record.receivedAt.slice(0, 10)),
    `svar senest ${formatDate(record.dueOn)}`,
    [feedbackStates[stateOf(events)].da, ...notes].join(', '),
    message ? feedbackKinds[message.feedback.kind].da : '',
    message ? firstWords(message.feedback.text) : '(kan ikke åbnes med denne nøgle)',
  ];
}

const decided = { followed: true, explained: true };

function firstWords(text: string): string {
  const line = shown(text).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function columns(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
