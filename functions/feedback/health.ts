import type { Context } from 'hono';
import type { Store } from '../stores/store.ts';
import { within } from './time-limit.ts';

/** GET: the process answers. It says nothing of the store: a restart would not mend that. */
export function showLive(c: Context): Response {
  c.header('Cache-Control', 'no-store');
  return c.json({ live: true }, 200);
}

/** GET: whether messages can be taken now; 503 tells a load balancer to send nobody here. */
export async function showReady(c: Context, readiness: () => Promise<Readiness>): Promise<Response> {
  const state = await readiness();
  c.header('Cache-Control', 'no-store');
  return c.json({ live: true, ready: state === 'ready', state }, state === 'ready' ? 200 : 503);
}

/**
 * Makes what tells whether messages can be taken: the store gives back a mark of ours in time, and the service is not stopping.
 * However many ask, the store is asked once in a while only, and `tell` hears of each change.
 */
export function createReadiness({ store, stopping, now, tell }: Parts): () => Promise<Readiness> {
  let asked: { at: number; answer: Promise<Readiness> } | undefined;
  let last: Readiness = 'ready';
  let marked = false;

  // a mark that is there, and not a record that is missing: a disk that is not mounted any more has none either
  async function hasMark(): Promise<boolean> {
    if (!marked) await store.create(key, new TextEncoder().encode('Målbilledet\n'));
    marked = true;
    return (await store.get(key)) !== undefined;
  }

  async function ask(): Promise<Readiness> {
    let state: Readiness = 'store-unreachable';
    let cause: unknown;
    try {
      if (await within(patience, hasMark())) state = 'ready';
    } catch (error) {
      cause = error;
    }
    if (state !== last) tell(state, cause);
    last = state;
    return state;
  }

  return async () => {
    if (stopping()) return 'stopping';
    const time = now().getTime();
    // a clock that is set back must not keep an answer for ever
    if (!asked || Math.abs(time - asked.at) >= kept) asked = { at: time, answer: ask() };
    return asked.answer;
  };
}

const key = 'health/mark';

// milliseconds
const kept = 5_000;
const patience = 2_000;

export type Readiness = 'ready' | 'store-unreachable' | 'stopping';

interface Parts {
  store: Store;
  stopping: () => boolean;
  now: () => Date;
  tell: (state: Readiness, cause: unknown) => void;
}
