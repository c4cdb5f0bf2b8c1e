import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';

/** How long a sender can wait: three tries of at most 1.5 s, with jitter between them. */
export const whileSomebodyWaits: Patience = { tries: 3, connectMs: 500, answerMs: 1_500, allMs: 6_000 };

/** A client that gives up in time. It has the credentials of the SDK's standard chain. */
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

/** How often and how long is tried before it is given up. */
export interface Patience {
  tries: number;
  connectMs: number;
  /** until the answer has begun, and between its parts */
  answerMs: number;
  /** for all tries of one operation together, and for an answer whose body stands still */
  allMs: number;
}
