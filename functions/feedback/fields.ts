import { feedbackFields, type FeedbackField } from '../../site/model/feedback.ts';
import type { FeedbackValues } from '../../site/forms/feedback-form.ts';
import { Problem } from './problem.ts';

/** The one of our two content types that a request has. Another one, another charset or a compressed body is refused. */
export function bodyType(headers: Headers): BodyType {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const foreign = parameters.some((parameter) => !/^\s*(charset\s*=\s*"?utf-8"?\s*)?$/.test(parameter));
  const found = (['application/x-www-form-urlencoded', 'application/json'] as const).find(
    (known) => known === type.trim(),
  );
  const packed = (headers.get('content-encoding') ?? 'identity').toLowerCase() !== 'identity';
  const coded = (headers.get('transfer-encoding') ?? 'chunked').toLowerCase() !== 'chunked';
  if (!found || foreign || packed || coded) {
    throw new Problem('unsupported-type');
  }
  return found;
}

/** The fields of a body, each once. Throws where the bytes are not UTF-8, the form is broken, or a field comes twice. */
export function parseFields(type: BodyType, bytes: Uint8Array): Fields {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return type === 'application/json' ? parseJson(text) : parseForm(text);
  } catch (error) {
    const code = error instanceof Problem ? error.code : 'unreadable';
    throw new Problem(code, { written: salvage(type, bytes) });
  }
}

/** Whatever can be read of a form that was refused as a whole, so that nothing has to be written twice. */
export function salvage(type: BodyType, bytes: Uint8Array): FeedbackValues {
  if (type === 'application/json') return {};
  // the bytes may be cut in the middle of a letter: half a letter at the end is dropped
  const text = new TextDecoder().decode(bytes).replace(/%[0-9a-f]?$/i, '');
  return written(
    [...new URLSearchParams(text)].map(([name, value]) => [name, value.replace(/\ufffd+$/, '')]),
  );
}

/** The fields of the form among all that was sent; where one came twice, the first. */
export function written(fields: Iterable<readonly [string, unknown]>): FeedbackValues {
  const values: FeedbackValues = {};
  for (const [name, value] of fields) {
    if (isFeedbackField(name) && typeof value === 'string') values[name] ??= value;
  }
  return values;
}

function parseForm(text: string): Fields {
  const fields: Fields = new Map();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const at = pair.includes('=') ? pair.indexOf('=') : pair.length;
    const name = decode(pair.slice(0, at));
    if (fields.has(name)) throw new Problem('duplicate-field');
    fields.set(name, decode(pair.slice(at + 1)));
  }
  return fields;
}

// unlike URLSearchParams, which puts U+FFFD, this throws where the bytes are not UTF-8
function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function parseJson(text: string): Fields {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('unreadable');
  // JSON.parse keeps the last of two, so that the text then holds more strings than what was made of it
  const strings = text.match(/"(?:[^"\\]|\\.)*"/g)?.length ?? 0;
  if (strings !== stringsIn(value)) throw new Problem('duplicate-field');
  return new Map(Object.entries(value));
}

/** How many strings a value was written with, the names of its fields among them. */
function stringsIn(value: unknown): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  const names = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, each) => sum + stringsIn(each), names);
}

function isFeedbackField(name: string): name is FeedbackField {
  return (feedbackFields as readonly string[]).includes(name);
}

type BodyType = 'application/x-www-form-urlencoded' | 'application/json';
/** What was sent, by name; JSON may hold other things than strings. */
export type Fields = Map<string, unknown>;
