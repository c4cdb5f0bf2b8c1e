import { Duration, Fn, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Effect, ManagedPolicy, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { ORIGIN_HEADER } from '../../../functions/hosts/origin-secret.ts';
import { requestCode, responseCode } from './edge.ts';
import { headersPolicy } from './headers.ts';
import { privateBucket } from './private-bucket.ts';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';

/**
 * The site in a private bucket behind CloudFront, which keeps what it got as long as `npm run deploy` says: pages a minute, so that no
 * release needs to tell it anything.
 */
export function addSite(
  stack: Stack,
  { domain, certificate }: Settings,
  { api, originSecret }: Service,
): Site {
  const bucket = privateBucket(stack, 'SiteBucket', []);
  const service = new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
    // the function answers nobody else; the value is a reference that CloudFormation resolves
    customHeaders: { [ORIGIN_HEADER]: originSecret.secretValue.unsafeUnwrap() },
  });
  const page: BehaviorOptions = {
    // what is not there is answered by the service: CloudFront's own error pages would replace what the service says to senders too
    origin: new OriginGroup({
      // with the right to list, S3 tells what is missing from what is closed
      primaryOrigin: S3BucketOrigin.withOriginAccessControl(bucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      fallbackOrigin: service,
      fallbackStatusCodes: [404],
    }),
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    // for those who take gzip alone: what the build packed is not packed again
    compress: true,
    cachePolicy: new CachePolicy(stack, 'SiteCache', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.minutes(1),
      maxTtl: Duration.days(365),
      enableAcceptEncodingGzip: true,
      cookieBehavior: CacheCookieBehavior.none(),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
    }),
    functionAssociations: [
      {
        eventType: FunctionEventType.VIEWER_REQUEST,
        function: edgeFunction(stack, 'OnRequest', requestCode()),
      },
      {
        eventType: FunctionEventType.VIEWER_RESPONSE,
        function: edgeFunction(stack, 'OnResponse', responseCode()),
      },
    ],
    responseHeadersPolicy: headersPolicy(stack, 'SiteHeaders', '/x'),
  };
  const card = { ...page, responseHeadersPolicy: headersPolicy(stack, 'CardHeaders', '/indlejr/x') };
  const distribution = new Distribution(stack, 'Distribution', {
    domainNames: [domain],
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificate),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    defaultBehavior: page,
    additionalBehaviors: {
      '/indlejr/*': card,
      '/en/indlejr/*': card,
      '/data/v*/*': { ...page, responseHeadersPolicy: headersPolicy(stack, 'DataHeaders', '/data/v1/x') },
      '/api/*': {
        origin: service,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        // what is written and what is secret must not be compressed together (BREACH)
        compress: false,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    },
  });
  closeReleases(bucket);
  return { bucket, distribution, publisher: publisherPolicy(stack, bucket) };
}

function edgeFunction(stack: Stack, id: string, code: string): EdgeFunction {
  return new EdgeFunction(stack, id, {
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  });
}

/** What releases keep for themselves is not for visitors, whatever becomes of the function that says so too. */
function closeReleases(bucket: Bucket): void {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects('.releases/*')],
    }),
  );
}

/** What `npm run deploy` and `npm run rollback` may, for whoever runs them. */
function publisherPolicy(stack: Stack, bucket: Bucket): ManagedPolicy {
  return new ManagedPolicy(stack, 'Publisher', {
    statements: [
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
        resources: [bucket.arnForObjects('*')],
      }),
    ],
  });
}

type Site = { bucket: Bucket; distribution: Distribution; publisher: ManagedPolicy };
