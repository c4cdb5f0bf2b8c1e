import { z } from 'zod';
import { readS3Address, regionWords, serverVariables } from '../../functions/stores/s3-place.ts';
import type { S3Place } from '../../functions/stores/s3-client.ts';
import { DeployError } from './deploy-error.ts';

const bucketWords =
  'PORTAL_BUCKET skal være s3://spand/sti med små bogstaver a-z, tal og bindestreg, for eksempel PORTAL_BUCKET=s3://min-portal. Den siger, hvor sitet skal lægges.';

const sharedWords =
  'PORTAL_BUCKET og FEEDBACK_STORE skal være hver sin spand: sitet læses af alle, og beskederne af ingen andre.';

const schema = z.object({
  PORTAL_BUCKET: z.string({ error: bucketWords }).transform((text, context) => {
    const named = readS3Address(text);
    if (!named) context.addIssue({ code: 'custom', message: bucketWords });
    return named ?? z.NEVER;
  }),
  ...serverVariables('PORTAL_BUCKET'),
});

/** Reads where the site is to lie from the environment. Throws a DeployError that names every variable that is wrong. */
export function readDeployConfig(environment: Record<string, string | undefined>): S3Place {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new DeployError(parsed.error.issues.map(({ message }) => message).join('\n'));
  const { PORTAL_BUCKET, AWS_REGION: region, AWS_ENDPOINT_URL_S3: endpoint } = parsed.data;
  if (region === undefined) throw new DeployError(regionWords('PORTAL_BUCKET'));
  // a bucket that visitors read is no place for messages
  if (readS3Address(set['FEEDBACK_STORE'] ?? '')?.bucket === PORTAL_BUCKET.bucket)
    throw new DeployError(sharedWords);
  return { ...PORTAL_BUCKET, region, endpoint };
}
