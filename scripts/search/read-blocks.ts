import { Parser } from 'htmlparser2';
import type { Language } from '../../site/model/language.ts';

/**
 * A paragraph, list item, cell or heading of a page. `own` is its text without what is marked as of another language, which no
 * mistyped word is taken for; it stands only where it differs. A lead counts as a heading.
 */
export type Block = { text: string; own?: string; heading?: true };

/** An element's attributes by name. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** Reads the first element of some HTML: its attributes, and the blocks within it, in order. */
export function readBlocks(html: string, language: Language): { attributes: Attributes; blocks: Block[] } {
  const blocks: Block[] = [];
  let attributes: Attributes | undefined;
  let text = '';
  let own = '';
  let mixed = false;
  let place: Place = { isBlock: true, heading: false, foreign: false, afterElement: false };
  const around: Place[] = [];
  let skipped = 0;
  const add = (value: string): void => {
    text += value;
    if (place.foreign) mixed = true;
    else own += value;
  };
  const close = (): void => {
    const whole = tidy(text);
    if (whole)
      blocks.push({ text: whole, ...(mixed && { own }), ...(place.heading && { heading: true as const }) });
    text = '';
    own = '';
    mixed = false;
  };
  const parser = new Parser({
    onopentag(name, attribs: Attributes) {
      if (skipped > 0) {
        skipped++;
        return;
      }
      // two elements side by side are two things, such as a link and its badge, though nothing stands between them
      if (place.afterElement) add(' ');
      place.afterElement = true;
      attributes ??= attribs;
      if (isSkipped(name, attribs)) {
        skipped++;
        return;
      }
      if (name === 'br') add(' ');
      const isBlock = !INLINE.has(name);
      if (isBlock) close();
      around.push(place);
      place = {
        isBlock,
        heading: place.heading || HEADING.test(name) || hasClass(attribs, 'lead'),
        foreign: (attribs['lang'] ?? (place.foreign ? '' : language)) !== language,
        afterElement: false,
      };
    },
    ontext(value) {
      if (skipped > 0) return;
      add(value);
      place.afterElement = false;
    },
    onclosetag() {
      if (skipped > 0) {
        skipped--;
        return;
      }
      if (place.isBlock) close();
      place = around.pop() ?? place;
      if (around.length === 0) parser.pause();
    },
  });
  parser.end(html);
  return { attributes: attributes ?? {}, blocks };
}

/** Where in the element the reading is. */
type Place = { isBlock: boolean; heading: boolean; foreign: boolean; afterElement: boolean };

const HEADING = /^h[1-6]$/;
const SKIPPED = new Set(['nav', 'script', 'style', 'template', 'svg', 'form', 'button', 'noscript']);
// what is there to be copied, such as the page's own address, and the line above the heading, which repeats its name and status
const UNSAID = ['copy', 'eyebrow'];
// what runs on in one line with its neighbours; everything else begins a block of its own
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function isSkipped(name: string, attributes: Attributes): boolean {
  return (
    SKIPPED.has(name) ||
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    UNSAID.some((unsaid) => hasClass(attributes, unsaid))
  );
}

function hasClass(attributes: Attributes, name: string): boolean {
  return attributes['class']?.split(' ').includes(name) ?? false;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
