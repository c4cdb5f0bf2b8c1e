import { describe, expect, it } from 'vitest';
import { entryPages, hasOwnPage, monthPages, type Row } from '../../../site/changes/pages.ts';
import type { Change } from '../../../site/model/changes/change.ts';
import type { EntryChange } from '../../../site/model/changes/history.ts';
import type { EntryHistory } from '../../../site/source/history.ts';

const TEXT: Change = {
  path: [{ name: { da: 'Titel', en: 'Title' } }],
  kind: 'added',
  value: { kind: 'text', text: 'x'.repeat(100) },
};

/** What a commit did; commits are numbered, and the tenth of a month is made on its tenth day. */
function change(order: number, what: Partial<EntryChange> & { month?: string } = {}): EntryChange {
  const { month = '2026-01', ...rest } = what;
  const day = `${month}-${String((order % 28) + 1).padStart(2, '0')}`;
  return { commit: { hash: `c${order}`, day, order }, changes: [], ...rest };
}

const edited = (order: number, month?: string) =>
  change(order, { entry: 'changed', changes: [TEXT], ...(month && { month }) });
const created = (order: number) => change(order, { entry: 'created' });

function entry(id: string, ...changes: EntryChange[]): EntryHistory {
  return { collection: 'barriers', id, title: `Titel ${id}`, changes };
}

const told = (row: Row): string =>
  row.kind === 'many'
    ? `${row.items.length} ${row.what}`
    : `${row.item.entry.id} ${row.item.change.commit.hash}`;

describe('the list of all changes', () => {
  it('has a page for each month, newest first, with the newest on top', () => {
    const pages = monthPages([entry('a', edited(1), edited(3, '2026-03')), entry('b', edited(2))]);
    expect(pages.map(({ path, rows }) => [path, rows.map(told)])).toEqual([
      ['2026-03', ['a c3']],
      ['2026-01', ['b c2', 'a c1']],
    ]);
  });

  it('tells many entries of a kind that came at once as one', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => entry(id, created(1)));
    expect(monthPages(five)[0]?.rows.map(told)).toEqual(['5 created']);
    expect(monthPages(five.slice(1))[0]?.rows.map(told)).toEqual(['e c1', 'd c1', 'c c1', 'b c1']);
  });

  it('keeps what is changed apart from what came at the same time', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => entry(id, change(1, { translation: 'created' })));
    const rows = monthPages([...five, entry('f', edited(1))])[0]?.rows.map(told);
    expect(rows).toEqual(['5 translated', 'f c1']);
  });

  it('goes on over more pages, and what an address shows stays when more comes', () => {
    const many = Array.from({ length: 200 }, (_, order) => entry(`e${order}`, edited(order)));
    const before = monthPages(many.slice(0, 150));
    const after = monthPages(many);
    expect(before.length).toBeGreaterThan(1);
    expect(after.length).toBeGreaterThan(before.length);
    const full = before.filter(({ part }) => part < before.length);
    for (const page of full) expect(after.find(({ path }) => path === page.path)).toEqual(page);
    expect(after.map(({ path }) => path).at(-1)).toBe('2026-01');
    expect(after.at(-2)?.path).toBe('2026-01/2');
  });

  it('is the same, whatever the order of the entries', () => {
    const entries = ['a', 'b', 'c'].map((id) => entry(id, created(1), edited(2)));
    expect(monthPages(entries.toReversed())).toEqual(monthPages(entries));
  });
});

describe('the pages of one entry', () => {
  it('are there once something was changed after it came and was translated', () => {
    const translated = change(2, { translation: 'created' });
    expect(hasOwnPage(entry('a', created(1), translated))).toBe(false);
    expect(hasOwnPage(entry('a', created(1), edited(2)))).toBe(true);
    expect(hasOwnPage(entry('a', created(1), change(2, { renamedFrom: 'b' })))).toBe(true);
    expect(hasOwnPage(entry('a', created(1), change(2, { translation: 'changed' })))).toBe(true);
  });

  it('hold every change once, newest commit first, though a commit may need more than one page', () => {
    const big = change(2, { entry: 'changed', changes: Array.from({ length: 300 }, () => TEXT) });
    const pages = entryPages(entry('a', created(1), big, edited(3)));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ part }) => part)).toEqual(pages.map((_, index) => pages.length - index));
    expect(pages[0]?.changes[0]?.commit.hash).toBe('c3');
    expect(pages.at(-1)?.changes.at(-1)).toMatchObject({ entry: 'created' });
    const all = pages.flatMap(({ changes }) => changes.flatMap((one) => one.changes));
    expect(all).toHaveLength(301);
  });
});
