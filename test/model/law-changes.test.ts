import { describe, expect, test } from 'vitest';
import {
  changesSince,
  isSilent,
  watchLaws,
  type FeedEntry,
  type LawWatch,
} from '../../site/model/law-changes.ts';
import { build } from './builders.ts';

const law = build.laws({
  id: 'sundhedsloven',
  title: 'Sundhedsloven',
  shortName: 'sundhedsloven',
  aliases: ['sul', 'lov om social service'],
  kind: 'act',
  eli: 'https://www.retsinformation.dk/eli/lta/2025/275',
});
const entry = (title: string, more: Partial<FeedEntry> = {}): FeedEntry => ({
  address: 'https://retsinformation.dk/eli/lta/2026/500',
  title,
  reason: 'NewDocument',
  date: '2026-11-10',
  ...more,
});
const seen = (feed: FeedEntry[], given = law) =>
  (watchLaws(undefined, feed, [given], '2026-11-24').laws[given.id] ?? []).map(({ title }) => title);

describe('a change of a law is seen', () => {
  test.each([
    'Lov om ændring af sundhedsloven',
    'Lov om ændring af lov om apoteksvirksomhed, sundhedsloven og forskellige andre love (Nye regler)',
    'Bekendtgørelse af sundhedsloven',
    'Lov om ændring af lov om social service',
  ])('by the title »%s«', (title) => {
    expect(seen([entry(title)])).toEqual([title]);
  });

  test.each([
    'DocumentContentChanged',
    'DocumentMetadataChangedAndDocumentContentChanged',
    'RemovedDocument',
  ])('in its own document, with or without www: %s', (reason) => {
    const own = entry('Bekendtgørelse af noget', {
      address: 'https://retsinformation.dk/eli/lta/2025/275',
      reason,
    });
    expect(seen([own])).toHaveLength(1);
  });
});

describe('no change of a law is', () => {
  test.each([
    // a rule made by virtue of it, not of it
    'Bekendtgørelse om tilskud efter sundhedsloven',
    'Vejledning om sundhedsloven',
    'Lov om ændring af dyresundhedsloven',
    // a short name that is a word elsewhere too
    'Lov om ændring af sul',
  ])('»%s«', (title) => {
    expect(seen([entry(title)])).toEqual([]);
  });

  test('a change of what is only said of its own document', () => {
    const own = entry('Bekendtgørelse af sundhedsloven', {
      address: 'https://www.retsinformation.dk/eli/lta/2025/275',
      reason: 'DocumentMetadataChanged',
    });
    expect(seen([own])).toEqual([]);
  });

  test('anything of an EU regulation, which Retsinformation does not publish', () => {
    expect(seen([entry('Lov om ændring af sundhedsloven')], { ...law, kind: 'eu-regulation' })).toEqual([]);
  });
});

describe('the watch', () => {
  const change = {
    date: '2026-09-01',
    title: 'Lov om ændring af sundhedsloven',
    address: 'https://www.retsinformation.dk/eli/lta/2026/400',
  };
  const before: LawWatch = { since: '2026-08-01', checked: '2026-11-20', laws: { sundhedsloven: [change] } };

  test('goes on where the feed reaches the last reading, and keeps what it saw, each change once', () => {
    const feed = [entry('Lov om ændring af sundhedsloven'), entry('Noget andet', { date: '2026-09-25' })];
    const once = watchLaws(before, feed, [law], '2026-11-24');
    expect(once).toMatchObject({ since: '2026-08-01', checked: '2026-11-24' });
    expect(once.laws['sundhedsloven']?.map(({ date }) => date)).toEqual(['2026-11-10', '2026-09-01']);
    expect(watchLaws(once, feed, [law], '2026-11-24')).toEqual(once);
  });

  test('begins anew where nobody knows what happened between', () => {
    const feed = [entry('Noget andet', { date: '2026-11-21' })];
    const again = watchLaws(before, feed, [law], '2026-11-24');
    expect(again).toEqual({ since: '2026-11-21', checked: '2026-11-24', laws: before.laws });
  });

  test('forgets a law that the content has no longer', () => {
    expect(watchLaws(before, [entry('x')], [], '2026-11-24').laws).toEqual({});
  });

  test('falls silent after a week', () => {
    expect([isSilent(before, '2026-11-27'), isSilent(before, '2026-11-28')]).toEqual([false, true]);
  });

  test('tells of what came on the day that a barrier was checked and after it; of all where it never was', () => {
    const of = (verified?: string) => changesSince(before, 'sundhedsloven', verified).length;
    expect([of('2026-08-31'), of('2026-09-01'), of('2026-09-02'), of()]).toEqual([1, 1, 0, 1]);
    expect(changesSince(undefined, 'sundhedsloven', undefined)).toEqual([]);
  });
});
