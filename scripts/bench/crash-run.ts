import { inParallel } from '../../functions/in-parallel.ts';
import { audit, type Audit, type Promised, type Vault } from './audit.ts';
import type { Fault } from './faults.ts';
import { openSenders, type Answers, type Senders } from './senders.ts';

/**
 * Sends at least `submissions` different messages to a running service, many at a time and in every way, some twice at once, some
 * supplemented, some deleted again, while `faults` happen to it one after the other, spread evenly. It goes on until the last
 * fault is over. Then every record is read and opened. `tell` hears how far it has come.
 */
export async function crashRun(run: CrashRun): Promise<CrashReport> {
  const { address, submissions, faults, tell } = run;
  const senders = openSenders(address);
  const promised: Promised[] = [];
  const storm = { over: 0 };
  const strikes = (async () => {
    for (const { strike } of faults) {
      const due = ((storm.over + 1) * submissions) / (faults.length + 1);
      while (promised.length < due) await new Promise((resolve) => setTimeout(resolve, 20));
      await strike();
      storm.over++;
    }
  })();
  const begun = performance.now();
  const numbers = function* () {
    for (let number = 0; number < submissions || storm.over < faults.length; number++) yield number;
  };
  const sent = inParallel(numbers(), writers, async (number) => {
    promised.push(await sendOne(senders, number));
    tell(`${promised.length} of ${submissions} acknowledged, ${storm.over} of ${faults.length} faults over`);
  });
  await Promise.all([sent, strikes]);
  const seconds = (performance.now() - begun) / 1_000;
  const found = await audit(promised, run, (read) => tell(`${read} opened`));
  return { acknowledged: promised.length, seconds, answers: senders.answers, ...found };
}

const writers = 48;

async function sendOne(senders: Senders, number: number): Promise<Promised> {
  const text = `Besked nummer ${number}`;
  const key = Buffer.from(text).toString('base64url').padEnd(22, '-');
  if (number % 200 === 5) return { text, receipt: await senders.byScript(text) };
  if (number % 20 === 2) return { text, receipt: await senders.byForm(text) };
  if (number % 10 === 1) {
    const [receipt, repeated] = await Promise.all([
      senders.byProgram(key, text),
      senders.byProgram(key, text),
    ]);
    return { text, receipt, repeated };
  }
  const receipt = await senders.byProgram(key, text);
  if (number % 20 !== 3 && number % 20 !== 7) return { text, receipt };
  const supplement = `Tillæg til ${text}`;
  await senders.supplement(receipt, supplement);
  if (number % 20 === 3) return { text, receipt, supplement };
  await senders.erase(receipt);
  return { text, receipt, erased: await senders.isDeleted(key, text) };
}

interface CrashRun extends Vault {
  address: string;
  submissions: number;
  faults: readonly Fault[];
  tell: (progress: string) => void;
}

export interface CrashReport extends Audit {
  /** different messages that the service said it had */
  acknowledged: number;
  seconds: number;
  answers: Answers;
}
