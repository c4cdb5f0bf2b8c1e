import { dayOf, formatDate } from '../../site/model/dates.ts';
import { feedbackKinds, feedbackStates } from '../../site/model/vocabulary/feedback.ts';
import { isLate, stateOf } from '../../site/model/feedback-history.ts';
import type { StoredEvent } from '../../functions/feedback/event.ts';
import type { Call } from './call.ts';
import { findCase, numberOf, openDesk, type Desk } from './desk.ts';
import { shown } from './terminal.ts';

/** `show`: one message with all that happened to it. */
export async function show(call: Call): Promise<boolean> {
  const desk = await openDesk(call);
  const { id, record, events, message } = await findCase(call, desk);
  const { feedback, language } = message;
  const late = isLate(record.dueOn, events, dayOf(call.now)) ? ' (over tiden)' : '';
  const facts: [name: string, value: string][] = [
    ['Nummer', numberOf({ id })],
    ['Slags', feedbackKinds[feedback.kind].da],
    ['Sprog', language === 'en' ? 'engelsk: afsenderen venter svar på engelsk' : ''],
    ['Modtaget', moment(record.receivedAt)],
    ['Svar lovet senest', formatDate(record.dueOn) + late],
    ['Slettes', formatDate(record.deleteOn)],
    ['Tilstand', feedbackStates[stateOf(events)].da],
    ['Side', feedback.page],
    ['Bestemmelse', feedback.provision],
    ['Kilde', feedback.source],
    ['E-mail', feedback.email],
  ];
  for (const [name, value] of facts) if (value !== '') call.terminal.out(`${name}: ${shown(value)}`);
  call.terminal.out(`\n${shown(feedback.text)}`);
  for (const event of events) call.terminal.out(`\n${await describe(event, desk)}`);
  return true;
}

async function describe(event: StoredEvent, desk: Desk): Promise<string> {
  const at = moment(event.at);
  switch (event.type) {
    case 'taken':
      return `── Under behandling fra ${at}`;
    case 'published':
      return `── Offentliggjort ${at} som content/answers/${event.entry}.yaml`;
    case 'supplemented':
      return `── Tillæg fra afsenderen ${at}\n${await words(event.sealed, desk)}`;
    case 'answered':
      return `── Svar ${at}: ${feedbackStates[event.decision].da}\n${await words(event.sealed, desk)}`;
  }
}

async function words(sealed: string, { open }: Desk): Promise<string> {
  return shown((await open(sealed)) ?? '(kan ikke åbnes med denne nøgle)');
}

function moment(at: string): string {
  return danishTime.format(new Date(at));
}

const danishTime = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});
