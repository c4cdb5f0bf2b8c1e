import { z } from 'zod';
import { formatNumber } from './numbers.ts';

/** What a sender can tell us; the key is stored, the label and the hint are shown beside the choice. */
export const feedbackKinds = {
  comment: {
    label: 'En kommentar til en side',
    hint: 'Du har noget at sige om det, der står på en bestemt side.',
  },
  barrier: {
    label: 'En ny barriere',
    hint: 'En regel, data, teknik eller andet står i vejen for at bruge AI, og det mangler her.',
  },
  reading: {
    label: 'En anden læsning af en bestemmelse',
    hint: 'Du læser en paragraf eller en artikel anderledes end det, der står her.',
  },
  error: { label: 'En fejl', hint: 'Noget er forkert, forældet eller virker ikke.' },
  question: { label: 'Et spørgsmål', hint: 'Du leder efter et svar, som du ikke kan finde her.' },
} as const satisfies Record<string, { label: string; hint: string }>;

/** The state of a received message; the label is the short word, the meaning is a sentence for the sender. */
export const feedbackStates = {
  received: { label: 'Modtaget', meaning: 'Beskeden er gemt hos os. Den er endnu ikke behandlet.' },
  'in-treatment': { label: 'Under behandling', meaning: 'Sekretariatet arbejder med din besked.' },
  followed: { label: 'Fulgt', meaning: 'Sekretariatet har svaret og følger det, du skrev.' },
  explained: {
    label: 'Forklaret',
    meaning: 'Sekretariatet har svaret og forklaret, hvorfor det ikke følger det, du skrev.',
  },
} as const satisfies Record<string, { label: string; meaning: string }>;

/** The most code points (not UTF-16 units) that each field may hold after normalisation. */
export const feedbackLimits = { text: 5000, page: 500, provision: 300, source: 1000, email: 254 } as const;

/** The most bytes that a request with a message may hold. */
export const feedbackBodyLimit = 64 * 1024;

/** The fields in the order in which the form shows them. */
export const feedbackFields = ['kind', 'page', 'text', 'provision', 'source', 'email'] as const;

/**
 * Reads one message: unknown fields are refused, line breaks become \n, letters NFC, and the ends are trimmed.
 * All errors are found at once; the words are Danish and meant for the sender.
 */
export function readFeedback(input: Record<string, unknown>): FeedbackReading {
  const schema = input['kind'] === 'reading' ? readingSchema : feedbackSchema;
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, feedback: parsed.data };
  const errors: FeedbackErrors = {};
  for (const issue of parsed.error.issues) {
    const field = feedbackFields.find((name) => name === issue.path[0]) ?? 'form';
    errors[field] ??= field === 'form' ? unknownField : issue.message;
  }
  return { ok: false, errors };
}

/** Whether `path` is an address on this site: it begins with one slash and holds no control character. */
export function isSitePath(path: string): boolean {
  return (
    /^\/(?![/\\])/.test(path) && isPlain(path) && !/\s/.test(path) && length(path) <= feedbackLimits.page
  );
}

const unknownField = 'Der var et felt, som vi ikke kender. Åbn formularen igen, og send beskeden derfra.';
const notPlain = 'Der er tegn, som vi ikke kan læse. Slet dem, eller skriv teksten igen.';

const kindNames = Object.keys(feedbackKinds) as [FeedbackKind, ...FeedbackKind[]];

const feedbackSchema = z.strictObject({
  kind: z.enum(kindNames, { error: 'Vælg, hvad beskeden handler om.' }),
  text: required(words(feedbackLimits.text, 'Beskeden', lines), 'Skriv din besked.'),
  page: words(feedbackLimits.page, 'Sidens adresse', line)
    .refine((page) => page === '' || isSitePath(page) || isWebAddress(page), {
      error: 'Skriv sidens adresse, for eksempel /barrierer/, eller lad feltet stå tomt.',
    })
    .default(''),
  provision: words(feedbackLimits.provision, 'Bestemmelsen', line).default(''),
  source: words(feedbackLimits.source, 'Kilden', line).default(''),
  email: words(feedbackLimits.email, 'E-mailadressen', line)
    .refine((email) => email === '' || /^[^\s@<>",;]+@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/.test(email), {
      error: 'Skriv en e-mailadresse som navn@eksempel.dk, eller lad feltet stå tomt.',
    })
    .default(''),
});

const readingSchema = feedbackSchema.extend({
  provision: required(
    words(feedbackLimits.provision, 'Bestemmelsen', line),
    'Skriv, hvilken bestemmelse du læser anderledes, for eksempel sundhedsloven § 42 a.',
  ),
  source: required(
    words(feedbackLimits.source, 'Kilden', line),
    'Skriv, hvor din læsning står, for eksempel en vejledning, en afgørelse eller en adresse.',
  ),
});

function words(limit: number, name: string, normalise: (value: string) => string) {
  return z
    .string({ error: notPlain })
    .refine(isPlain, { error: notPlain, abort: true })
    .overwrite(normalise)
    .refine((value) => length(value) <= limit, {
      error: ({ input }) => {
        const over = length(String(input)) - limit;
        return `${name} er ${formatNumber(over)} tegn for lang. Skriv højst ${formatNumber(limit)} tegn.`;
      },
    });
}

function required(schema: z.ZodType<string>, error: string) {
  return schema.default('').refine((value) => value !== '', { error });
}

// A half surrogate pair cannot be written as UTF-8, and control characters other than tab and line break are never typed.
function isPlain(value: string): boolean {
  return value.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(value);
}

// A text of nothing but spaces and characters without width looks empty, so it counts as empty.
const invisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

function lines(value: string): string {
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return invisible.test(text) ? '' : text;
}

function line(value: string): string {
  return lines(value).replace(/\s+/g, ' ');
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

function length(value: string): number {
  return Array.from(value).length;
}

export type FeedbackKind = keyof typeof feedbackKinds;
export type FeedbackState = keyof typeof feedbackStates;
export type FeedbackField = (typeof feedbackFields)[number];
/** A message as it is stored: every field is a string, and '' stands for a field that was left empty. */
export type Feedback = z.output<typeof feedbackSchema>;
/** One Danish sentence for a field, or for the whole form. */
export type FeedbackErrors = Partial<Record<FeedbackField | 'form', string>>;
type FeedbackReading = { ok: true; feedback: Feedback } | { ok: false; errors: FeedbackErrors };
