/** What every answer carries. */
const everywhere: Record<string, string> = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What answers that a browser shows carry too. The pages add the rest of the policy themselves, with the hashes that Astro made. */
const documents: Record<string, string> = {
  'Content-Security-Policy': "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};

// a search fetches some twenty parts, none of which runs or is framed by itself: half a kilobyte each that says nothing
const PART =
  /^(?:application\/(?:json|octet-stream|wasm)|font\/|image\/(?:png|webp)|text\/(?:css|javascript|plain))/;

/** The security headers of an answer with this status and content type. */
export function securityHeaders(status: number, contentType: string): Record<string, string> {
  return status === 200 && PART.test(contentType) ? everywhere : { ...everywhere, ...documents };
}
