import { Duration, type Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Service } from './service.ts';
import type { Settings } from './settings.ts';

/** Tells a person when the service fails, is asked for more than it may answer, or does not delete what is overdue. */
export function addAlarms(stack: Stack, { alarms }: Settings, { api, answering, sweeping }: Service): void {
  const topic = new Topic(stack, 'Alarms', { enforceSSL: true });
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  topic.addSubscription(new EmailSubscription(alarms));
  const often = { period: Duration.minutes(5), statistic: 'Sum' };
  const daily = { period: Duration.days(1), statistic: 'Sum' };
  const add = (id: string, words: string, metric: IMetric, when: Partial<Condition> = {}) => {
    const alarm = new Alarm(stack, id, {
      alarmDescription: words,
      metric,
      evaluationPeriods: 1,
      threshold: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...when,
    });
    alarm.addAlarmAction(new SnsAction(topic));
  };
  add('ServerErrors', 'Tjenesten svarer med fejl (5xx).', api.metricServerError(often), { threshold: 5 });
  add('FunctionErrors', 'Funktionen, der tager imod beskeder, fejler.', answering.metricErrors(often));
  add(
    'FunctionThrottles',
    'Tjenesten får flere kald, end den må svare på.',
    answering.metricThrottles(often),
  );
  add('SweepErrors', 'Oprydningen, der sletter beskeder på deres dag, fejler.', sweeping.metricErrors(often));
  add('SweepMissing', 'Oprydningen har ikke kørt i et døgn.', sweeping.metricInvocations(daily), {
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
  });
}

type Condition = {
  threshold: number;
  comparisonOperator: ComparisonOperator;
  treatMissingData: TreatMissingData;
};
