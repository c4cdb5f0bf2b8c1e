import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readEvents, readRecord } from '../../functions/feedback/ledger.ts';
import { decodeEvent, type StoredEvent } from '../../functions/feedback/event.ts';
import { inParallel } from '../../functions/in-parallel.ts';
import {
  decodeSealedMessage,
  isTombstone,
  isUnreadable,
  type MessageRecord,
  type SealedMessage,
} from '../../functions/feedback/record.ts';
import { createOpener, createSeal, type Open, type Seal } from '../../functions/sealing.ts';
import { openStore } from '../../functions/stores/open.ts';
import type { Store } from '../../functions/stores/store.ts';
import type { Call } from './call.ts';
import { identityFile, readIdentities, recipientOf } from './identity-file.ts';
import { Refusal } from './refusal.ts';
import { progress } from './terminal.ts';

/** Opens the store and the private keys. Throws a Refusal or a StartError where one is missing. */
export async function openDesk(call: Call): Promise<Desk> {
  const file = identityFile(call);
  const identities = await readIdentities(file);
  if (((await stat(file)).mode & 0o077) !== 0) {
    call.terminal.note(`Andre på maskinen kan læse den private nøgle. Luk af for dem med: chmod 600 ${file}`);
  }
  const store = await openExisting(call);
  const own = await Promise.all(identities.map(recipientOf));
  // what the secretariat writes, it can read again, also where it did not say which keys are in use
  const recipients = call.config.recipients ?? own.filter((recipient) => recipient !== undefined);
  return { store, open: createOpener(identities), seal: createSeal(recipients) };
}

/** The store of the settings. A folder that is not there is a wrong path, and no empty store. */
export async function openExisting({ config: { store }, now }: Call): Promise<Store> {
  if (store.kind === 'disk' && !existsSync(store.folder)) {
    throw new Refusal(
      `Mappen ${store.folder} findes ikke. FEEDBACK_STORE skal være det lager, som tjenesten skriver i.`,
    );
  }
  return openStore(store, () => now);
}

/** Every message that is not deleted, opened, the oldest promise first. Shows how far it has come, and what is damaged. */
export async function readCases(call: Call, { store, open }: Desk): Promise<Case[]> {
  const eventKeys = await eventKeysById(store);
  const cases: Case[] = [];
  const damaged: string[] = [];
  const reading = progress(call.terminal, 'Læser beskeder');
  await inParallel(store.list('feedback/'), 16, async (key) => {
    const id = key.slice('feedback/'.length);
    try {
      const record = await readRecord(store, id);
      if (!record || isTombstone(record)) return;
      const events = await Promise.all(
        (eventKeys.get(id) ?? []).sort().map((each) => readEvent(store, each)),
      );
      const found = events.filter((event) => event !== undefined);
      cases.push({ id, record, events: found, message: await openMessage(open, record) });
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      damaged.push(numberOf({ id }));
    }
    reading.tell(cases.length);
  });
  reading.end();
  if (damaged.length > 0) call.terminal.note(`Kan ikke læses og er måske beskadiget: ${damaged.join(', ')}.`);
  return cases.sort((a, b) => compare(a.record.dueOn, b.record.dueOn) || compare(a.id, b.id));
}

/** The one message whose number begins as the call says. */
export async function findCase(call: Call, { store, open }: Desk): Promise<OpenCase> {
  const [start = ''] = call.words;
  if (!/^[0-9a-f]{4,64}$/.test(start)) {
    throw new Refusal('Skriv beskedens nummer, som det står i oversigten: npm run feedback -- list');
  }
  const ids: string[] = [];
  for await (const key of store.list(`feedback/${start}`)) ids.push(key.slice('feedback/'.length));
  const [id = ''] = ids;
  if (ids.length > 1)
    throw new Refusal(`${ids.length} beskeder begynder med ${start}. Skriv mere af nummeret.`);
  const record = id === '' ? undefined : await readRecord(store, id);
  if (!record)
    throw new Refusal(`Der er ingen besked med nummer ${start}. Se numrene med: npm run feedback -- list`);
  if (isTombstone(record)) throw new Refusal(`Beskeden ${start} er slettet, og der er intet tilbage af den.`);
  const message = await openMessage(open, record);
  if (!message)
    throw new Refusal(
      `Ingen nøgle i FEEDBACK_IDENTITY kan åbne beskeden ${start}. Brug filen med den gamle nøgle.`,
    );
  return { id, record, events: await readEvents(store, id), message };
}

/** The first letters of an id are its number: enough to tell messages apart, short enough to write. */
export function numberOf({ id }: { id: string }): string {
  return id.slice(0, 8);
}

async function eventKeysById(store: Store): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const key of store.list('events/')) {
    const id = key.slice('events/'.length, key.lastIndexOf('-'));
    found.set(id, [...(found.get(id) ?? []), key]);
  }
  return found;
}

async function readEvent(store: Store, key: string): Promise<StoredEvent | undefined> {
  const bytes = await store.get(key);
  return bytes && decodeEvent(bytes);
}

async function openMessage(open: Open, { sealed }: MessageRecord): Promise<SealedMessage | undefined> {
  const text = await open(sealed);
  return text === undefined ? undefined : decodeSealedMessage(text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export interface Desk {
  store: Store;
  open: Open;
  seal: Seal;
}

export interface Case {
  id: string;
  record: MessageRecord;
  events: StoredEvent[];
  /** undefined: none of the private keys opens it */
  message: SealedMessage | undefined;
}

export interface OpenCase extends Case {
  message: SealedMessage;
}
