import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../site/model/dates.ts';
import { countsFile, countsOf } from '../../site/model/feedback-counts.ts';
import { counted, formatNumber } from '../../site/model/numbers.ts';
import { contentRoot } from '../../site/source/root.ts';
import { inParallel } from '../../functions/in-parallel.ts';
import { readEvents, readRecord } from '../../functions/feedback/ledger.ts';
import { isTombstone } from '../../functions/feedback/record.ts';
import type { Call } from './call.ts';
import { openExisting } from './desk.ts';
import { progress } from './terminal.ts';

/** `counts`: writes how many messages lie in the store, are answered and are late, for the page /svar/. Needs no private key. */
export async function counts(call: Call): Promise<boolean> {
  const store = await openExisting(call);
  const messages: Parameters<typeof countsOf>[0][number][] = [];
  const reading = progress(call.terminal, 'Tæller beskeder');
  await inParallel(store.list('feedback/'), 16, async (key) => {
    const id = key.slice('feedback/'.length);
    const record = await readRecord(store, id);
    if (!record || isTombstone(record)) return;
    messages.push({ dueOn: record.dueOn, events: await readEvents(store, id) });
    reading.tell(messages.length);
  });
  reading.end();
  const result = countsOf(messages, dayOf(call.now));
  const file = join(contentRoot(), countsFile);
  // aside and then in place: a file with the right name is whole
  await writeFile(`${file}.del`, `${JSON.stringify(result, undefined, 2)}\n`);
  await rename(`${file}.del`, file);
  call.terminal.out(
    `${counted(result.received, 'besked', 'beskeder')}, ${formatNumber(result.answered)} besvaret, ${formatNumber(result.late)} over tiden. Tallene ligger i ${file}. Læg filen i git. De vises på /svar/, når portalen er bygget igen.`,
  );
  return true;
}
