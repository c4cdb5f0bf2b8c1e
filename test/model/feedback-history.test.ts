import { describe, expect, test } from 'vitest';
import {
  awaitsAnswer,
  isLate,
  promisesOf,
  refusalOf,
  stateOf,
  supplementLimit,
  type FeedbackEvent,
} from '../../site/model/feedback-history.ts';

const taken: FeedbackEvent = { type: 'taken', at: '2026-11-25T08:00:00.000Z' };
const answered = (decision: 'followed' | 'explained', at = '2026-12-01T09:00:00.000Z'): FeedbackEvent => ({
  type: 'answered',
  at,
  decision,
});
const supplemented = (contentHash: string): FeedbackEvent => ({
  type: 'supplemented',
  at: '2026-11-26T08:00:00.000Z',
  contentHash,
});
const published = (entry: string): FeedbackEvent => ({
  type: 'published',
  at: '2026-12-02T08:00:00.000Z',
  entry,
});

test('a message is promised an answer and its deletion in whole days from its receipt, over months and leap days', () => {
  const terms = { answerDays: 30, retentionDays: 180, senderDeletes: true };
  expect(promisesOf(new Date('2026-11-24T23:59:59Z'), terms)).toEqual({
    dueOn: '2026-12-24',
    deleteOn: '2027-05-23',
  });
  expect(promisesOf(new Date('2028-02-01T00:00:00Z'), terms).dueOn).toBe('2028-03-02');
});

describe('the state', () => {
  test.each([
    ['received', []],
    ['received', [supplemented('a')]],
    ['in-treatment', [taken, supplemented('a')]],
    ['followed', [answered('followed')]],
    ['explained', [taken, answered('explained'), published('x')]],
    ['followed', [answered('explained'), supplemented('a'), answered('followed')]],
  ] as const)('is %s after %j', (state, events) => expect(stateOf(events)).toBe(state));
});

describe('an answer is late', () => {
  test('from the day after the promised one, while there is none', () => {
    expect(isLate('2026-12-24', [taken], '2026-12-24')).toBe(false);
    expect(isLate('2026-12-24', [taken], '2026-12-25')).toBe(true);
  });

  test('by its first answer, whatever came later', () => {
    const inTime = [
      answered('explained', '2026-12-24T23:00:00.000Z'),
      answered('followed', '2027-01-05T08:00:00.000Z'),
    ];
    expect(isLate('2026-12-24', inTime, '2027-02-01')).toBe(false);
    expect(isLate('2026-12-24', [answered('followed', '2026-12-25T00:00:00.000Z')], '2026-12-25')).toBe(true);
  });
});

test('the secretariat has something to do until it answers, and again after a supplement', () => {
  expect(awaitsAnswer([])).toBe(true);
  expect(awaitsAnswer([taken])).toBe(true);
  expect(awaitsAnswer([answered('followed'), published('x')])).toBe(false);
  expect(awaitsAnswer([answered('followed'), supplemented('a')])).toBe(true);
  expect(awaitsAnswer([answered('followed'), supplemented('a'), answered('explained')])).toBe(false);
});

describe('an event', () => {
  test('that is there already is not added again', () => {
    expect(refusalOf([], taken)).toBeUndefined();
    expect(refusalOf([taken], taken)).toBe('repeated');
    expect(refusalOf([answered('followed')], taken)).toBe('repeated');
    expect(refusalOf([supplemented('a')], supplemented('a'))).toBe('repeated');
    expect(refusalOf([supplemented('a')], supplemented('b'))).toBeUndefined();
    expect(refusalOf([answered('followed'), published('x')], published('x'))).toBe('repeated');
  });

  test('of answering may come again: the newest counts', () => {
    expect(refusalOf([answered('followed')], answered('explained'))).toBeUndefined();
  });

  test('of publishing needs an answer', () => {
    expect(refusalOf([taken], published('x'))).toBe('not-answered');
    expect(refusalOf([answered('followed')], published('x'))).toBeUndefined();
  });

  test('of supplementing has a limit', () => {
    const many = Array.from({ length: supplementLimit }, (_, n) => supplemented(String(n)));
    expect(refusalOf(many.slice(1), supplemented('new'))).toBeUndefined();
    expect(refusalOf(many, supplemented('new'))).toBe('too-many-supplements');
    expect(refusalOf(many, supplemented('0'))).toBe('repeated');
  });
});
