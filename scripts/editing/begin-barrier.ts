import { readConfig } from '../../functions/config.ts';
import { findCpr } from '../../site/model/cpr.ts';
import type { ContentCheck } from '../check/check.ts';
import { findCase, numberOf, openDesk, type OpenCase } from '../feedback/desk.ts';
import { wordsOf } from '../feedback/failure.ts';
import { Refusal } from '../feedback/refusal.ts';
import { processTerminal, shown } from '../feedback/terminal.ts';
import type { Ask } from './ask.ts';
import type { Answers } from './entry-text.ts';
import { beginningOf } from './from-feedback.ts';

type Needs = { readonly check: ContentCheck; readonly ask: Ask | undefined };

/** What a barrier begins with, and what its editor has still to do. */
type Begun = { readonly answers: Answers; readonly todo: readonly string[] };

/**
 * Opens a message with the private key, as `npm run feedback -- show` does, and begins a barrier from it. A Refusal in Danish where
 * there is no such message, where it is deleted, or where no key opens it.
 */
export async function beginBarrier(
  number: string,
  environment: Record<string, string | undefined>,
  { check, ask }: Needs,
): Promise<Begun & { readonly refusePersonal: (answers: Answers) => void }> {
  const found = await openMessage(number, environment);
  const { answers, question, todo } = beginningOf({ number: numberOf(found), message: found.message }, check);
  const wanted = question !== undefined && ask !== undefined && (await isWanted(question, ask));
  return {
    answers: { ...answers, ...(wanted && { question }) },
    todo,
    refusePersonal: (given) => refusePersonal(given, found),
  };
}

async function openMessage(
  number: string,
  environment: Record<string, string | undefined>,
): Promise<OpenCase> {
  try {
    const config = readConfig(environment);
    const terminal = processTerminal;
    const call = { config, environment, terminal, words: [number], options: {}, now: new Date() };
    return await findCase(call, await openDesk(call));
  } catch (error) {
    const told = wordsOf(error);
    if (told === undefined) throw error;
    throw new Refusal(told, { cause: error });
  }
}

/** The sender's own words go into the file only when a person has read them and said so. */
async function isWanted(question: string, ask: Ask): Promise<boolean> {
  const answer = await ask(
    `\nAfsenderen spørger: »${shown(question)}«\nKan det stå, som det er, uden at afsenderen eller andre kan kendes på det? Skriv ja eller nej: `,
  );
  return /^ja?$/i.test(answer.trim());
}

/** Also what an editor writes must not tell who wrote. */
function refusePersonal(answers: Answers, { message: { feedback } }: OpenCase): void {
  const text = JSON.stringify(answers);
  const email = feedback.email.toLowerCase();
  if (findCpr(text).length === 0 && (email === '' || !text.toLowerCase().includes(email))) return;
  throw new Refusal(
    'Det, du har skrevet, ligner et CPR-nummer eller er afsenderens e-mailadresse. Intet er skrevet. Begynd igen uden det.',
  );
}
