import { readFile } from 'node:fs/promises';
import { awaitsAnswer, stateOf, type Decision } from '../../site/model/feedback-history.ts';
import { answerDecisions } from '../../site/model/vocabulary/entries.ts';
import { addEvent } from '../../functions/feedback/ledger.ts';
import { given, needed, type Call } from './call.ts';
import { findCase, numberOf, openDesk, type Desk, type OpenCase } from './desk.ts';
import { Refusal } from './refusal.ts';

/** `answer`: takes a message into treatment, or answers it; the sender sees it at the receipt. May be run again. */
export async function answer(call: Call): Promise<boolean> {
  const desk = await openDesk(call);
  const found = await findCase(call, desk);
  return call.options['take'] === true ? take(call, desk, found) : reply(call, desk, found);
}

async function take({ terminal, now }: Call, { store }: Desk, found: OpenCase): Promise<boolean> {
  const outcome = await addEvent(store, found.id, { type: 'taken', at: now.toISOString() });
  if (outcome === 'gone') throw gone(found);
  terminal.out(
    outcome === 'added'
      ? `Beskeden ${numberOf(found)} er nu under behandling.`
      : `Beskeden ${numberOf(found)} var allerede under behandling eller besvaret.`,
  );
  return true;
}

async function reply(call: Call, { store, open, seal }: Desk, found: OpenCase): Promise<boolean> {
  const decision = readDecision(call);
  const text = cleaned(await readText(call));
  const last = found.events.findLast((event) => event.type === 'answered');
  if (last && !awaitsAnswer(found.events)) {
    if (last.decision === decision && (await open(last.sealed)) === text) {
      call.terminal.out(`Svaret på ${numberOf(found)} ligger der allerede.`);
      return true;
    }
    if (call.options['again'] !== true) {
      throw new Refusal(
        `Beskeden ${numberOf(found)} er allerede besvaret (${stateOf(found.events)}). Skal det nye svar gælde i stedet, så tilføj --again.`,
      );
    }
  }
  const sealed = await seal(text, [found.message.replyTo]);
  const event = { type: 'answered', at: call.now.toISOString(), decision, sealed } as const;
  if ((await addEvent(store, found.id, event)) === 'gone') throw gone(found);
  call.terminal.out(`Svaret på ${numberOf(found)} er gemt. Afsenderen kan læse det med sin kode.`);
  return true;
}

function readDecision(call: Call): Decision {
  const decision = needed(call, 'decision', 'followed (fulgt) eller explained (ikke fulgt, men forklaret)');
  if (Object.hasOwn(answerDecisions, decision)) return decision as Decision;
  throw new Refusal('--decision skal være followed (fulgt) eller explained (ikke fulgt, men forklaret).');
}

async function readText(call: Call): Promise<string> {
  const file = given(call, 'file');
  if (file === undefined) {
    if (call.terminal.input) return call.terminal.input();
    throw new Refusal('Skriv svaret i en fil, og giv den med --file svar.txt.');
  }
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refusal(`Filen ${file} kan ikke læses.`, { cause });
  });
}

function cleaned(text: string): string {
  const clean = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim();
  if (clean === '') throw new Refusal('Svaret er tomt. Skriv det i filen, og kør kommandoen igen.');
  if (!clean.isWellFormed() || /[^\P{Cc}\n\t]|\uFFFD/u.test(clean)) {
    throw new Refusal('Svaret har tegn, som ikke kan læses. Gem filen som almindelig tekst i UTF-8.');
  }
  return clean;
}

function gone(found: OpenCase): Refusal {
  return new Refusal(`Beskeden ${numberOf(found)} er slettet i mellemtiden, så svaret er ikke gemt.`);
}
