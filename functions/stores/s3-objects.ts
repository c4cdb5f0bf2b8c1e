import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import {
  ignoreMissing,
  s3Client,
  statusOf,
  UnconfirmedError,
  type Patience,
  type S3Place,
} from './s3-client.ts';

/**
 * The objects of a bucket, AWS's or another's, by their names below the prefix. It uses what all of them have in common: plain PUT with
 * If-None-Match, GET, DELETE and ListObjectsV2. No CAS, no ETag parsing, no batch delete, no server-side encryption, no ACLs.
 * Whether the server keeps to If-None-Match is for `keepsRecords` to find out. `type` is the content type of what is put.
 */
export function openObjects(
  { bucket, prefix, ...server }: S3Place,
  patience: Patience,
  type: string,
): Objects {
  const client = s3Client(server, patience);
  const at = (name: string) => ({ Bucket: bucket, Key: prefix + name });
  const inTime = () => ({ abortSignal: AbortSignal.timeout(patience.allMs) });

  async function put(
    name: string,
    bytes: Uint8Array,
    condition: { IfNoneMatch?: '*' } = {},
    limit = inTime(),
  ): Promise<void> {
    const command = new PutObjectCommand({
      ...at(name),
      ...wholeBody(bytes),
      ContentType: type,
      ...condition,
    });
    const { ETag } = await retried(() => client.send(command, limit));
    // a proxy between may say 200 in its own name; the SDK finds S3's own errors in a 200
    if (ETag === undefined) throw new UnconfirmedError('PutObject');
  }

  async function get(name: string, limit = inTime()): Promise<Buffer | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand(at(name)), limit);
      if (!Body) throw new UnconfirmedError('GetObject');
      return Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      return ignoreMissing(error);
    }
  }

  async function create(
    name: string,
    bytes: Uint8Array,
    limit = inTime(),
    triesLeft = 3,
  ): Promise<'created' | 'exists'> {
    try {
      await put(name, bytes, { IfNoneMatch: '*' }, limit);
      return 'created';
    } catch (error) {
      if (statusOf(error) !== 412) throw error;
      // the first try may have written it and its answer been lost; then the second is refused by our own object
      const found = await get(name, limit);
      if (found) return found.equals(bytes) ? 'created' : 'exists';
      // what stood in the way has been removed in between
      if (triesLeft === 1) throw error;
      await wait(Math.random() * 100);
      return create(name, bytes, limit, triesLeft - 1);
    }
  }

  return {
    client,
    at,
    get: (name) => get(name),
    put: (name, bytes) => put(name, bytes),
    create: (name, bytes) => create(name, bytes),

    async remove(name) {
      const limit = inTime();
      await retried(() => client.send(new DeleteObjectCommand(at(name)), limit)).catch(ignoreMissing);
    },

    async *list(below) {
      let ContinuationToken: string | undefined;
      do {
        const command = new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: prefix + below,
          ...(ContinuationToken !== undefined && { ContinuationToken }),
        });
        const page = await client.send(command, inTime());
        // a 200 of somebody else's reads as an empty page, and an empty page as "nothing left to delete"
        if (page.Name !== bucket || (page.IsTruncated && page.NextContinuationToken === undefined)) {
          throw new UnconfirmedError('ListObjectsV2');
        }
        for (const { Key, Size = 0, ETag = '' } of page.Contents ?? []) {
          if (Key !== undefined) yield [Key.slice(prefix.length), { size: Size, tag: ETag }];
        }
        ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (ContinuationToken !== undefined);
    },
  };
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

/** The body of a PUT that every server stores as it is, or refuses. */
function wholeBody(bytes: Uint8Array) {
  return {
    // never a stream, which becomes chunks that some servers store as part of the record
    Body: Buffer.from(bytes),
    ContentLength: bytes.length,
    // the only checksum that every real server compares
    ContentMD5: createHash('md5').update(bytes).digest('base64'),
  };
}

/** What is confirmed is durable; what is thrown says nothing about whether it was done. */
export interface Objects {
  /** for what only one of its users does */
  client: S3Client;
  at: (name: string) => { Bucket: string; Key: string };
  get: (name: string) => Promise<Buffer | undefined>;
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Writes only where nothing is. */
  create: (name: string, bytes: Uint8Array) => Promise<'created' | 'exists'>;
  /** Removes an object; one that is not there is removed already. */
  remove: (name: string) => Promise<void>;
  /** Every object whose name begins so. Throws rather than leave one out. */
  list: (below: string) => AsyncGenerator<[name: string, Listed]>;
}

/** `tag` is the server's own mark of the contents: compared with an earlier one of the same object, never read. */
export type Listed = { size: number; tag: string };
