import type { Fault } from './problem.ts';

/** What `npm run new` writes where an editor has still to write. */
export const PLACEHOLDER = 'SKRIV:';

/** Placeholders that still stand in a file that is to be published. */
export function placeholderFaults(text: string): Fault[] {
  return Array.from(text.matchAll(/\bSKRIV:/g), ({ index }) => ({
    offset: index,
    message: 'Her står endnu en pladsholder. Skriv teksten, eller behold draft: true, indtil den er skrevet.',
  }));
}
