/** The code points of a CSS unicode-range: "U+0-FF, U+131". */
export function readRange(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Code points as a CSS unicode-range, neighbours drawn together. */
export function writeRange(codes: Iterable<number>): string {
  const runs: { first: number; last: number }[] = [];
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  return runs.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',');
}

const hex = (code: number): string => code.toString(16).toUpperCase();
