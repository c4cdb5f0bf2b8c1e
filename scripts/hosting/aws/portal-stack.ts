import { CfnOutput, Stack, type App } from 'aws-cdk-lib';
import { addAlarms } from './alarms.ts';
import { addService } from './service.ts';
import type { Settings } from './settings.ts';
import { addSite } from './site.ts';

/** The portal on AWS: the site in a bucket behind CloudFront, the feedback service behind the same name, and what watches over both. */
export class PortalStack extends Stack {
  constructor(app: App, id: string, { settings, bundle }: { settings: Settings; bundle: string }) {
    super(app, id, {
      env: { region: settings.region },
      description: 'Målbilledet',
      terminationProtection: true,
    });
    const service = addService(this, settings, bundle);
    const site = addSite(this, settings, service);
    addAlarms(this, settings, service);
    new CfnOutput(this, 'PortalBucket', { value: `s3://${site.bucket.bucketName}` });
    new CfnOutput(this, 'FeedbackStore', { value: `s3://${service.bucket.bucketName}` });
    new CfnOutput(this, 'PublisherPolicy', { value: site.publisher.managedPolicyArn });
    new CfnOutput(this, 'PointTheDomainTo', { value: site.distribution.distributionDomainName });
  }
}
