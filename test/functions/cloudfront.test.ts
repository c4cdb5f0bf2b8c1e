import { expect, test } from 'vitest';
import { cloudFrontPolicies } from '../../functions/hosts/cloudfront.ts';
import { securityHeaders, transport } from '../../functions/hosts/security-headers.ts';

/** The headers that CloudFront makes of a policy, by its documentation of ResponseHeadersPolicyConfig. */
function headersOf(config: unknown): Record<string, string> {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom, CorsConfig: cors } = config as Policy;
  expect(custom.Quantity).toBe(custom.Items.length);
  const { IncludeSubdomains, Preload, AccessControlMaxAgeSec } = security.StrictTransportSecurity;
  expect([IncludeSubdomains, Preload]).toEqual([false, false]);
  return {
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
    'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    ...(security.ContentTypeOptions && { 'X-Content-Type-Options': 'nosniff' }),
    ...(security.FrameOptions && { 'X-Frame-Options': security.FrameOptions.FrameOption }),
    'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
    'Strict-Transport-Security': `max-age=${AccessControlMaxAgeSec}`,
    ...(cors && { 'Access-Control-Allow-Origin': cors.AccessControlAllowOrigins.Items.join(' ') }),
  };
}

test.each([
  ['*', '/barrierer/'],
  ['/indlejr/*', '/indlejr/barrierer/x/'],
  ['/en/indlejr/*', '/en/indlejr/barrierer/x/'],
  ['/data/v*/*', '/data/v1/barriers.csv'],
])('CloudFront says at %s what the definition says of a document at %s', (pattern, path) => {
  const policies = cloudFrontPolicies('portal').filter(({ patterns }) => patterns.includes(pattern));
  expect(policies).toHaveLength(1);
  expect(headersOf(policies[0]?.config)).toEqual({
    ...securityHeaders(200, 'text/html; charset=utf-8', path),
    ...transport,
  });
});

type Policy = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: string };
    ContentTypeOptions?: object;
    FrameOptions?: { FrameOption: string };
    ReferrerPolicy: { ReferrerPolicy: string };
    StrictTransportSecurity: { IncludeSubdomains: boolean; Preload: boolean; AccessControlMaxAgeSec: number };
  };
  CustomHeadersConfig: { Quantity: number; Items: { Header: string; Value: string }[] };
  CorsConfig?: { AccessControlAllowOrigins: { Items: string[] } };
};
