/** A text set in lines, at the size that it was set in. */
export type Setting = { size: number; lines: readonly string[] };

/** How wide a line is at a size, in pixels. */
type Measure = (line: string, size: number) => number;

/**
 * Sets a text in the largest of the sizes, which come largest first, in which it fits into a box: `width` pixels by as many lines
 * as `lines` gives for a size. What does not fit even in the smallest ends in "…".
 */
export function setText(
  text: string,
  measure: Measure,
  box: { sizes: readonly [number, ...number[]]; width: number; lines: (size: number) => number },
): Setting {
  const [largest, ...smaller] = box.sizes;
  const setIn = (size: number) => {
    const fits = (line: string): boolean => measure(line, size) <= box.width;
    const wrapped = wrap(text, fits);
    const kept = wrapped.slice(0, box.lines(size));
    const whole = kept.length === wrapped.length && kept.every(fits);
    return { whole, setting: { size, lines: whole ? kept : shorten(kept, fits) } };
  };
  return smaller.reduce((best, size) => (best.whole ? best : setIn(size)), setIn(largest)).setting;
}

/** As many words to a line as fit; a word that fits none has one to itself. */
function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The lines up to the first that is too long, or the last of all, which is cut until an ellipsis has room. */
function shorten(lines: readonly string[], fits: (line: string) => boolean): string[] {
  const tooLong = lines.findIndex((line) => !fits(line));
  const end = tooLong === -1 ? lines.length - 1 : tooLong;
  const characters = Array.from(lines[end] ?? '');
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return [...lines.slice(0, end), `${characters.join('').trimEnd()}…`];
}
