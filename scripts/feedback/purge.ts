import { formatDate } from '../../site/model/dates.ts';
import { counted, formatNumber } from '../../site/model/numbers.ts';
import { readThrough, sweep } from '../../functions/feedback/sweep.ts';
import type { Call } from './call.ts';
import { openExisting } from './desk.ts';
import { setRule } from './lifecycle.ts';
import { progress } from './terminal.ts';

/** `purge`: deletes what is to be gone, and then reads the whole store again to prove it. Needs no private key. */
export async function purge(call: Call): Promise<boolean> {
  const { terminal, now, config } = call;
  if (call.options['rule'] === true) terminal.out(await setRule(config));
  const store = await openExisting(call);
  const sweeping = progress(terminal, 'Gennemgår poster');
  const { seen, kept, erased, removed, orphans, nextOn } = await sweep(store, now, sweeping.tell);
  sweeping.end();
  terminal.out(
    `Gennemgået: ${counted(seen, 'post', 'poster')}. Slettet: ${counted(erased, 'besked', 'beskeder')}, ${counted(removed, 'tomt mærke', 'tomme mærker')} og ${counted(orphans, 'rest', 'rester')}. Tilbage: ${formatNumber(kept)}.`,
  );
  const proving = progress(terminal, 'Efterser poster');
  const { overdue: left, unreadable } = await readThrough(store, now, proving.tell);
  proving.end();
  terminal.out(
    left === 0
      ? 'Efterset: ingen besked ligger der længere end lovet.'
      : `Efterset: ${counted(left, 'post', 'poster')} ligger der endnu, selv om tiden er gået. Kør kommandoen igen.`,
  );
  if (nextOn !== undefined) terminal.out(`Den næste besked slettes ${formatDate(nextOn)}.`);
  if (unreadable > 0) {
    terminal.note(
      `${counted(unreadable, 'post', 'poster')} kan ikke læses og er ikke rørt. Se efter i lageret, om noget er beskadiget.`,
    );
  }
  return left === 0 && unreadable === 0;
}
