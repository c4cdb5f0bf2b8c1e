/**
 * An XML element. Text and attributes are escaped here and nowhere else, so that no caller can forget it: only `xml()` makes Xml.
 */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Xml | string)[]
): Xml {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const inner = children.map((child) => (child instanceof Xml ? child.markup : escape(child))).join('');
  return new Xml(`<${name}${given.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}`);
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}

export class Xml {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

// XML 1.0 §2.2: other control characters, halves of surrogate pairs, U+FFFE and U+FFFF stand in no document, not even escaped
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

// "]]>" needs its > escaped; a line break or tab in an attribute would be read as a space
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
