import { describe, expect, it } from 'vitest';
import { changeFeeds } from '../../../site/feeds/changes.ts';
import type { EntryChange } from '../../../site/model/changes/history.ts';
import { speak } from '../../../site/i18n/index.ts';
import { createPortal } from '../../../site/model/portal.ts';
import type { ContentHistory, EntryHistory } from '../../../site/source/history.ts';
import { build, completeEntries, TODAY } from '../builders.ts';

const portal = createPortal(completeEntries(), new Date(TODAY));
const name = (da: string) => [{ name: { da, en: da } }];

function change(order: number, what: Partial<EntryChange> = {}): EntryChange {
  return { commit: { hash: `${order}234567890`, day: `2026-02-0${order}`, order }, changes: [], ...what };
}

const created = change(1, { entry: 'created' });
const resolved = change(2, {
  entry: 'changed',
  changes: [
    {
      path: name('Status'),
      kind: 'replaced',
      before: { kind: 'label', label: { da: 'Kendt', en: 'x' } },
      after: { kind: 'label', label: { da: 'Løst', en: 'y' } },
    },
    {
      path: name('Kilder'),
      kind: 'added',
      value: { kind: 'mention', collection: 'sources', id: 'proevekilde' },
    },
  ],
});

function history(...entries: EntryHistory[]): ContentHistory {
  return {
    reach: 'all',
    entries: new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry])),
  };
}

const barrier: EntryHistory = {
  collection: 'barriers',
  id: build.barriers().id,
  title: 'Prøvebarriere',
  changes: [created, resolved],
};
const goal: EntryHistory = {
  collection: 'goals',
  id: build.goals().id,
  title: 'Prøvemål',
  changes: [created],
};

describe('the feeds of changes', () => {
  it('are one of all and one for each entry with a page of changes', () => {
    const feeds = changeFeeds(history(barrier, goal), portal, speak('da'));
    expect(feeds.map((feed) => feed.name)).toEqual(['aendringer/alt', 'aendringer/barrierer/proevebarriere']);
    expect(feeds[0]?.items).toHaveLength(3);
  });

  it('say in words what was changed, newest first, and lead to where it is shown', () => {
    const [all] = changeFeeds(history(barrier, goal), portal, speak('da'));
    expect(all?.items.map(({ day, path, title, text }) => [day, path, title, text])).toEqual([
      [
        '2026-02-02',
        '/aendringer/barrierer/proevebarriere/',
        'Ændringer: Prøvebarriere',
        'Status: Kendt → Løst. Kilder: tilføjet Prøvekilden',
      ],
      ['2026-02-01', '/aendringer/barrierer/proevebarriere/', 'Ændringer: Prøvebarriere', 'Oprettet'],
      ['2026-02-01', '/maalbillede/proevemaal/', 'Ændringer: Prøvemål', 'Oprettet'],
    ]);
  });

  it('speak English, and lead to English pages, below /en/', () => {
    const [all, own] = changeFeeds(history(barrier, goal), portal, speak('en'));
    expect([all?.address, all?.path, own?.address]).toEqual([
      '/en/feeds/aendringer/alt',
      '/en/aendringer/',
      '/en/feeds/aendringer/barrierer/proevebarriere',
    ]);
    expect(all?.items[0]).toMatchObject({
      path: '/en/aendringer/barrierer/proevebarriere/',
      title: 'Changes: Prøvebarriere',
      text: 'Status: x → y. Kilder: added Prøvekilden',
      language: 'en',
    });
  });

  it('leave out what is no more, and are none without a history', () => {
    const gone = { ...barrier, id: 'borte' };
    expect(changeFeeds(history(gone), portal, speak('da'))).toEqual([]);
    expect(changeFeeds({ reach: 'none', entries: new Map() }, portal, speak('da'))).toEqual([]);
  });
});
