import { StartError } from '../config.ts';
import { openDiskStore } from './disk.ts';
import { keepsRecords } from './probe.ts';
import type { S3Place } from './s3-client.ts';
import type { Store } from './store.ts';

/** Opens the store and tries it. Throws a StartError where it does not answer, or would overwrite what is there. */
export async function openStore(place: StorePlace, now: () => Date): Promise<Store> {
  const name = nameOf(place);
  let kept: boolean;
  let store: Store;
  try {
    store = await open(place, now);
    kept = await keepsRecords(store);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.name : 'ukendt fejl';
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : reason;
    throw new StartError(`Lageret ${name} kan ikke bruges (${code}). ${advice(place)}`, { cause });
  }
  if (kept) return store;
  throw new StartError(
    `Lageret ${name} skriver oven i det, der ligger der i forvejen, så beskeder kan gå tabt. Brug et S3-lager, der overholder If-None-Match, eller en mappe.`,
  );
}

async function open(place: StorePlace, now: () => Date): Promise<Store> {
  if (place.kind === 'disk') return openDiskStore(place.folder, now);
  // loaded only where it is used: it doubles the time that the service takes to start
  const { openS3Store } = await import('./s3.ts');
  return openS3Store(place);
}

/** The store as the operator wrote it. */
function nameOf(place: StorePlace): string {
  return place.kind === 'disk' ? place.folder : `s3://${place.bucket}/${place.prefix}`;
}

function advice(place: StorePlace): string {
  return place.kind === 'disk'
    ? 'FEEDBACK_STORE skal være en mappe, som tjenesten må skrive i, på et filsystem med hårde links.'
    : 'Se efter, at FEEDBACK_STORE, AWS_REGION og AWS_ENDPOINT_URL_S3 er rigtige, at nøglerne i AWS_ACCESS_KEY_ID og AWS_SECRET_ACCESS_KEY må læse, skrive, slette og liste i spanden, og at uret går rigtigt.';
}

export type StorePlace = { kind: 'disk'; folder: string } | ({ kind: 's3' } & S3Place);
