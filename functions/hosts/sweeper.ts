import { counted } from '../../site/model/numbers.ts';
import { sweep } from '../feedback/sweep.ts';
import type { Store } from '../stores/store.ts';
import type { Voices } from './service.ts';

/** Deletes overdue messages now and once a day for as long as the service runs. Gives what stops it. */
export function startSweeper(store: Store, now: () => Date, voices: Pick<Voices, 'say'>): () => void {
  const stop = new AbortController();
  const run = async () => {
    try {
      await sweepOnce(store, now, voices, () => stop.signal.throwIfAborted());
    } catch (error) {
      // what is half done, the next sweep finishes
      if (stop.signal.aborted) return;
      const reason = error instanceof Error ? error.name : 'ukendt fejl';
      voices.say(`Oprydning: lageret svarede ikke (${reason}). Der prøves igen om et døgn.`);
    }
  };
  void run();
  const timer = setInterval(() => void run(), day);
  // the sweeper alone keeps no service alive
  timer.unref();
  return () => {
    clearInterval(timer);
    stop.abort();
  };
}

/** Deletes overdue messages, and says how many. `goOn` is asked again and again; what it throws ends the work. */
export async function sweepOnce(
  store: Store,
  now: () => Date,
  { say }: Pick<Voices, 'say'>,
  goOn: () => void,
): Promise<void> {
  const { erased, unreadable } = await sweep(store, now(), goOn);
  if (erased > 0)
    say(`Oprydning: ${counted(erased, 'besked', 'beskeder')} er slettet, fordi tiden var gået.`);
  if (unreadable > 0) say(`Oprydning: ${counted(unreadable, 'post', 'poster')} i lageret kan ikke læses.`);
}

const day = 24 * 60 * 60_000;
