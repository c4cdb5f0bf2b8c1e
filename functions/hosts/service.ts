import { join } from 'node:path';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Shell } from '../feedback/answers.ts';
import type { LogLine } from '../feedback/trace.ts';
import { openDiskStore } from '../stores/disk.ts';
import { localKeys } from './local-keys.ts';

/** The feedback service with its records on this machine's disk. `say` takes one Danish line for the operator. */
export async function openService(config: Config, shell: Shell, { say, log }: Voices): Promise<Service> {
  const now = () => new Date();
  const store = await openDiskStore(join(config.dataFolder, 'store'), now);
  const { recipients, secret } = await keysOf(config, say);
  return createApp({ store, recipients, secret, shell, now, log });
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

type Service = ReturnType<typeof createApp>;
