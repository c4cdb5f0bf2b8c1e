import { dayOf, isIsoDay } from '../../site/model/dates.ts';
import { feedbackKinds, feedbackStates } from '../../site/model/vocabulary/feedback.ts';
import { awaitsAnswer, isLate, stateOf } from '../../site/model/feedback-history.ts';
import { given, type Call } from './call.ts';
import type { Case } from './desk.ts';
import { Refusal } from './refusal.ts';

/** The messages that the call's filters let through: all that are given have to fit. Throws a Refusal where one is unknown. */
export function filterOf(call: Call): (each: Case) => boolean {
  const state = oneOf(call, 'state', Object.keys(feedbackStates));
  const kind = oneOf(call, 'kind', Object.keys(feedbackKinds));
  const since = given(call, 'since');
  if (since !== undefined && !isIsoDay(since)) {
    throw new Refusal('--since skal være en dato som 2026-11-01.');
  }
  return ({ record, events, message }) =>
    (state === undefined || stateOf(events) === state) &&
    (kind === undefined || message?.feedback.kind === kind) &&
    (since === undefined || record.receivedAt.slice(0, 10) >= since) &&
    (call.options['late'] !== true || isLate(record.dueOn, events, dayOf(call.now))) &&
    (call.options['waiting'] !== true || awaitsAnswer(events));
}

function oneOf(call: Call, option: string, allowed: string[]): string | undefined {
  const value = given(call, option);
  if (value === undefined || allowed.includes(value)) return value;
  throw new Refusal(
    `--${option} skal være ${allowed.slice(0, -1).join(', ')} eller ${allowed.at(-1) ?? ''}.`,
  );
}
