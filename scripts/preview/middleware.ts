import type { MiddlewareHandler } from 'astro';
import { dayOf } from '../../site/model/dates.ts';
import { openCheck } from '../check/run.ts';
import { withNotes } from './notes.ts';

const check = openCheck();

/** Adds to each page what the check has found in the files that it shows, as they stand now. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { problems } = check.run(dayOf(new Date()));
  const html = withNotes(await response.text(), url.pathname, { problems, checked: check.checked });
  return new Response(html, { status: response.status, headers: response.headers });
};
