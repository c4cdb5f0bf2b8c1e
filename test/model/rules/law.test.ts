import { expect, test } from 'vitest';
import { fullTitle } from '../../../site/model/rules/law.ts';

test('a title is shown beside the short name only where it says more', () => {
  expect(fullTitle({ shortName: 'sundhedsloven', title: 'Sundhedsloven' })).toBeUndefined();
  expect(fullTitle({ shortName: 'GDPR', title: 'Databeskyttelsesforordningen' })).toBe(
    'Databeskyttelsesforordningen',
  );
});
