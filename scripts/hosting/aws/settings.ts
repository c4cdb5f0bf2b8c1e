import * as z from 'zod';
import { readConfig, StartError, type Config } from '../../../functions/config.ts';

/** Reads what a deployment on AWS decides from the environment. Throws a StartError that names every variable that is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) throw new StartError(parsed.error.issues.map(({ message }) => message).join('\n'));
  const { PORTAL_URL, PORTAL_CERTIFICATE, PORTAL_ALARMS, AWS_REGION, FEEDBACK_RECIPIENTS } = parsed.data;
  // the service's own words on the service's own variables; store and secret are the template's to give
  const service = readConfig({
    ...set,
    NODE_ENV: 'production',
    AWS_REGION,
    FEEDBACK_STORE: 's3://template',
    FEEDBACK_SECRET: 'x'.repeat(32),
  });
  return {
    domain: new URL(PORTAL_URL).hostname,
    certificate: PORTAL_CERTIFICATE,
    region: AWS_REGION,
    alarms: PORTAL_ALARMS,
    recipients: FEEDBACK_RECIPIENTS ?? '',
    service,
  };
}

const schema = z.object({
  PORTAL_URL: z.string({ error: urlWords() }).regex(/^https:\/\/[a-z0-9.-]+\/?$/, { error: urlWords() }),
  PORTAL_CERTIFICATE: z
    .string({ error: certificateWords() })
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, { error: certificateWords() }),
  PORTAL_ALARMS: z.string({ error: alarmWords() }).regex(/^[^\s@]+@[^\s@]+$/, { error: alarmWords() }),
  AWS_REGION: z
    .string()
    .regex(/^eu-[a-z]+-\d$/, {
      error: 'AWS_REGION skal være en region i EU, for eksempel AWS_REGION=eu-north-1.',
    })
    .default('eu-north-1'),
  FEEDBACK_RECIPIENTS: z.string().optional(),
});

function urlWords(): string {
  return 'PORTAL_URL skal være portalens adresse, for eksempel PORTAL_URL=https://portal.dk.';
}

function certificateWords(): string {
  return 'PORTAL_CERTIFICATE skal være et certifikat til adressen i AWS Certificate Manager i us-east-1, hvor CloudFront vil have det: arn:aws:acm:us-east-1:…:certificate/….';
}

function alarmWords(): string {
  return 'PORTAL_ALARMS skal være den mailadresse, der får besked, når noget går galt, for eksempel PORTAL_ALARMS=drift@myndighed.dk.';
}

export type Settings = {
  /** the portal's name, without https:// */
  domain: string;
  /** the name (ARN) of the certificate */
  certificate: string;
  region: string;
  /** the address that hears of alarms */
  alarms: string;
  /** age public keys, as they were written */
  recipients: string;
  service: Config;
};
