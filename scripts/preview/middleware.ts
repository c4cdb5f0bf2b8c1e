import type { MiddlewareHandler } from 'astro';
import { dayOf } from '../../site/model/dates.ts';
import { openCheck } from '../check/run.ts';
import { refusedPage, withNotes } from './notes.ts';

const check = openCheck();

/** Adds to each page what the check finds in the files that it shows, as they stand now. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const { problems } = check.run(dayOf(new Date()));
  const content = { problems, checked: check.checked };
  const refused = refusedPage(url.pathname, content);
  if (refused !== undefined)
    return new Response(refused, { status: 422, headers: { 'content-type': 'text/html; charset=utf-8' } });
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withNotes(await response.text(), url.pathname, content);
  return new Response(html, { status: response.status, headers: response.headers });
};
