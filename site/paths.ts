import type { CollectionName } from './model/collections.ts';

/** Where an entry is shown: a page of its own, or its place on a list. Danish addresses, stable for ever. */
const homes: Readonly<Record<CollectionName, (id: string) => string>> = {
  goals: (id) => `/maalbillede/${id}/`,
  indicators: (id) => `/maalbillede/indikatorer/${id}/`,
  barriers: (id) => `/barrierer/${id}/`,
  initiatives: (id) => `/indsatser/${id}/`,
  laws: (id) => `/love/${id}/`,
  'case-areas': (id) => `/sagsomraader/${id}/`,
  funding: (id) => `/finansiering/#${id}`,
  terms: (id) => `/ordbog/#${id}`,
  sources: (id) => `/kilder/#${id}`,
  updates: (id) => `/nyt/#${id}`,
  answers: () => '/om/',
  organisations: () => '/kilder/',
  pages: (id) => pageHomes[id] ?? `/om/${id}/`,
};

const pageHomes: Readonly<Record<string, string>> = {
  om: '/om/',
  maalbillede: '/maalbillede/',
  data: '/data/',
  privatliv: '/privatliv/',
  fortolkninger: '/fortolkninger/',
};

/** The address of an entry within the site. */
export function pathOf(collection: CollectionName, id: string): string {
  return homes[collection](id);
}

/** The whole address of a page where the portal knows its own (PORTAL_URL), else its path. */
export function absolute(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}

/** The permanent address of a provision. */
export function provisionPath(law: string, slug: string): string {
  return `/love/${law}/${slug}/`;
}

/** The feedback form, prefilled with the page that it is about. */
export function feedbackPath(page: string, kind?: string): string {
  const query = new URLSearchParams({ side: page, ...(kind && { slags: kind }) });
  return `/api/feedback?${query.toString()}`;
}
