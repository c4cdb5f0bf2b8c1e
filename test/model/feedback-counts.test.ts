import { expect, test } from 'vitest';
import { countsOf, countsSchema } from '../../site/model/feedback-counts.ts';

const answered = { type: 'answered', at: '2026-12-24T23:00:00Z', decision: 'followed' } as const;
const late = { ...answered, at: '2026-12-25T00:00:00Z' };
const more = { type: 'supplemented', at: '2026-12-26T00:00:00Z', contentHash: 'x' } as const;
const dueOn = '2026-12-24';

test('messages are counted as answered once they are, and as late where the promised day passed first', () => {
  const messages = [[], [answered], [late], [answered, more]].map((events) => ({ dueOn, events }));
  expect(countsOf(messages, '2026-12-24')).toEqual({
    asOf: '2026-12-24',
    received: 4,
    answered: 3,
    late: 1,
  });
  expect(countsOf(messages, '2026-12-25').late).toBe(2);
  expect(countsOf([], '2026-12-25')).toEqual({ asOf: '2026-12-25', received: 0, answered: 0, late: 0 });
});

test('what is published is numbers and a day, and nothing else', () => {
  const counts = countsOf([], '2026-12-25');
  expect(countsSchema.safeParse(counts).success).toBe(true);
  for (const wrong of [
    { ...counts, late: -1 },
    { ...counts, asOf: '2026-13-01' },
    { ...counts, text: 'x' },
    {},
  ]) {
    expect(countsSchema.safeParse(wrong).success).toBe(false);
  }
});
