import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dayOf } from '../../site/model/dates.ts';
import { feedbackKinds, feedbackStates } from '../../site/model/vocabulary/feedback.ts';
import { counted } from '../../site/model/numbers.ts';
import { isLate, stateOf } from '../../site/model/feedback-history.ts';
import { needed, type Call } from './call.ts';
import { csv } from './csv.ts';
import { numberOf, openDesk, readCases, type Case, type Desk } from './desk.ts';
import { filterOf } from './filters.ts';
import { Refusal } from './refusal.ts';

/** `export`: the messages that the filters let through as CSV, in a file that only its owner can read. */
export async function exportCsv(call: Call): Promise<boolean> {
  const file = needed(call, 'out', 'beskeder.csv');
  const fits = filterOf(call);
  if (existsSync(file)) throw new Refusal(`Filen ${file} findes allerede. Vælg et andet navn med --out.`);
  const desk = await openDesk(call);
  const cases = (await readCases(call, desk)).filter(fits);
  const rows = await Promise.all(cases.map((each) => rowOf(each, desk, dayOf(call.now))));
  // aside and then in place: a file with the right name is whole. Made anew: one that lay there may be open to others, or lead elsewhere
  await rm(`${file}.del`, { force: true });
  await writeFile(`${file}.del`, csv([header, ...rows]), { mode: 0o600, flag: 'wx' });
  await rename(`${file}.del`, file);
  call.terminal.out(
    `${counted(cases.length, 'besked', 'beskeder')} er skrevet til ${file}. Filen er ikke krypteret: slet den, når den er brugt.`,
  );
  return true;
}

const header = [
  'Nummer',
  'Modtaget',
  'Svar lovet',
  'Slettes',
  'Tilstand',
  'Over tiden',
  'Slags',
  'Side',
  'Bestemmelse',
  'Kilde',
  'E-mail',
  'Besked',
  'Tillæg',
  'Besvaret',
  'Svar',
  'Offentliggjort som',
];

async function rowOf({ id, record, events, message }: Case, desk: Desk, today: string): Promise<string[]> {
  const feedback = message?.feedback;
  const answer = events.findLast((event) => event.type === 'answered');
  const supplements = events.filter((event) => event.type === 'supplemented');
  const published = events.filter((event) => event.type === 'published');
  return [
    numberOf({ id }),
    record.receivedAt.slice(0, 10),
    record.dueOn,
    record.deleteOn,
    feedbackStates[stateOf(events)].da,
    isLate(record.dueOn, events, today) ? 'ja' : 'nej',
    feedback ? feedbackKinds[feedback.kind].da : '',
    feedback?.page ?? '',
    feedback?.provision ?? '',
    feedback?.source ?? '',
    feedback?.email ?? '',
    feedback?.text ?? '(kan ikke åbnes med denne nøgle)',
    (await Promise.all(supplements.map(({ sealed }) => desk.open(sealed)))).join('\n\n'),
    answer?.at.slice(0, 10) ?? '',
    (answer && (await desk.open(answer.sealed))) ?? '',
    published.map(({ entry }) => entry).join(', '),
  ];
}
