import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  ignoreMissing,
  retried,
  s3Client,
  statusOf,
  UnconfirmedError,
  wholeBody,
  type Patience,
  type S3Place,
} from '../../functions/stores/s3.ts';

// nobody waits at a form, and a large file takes its time on a slow line
const patience: Patience = { tries: 5, connectMs: 5_000, answerMs: 60_000 };

/**
 * A bucket, or the part of one below a prefix, as a release needs it. Like the store of messages it uses only what all S3 servers
 * have in common; to that comes CopyObject.
 */
export function openBucket(place: S3Place): Bucket {
  const client = s3Client(place, patience);
  const at = (name: string) => ({ Bucket: place.bucket, Key: place.prefix + name });

  async function put(name: string, bytes: Uint8Array, condition: { IfNoneMatch?: '*' }): Promise<void> {
    const command = new PutObjectCommand({ ...at(name), ...wholeBody(bytes), ...condition });
    const { ETag } = await retried(() => client.send(command));
    if (ETag === undefined) throw new UnconfirmedError('PutObject');
  }

  async function get(name: string): Promise<Buffer | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand(at(name)));
      if (!Body) throw new UnconfirmedError('GetObject');
      return Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      return ignoreMissing(error);
    }
  }

  return {
    get,
    put: (name, bytes) => put(name, bytes, {}),

    async create(name, bytes) {
      try {
        await put(name, bytes, { IfNoneMatch: '*' });
        return 'created';
      } catch (error) {
        if (statusOf(error) !== 412) throw error;
        // the first try may have written it and its answer been lost
        return (await get(name))?.equals(bytes) ? 'created' : 'exists';
      }
    },

    async copy(from, to, { type, caching, encoding }) {
      const { Bucket, Key } = at(from);
      const command = new CopyObjectCommand({
        ...at(to),
        CopySource: `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`,
        MetadataDirective: 'REPLACE',
        ContentType: type,
        CacheControl: caching,
        ...(encoding !== undefined && { ContentEncoding: encoding }),
      });
      const { CopyObjectResult } = await retried(() => client.send(command));
      if (CopyObjectResult?.ETag === undefined) throw new UnconfirmedError('CopyObject');
    },

    async remove(name) {
      await retried(() => client.send(new DeleteObjectCommand(at(name)))).catch(ignoreMissing);
    },

    async list(below) {
      const found = new Map<string, Listed>();
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: place.bucket,
            Prefix: place.prefix + below,
            ...(token !== undefined && { ContinuationToken: token }),
          }),
        );
        // a 200 of somebody else's reads as an empty page
        if (page.Name !== place.bucket || (page.IsTruncated && page.NextContinuationToken === undefined))
          throw new UnconfirmedError('ListObjectsV2');
        for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? [])
          found.set(Key.slice(place.prefix.length), { size: Size, tag: ETag });
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
      return found;
    },
  };
}

/** Names are below the prefix. What is confirmed is durable; what is thrown says nothing about whether it was done. */
export interface Bucket {
  /** Every object whose name begins so. */
  list(below: string): Promise<Map<string, Listed>>;
  get(name: string): Promise<Buffer | undefined>;
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes only where nothing is. */
  create(name: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /** Puts the bytes of one object in the place of another, within the bucket, and says these things with them. */
  copy(from: string, to: string, headers: ObjectHeaders): Promise<void>;
  remove(name: string): Promise<void>;
}

/** `tag` is the server's own mark of the contents: compared with an earlier one of the same object, never read. */
export type Listed = { size: number; tag: string };

/** What the bucket says to whoever fetches an object. */
export type ObjectHeaders = { type: string; caching: string; encoding?: 'br' | undefined };
