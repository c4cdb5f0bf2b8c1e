import { expect, it } from 'vitest';
import type { Feed } from '../../site/feeds/items.ts';
import { movedFeeds } from '../../site/feeds/moved.ts';
import type { Redirect } from '../../site/model/schemas/redirect.ts';

const feed: Feed = { name: 'barrierer/ny', title: 'Ny', path: '/barrierer/ny/', items: [] };
const redirect = (from: string, to: string[]): Redirect => ({
  from,
  kind: to.length === 1 ? 'moved' : to.length === 0 ? 'gone' : 'split',
  to,
  date: '2026-11-24',
});

it('a feed whose entry moved stands at its old name too', () => {
  expect(movedFeeds([feed], [redirect('barriers/gammel', ['barriers/ny'])])).toEqual([
    { name: 'barrierer/gammel', feed },
  ]);
});

it('what is gone, split or has no feed leaves none', () => {
  const redirects = [
    redirect('barriers/gammel', []),
    redirect('barriers/gammel', ['barriers/ny', 'laws/gdpr']),
    redirect('barriers/gammel', ['laws/gdpr']),
    redirect('terms/gammelt', ['barriers/ny']),
  ];
  expect(movedFeeds([feed], redirects)).toEqual([]);
});
