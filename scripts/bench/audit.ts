import { inParallel } from '../../functions/in-parallel.ts';
import { decodeEvent } from '../../functions/feedback/event.ts';
import { readRecord } from '../../functions/feedback/ledger.ts';
import { parseReceiptCode } from '../../functions/feedback/receipt-code.ts';
import { decodeSealedMessage, isTombstone } from '../../functions/feedback/record.ts';
import { recordId } from '../../functions/feedback/submit.ts';
import { createOpener, type Open } from '../../functions/sealing.ts';
import type { Store } from '../../functions/stores/store.ts';

/** Reads and opens all that lies in a store, and compares it with what was acknowledged. `tell` hears how many have been read. */
export async function audit(promised: readonly Promised[], vault: Vault, tell: Tell): Promise<Audit> {
  const held = await readAll(vault, tell);
  const times = new Map<string, number>();
  for (const { text } of held.values()) if (text !== undefined) times.set(text, (times.get(text) ?? 0) + 1);
  const isKept = ({ receipt, text, supplement, erased }: Promised) => {
    const found = held.get(recordId(vault.secret, parseReceiptCode(receipt) ?? ''));
    if (erased !== undefined) return erased && found?.tombstone === true && found.supplements.length === 0;
    return found?.text === text && found.supplements.join() === (supplement ?? '');
  };
  const several = ({ text, receipt, repeated, supplement }: Promised) =>
    (times.get(text) ?? 0) > 1 ||
    (repeated !== undefined && repeated !== receipt) ||
    (held.get(recordId(vault.secret, parseReceiptCode(receipt) ?? ''))?.supplements.length ?? 0) >
      (supplement === undefined ? 0 : 1);
  return {
    stored: held.size,
    lost: promised.filter((each) => !isKept(each)).length,
    duplicated: promised.filter(several).length,
  };
}

async function readAll({ store, identity }: Vault, tell: Tell): Promise<Map<string, Held>> {
  const open = createOpener([identity]);
  const held = new Map<string, Held>();
  await inParallel(store.list('feedback/'), readers, async (key) => {
    const id = key.slice('feedback/'.length);
    const record = await readRecord(store, id);
    if (!record) throw new Error(`${key} was listed and is not there`);
    const tombstone = isTombstone(record);
    const text = tombstone ? undefined : decodeSealedMessage(await opened(open, record.sealed)).feedback.text;
    held.set(id, { tombstone, text, supplements: [] });
    tell(held.size);
  });
  // each by itself: what came late, and behind the mark that ends a deleted message's events, would be found too
  await inParallel(store.list('events/'), readers, async (key) => {
    const owner = held.get(key.slice('events/'.length, key.lastIndexOf('-')));
    if (!owner) throw new Error(`${key} belongs to nobody`);
    const event = decodeEvent((await store.get(key)) ?? new Uint8Array());
    if (event?.type === 'supplemented') owner.supplements.push(await opened(open, event.sealed));
  });
  return held;
}

async function opened(open: Open, sealed: string): Promise<string> {
  const text = await open(sealed);
  if (text === undefined) throw new Error('A record does not open with the private key');
  return text;
}

const readers = 16;

type Tell = (read: number) => void;

interface Held {
  tombstone: boolean;
  text: string | undefined;
  supplements: string[];
}

/** What a sender was told. */
export interface Promised {
  text: string;
  receipt: string;
  /** the receipt of the same message sent again */
  repeated?: string;
  supplement?: string;
  /** it was deleted, and whether a late repeat was told so */
  erased?: boolean;
}

export interface Vault {
  store: Store;
  secret: Uint8Array;
  /** the private key that opens the messages */
  identity: string;
}

export interface Audit {
  /** messages and tombstones in the store */
  stored: number;
  /** acknowledged, but not to be found under the receipt's code as it was told: message, supplement or deletion */
  lost: number;
  /** stored more than once, or under two receipts */
  duplicated: number;
}
