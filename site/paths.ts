import { serviceAddress } from './forms/service-address.ts';
import { languageOf } from './i18n/index.ts';
import type { CollectionName } from './model/collections.ts';
import type { Portal } from './model/portal.ts';
import { slugOf } from './model/slug.ts';
import { levels, type Level } from './model/vocabulary/barrier.ts';
import type { FeedbackKind } from './model/vocabulary/feedback.ts';

/** Where an entry is shown: a page of its own (an organisation only where it has a record), or its place on a list. Danish addresses, stable for ever. */
const homes: Readonly<Record<CollectionName, (id: string) => string>> = {
  goals: (id) => `/maalbillede/${id}/`,
  indicators: (id) => `/maalbillede/indikatorer/${id}/`,
  barriers: (id) => `/barrierer/${id}/`,
  initiatives: (id) => `/indsatser/${id}/`,
  laws: (id) => `/love/${id}/`,
  'case-areas': (id) => `/sagsomraader/${id}/`,
  'life-situations': (id) => `/hvad-betyder-det/${id}/`,
  funding: (id) => `/finansiering/#${id}`,
  terms: (id) => `/ordbog/#${id}`,
  sources: (id) => `/kilder/#${id}`,
  updates: (id) => `/nyt/${/^\d{4}-/.test(id) ? `${id.slice(0, 4)}/#${id}` : ''}`,
  answers: (id) => `/svar/#${id}`,
  organisations: (id) => `/organisationer/${id}/`,
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

/** The address of an entry that may have no page: none is made of an organisation that the content says nothing of. */
export function pageOf(portal: Portal, collection: CollectionName, id: string): string | undefined {
  return collection === 'organisations' && !portal.hasRecord(id) ? undefined : pathOf(collection, id);
}

/** The page of a level of the public sector: `/niveauer/kommunerne/`. */
export function levelPath(level: Level): string {
  return `/niveauer/${slugOf(levels[level].da)}/`;
}

/** The whole address of a page where the portal knows its own (PORTAL_URL), else its path. */
export function absolute(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}

/** The permanent address of a provision. */
export function provisionPath(law: string, slug: string): string {
  return `/love/${law}/${slug}/`;
}

/** The feedback form in the language of the page that it is about, prefilled with the page. */
export function feedbackPath(page: string, kind?: FeedbackKind): string {
  const language = languageOf(new URL(page, 'https://portal.invalid'));
  return serviceAddress('/api/feedback', language, { side: page, ...(kind && { slags: kind }) });
}
