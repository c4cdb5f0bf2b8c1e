import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { securityHeaders, transport } from '../../../functions/hosts/security-headers.ts';
import { contentType } from '../../../functions/hosts/static-files.ts';

/**
 * The security headers of the addresses that are like a sample, from the one definition of all hosts. CloudFront tells a policy by the
 * address alone, so that a part of a page is sent with the headers of a page; they say nothing of it.
 */
export function headersPolicy(scope: Construct, id: string, sample: string): ResponseHeadersPolicy {
  const headers = { ...securityHeaders(200, contentType('x.html'), sample), ...transport };
  const take = (name: string): string => {
    const value = headers[name] ?? '';
    delete headers[name];
    return value;
  };
  const framing = take('X-Frame-Options');
  const origin = take('Access-Control-Allow-Origin');
  const override = true;
  // CloudFront has a place of its own for these, and refuses them among the others
  const securityHeadersBehavior = {
    contentSecurityPolicy: { contentSecurityPolicy: take('Content-Security-Policy'), override },
    contentTypeOptions: { override: take('X-Content-Type-Options') === 'nosniff' },
    referrerPolicy: { referrerPolicy: take('Referrer-Policy') as HeadersReferrerPolicy, override },
    ...(framing && { frameOptions: { frameOption: framing as HeadersFrameOption, override } }),
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(
        Number(take('Strict-Transport-Security').replace('max-age=', '')),
      ),
      override,
    },
  };
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior,
    customHeadersBehavior: {
      customHeaders: Object.entries(headers).map(([header, value]) => ({ header, value, override })),
    },
    ...(origin && { corsBehavior: readableBy(origin) }),
  });
}

function readableBy(origin: string) {
  return {
    accessControlAllowOrigins: [origin],
    accessControlAllowHeaders: ['*'],
    accessControlAllowMethods: ['GET', 'HEAD'],
    accessControlAllowCredentials: false,
    originOverride: true,
  };
}
