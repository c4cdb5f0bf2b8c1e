import { expect, it } from 'vitest';
import { movedFeeds } from '../../site/feeds/moved.ts';
import type { Redirect } from '../../site/model/schemas/redirect.ts';

const known = new Map([['barrierer/ny', 'the feed of the barrier']]);
const redirect = (from: string, to: string[]): Redirect => ({
  from,
  kind: to.length === 1 ? 'moved' : to.length === 0 ? 'gone' : 'split',
  to,
  date: '2026-11-24',
});

it('a feed whose entry moved stands at its old name too', () => {
  expect(movedFeeds(known, [redirect('barriers/gammel', ['barriers/ny'])])).toEqual([
    { name: 'barrierer/gammel', followed: 'the feed of the barrier' },
  ]);
});

it('what is gone, split or has no feed leaves none', () => {
  const redirects = [
    redirect('barriers/gammel', []),
    redirect('barriers/gammel', ['barriers/ny', 'laws/gdpr']),
    redirect('barriers/gammel', ['laws/gdpr']),
    redirect('terms/gammelt', ['barriers/ny']),
  ];
  expect(movedFeeds(known, redirects)).toEqual([]);
});
