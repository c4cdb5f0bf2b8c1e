import { mdxToMdast, type MdastNode } from 'satteri';
import { splitEntry } from '../../site/source/entry-file.ts';
import type { CheckedEntry } from '../check/checked-entry.ts';
import type { Path } from '../check/positions.ts';

/** One address of another website, where it stands in the content. */
export type ExternalLink = {
  readonly address: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The key that it stands under, or `prose`. */
  readonly role: string;
  /** True where the entry names a copy in an archive. */
  readonly archived: boolean;
};

/** Every address of another website in the content: in the facts of an entry, and in its prose. */
export function externalLinks(checked: readonly CheckedEntry[]): ExternalLink[] {
  return checked.flatMap((entry) => [...factLinks(entry), ...proseLinks(entry)]);
}

function factLinks(entry: CheckedEntry): ExternalLink[] {
  return addressesIn(entry.value).map(({ address, path }) =>
    link(entry, address, entry.locate(path) ?? 0, String(path.at(-1))),
  );
}

function addressesIn(value: unknown, path: Path = []): { address: string; path: Path }[] {
  if (isAddress(value)) return [{ address: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    addressesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function proseLinks(entry: CheckedEntry): ExternalLink[] {
  const { body, file, source } = entry;
  if (body === '') return [];
  const start = splitEntry(source.text, file.ending)?.bodyStart ?? 0;
  return linkNodes(mdxToMdast(body, { features: { frontmatter: false } })).map(({ url, offset }) =>
    link(entry, url, start + offset, 'prose'),
  );
}

function linkNodes(node: MdastNode): { url: string; offset: number }[] {
  const own =
    (node.type === 'link' || node.type === 'definition') && isAddress(node.url)
      ? [{ url: node.url, offset: node.position?.start.offset ?? 0 }]
      : [];
  return [...own, ...('children' in node ? node.children.flatMap(linkNodes) : [])];
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}

function link({ source, value }: CheckedEntry, address: string, offset: number, role: string): ExternalLink {
  const { file, line, column } = source.error({ offset, message: '' });
  return { address, file, line, column, role, archived: value?.['archive'] !== undefined };
}
