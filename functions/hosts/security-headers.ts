/** What every answer carries, but for what others may take. */
const everywhere: Record<string, string> = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What answers that a browser shows carry too. The pages add the rest of the policy themselves, with the hashes that Astro made. */
const documents: Record<string, string> = {
  'Content-Security-Policy':
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};

// a search fetches some twenty parts, none of which runs or is framed by itself: half a kilobyte each that says nothing
export const PART =
  /^(?:application\/(?:json|octet-stream|wasm)|font\/|image\/(?:png|webp)|text\/(?:css|javascript|plain))/;

// the data are for everybody's programs, and the cards for everybody's pages
export const DATA = /^\/data\/v\d+\//;
export const CARD = /^\/(?:en\/)?indlejr\//;

/** What opens the data and the cards to other websites. */
const shared: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The headers of a card: those of a document, except that any page may show it in a frame. */
const card: Record<string, string> = Object.fromEntries(
  Object.entries(documents)
    .filter(([name]) => name !== 'X-Frame-Options')
    .map(([name, value]) => [name, value.replace("frame-ancestors 'none'", 'frame-ancestors *')]),
);

/**
 * What hosts that end TLS add to every answer (RFC 6797): two years, for this name alone. Whoever owns the domain decides for the
 * names below it. The node host speaks plain HTTP, where browsers must ignore it.
 */
export const transport: Record<string, string> = {
  'Strict-Transport-Security': 'max-age=63072000',
};

/** The security headers of an answer with this status and content type at this path. */
export function securityHeaders(status: number, contentType: string, path: string): Record<string, string> {
  // whatever the status: a 304 without them would take them from what the browser has kept
  if (CARD.test(path)) return { ...everywhere, ...card, ...shared };
  const own = status === 200 && PART.test(contentType) ? everywhere : { ...everywhere, ...documents };
  return DATA.test(path) ? { ...own, ...shared } : own;
}
