import * as z from 'zod';
import { sentences, tooLong } from './feedback-words.ts';
import type { Language } from './language.ts';
import { feedbackKinds } from './vocabulary/feedback.ts';
import { oneOf } from './vocabulary/vocabulary.ts';

/** The most code points (not UTF-16 units) that each field may hold after normalisation. */
export const feedbackLimits = { text: 5000, page: 500, provision: 300, source: 1000, email: 254 } as const;

/** The most bytes that a request with a message may hold. */
export const feedbackBodyLimit = 64 * 1024;

/** The fields in the order in which the form shows them. */
export const feedbackFields = ['kind', 'page', 'text', 'provision', 'source', 'email'] as const;

/**
 * Reads one message: unknown fields are refused, line breaks become \n, letters NFC, and the ends are trimmed.
 * All errors are found at once; the words are meant for the sender, in the sender's language.
 */
export function readFeedback(input: Record<string, unknown>, language: Language): FeedbackReading {
  const { message, reading } = schemas[language];
  const parsed = (input['kind'] === 'reading' ? reading : message).safeParse(input);
  if (parsed.success) return { ok: true, feedback: parsed.data };
  const errors: FeedbackErrors = {};
  for (const issue of parsed.error.issues) {
    const field = feedbackFields.find((name) => name === issue.path[0]) ?? 'form';
    errors[field] ??= field === 'form' ? sentences.unknownField[language] : issue.message;
  }
  return { ok: false, errors };
}

/** Whether `path` is an address on this site: it begins with one slash and holds no control character. */
export function isSitePath(path: string): boolean {
  return (
    /^\/(?![/\\])/.test(path) &&
    isPlain(path) &&
    !hidden.test(path) &&
    !/\s/.test(path) &&
    length(path) <= feedbackLimits.page
  );
}

const schemas = { da: schemasIn('da'), en: schemasIn('en') } as const satisfies Record<Language, unknown>;

function schemasIn(language: Language) {
  const say = (name: keyof typeof sentences) => ({ error: sentences[name][language] });
  const provision = words('provision', language, line);
  const source = words('source', language, line);
  const message = z.strictObject({
    kind: z.enum(oneOf(feedbackKinds).options, say('noKind')),
    text: required(words('text', language, lines), say('noText')),
    page: words('page', language, line)
      .refine((page) => page === '' || isSitePath(page) || isWebAddress(page), say('notAPage'))
      .default(''),
    provision: provision.default(''),
    source: source.default(''),
    email: words('email', language, line)
      .refine((email) => email === '' || isEmail(email), say('notAnEmail'))
      .default(''),
  });
  const reading = message.extend({
    provision: required(provision, say('noProvision')),
    source: required(source, say('noSource')),
  });
  return { message, reading };
}

function words(field: keyof typeof feedbackLimits, language: Language, normalise: (value: string) => string) {
  const limit = feedbackLimits[field];
  const notPlain = sentences.notPlain[language];
  return z
    .string({ error: notPlain })
    .refine(isPlain, { error: notPlain, abort: true })
    .overwrite(normalise)
    .refine((value) => length(value) <= limit, {
      error: ({ input }) => tooLong(field, length(String(input)) - limit, limit, language),
    });
}

function required(schema: z.ZodType<string>, message: { error: string }) {
  return schema.default('').refine((value) => value !== '', message);
}

// A half surrogate pair cannot be written as UTF-8, and control characters other than tab and line break are never typed.
function isPlain(value: string): boolean {
  return value.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(value);
}

// A text of nothing but spaces and characters without width looks empty, so it counts as empty.
const invisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

// Signs without width, and those that turn the reading: an address with them is another than it looks.
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

function lines(value: string): string {
  const text = value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  return invisible.test(text) ? '' : text;
}

function line(value: string): string {
  return lines(value).replace(/\s+/g, ' ');
}

function isEmail(value: string): boolean {
  return /^[^\s@<>",;]+@[^\s@<>",;.]+(\.[^\s@<>",;.]+)+$/.test(value) && !hidden.test(value);
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && !hidden.test(value) && URL.canParse(value);
}

function length(value: string): number {
  return Array.from(value).length;
}

export type FeedbackField = (typeof feedbackFields)[number];
/** A message as it is stored: every field is a string, and '' stands for a field that was left empty. */
export type Feedback = z.output<(typeof schemas)['da']['message']>;
/** One sentence for a field, or for the whole form, in the sender's language. */
export type FeedbackErrors = Partial<Record<FeedbackField | 'form', string>>;
type FeedbackReading = { ok: true; feedback: Feedback } | { ok: false; errors: FeedbackErrors };
