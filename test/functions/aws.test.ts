import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartError } from '../../functions/config.ts';
import { securityHeaders, transport } from '../../functions/hosts/security-headers.ts';
import { readSettings } from '../../scripts/hosting/aws/settings.ts';

const FOLDER = 'scripts/hosting/aws';
const run = promisify(execFile);

const settings = {
  PORTAL_URL: 'https://portal.dk',
  PORTAL_CERTIFICATE: 'arn:aws:acm:us-east-1:123456789012:certificate/abc-1',
  PORTAL_ALARMS: 'drift@portal.dk',
  FEEDBACK_RETENTION_DAYS: '90',
};

let recipient: string;
let folder: string;
let template: Template;

beforeAll(async () => {
  recipient = await identityToRecipient(await generateIdentity());
  folder = await mkdtemp(join(tmpdir(), 'maalbilledet-aws-'));
  // a stand-in for what npm run bundle:lambda makes
  await mkdir(join(folder, 'bundle'));
  await writeFile(join(folder, 'bundle/index.mjs'), 'export const handler = () => {};');
  // its dependencies are its own, so that the project's install stays small
  if (!existsSync(`${FOLDER}/node_modules`))
    await run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: FOLDER });
  await synthesise();
  template = JSON.parse(await readFile(join(folder, 'out/Maalbilledet.template.json'), 'utf8')) as Template;
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the app as the CDK's command does. Gives what it said where it refused. */
async function synthesise(changes: Record<string, string> = {}): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    CDK_OUTDIR: join(folder, 'out'),
    PORTAL_BUNDLE: join(folder, 'bundle'),
    FEEDBACK_RECIPIENTS: recipient,
    ...settings,
    ...changes,
  };
  return run(process.execPath, [`${FOLDER}/app.ts`], { env }).then(
    () => '',
    (error: unknown) => (error as { stderr: string }).stderr,
  );
}

/** The resources of a type, by their names; where one is asked for by the beginning of its name, that one. */
function all(type: string): Record<string, Properties> {
  const found = Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
  return Object.fromEntries(found.map(([name, { Properties }]) => [name, Properties]));
}

function one(type: string, name = ''): Properties {
  const found = Object.entries(all(type)).filter(([each]) => each.startsWith(name));
  expect(found.map(([each]) => each)).toHaveLength(1);
  return found[0]?.[1] ?? {};
}

test('the types of the template hold', async () => {
  await run('node_modules/.bin/tsc', ['--noEmit', '-p', FOLDER]);
}, 120_000);

describe('the buckets', () => {
  test('are open to nobody, speak TLS only, keep no old versions and outlive the stack', () => {
    const buckets = Object.entries(all('AWS::S3::Bucket'));
    expect(buckets).toHaveLength(2);
    for (const [name, bucket] of buckets) {
      expect(bucket['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(bucket).not.toHaveProperty('VersioningConfiguration');
      expect(template.Resources[name]?.DeletionPolicy).toBe('Retain');
    }
    for (const policy of Object.values(all('AWS::S3::BucketPolicy')))
      expect(JSON.stringify(policy)).toContain(
        '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
      );
  });

  test('of messages deletes by itself on the day that the service does', () => {
    const { Rules } = one('AWS::S3::Bucket', 'Feedback')['LifecycleConfiguration'] as { Rules: unknown[] };
    expect(Rules).toMatchObject(
      ['beskeder/feedback/', 'beskeder/events/'].map((Prefix) => ({
        Prefix,
        ExpirationInDays: 90,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      })),
    );
    for (const [, { Environment }] of Object.entries(all('AWS::Lambda::Function')))
      expect(Environment).toMatchObject({
        Variables: { FEEDBACK_RETENTION_DAYS: '90', FEEDBACK_PROXIES: '1' },
      });
  });

  test('of the site is read by this one distribution, which does not get what releases keep', () => {
    const { PolicyDocument } = one('AWS::S3::BucketPolicy', 'Site') as {
      PolicyDocument: { Statement: Statement[] };
    };
    const [, allowed, denied, ...more] = PolicyDocument.Statement;
    expect(more).toEqual([]);
    expect(allowed).toMatchObject({ Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' } });
    expect(JSON.stringify(allowed?.Condition)).toMatch(/AWS:SourceArn.*"Ref":"Distribution/);
    expect(denied).toMatchObject({ Effect: 'Deny', Action: 's3:GetObject' });
    expect(JSON.stringify(denied?.Resource)).toContain('/.releases/*');
    expect(one('AWS::CloudFront::OriginAccessControl')['OriginAccessControlConfig']).toMatchObject({
      SigningBehavior: 'always',
    });
  });
});

describe('rights', () => {
  test('are no wider than what is done: no action and no resource is a star', () => {
    const policies = [
      ...Object.values(all('AWS::IAM::Policy')),
      ...Object.values(all('AWS::IAM::ManagedPolicy')),
    ];
    const statements = policies.flatMap(
      ({ PolicyDocument }) => (PolicyDocument as { Statement: Statement[] }).Statement,
    );
    expect(statements.length).toBeGreaterThan(5);
    for (const { Action, Resource } of statements) {
      expect([Action].flat().filter((action) => action.includes('*'))).toEqual([]);
      expect([Resource].flat()).not.toContain('*');
    }
  });

  test('of the service end at its own messages and its own log', () => {
    const { PolicyDocument } = one('AWS::IAM::Policy', 'Feedback') as {
      PolicyDocument: { Statement: Statement[] };
    };
    expect(PolicyDocument.Statement.map(({ Action }) => Action)).toEqual([
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      's3:ListBucket',
      ['s3:GetBucketVersioning', 's3:GetLifecycleConfiguration'],
    ]);
    expect(JSON.stringify(PolicyDocument.Statement[1]?.Resource)).toContain('"/beskeder/*"');
    expect(JSON.stringify(PolicyDocument)).not.toContain('SiteBucket');
  });

  test('the secret is made at AWS, is in no template and outlives the stack', () => {
    expect(template.Resources[secretNamed('FeedbackSecret')]?.DeletionPolicy).toBe('Retain');
    for (const { Environment } of Object.values(all('AWS::Lambda::Function')))
      expect(JSON.stringify(Environment)).toContain(
        `"FEEDBACK_SECRET":{"Fn::Join":["",["{{resolve:secretsmanager:"`,
      );
  });
});

/** The full name of one of the two secrets. */
function secretNamed(name: string): string {
  const found = Object.keys(all('AWS::SecretsManager::Secret')).filter((each) => each.startsWith(name));
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

describe('the distribution', () => {
  const config = () => one('AWS::CloudFront::Distribution')['DistributionConfig'] as DistributionConfig;

  test('sends the security headers of every host, by address', () => {
    const policies = all('AWS::CloudFront::ResponseHeadersPolicy');
    const sentAt = (pattern: string | undefined): Record<string, unknown> => {
      const { CacheBehaviors, DefaultCacheBehavior } = config();
      const found = CacheBehaviors.find(({ PathPattern }) => PathPattern === pattern) ?? DefaultCacheBehavior;
      return sent(policies[(found.ResponseHeadersPolicyId as { Ref: string }).Ref] ?? {});
    };
    for (const [pattern, sample] of [
      [undefined, '/x'],
      ['/indlejr/*', '/indlejr/x'],
      ['/en/indlejr/*', '/en/indlejr/x'],
      ['/data/v*/*', '/data/v1/x'],
    ] as const)
      expect(sentAt(pattern)).toEqual({
        ...securityHeaders(200, 'text/html; charset=utf-8', sample),
        ...transport,
      });
  });

  test('takes the service’s own answers, errors too, as they are, and never keeps or packs them', () => {
    const { CacheBehaviors, ...rest } = config();
    const api = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/api/*');
    expect(api).toMatchObject({ Compress: false, ViewerProtocolPolicy: 'https-only' });
    // the managed policies CachingDisabled and AllViewerExceptHostHeader
    expect(api?.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    expect(api?.OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
    expect(api).not.toHaveProperty('ResponseHeadersPolicyId');
    expect(rest).not.toHaveProperty('CustomErrorResponses');
  });

  test('shows the service a secret made at AWS, which is in no template and is shown to nobody else', () => {
    const sentTo = config().Origins.map(({ DomainName, OriginCustomHeaders = [] }) => [
      JSON.stringify(DomainName).includes('ApiEndpoint'),
      OriginCustomHeaders,
    ]);
    expect(sentTo.toSorted()).toEqual([
      [false, []],
      [true, [{ HeaderName: 'x-portal-origin', HeaderValue: expect.anything() as unknown }]],
    ]);
    const [{ HeaderValue } = {}] = config().Origins.flatMap(
      ({ OriginCustomHeaders = [] }) => OriginCustomHeaders,
    );
    expect(HeaderValue).toEqual({
      'Fn::Join': [
        '',
        ['{{resolve:secretsmanager:', { Ref: secretNamed('OriginSecret') }, ':SecretString:::}}'],
      ],
    });
    for (const { Environment } of Object.values(all('AWS::Lambda::Function')))
      expect(Environment).toMatchObject({ Variables: { FEEDBACK_ORIGIN_SECRET: HeaderValue } });
    expect(one('AWS::SecretsManager::Secret', 'Origin')).toEqual({
      GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 64 },
    });
  });

  test('asks the service for what the bucket has not, and keeps what it got as long as the release says', () => {
    const { OriginGroups, Origins, CacheBehaviors, DefaultCacheBehavior } = config();
    expect(OriginGroups.Items).toMatchObject([{ FailoverCriteria: { StatusCodes: { Items: [404] } } }]);
    const [group] = OriginGroups.Items;
    // every address but the service's own, so that the language of a missing page is the service's to see
    const pages = CacheBehaviors.filter(({ PathPattern }) => PathPattern !== '/api/*');
    for (const { TargetOriginId } of [DefaultCacheBehavior, ...pages]) expect(TargetOriginId).toBe(group?.Id);
    const [bucket, service] = (group?.Members.Items ?? []).map(({ OriginId }) =>
      JSON.stringify(Origins.find(({ Id }) => Id === OriginId)?.DomainName),
    );
    expect([bucket, service]).toEqual([
      expect.stringContaining('SiteBucket'),
      expect.stringContaining('ApiEndpoint'),
    ]);
    expect(one('AWS::CloudFront::CachePolicy')['CachePolicyConfig']).toMatchObject({
      MinTTL: 0,
      MaxTTL: 31_536_000,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      },
    });
  });

  test('speaks TLS 1.2 or newer, under the portal’s name', () => {
    expect(config()).toMatchObject({
      Aliases: ['portal.dk'],
      HttpVersion: 'http2and3',
      ViewerCertificate: {
        MinimumProtocolVersion: 'TLSv1.2_2021',
        AcmCertificateArn: settings.PORTAL_CERTIFICATE,
      },
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https', AllowedMethods: ['GET', 'HEAD'] },
    });
  });
});

describe('at the edge', () => {
  const code = (name: string) => String(one('AWS::CloudFront::Function', name)['FunctionCode']);
  const asked = (uri: string, accepts?: string, querystring: object = {}): EdgeRequest => {
    const headers = accepts === undefined ? {} : { 'accept-encoding': { value: accepts } };
    const event = { request: { uri, headers, querystring } };
    return runInNewContext(`${code('OnRequest')}; handler(event)`, { event }) as EdgeRequest;
  };

  test.each([
    ['/', 'gzip, deflate, br, zstd', '/index.html.br'],
    ['/', 'gzip', '/index.html'],
    ['/', undefined, '/index.html'],
    ['/', 'br;q=0, gzip', '/index.html'],
    ['/en/barrierer/en-barriere/', 'br', '/en/barrierer/en-barriere/index.html.br'],
    ['/_astro/ibm-plex.CDD.woff2', 'br', '/_astro/ibm-plex.CDD.woff2'],
    ['/_astro/side.DfZ3.css', 'br', '/_astro/side.DfZ3.css.br'],
    ['/data/v1/barriers.csv', 'br', '/data/v1/barriers.csv.br'],
    ['/pagefind/da/fragment/da_1.pf_fragment', 'br', '/pagefind/da/fragment/da_1.pf_fragment'],
    ['/.well-known/security.txt', 'br', '/.well-known/security.txt.br'],
    ['/.releases/live.json', 'br', '/.missing'],
    ['/skal/', 'br', '/.missing'],
    ['/en/skal/', 'br', '/en/.missing'],
    ['/en/%2e%2e/', 'br', '/en/.missing'],
    ['/a/../b/', 'br', '/.missing'],
    ['/%2e%2e/', 'br', '/.missing'],
  ])('%s for one who takes %s is %s', (uri, accepts, expected) => {
    expect(asked(uri, accepts).uri).toBe(expected);
  });

  test('a folder’s address without its slash leads to it, and takes what is asked along', () => {
    const query = {
      sprog: { value: 'en' },
      q: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b%20c' }] },
      x: { value: '' },
    };
    const answer = asked('/soeg', 'br', query);
    expect(answer).toMatchObject({
      statusCode: 308,
      headers: { location: { value: '/soeg/?sprog=en&q=a&q=b%20c&x' } },
    });
    expect(answer.headers['strict-transport-security']).toEqual({
      value: transport['Strict-Transport-Security'],
    });
  });

  test('caches on the way are told that what can be packed comes in two forms', () => {
    const vary = (uri: string) => {
      const event = { request: { uri }, response: { headers: {} as Record<string, unknown> } };
      runInNewContext(`${code('OnResponse')}; handler(event)`, { event });
      return event.response.headers['vary'];
    };
    expect(vary('/index.html.br')).toEqual({ value: 'Accept-Encoding' });
    expect(vary('/index.html')).toEqual({ value: 'Accept-Encoding' });
    expect(vary('/billeder/1.png')).toBeUndefined();
  });

  test('no function is larger than CloudFront takes', () => {
    for (const name of ['OnRequest', 'OnResponse']) expect(code(name).length).toBeLessThan(10_240);
  });
});

describe('what runs', () => {
  test('is the bundle twice: to answer, and to delete once a day what is overdue', () => {
    const functions = Object.values(all('AWS::Lambda::Function'));
    expect(functions).toHaveLength(2);
    for (const each of functions)
      expect(each).toMatchObject({
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
      });
    const { ScheduleExpression, Targets } = one('AWS::Events::Rule');
    expect(ScheduleExpression).toBe('cron(15 2 * * ? *)');
    expect(JSON.stringify(Targets)).toContain('"Fn::GetAtt":["Sweep');
  });

  test('is asked no more than it may answer, and missing pages less than messages', () => {
    expect(one('AWS::ApiGatewayV2::Stage')).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 50 },
      RouteSettings: { $default: { ThrottlingRateLimit: 20 } },
    });
  });

  test('logs for a month what holds no personal data; nobody logs addresses', () => {
    for (const log of Object.values(all('AWS::Logs::LogGroup'))) expect(log).toEqual({ RetentionInDays: 30 });
    expect(one('AWS::ApiGatewayV2::Stage')).not.toHaveProperty('AccessLogSettings');
    expect(one('AWS::CloudFront::Distribution')['DistributionConfig']).not.toHaveProperty('Logging');
    for (const bucket of Object.values(all('AWS::S3::Bucket')))
      expect(bucket).not.toHaveProperty('LoggingConfiguration');
  });

  test('is watched: errors, too many calls, and a deletion that did not happen are told to a person', () => {
    const alarms = Object.values(all('AWS::CloudWatch::Alarm'));
    expect(alarms.map(({ MetricName, TreatMissingData }) => [MetricName, TreatMissingData])).toEqual([
      ['5xx', 'notBreaching'],
      ['Errors', 'notBreaching'],
      ['Throttles', 'notBreaching'],
      ['Errors', 'notBreaching'],
      ['Invocations', 'breaching'],
    ]);
    for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1);
    expect(one('AWS::SNS::Subscription')).toMatchObject({ Endpoint: 'drift@portal.dk', Protocol: 'email' });
    expect(JSON.stringify(one('AWS::SNS::TopicPolicy'))).toContain('"Service":"cloudwatch.amazonaws.com"');
  });
});

describe('the settings', () => {
  test.each([
    [{ PORTAL_URL: 'http://portal.dk' }, 'PORTAL_URL skal være portalens adresse'],
    [{ PORTAL_CERTIFICATE: settings.PORTAL_CERTIFICATE.replace('us-east-1', 'eu-north-1') }, 'i us-east-1'],
    [{ PORTAL_ALARMS: '' }, 'PORTAL_ALARMS skal være den mailadresse'],
    [{ AWS_REGION: 'us-east-1' }, 'AWS_REGION skal være en region i EU'],
    [{ FEEDBACK_RECIPIENTS: 'age1forkert' }, 'FEEDBACK_RECIPIENTS skal være'],
    [{ FEEDBACK_ANSWER_DAYS: '100' }, 'FEEDBACK_RETENTION_DAYS skal være større'],
  ])('%o are refused in Danish', (changes, words) => {
    const read = () => readSettings({ FEEDBACK_RECIPIENTS: recipient, ...settings, ...changes });
    expect(read).toThrow(StartError);
    expect(read).toThrow(words);
  });

  test('without a bundle lead to the command that makes it', async () => {
    expect(await synthesise({ PORTAL_BUNDLE: '/findes/ikke' })).toMatch(
      /^\/findes\/ikke mangler\. .*npm run bundle:lambda/,
    );
  });
});

/** The headers that a policy sends. */
function sent({ ResponseHeadersPolicyConfig }: Properties): Record<string, unknown> {
  const {
    SecurityHeadersConfig: own,
    CustomHeadersConfig,
    CorsConfig,
  } = ResponseHeadersPolicyConfig as PolicyConfig;
  const { ContentTypeOptions, FrameOptions, StrictTransportSecurity: hsts } = own;
  return {
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
    'Content-Security-Policy': own.ContentSecurityPolicy.ContentSecurityPolicy,
    'Referrer-Policy': own.ReferrerPolicy.ReferrerPolicy,
    'Strict-Transport-Security': `max-age=${hsts.AccessControlMaxAgeSec}`,
    ...(ContentTypeOptions.Override && { 'X-Content-Type-Options': 'nosniff' }),
    ...(FrameOptions && { 'X-Frame-Options': FrameOptions.FrameOption }),
    ...(CorsConfig && { 'Access-Control-Allow-Origin': CorsConfig.AccessControlAllowOrigins.Items[0] }),
  };
}

type Properties = Record<string, unknown>;
type Template = {
  Resources: Record<string, { Type: string; Properties: Properties; DeletionPolicy?: string }>;
};
type Statement = { Action: string | string[]; Effect: string; Resource: unknown; Condition?: unknown };
type Behavior = {
  PathPattern?: string;
  CachePolicyId: unknown;
  OriginRequestPolicyId?: string;
  TargetOriginId: string;
  ResponseHeadersPolicyId?: unknown;
};
type DistributionConfig = {
  CacheBehaviors: Behavior[];
  DefaultCacheBehavior: Behavior;
  Origins: { Id: string; DomainName: unknown; OriginCustomHeaders?: { HeaderValue: unknown }[] }[];
  OriginGroups: { Items: { Id: string; Members: { Items: { OriginId: string }[] } }[] };
};
type PolicyConfig = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: string };
    ContentTypeOptions: { Override: boolean };
    ReferrerPolicy: { ReferrerPolicy: string };
    StrictTransportSecurity: { AccessControlMaxAgeSec: number };
    FrameOptions?: { FrameOption: string };
  };
  CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
  CorsConfig?: { AccessControlAllowOrigins: { Items: string[] } };
};
type EdgeRequest = { uri: string; headers: Record<string, { value: string } | undefined> };
