import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { assertStoreKey, assertStorePrefix, type Store } from './store.ts';

/**
 * A store in an S3 bucket, AWS's or another's, with the credentials of the SDK's standard chain.
 * It uses what all of them have in common: plain PUT with If-None-Match, GET, DELETE and ListObjectsV2. No CAS, no ETag
 * parsing, no batch delete, no server-side encryption, no ACLs. Whether the server keeps to If-None-Match is for `keepsRecords` to find out.
 */
export function openS3Store(place: S3Place): Store {
  const bucket = connect(place);
  return {
    create: (key, bytes) => create(bucket, key, bytes),
    get: (key) => get(bucket, key),
    replace: (key, bytes) => put(bucket, key, bytes, {}),
    remove: (key) => remove(bucket, key),
    list: (prefix) => list(bucket, prefix),
  };
}

/** How long a sender can wait: three tries of at most 1.5 s, with jitter between them. */
const whileSomebodyWaits: Patience = { tries: 3, connectMs: 500, answerMs: 1_500 };

/** A client that gives up in time. */
export function s3Client(
  { region, endpoint }: Omit<S3Place, 'bucket' | 'prefix'>,
  { tries, connectMs, answerMs }: Patience = whileSomebodyWaits,
): S3Client {
  return new S3Client({
    region,
    ...(endpoint !== undefined && { endpoint }),
    forcePathStyle: true,
    // the SDK's own CRC32 is refused by some servers and stored as part of the record by others; we send Content-MD5
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: tries,
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      socketTimeout: answerMs,
    },
  });
}

async function create(
  bucket: Bucket,
  key: string,
  bytes: Uint8Array,
  limit = inTime(),
  triesLeft = 3,
): Promise<'created' | 'exists'> {
  try {
    await put(bucket, key, bytes, { IfNoneMatch: '*' }, limit);
    return 'created';
  } catch (error) {
    if (statusOf(error) !== 412) throw error;
    // the first try may have written it and its answer been lost; then the second is refused by our own record
    const found = await get(bucket, key, limit);
    if (found) return Buffer.compare(found, bytes) === 0 ? 'created' : 'exists';
    // what stood in the way has been removed in between
    if (triesLeft === 1) throw error;
    await wait(Math.random() * 100);
    return create(bucket, key, bytes, limit, triesLeft - 1);
  }
}

async function put(
  bucket: Bucket,
  key: string,
  bytes: Uint8Array,
  condition: { IfNoneMatch?: '*' },
  limit = inTime(),
): Promise<void> {
  const command = new PutObjectCommand({
    ...objectOf(bucket, key),
    ...wholeBody(bytes),
    ContentType: 'application/json',
    ...condition,
  });
  const { ETag } = await retried(() => bucket.client.send(command, limit));
  // a proxy between may say 200 in its own name; the SDK finds S3's own errors in a 200
  if (ETag === undefined) throw new UnconfirmedError('PutObject');
}

/** The body of a PUT that every server stores as it is, or refuses. */
export function wholeBody(bytes: Uint8Array) {
  return {
    // never a stream, which becomes chunks that some servers store as part of the record
    Body: Buffer.from(bytes),
    ContentLength: bytes.length,
    // the only checksum that every real server compares
    ContentMD5: createHash('md5').update(bytes).digest('base64'),
  };
}

async function get(bucket: Bucket, key: string, limit = inTime()): Promise<Uint8Array | undefined> {
  try {
    const command = new GetObjectCommand(objectOf(bucket, key));
    const { Body } = await bucket.client.send(command, limit);
    if (!Body) throw new UnconfirmedError('GetObject');
    return await Body.transformToByteArray();
  } catch (error) {
    return ignoreMissing(error);
  }
}

async function remove(bucket: Bucket, key: string): Promise<void> {
  const command = new DeleteObjectCommand(objectOf(bucket, key));
  const limit = inTime();
  await retried(() => bucket.client.send(command, limit)).catch(ignoreMissing);
}

async function* list({ client, name, prefix }: Bucket, keyPrefix: string): AsyncGenerator<string> {
  assertStorePrefix(keyPrefix);
  let ContinuationToken: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: name,
      Prefix: prefix + keyPrefix,
      ...(ContinuationToken !== undefined && { ContinuationToken }),
    });
    const page = await client.send(command, inTime());
    // a 200 of somebody else's reads as an empty page, and an empty page as "nothing left to delete"
    if (page.Name !== name || (page.IsTruncated && page.NextContinuationToken === undefined)) {
      throw new UnconfirmedError('ListObjectsV2');
    }
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key.slice(prefix.length);
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (ContinuationToken !== undefined);
}

/** The SDK tries again after time-outs and 5xx, but not after 409: two writers met, and neither may have won. */
export async function retried<T>(send: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (statusOf(error) !== 409 || triesLeft === 1) throw error;
    await wait(Math.random() * 100);
    return retried(send, triesLeft - 1);
  }
}

/** Bounds all tries of one operation together, and an answer whose body stands still. */
function inTime() {
  return { abortSignal: AbortSignal.timeout(6_000) };
}

function connect({ bucket, prefix, ...server }: S3Place): Bucket {
  return { client: s3Client(server), name: bucket, prefix };
}

function objectOf({ name, prefix }: Bucket, key: string) {
  assertStoreKey(key);
  return { Bucket: name, Key: prefix + key };
}

// NoSuchKey here, NotFound or a bare 404 there; but a bucket that is not there is no record that is not there
export function ignoreMissing(error: unknown): undefined {
  const missing = statusOf(error) === 404 && !(error instanceof Error && error.name === 'NoSuchBucket');
  if (!missing) throw error;
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

/** The server said 200 without what a real 200 holds. */
export class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';
}

export interface S3Place {
  bucket: string;
  /** '' or parts that each end in / */
  prefix: string;
  region: string;
  /** undefined: AWS */
  endpoint: string | undefined;
}

/** How often and how long a client tries before it gives up. */
export interface Patience {
  tries: number;
  connectMs: number;
  /** until the answer has begun, and between its parts */
  answerMs: number;
}

interface Bucket {
  client: S3Client;
  name: string;
  prefix: string;
}
