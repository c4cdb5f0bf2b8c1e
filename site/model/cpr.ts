/**
 * What looks like a CPR number: a date as DDMMYY and four digits, also in full-width digits, with any dash or space before the
 * last four, and with points, dashes, slashes or spaces in the date. About one in twenty-seven ordinary ten-digit numbers looks
 * like one too, so this is for asking the writer, and never for refusing.
 */
export function findCpr(text: string): string[] {
  return [...numbersIn(text)].map(({ number }) => number);
}

/** The text with `words` in the place of everything that looks like a CPR number. */
export function redactCpr(text: string, words: string): string {
  let clean = '';
  let end = 0;
  for (const { number, start } of numbersIn(text)) {
    clean += text.slice(end, start) + words;
    end = start + number.length;
  }
  return clean + text.slice(end);
}

function* numbersIn(text: string): Generator<{ number: string; start: number }> {
  const search = new RegExp(shape);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [, before = '', number = '', ...date] = match;
    if (isDated(date)) yield { number, start: match.index + before.length };
    // what has the shape and no date may hold the beginning of a number that has both
    else search.lastIndex = match.index + 1;
  }
}

const digits = String.raw`0-9\uff10-\uff19`;
const digit = `[${digits}]`;
const gap = String.raw`[ \u00a0./\-\u2010\u2011]?`;
const dash = String.raw`[\s\p{Pd}\u2212\u00ad\u200b]{0,3}`;
// what stands before is matched too: Safari before 16.4 (2023) cannot look behind
const shape = new RegExp(
  `(^|[^${digits}])((${digit}{2})${gap}(${digit}{2})${gap}(${digit}{2})${dash}${digit}{4})(?!${digit})`,
  'gu',
);

// 2000 is a leap year and 1900 was not, so the 29th of February of year 00 may be a birthday
function isDated([day = '', month = '', year = '']: readonly string[]): boolean {
  const [d, m, y] = [day, month, year].map((part) => Number(part.normalize('NFKC')));
  const date = new Date(Date.UTC(2000 + (y ?? 0), (m ?? 0) - 1, d));
  return date.getUTCMonth() + 1 === m && date.getUTCDate() === d;
}
