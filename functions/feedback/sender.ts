/** Whether a request was started by another website, as the browser itself tells it. */
export function isCrossSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  // our own form sends "null" too, since the site has Referrer-Policy: no-referrer (Fetch standard, 3.2)
  if (origin === null || origin === 'null') return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host;
}

/** Whether the sender is a program that talks JSON, and not a browser that shows a page. */
export function speaksJson(request: Request): boolean {
  if (sendsJson(request)) return true;
  const accept = request.headers.get('accept')?.toLowerCase() ?? '';
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** Whether what was sent is said to be JSON: another website's page cannot send that without being asked first (CORS). */
export function sendsJson(request: Request): boolean {
  return request.headers.get('content-type')?.toLowerCase().startsWith('application/json') === true;
}
