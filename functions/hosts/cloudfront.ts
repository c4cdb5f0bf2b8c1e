import { securityHeaders, transport } from './security-headers.ts';
import { HTML } from './deployment.ts';

/** The path patterns of a distribution's behaviours, each with an address in it; the first is the default's. */
const behaviours = [
  { name: 'site', patterns: ['*'], sample: '/x' },
  { name: 'cards', patterns: ['/indlejr/*', '/en/indlejr/*'], sample: '/indlejr/x' },
  { name: 'data', patterns: ['/data/v*/*'], sample: '/data/v1/x' },
] as const;

/**
 * The response headers policies of a CloudFront distribution, each with the path patterns that it is for, as
 * `aws cloudfront create-response-headers-policy --response-headers-policy-config` takes them. CloudFront tells a policy by the
 * address alone, so that a picture or a font is sent with the headers of a page; they say nothing of it. `name` is the beginning of
 * the policies' names.
 */
export function cloudFrontPolicies(name: string): HeadersPolicy[] {
  return behaviours.map(({ name: place, patterns, sample }) => ({
    patterns: [...patterns],
    config: policy(`${name}-${place}`, { ...securityHeaders(200, HTML, sample), ...transport }),
  }));
}

/** CloudFront has a place of its own for these headers, and refuses them among the others. */
function policy(Name: string, headers: Record<string, string>): object {
  const {
    'Access-Control-Allow-Origin': origin,
    'Content-Security-Policy': ContentSecurityPolicy,
    'Referrer-Policy': ReferrerPolicy,
    'Strict-Transport-Security': transportTold = '',
    'X-Content-Type-Options': sniffing,
    'X-Frame-Options': FrameOption,
    ...others
  } = headers;
  const Items = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true }));
  return {
    Name,
    Comment: 'Made by npm run host -- cloudfront',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy },
      ...(sniffing === 'nosniff' && { ContentTypeOptions: { Override: true } }),
      ...(FrameOption && { FrameOptions: { Override: true, FrameOption } }),
      ReferrerPolicy: { Override: true, ReferrerPolicy },
      StrictTransportSecurity: {
        Override: true,
        IncludeSubdomains: false,
        Preload: false,
        AccessControlMaxAgeSec: Number(transportTold.replace('max-age=', '')),
      },
    },
    CustomHeadersConfig: { Quantity: Items.length, Items },
    ...(origin && { CorsConfig: sharedWith(origin) }),
  };
}

/** Anybody may read, with nothing that says who asks. */
function sharedWith(origin: string): object {
  const list = (...Items: string[]) => ({ Quantity: Items.length, Items });
  return {
    AccessControlAllowOrigins: list(origin),
    AccessControlAllowHeaders: list('*'),
    AccessControlAllowMethods: list('GET', 'HEAD'),
    AccessControlAllowCredentials: false,
    OriginOverride: true,
  };
}

type HeadersPolicy = {
  /** the path patterns of the behaviours that it belongs to */
  patterns: string[];
  /** a ResponseHeadersPolicyConfig of the CloudFront API, version 2020-05-31 */
  config: object;
};
