import type { XmlElement } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const ONCE = ['id', 'title', 'updated'];
const AT_MOST_ONCE = [
  'published',
  'summary',
  'content',
  'subtitle',
  'rights',
  'generator',
  'icon',
  'logo',
  'source',
];
const MANY = ['author', 'contributor', 'category', 'link'];
const RELATIONS = ['alternate', 'related', 'self', 'enclosure', 'via'];

/** What RFC 4287 finds wrong with a feed; each finding names the section. */
export function atomFindings(feed: XmlElement): string[] {
  if (feed.name !== 'feed' || feed.namespace !== ATOM) return ['§4.1.1: the root is no atom:feed'];
  const entries = childrenOf(feed, 'entry');
  const ids = [feed, ...entries].flatMap((part) => childrenOf(part, 'id').map(({ text }) => text));
  const hasAuthor = (part: XmlElement) => childrenOf(part, 'author').length > 0;
  return [
    ...partFindings(feed, ['entry']),
    ...entries.flatMap((entry) => [...partFindings(entry, []), ...entryFindings(entry)]),
    ...(hasAuthor(feed) || entries.every(hasAuthor) ? [] : ['§4.1.1: no author']),
    ...(childrenOf(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self')
      ? []
      : ['§4.1.1: no link to itself']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `§4.2.6: two have the id ${id}`),
  ];
}

function partFindings(part: XmlElement, also: readonly string[]): string[] {
  const counts = (name: string): number => childrenOf(part, name).length;
  const allowed = [...ONCE, ...AT_MOST_ONCE, ...MANY, ...also];
  return [
    ...ONCE.filter((name) => counts(name) !== 1).map(
      (name) => `§4.1: ${part.name} has ${counts(name)} ${name}`,
    ),
    ...AT_MOST_ONCE.filter((name) => counts(name) > 1).map(
      (name) => `§4.1: ${part.name} has ${counts(name)} ${name}`,
    ),
    ...part.children
      .filter(({ name, namespace }) => namespace !== ATOM || !allowed.includes(name))
      .map(({ name }) => `§4.1: ${name} does not belong in ${part.name}`),
    ...['title', 'summary'].flatMap((name) => childrenOf(part, name)).flatMap(textFindings),
    ...['updated', 'published'].flatMap((name) => childrenOf(part, name)).flatMap(dateFindings),
    ...childrenOf(part, 'id')
      .filter(({ text }) => !isAbsolute(text))
      .map(({ text }) => `§4.2.6: ${text} is no whole address`),
    ...childrenOf(part, 'author')
      .filter((author) => childrenOf(author, 'name').length !== 1)
      .map(() => '§3.2: author without name'),
    ...childrenOf(part, 'link').flatMap(linkFindings),
    ...alternateFindings(part),
  ];
}

function entryFindings(entry: XmlElement): string[] {
  const hasAlternate = childrenOf(entry, 'link').some(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  );
  return hasAlternate || childrenOf(entry, 'content').length > 0
    ? []
    : ['§4.1.2: neither content nor a link to it'];
}

function textFindings({ name, attributes, children, text }: XmlElement): string[] {
  return [
    ...((attributes['type'] ?? 'text') === 'text' && children.length > 0
      ? [`§3.1.1.1: elements in ${name}`]
      : []),
    ...(text.trim() === '' ? [`§4.2.14: ${name} is empty`] : []),
  ];
}

function dateFindings({ name, text }: XmlElement): string[] {
  const isDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return isDate && !Number.isNaN(Date.parse(text)) ? [] : [`§3.3: ${name} is no time: ${text}`];
}

function linkFindings({ attributes }: XmlElement): string[] {
  const { href, rel = 'alternate', type } = attributes;
  return [
    ...(href !== undefined && isAbsolute(href) ? [] : [`§4.2.7.1: a link to ${href ?? 'nothing'}`]),
    ...(RELATIONS.includes(rel) ? [] : [`§4.2.7.2: the relation ${rel}`]),
    ...(type === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(type) ? [] : [`§4.2.7.3: the type ${type}`]),
  ];
}

function alternateFindings(part: XmlElement): string[] {
  const kinds = childrenOf(part, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    .map(({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`);
  return new Set(kinds).size === kinds.length ? [] : ['§4.1.1: two alternate links of one kind'];
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === ATOM);
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(address) && URL.canParse(address);
}
