import type { Bucket, ObjectHeaders } from '../../../scripts/deploy/bucket.ts';

/** A bucket in this process, for what a release makes of a bucket; that a real one can be used so is for Ceph to show. */
export function memoryBucket() {
  const objects = new Map<string, { bytes: Uint8Array; headers?: ObjectHeaders }>();
  const bucket: Bucket = {
    list: (below) =>
      Promise.resolve(
        new Map(
          [...objects]
            .filter(([name]) => name.startsWith(below))
            .map(([name, { bytes }]) => [
              name,
              { size: bytes.length, tag: Buffer.from(bytes).toString('base64') },
            ]),
        ),
      ),
    get: (name) =>
      Promise.resolve(objects.has(name) ? Buffer.from(objects.get(name)?.bytes ?? '') : undefined),
    put: (name, bytes) => Promise.resolve(void objects.set(name, { bytes })),
    create(name, bytes) {
      if (objects.has(name)) return Promise.resolve('exists');
      objects.set(name, { bytes });
      return Promise.resolve('created');
    },
    copy(from, to, headers) {
      const found = objects.get(from);
      if (!found) return Promise.reject(new Error(`NoSuchKey ${from}`));
      objects.set(to, { bytes: found.bytes, headers });
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void objects.delete(name)),
  };
  return { bucket, objects };
}
