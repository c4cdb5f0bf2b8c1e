import { CopyObjectCommand } from '@aws-sdk/client-s3';
import { UnconfirmedError, type Patience, type S3Place } from '../../functions/stores/s3-client.ts';
import { openObjects, retried, type Listed, type Objects } from '../../functions/stores/s3-objects.ts';

// nobody waits at a form, and a large file takes its time on a slow line
const patience: Patience = { tries: 5, connectMs: 5_000, answerMs: 60_000, allMs: 600_000 };

/** A bucket, or the part of one below a prefix, as a release needs it: what the store of messages uses, and CopyObject. */
export function openBucket(place: S3Place): Bucket {
  const { client, at, get, put, create, remove, list } = openObjects(
    place,
    patience,
    'application/octet-stream',
  );
  return {
    get,
    put,
    create,
    remove,

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

    async list(below) {
      const found = new Map<string, Listed>();
      for await (const [name, listed] of list(below)) found.set(name, listed);
      return found;
    },
  };
}

/** Names are below the prefix. */
export interface Bucket extends Pick<Objects, 'get' | 'put' | 'create' | 'remove'> {
  /** Every object whose name begins so. */
  list(below: string): Promise<Map<string, Listed>>;
  /** Puts the bytes of one object in the place of another, within the bucket, and says these things with them. */
  copy(from: string, to: string, headers: ObjectHeaders): Promise<void>;
}

/** What the bucket says to whoever fetches an object. */
export type ObjectHeaders = { type: string; caching: string; encoding?: 'br' | undefined };
