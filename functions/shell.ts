import { escapeMarkup } from '../site/model/markup.ts';

/**
 * Makes the function that puts a page of the service into the site's own frame.
 * `template` is the built /skal/ page with the marks %shell:title% (one or more) and <!--shell:main--> (one).
 */
export function createShell(template: string): (page: { title: string; main: string }) => string {
  for (const mark of [titleMark, mainMark]) {
    if (!template.includes(mark)) {
      throw new Error(
        `Siden /skal/ mangler mærket ${mark}. Sæt det ind i site/pages/skal.astro, og byg igen.`,
      );
    }
  }
  return ({ title, main }) =>
    // by function: in a plain replacement "$&" would have a meaning, and people write what they like
    template.replaceAll(titleMark, () => escapeMarkup(title)).replace(mainMark, () => main);
}

const titleMark = '%shell:title%';
const mainMark = '<!--shell:main-->';
