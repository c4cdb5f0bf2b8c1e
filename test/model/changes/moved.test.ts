import { describe, expect, it } from 'vitest';
import { movedChanges } from '../../../site/changes/moved.ts';
import { entryPages } from '../../../site/changes/pages.ts';
import { changeFeedName } from '../../../site/feeds/changes.ts';
import { movedFeeds } from '../../../site/feeds/moved.ts';
import type { EntryChange } from '../../../site/model/changes/history.ts';
import type { Redirect } from '../../../site/model/schemas/redirect.ts';
import type { ContentHistory } from '../../../site/source/history.ts';

const commit = (order: number) => ({ hash: `c${order}`, day: '2026-01-01', order });
const created: EntryChange = { commit: commit(0), entry: 'created', changes: [] };
const renamed: EntryChange = { commit: commit(1), entry: 'changed', renamedFrom: 'gammel', changes: [] };
const long = (order: number): EntryChange => ({
  commit: commit(order),
  entry: 'changed',
  changes: [
    {
      path: [{ name: { da: 'Titel', en: 'Title' } }],
      kind: 'added',
      value: { kind: 'text', text: 'x'.repeat(15_000) },
    },
  ],
});

function history(...changes: EntryChange[]): ContentHistory {
  const entry = { collection: 'barriers' as const, id: 'ny', title: 'Ny', changes };
  return { reach: 'all', entries: new Map([['barriers/ny', entry]]) };
}

const redirect = (...to: string[]): Redirect => ({
  from: 'barriers/gammel',
  kind: 'moved',
  to,
  date: '2026-01-01',
});
const old = '/aendringer/barrierer/gammel/';

describe('the page of changes of an old name', () => {
  it('leads to that of the new one', () => {
    expect(movedChanges(redirect('barriers/ny'), history(created, renamed))).toEqual([
      { path: old, to: '/aendringer/barrierer/ny/' },
    ]);
  });

  it('leads part by part where there are several, the oldest first as they were', () => {
    const parts = history(created, renamed, long(2), long(3));
    expect(entryPages([...parts.entries.values()][0] as never)).toHaveLength(2);
    expect(movedChanges(redirect('barriers/ny'), parts)).toEqual([
      { path: old, to: '/aendringer/barrierer/ny/' },
      { path: `${old}2/`, to: '/aendringer/barrierer/ny/2/' },
      { path: `${old}1/`, to: '/aendringer/barrierer/ny/1/' },
    ]);
  });

  it('says what became of the entry where there are no changes to lead to', () => {
    const nowhere = [{ path: old, to: undefined }];
    expect(movedChanges(redirect('barriers/ny'), history(created))).toEqual(nowhere);
    expect(movedChanges(redirect('barriers/ny', 'barriers/to'), history(created, renamed))).toEqual(nowhere);
    expect(movedChanges(redirect(), history(created, renamed))).toEqual(nowhere);
  });
});

it('the feed of changes of an old name goes on at it', () => {
  const known = new Map([[changeFeedName('barriers', 'ny'), 'the feed']]);
  expect(movedFeeds(known, [redirect('barriers/ny')], changeFeedName)).toEqual([
    { name: 'aendringer/barrierer/gammel', followed: 'the feed' },
  ]);
});
