import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, type HttpRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFn, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { rulesFor } from '../../../functions/stores/s3-lifecycle.ts';
import { privateBucket } from './private-bucket.ts';
import type { Settings } from './settings.ts';

const PREFIX = 'beskeder/';
const random = { passwordLength: 64, excludePunctuation: true };

/** The feedback service: an HTTP API before a function, a second one of the same code that deletes what is overdue, and their bucket. */
export function addService(stack: Stack, settings: Settings, bundle: string): Service {
  const { retentionDays } = settings.service.terms;
  const bucket = privateBucket(
    stack,
    'FeedbackBucket',
    rulesFor({ prefix: PREFIX }, retentionDays).map(({ ID = '', Filter }) => ({
      id: ID,
      prefix: Filter?.Prefix ?? '',
      expiration: Duration.days(retentionDays),
      noncurrentVersionExpiration: Duration.days(1),
    })),
  );
  // what senders were given is tied to it, so that it outlives the stack as the messages do
  const secret = new Secret(stack, 'FeedbackSecret', {
    removalPolicy: RemovalPolicy.RETAIN,
    generateSecretString: random,
  });
  const originSecret = new Secret(stack, 'OriginSecret', { generateSecretString: random });
  const environment = environmentOf(settings, bucket, { secret, originSecret });
  const add = (id: string, timeout: Duration) =>
    addFunction(stack, id, { bundle, environment, timeout, bucket });
  const answering = add('Feedback', Duration.seconds(20));
  const sweeping = add('Sweep', Duration.minutes(15));
  new Rule(stack, 'SweepDaily', {
    // when few write, and before anybody looks whether it was done
    schedule: Schedule.cron({ hour: '2', minute: '15' }),
    targets: [new LambdaFunction(sweeping, { retryAttempts: 2 })],
  });
  return { api: addApi(stack, answering), originSecret, answering, sweeping, bucket };
}

function environmentOf(
  { domain, recipients, service }: Settings,
  bucket: Bucket,
  { secret, originSecret }: Secrets,
) {
  const { terms, limits } = service;
  return {
    PORTAL_URL: `https://${domain}`,
    FEEDBACK_STORE: `s3://${bucket.bucketName}/${PREFIX.replace(/\/$/, '')}`,
    FEEDBACK_RECIPIENTS: recipients,
    // references that CloudFormation resolves: the template holds no secret
    FEEDBACK_SECRET: secret.secretValue.unsafeUnwrap(),
    FEEDBACK_ORIGIN_SECRET: originSecret.secretValue.unsafeUnwrap(),
    FEEDBACK_ANSWER_DAYS: String(terms.answerDays),
    FEEDBACK_RETENTION_DAYS: String(terms.retentionDays),
    FEEDBACK_SENDER_DELETES: terms.senderDeletes ? 'yes' : 'no',
    FEEDBACK_PER_ADDRESS: String(limits.perAddress),
    FEEDBACK_OVERALL: String(limits.overall),
    // CloudFront
    FEEDBACK_PROXIES: '1',
  };
}

function addFunction(stack: Stack, id: string, { bundle, environment, timeout, bucket }: Parts): LambdaFn {
  // the service logs no personal data, and the gateway logs nothing
  const logGroup = new LogGroup(stack, `${id}Log`, { retention: RetentionDays.ONE_MONTH });
  const role = new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  grantStore(role, bucket);
  return new LambdaFn(stack, id, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: Code.fromAsset(bundle),
    memorySize: 512,
    timeout,
    environment,
    logGroup,
    role,
  });
}

/** The messages below the prefix, and a look at how the bucket deletes. */
function grantStore(role: Role, bucket: Bucket): void {
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [bucket.arnForObjects(`${PREFIX}*`)],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': `${PREFIX}*` } },
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:GetBucketVersioning', 's3:GetLifecycleConfiguration'],
      resources: [bucket.bucketArn],
    }),
  );
}

/** The gateway. What is no address of the service is a missing page of the site, of which strangers' programs ask for many. */
function addApi(stack: Stack, answering: LambdaFn): HttpApi {
  const integration = new HttpLambdaIntegration('FeedbackIntegration', answering);
  const api = new HttpApi(stack, 'Api', { defaultIntegration: integration, createDefaultStage: false });
  const routes = api.addRoutes({ path: '/api/{proxy+}', integration });
  const stage = new CfnStage(stack, 'Stage', {
    apiId: api.apiId,
    stageName: '$default',
    autoDeploy: true,
    defaultRouteSettings: { throttlingRateLimit: 50, throttlingBurstLimit: 100 },
    routeSettings: { $default: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 } },
  });
  for (const route of [...routes, api.node.findChild('DefaultRoute') as HttpRoute])
    stage.node.addDependency(route);
  return api;
}

type Secrets = { secret: Secret; originSecret: Secret };

type Parts = { bundle: string; environment: Record<string, string>; timeout: Duration; bucket: Bucket };

export type Service = {
  api: HttpApi;
  /** what CloudFront shows, and the function asks for */
  originSecret: Secret;
  answering: LambdaFn;
  sweeping: LambdaFn;
  bucket: Bucket;
};
