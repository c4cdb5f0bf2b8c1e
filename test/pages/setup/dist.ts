import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { inject } from 'vitest';
import type { SiteName } from './site.ts';

/** Every HTML page of a built site, parsed as a browser without scripts reads it. */
export function builtPages(site: SiteName): BuiltPage[] {
  const { dist } = inject('sites')[site];
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const path = `/${file.replace(/index\.html$/, '')}`;
      return { site, path, html, elements: elementsOf(parse(html, { scriptingEnabled: false })) };
    });
}

/** The frame of the service's own pages: it is not served, and its marks stand where the words will be. */
export function isFrame({ path }: BuiltPage): boolean {
  return path === '/skal/' || path === '/en/skal/';
}

/** A card for other websites: it has no header and no footer. */
export function isCard({ path }: Pick<BuiltPage, 'path'>): boolean {
  return /^\/(?:en\/)?indlejr\//.test(path);
}

/** The value of an attribute; undefined where the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** All text inside an element. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The elements within a node, in the order of the document. */
export function elementsOf(node: Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...inside] : inside;
}

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];
export type BuiltPage = {
  site: SiteName;
  /** its address: `/barrierer/`, `/404.html` */
  path: string;
  html: string;
  /** in the order of the document */
  elements: Element[];
};
