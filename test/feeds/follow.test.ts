import { expect, test } from 'vitest';
import { follow } from '../../site/feeds/follow.ts';
import { createPortal } from '../../site/model/portal.ts';
import { entriesWith, TODAY } from '../model/builders.ts';
import { danish, english, hostilePortal } from './support/portal.ts';

const portal = hostilePortal();

test('the page of a law, a case area or a barrier is followed by its own feed and calendar', () => {
  expect(follow(portal, danish, ['laws', 'loven'])).toMatchObject({
    feed: { address: '/feeds/love/loven' },
    calendar: { address: '/feeds/love/loven' },
  });
});

test('where they would be empty, and on any other page, those of the portal are offered', () => {
  const everything = { feed: { address: '/feeds/alt' }, calendar: { address: '/feeds/frister' } };
  expect(follow(portal, danish, ['laws', 'tom'])).toMatchObject(everything);
  expect(follow(portal, danish, ['goals', 'loven'])).toMatchObject(everything);
  expect(follow(portal, danish)).toMatchObject(everything);
  expect(follow(hostilePortal(), english).feed?.address).toBe('/en/feeds/alt');
});

test('a portal without content offers nothing', () => {
  const empty = createPortal(entriesWith(), new Date(TODAY));
  expect(follow(empty, danish)).toEqual({ feed: undefined, calendar: undefined });
});
