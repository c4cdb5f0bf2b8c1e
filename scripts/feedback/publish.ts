import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { findCpr } from '../../site/model/cpr.ts';
import { dayOf } from '../../site/model/dates.ts';
import { slugOf } from '../../site/model/slug.ts';
import { contentRoot } from '../../site/source/root.ts';
import { addEvent } from '../../functions/feedback/ledger.ts';
import { checkContent } from '../check/check.ts';
import { errorLine } from '../check/report.ts';
import { given, needed, type Call } from './call.ts';
import { findCase, numberOf, openDesk, type Desk, type OpenCase } from './desk.ts';
import { Refusal } from './refusal.ts';

/**
 * `publish`: writes the newest answer to a message as an entry of content/answers/, for an editor to look through and commit.
 * Only the answer is taken, never what the sender wrote. May be run again after it was stopped anywhere.
 */
export async function publish(call: Call): Promise<boolean> {
  const desk = await openDesk(call);
  const found = await findCase(call, desk);
  const entry = await entryOf(call, desk, found);
  const name = given(call, 'name') ?? slugOf(entry.title);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(
      '--name skal være små bogstaver a-z, tal og bindestreg, for eksempel --name journalnotater.',
    );
  }
  const file = join(contentRoot(), 'answers', `${name}.yaml`);
  const made = await writeNew(file, stringify(entry, { lineWidth: 0 }));
  const faults = checkContent(contentRoot(), dayOf(call.now)).problems.filter(
    (problem) => problem.severity === 'error' && problem.file.endsWith(`/answers/${name}.yaml`),
  );
  if (faults.length > 0) {
    if (made) await rm(file);
    for (const fault of faults) call.terminal.note(errorLine(fault));
    throw new Refusal(
      'Svaret kan ikke offentliggøres sådan, og der er ikke skrevet nogen fil. Ret det ovenfor.',
    );
  }
  const event = { type: 'published', at: call.now.toISOString(), entry: name } as const;
  const outcome = await addEvent(desk.store, found.id, event);
  if (outcome === 'gone')
    throw new Refusal(`Beskeden ${numberOf(found)} er slettet i mellemtiden. Filen ${file} ligger der.`);
  if (findCpr(`${entry.title}\n${entry.text}`).length > 0)
    call.terminal.note('Noget i svaret ligner et CPR-nummer. Fjern det, før du lægger filen i git.');
  call.terminal.out(
    `Svaret ligger i ${file}. Læs det igennem, og læg det i git. Det vises, når portalen er bygget igen.`,
  );
  return true;
}

async function entryOf(call: Call, { open }: Desk, found: OpenCase) {
  const answer = found.events.findLast((event) => event.type === 'answered');
  if (!answer)
    throw new Refusal(`Beskeden ${numberOf(found)} er ikke besvaret endnu. Svar først med answer.`);
  const text = await open(answer.sealed);
  if (text === undefined) throw new Refusal('Svaret kan ikke åbnes med nøglerne i FEEDBACK_IDENTITY.');
  const title = needed(call, 'title', '"Må journalnotater bruges til læring?"');
  const { email } = found.message.feedback;
  if (email !== '' && `${title}\n${text}`.toLowerCase().includes(email.toLowerCase())) {
    throw new Refusal(
      'Svaret nævner afsenderens e-mailadresse og kan ikke offentliggøres. Svar igen uden den.',
    );
  }
  return {
    title,
    asked: dayOf(new Date(found.record.receivedAt)),
    receivedVia: 'formularen på portalen',
    decision: answer.decision,
    text,
    by: needed(call, 'by', 'digitaliseringsstyrelsen'),
    date: dayOf(new Date(answer.at)),
    concerns: (given(call, 'concerns') ?? '').split(',').flatMap((each) => each.trim() || []),
  };
}

/** Writes a new file; true where it did, and false where the same was there. */
async function writeNew(file: string, content: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if ((await readFile(file, 'utf8')) === content) return false;
    throw new Refusal(`Filen ${file} findes allerede med andet indhold. Vælg et andet navn med --name.`, {
      cause: error,
    });
  }
}
