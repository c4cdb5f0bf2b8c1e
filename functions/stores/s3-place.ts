import * as z from 'zod';
import type { S3Place } from './s3-client.ts';

// the bucket's name as S3 allows it, and parts of the same letters as our own keys
const s3Address = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([a-z0-9-]+(?:\/[a-z0-9-]+)*))?\/?$/;

/** The bucket and the prefix that s3://bucket/prefix names; undefined where a text is no such address. */
export function readS3Address(text: string): Pick<S3Place, 'bucket' | 'prefix'> | undefined {
  const [, bucket, prefix = ''] = s3Address.exec(text) ?? [];
  return bucket === undefined ? undefined : { bucket, prefix: prefix && `${prefix}/` };
}

/** What a bucket's region must be, for whoever named the bucket in this variable. */
export function regionWords(variable: string): string {
  return `AWS_REGION skal være navnet på regionen, når ${variable} er s3://…, for eksempel AWS_REGION=eu-north-1.`;
}

/** The variables that say where a bucket is, beside the one that names it. */
export function serverVariables(variable: string) {
  return {
    AWS_REGION: z
      .string()
      .regex(/^[a-z0-9-]+$/, { error: regionWords(variable) })
      .optional(),
    AWS_ENDPOINT_URL_S3: z
      .string()
      .refine(isServerAddress, {
        error:
          'AWS_ENDPOINT_URL_S3 skal være adressen på S3-serveren og begynde med https:// (http:// kun på denne maskine), for eksempel AWS_ENDPOINT_URL_S3=https://s3.eksempel.dk.',
      })
      .optional(),
  };
}

// in the clear, what is stored and what is fetched could be changed on the way
function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const local = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && local);
}
