import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import { z } from 'zod';

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ });
/** RFC 3339, which §3.3 asks for. */
const time = z.iso.datetime({ offset: true });
const language = z.enum(['da', 'en']);

const link = z.strictObject({
  '@rel': z.enum(['alternate', 'self', 'via']),
  '@type': z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/)
    .optional(),
  '@href': address,
});
type Link = z.output<typeof link>;
const links = (rel: Link['@rel'], count: number) => (given: readonly Link[]) =>
  given.filter((one) => one['@rel'] === rel).length === count;

const entry = z.strictObject({
  '@xml:lang': language.optional(),
  id: address,
  title: text,
  updated: time,
  published: time,
  link: z.array(link).refine(links('alternate', 1), '§4.1.2: one alternate link'),
  summary: text,
});

/** What RFC 4287 requires (§4.1.1, §4.1.2) of the elements that the portal uses; it uses no others. */
export const atomDocument = z.strictObject({
  feed: z
    .strictObject({
      '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
      '@xml:lang': language,
      id: address,
      title: text,
      updated: time,
      link: z
        .array(link)
        .refine(links('self', 1), '§4.1.1: a link to itself')
        .refine(links('alternate', 1), '§4.1.1: one alternate link'),
      author: z.strictObject({ name: text }),
      entry: z.array(entry),
    })
    .refine(({ entry: entries, id }) => {
      const ids = [id, ...entries.map((one) => one.id)];
      return new Set(ids).size === ids.length;
    }, '§4.1.1: ids of their own'),
});

/**
 * A document as objects, its attributes named with "@". A second element where only one may stand makes a list of the two, which no
 * schema above takes. Throws where the document is not well-formed.
 */
export function readXml(xml: string): unknown {
  const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    xml,
    'text/xml',
  ).documentElement;
  if (!root) throw new Error('The document is empty.');
  return { [root.localName ?? '']: readElement(root) };
}

function readElement(element: Element): unknown {
  const attributes = Array.from(element.attributes, ({ name, value }) => [`@${name}`, value]);
  const children = Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
  if (attributes.length + children.length === 0) return element.textContent;
  const groups = Map.groupBy(children, ({ tagName }) => tagName);
  const parts = [...groups].map(([name, group]) => {
    const values = group.map(readElement);
    return [name, values.length > 1 || LISTS.includes(name) ? values : values[0]];
  });
  return Object.fromEntries([...attributes, ...parts]) as unknown;
}

const LISTS = ['entry', 'link'];
