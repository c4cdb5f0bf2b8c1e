import { expect, inject, test } from 'vitest';
import { checkContent } from '../../scripts/check/check.ts';
import { lastEvent } from '../../site/model/rules/barrier.ts';
import { barrierStatuses, readings } from '../../site/model/vocabulary/barrier.ts';
import { fundingStages, answerDecisions } from '../../site/model/vocabulary/entries.ts';
import { standings } from '../../site/model/vocabulary/indicator.ts';
import { readPortal } from './setup/portal.ts';
import { collectionNames } from '../../site/model/collections.ts';

const portal = readPortal('synthetic');

test('the synthetic content passes the check', () => {
  const { problems, files } = checkContent(inject('sites').synthetic.content, portal.today);
  expect(files).toBeGreaterThan(80);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('nothing synthetic can be taken for real: every title says what it is', () => {
  // a source is shown by its publisher too
  const titles = collectionNames.flatMap((name) => portal[name].map(({ title }) => title));
  expect(titles.filter((title) => !/^Syntetisk/.test(title))).toEqual([]);
});

test('the synthetic content has every status, standing, reading, stage and decision', () => {
  const statuses = portal.barriers.map((barrier) => lastEvent(barrier).status);
  const reached = portal.indicators.map((indicator) => portal.standing(indicator).key);
  const read = portal.barriers.flatMap(({ interpretations }) =>
    interpretations.map(({ reading }) => reading),
  );
  expect(new Set(statuses)).toEqual(new Set(Object.keys(barrierStatuses)));
  expect(new Set(reached)).toEqual(new Set(Object.keys(standings)));
  expect(new Set(read)).toEqual(new Set(Object.keys(readings)));
  expect(new Set(portal.funding.map(({ stage }) => stage))).toEqual(new Set(Object.keys(fundingStages)));
  expect(new Set(portal.answers.map(({ decision }) => decision))).toEqual(
    new Set(Object.keys(answerDecisions)),
  );
});
