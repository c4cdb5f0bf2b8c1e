import { join } from 'node:path';
import * as z from 'zod';
import { termsFault, termsOf, termVariables, type FeedbackTerms } from '../site/model/feedback-terms.ts';
import type { LimitSettings } from './feedback/limits.ts';
import { isRecipient } from './sealing.ts';
import type { StorePlace } from './stores/open.ts';
import { readS3Address, regionWords, serverVariables } from './stores/s3-place.ts';

/** Reads the service's settings from the environment. Throws a StartError that names every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // a variable that is set to nothing is a variable that is not set
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(set);
  if (!parsed.success) throw new StartError(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: settings.FEEDBACK_DATA,
    store: placeOf(settings),
    recipients: settings.FEEDBACK_RECIPIENTS,
    secret: settings.FEEDBACK_SECRET,
    terms: termsOf(settings),
    limits: { perAddress: settings.FEEDBACK_PER_ADDRESS, overall: settings.FEEDBACK_OVERALL },
    proxies: settings.FEEDBACK_PROXIES,
    drainSeconds: settings.FEEDBACK_DRAIN_SECONDS,
  };
}

/** The service cannot start; the message is Danish and says what to do. */
export class StartError extends Error {}

function placeOf(settings: z.output<typeof configSchema>): StorePlace {
  const { FEEDBACK_STORE: store, AWS_REGION: region, AWS_ENDPOINT_URL_S3: endpoint } = settings;
  const named = readS3Address(store ?? '');
  if (!named) return { kind: 'disk', folder: store ?? join(settings.FEEDBACK_DATA, 'store') };
  // the schema has seen to it that a bucket has a region
  return { kind: 's3', ...named, region: region ?? '', endpoint };
}

const words = {
  port: 'PORT skal være et helt tal fra 1 til 65535, for eksempel PORT=4321.',
  store:
    'FEEDBACK_STORE skal være en mappe eller s3://spand/sti med små bogstaver a-z, tal og bindestreg, for eksempel FEEDBACK_STORE=s3://min-spand/beskeder.',
  recipients:
    'FEEDBACK_RECIPIENTS skal være en eller flere offentlige age-nøgler (age1…) med komma imellem. Lav et nøglepar med: npm run feedback -- keys new',
  secret:
    'FEEDBACK_SECRET skal være mindst 32 tilfældige tegn og altid de samme. Lav dem med: openssl rand -base64 32',
};

function whole(variable: string, least: number, most: number, usual: number) {
  const error = `${variable} skal være et helt tal fra ${least} til ${most}, for eksempel ${variable}=${usual}.`;
  return z
    .string()
    .refine((text) => /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error,
      abort: true,
    })
    .transform(Number)
    .default(usual);
}

const configSchema = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, { error: words.port, abort: true })
      .default('4321')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, { error: words.port }),
    HOST: z.string().default('127.0.0.1'),
    FEEDBACK_DATA: z.string().default('.data'),
    FEEDBACK_STORE: z
      .string()
      .refine((store) => readS3Address(store) !== undefined || !/^\w+:\/\//.test(store), {
        error: words.store,
      })
      .optional(),
    ...serverVariables('FEEDBACK_STORE'),
    FEEDBACK_RECIPIENTS: z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter((recipient) => recipient !== ''))
      .refine((list) => list.length > 0 && list.every(isRecipient), { error: words.recipients })
      .optional(),
    FEEDBACK_SECRET: z
      .string()
      .refine((secret) => secret.length >= 32, { error: words.secret })
      .transform((secret) => new TextEncoder().encode(secret))
      .optional(),
    FEEDBACK_PER_ADDRESS: whole('FEEDBACK_PER_ADDRESS', 1, 1_000_000, 60),
    FEEDBACK_OVERALL: whole('FEEDBACK_OVERALL', 1, 1_000_000, 6_000),
    FEEDBACK_PROXIES: whole('FEEDBACK_PROXIES', 0, 5, 0),
    FEEDBACK_DRAIN_SECONDS: whole('FEEDBACK_DRAIN_SECONDS', 0, 60, 0),
    ...termVariables,
  })
  .superRefine((settings, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const { FEEDBACK_STORE: store } = settings;
    if (readS3Address(store ?? '') && !settings.AWS_REGION) refuse(regionWords('FEEDBACK_STORE'));
    const fault = termsFault(termsOf(settings));
    if (fault !== undefined) refuse(fault);
    // on a developer's own machine both are made in the data folder; in production a lost file would lose every message
    if (settings.NODE_ENV !== 'production') return;
    if (!settings.FEEDBACK_RECIPIENTS) refuse(words.recipients);
    if (!settings.FEEDBACK_SECRET) refuse(words.secret);
  });

export interface Config {
  port: number;
  host: string;
  /** the folder that the local keys lie in */
  dataFolder: string;
  store: StorePlace;
  /** undefined: keys of the machine's own */
  recipients: string[] | undefined;
  secret: Uint8Array | undefined;
  terms: FeedbackTerms;
  limits: LimitSettings;
  /** how many proxies in front add the sender's address to X-Forwarded-For */
  proxies: number;
  /** how long requests are still taken when it is told to stop and has said that it is not ready */
  drainSeconds: number;
}
