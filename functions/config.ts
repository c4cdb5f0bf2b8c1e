import { z } from 'zod';
import { isRecipient } from './sealing.ts';

/** Reads the service's settings from the environment. Throws a StartError that names every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // a variable that is set to nothing is a variable that is not set
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(set);
  if (!parsed.success) throw new StartError(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const { PORT: port, HOST: host, FEEDBACK_DATA: dataFolder } = parsed.data;
  return {
    port,
    host,
    dataFolder,
    recipients: parsed.data.FEEDBACK_RECIPIENTS,
    secret: parsed.data.FEEDBACK_SECRET,
  };
}

/** The service cannot start; the message is Danish and says what to do. */
export class StartError extends Error {}

const words = {
  port: 'PORT skal være et helt tal fra 1 til 65535, for eksempel PORT=4321.',
  recipients:
    'FEEDBACK_RECIPIENTS skal være en eller flere offentlige age-nøgler (age1…) med komma imellem. Lav et nøglepar med age-keygen.',
  secret:
    'FEEDBACK_SECRET skal være mindst 32 tilfældige tegn og altid de samme. Lav dem med: openssl rand -base64 32',
};

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
  })
  .superRefine((settings, context) => {
    // on a developer's own machine both are made in the data folder; in production a lost file would lose every message
    if (settings.NODE_ENV !== 'production') return;
    if (!settings.FEEDBACK_RECIPIENTS) context.addIssue({ code: 'custom', message: words.recipients });
    if (!settings.FEEDBACK_SECRET) context.addIssue({ code: 'custom', message: words.secret });
  });

export interface Config {
  port: number;
  host: string;
  /** the folder that the disk store and the local keys lie in */
  dataFolder: string;
  /** undefined: keys of the machine's own */
  recipients: string[] | undefined;
  secret: Uint8Array | undefined;
}
