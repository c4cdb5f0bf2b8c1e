import { findCpr } from '../../site/model/cpr.ts';

type Written = { readonly text: string; readonly email: string };

const LONGEST = 200;
/** What people say where they present themselves or someone close. */
const PERSONAL =
  /(?<!\p{L})(?:hedder|navn|hilsen|mvh|vh|undertegnede|tlf|telefon|mobil|cpr|født|bor|adresse|min|mit|mine|vores)(?!\p{L})/iu;
/** An address, a number of more than four digits however it is parted, a web page. */
const TRACES = /@|https?:|www\.|\d(?:[\s.-]?\d){4,}/i;

/**
 * The first question of a message that could stand as it is: with no trace of a person that a program can see. `names` are those
 * that may stand with a capital letter. An editor must still say yes: a name can be written in small letters.
 */
export function askedIn({ text, email }: Written, names: readonly string[]): string | undefined {
  const known = new Set([...names.flatMap(wordsOf), 'ai', 'eu', 'it']);
  const own = wordsOf(email.split('@')[0] ?? '').filter((word) => word.length > 2);
  return sentencesOf(text).find(
    (sentence) =>
      sentence.endsWith('?') &&
      sentence.length <= LONGEST &&
      !PERSONAL.test(sentence) &&
      !TRACES.test(sentence) &&
      findCpr(sentence).length === 0 &&
      !wordsOf(sentence).some((word) => own.includes(word)) &&
      capitalised(sentence).every((word) => known.has(word.toLowerCase())),
  );
}

/** A sentence ends where another begins with a capital letter: the point of "stk. 2" ends none. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?]) (?=\p{Lu})/u);
}

/** The words within a sentence that begin with a capital letter. */
function capitalised(sentence: string): string[] {
  return sentence.replace(/^\P{L}*\p{L}+/u, '').match(/\p{Lu}\p{L}*/gu) ?? [];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
