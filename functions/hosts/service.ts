import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Shell } from '../feedback/answers.ts';
import type { LogLine } from '../feedback/trace.ts';
import { openStore } from '../stores/open.ts';
import type { Store } from '../stores/store.ts';
import { lookAtBucket } from './bucket.ts';
import { localKeys } from './local-keys.ts';
import { startSweeper } from './sweeper.ts';

/**
 * The feedback service on the store that the settings name, with the deletion of what is overdue.
 * Throws a StartError where the store cannot be used.
 */
export async function openService(config: Config, shell: Shell, voices: Voices): Promise<Service> {
  const store = await openTriedStore(config, voices);
  const keys = await keysOf(config, voices.say);
  const stopSweeper = startSweeper(store, now, voices);
  let stopping = false;
  const app = createApp({
    store,
    ...keys,
    terms: config.terms,
    limits: config.limits,
    shell,
    now,
    log: voices.log,
    stopping: () => stopping,
  });
  return {
    fetch: app.fetch,
    close() {
      stopping = true;
      stopSweeper();
    },
  };
}

/** The store that the settings name. Throws a StartError where it would lose a message, or keep one that is deleted. */
export async function openTriedStore(config: Config, voices: Pick<Voices, 'say'>): Promise<Store> {
  const store = await openStore(config.store, now);
  await lookAtBucket(config, voices);
  return store;
}

/** The time of the machine. */
export function now(): Date {
  return new Date();
}

async function keysOf({ recipients, secret, dataFolder }: Config, say: Voices['say']) {
  if (recipients && secret) return { recipients, secret };
  const local = await localKeys(dataFolder);
  const made = local.made ? 'Der er lavet et nøglepar til beskeder' : 'Beskeder krypteres til nøgleparret';
  if (!recipients) say(`${made}. Den private nøgle, som kan læse dem, ligger i ${local.identityFile}.`);
  return { recipients: recipients ?? local.recipients, secret: secret ?? local.secret };
}

export interface Voices {
  /** one line in Danish for whoever started the service */
  say: (line: string) => void;
  log: (line: LogLine) => void;
}

interface Service {
  fetch: ReturnType<typeof createApp>['fetch'];
  /**
   * Says from now on that it is not ready, and still answers what comes. Stops the daily deletion; a sweep that has begun may be left
   * half done, for the next one to finish.
   */
  close: () => void;
}
