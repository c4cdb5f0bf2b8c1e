import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryChanges, type EntryChange, type Revision } from '../../../site/model/changes/history.ts';

const schemas = {
  original: z.strictObject({ title: z.string().describe('Titlen.') }),
  translation: z.strictObject({ title: z.string().describe('Titlen.') }),
};

function at(order: number, title: string, more: Partial<Revision> = {}): Revision {
  const version = title === 'unreadable' || title === 'gone' ? title : { facts: { title }, prose: [] };
  return { commit: { hash: `c${order}`, day: `2026-01-0${order}`, order }, version, ...more };
}

function told(original: Revision[], translation: Revision[] = []): string[] {
  return entryChanges('pages', schemas, original, translation).map(
    ({ commit, entry, translation: words, renamedFrom, changes }: EntryChange) =>
      [commit.hash, entry, words && `en ${words}`, renamedFrom && `from ${renamedFrom}`, changes.length || '']
        .filter(Boolean)
        .join(' '),
  );
}

describe('the history of an entry', () => {
  it('tells how it came, was changed and went', () => {
    expect(told([at(1, 'A'), at(2, 'B'), at(3, 'gone')])).toEqual([
      'c1 created',
      'c2 changed 1',
      'c3 deleted',
    ]);
  });

  it('leaves out a commit after which the entry reads as before', () => {
    expect(told([at(1, 'A'), at(2, ' A '), at(3, 'B')])).toEqual(['c1 created', 'c3 changed 1']);
  });

  it('skips a version that cannot be read and compares its neighbours', () => {
    expect(told([at(1, 'A'), at(2, 'unreadable'), at(3, 'B')])).toEqual(['c1 created', 'c3 changed 1']);
    expect(told([at(1, 'A'), at(2, 'unreadable'), at(3, 'A')])).toEqual(['c1 created']);
  });

  it('begins with the first version that can be read', () => {
    expect(told([at(1, 'unreadable'), at(2, 'A')])).toEqual(['c2 created']);
    expect(told([at(1, 'unreadable'), at(2, 'gone')])).toEqual([]);
  });

  it('tells a return to what stood before as a change back, and a return from deletion as new', () => {
    expect(told([at(1, 'A'), at(2, 'B'), at(3, 'A')])).toEqual([
      'c1 created',
      'c2 changed 1',
      'c3 changed 1',
    ]);
    expect(told([at(1, 'A'), at(2, 'gone'), at(3, 'A')])).toEqual(['c1 created', 'c2 deleted', 'c3 created']);
  });

  it('tells a new name, with and without a change', () => {
    expect(told([at(1, 'A'), at(2, 'A', { renamedFrom: 'old' })])).toEqual(['c1 created', 'c2 from old']);
    expect(told([at(1, 'A'), at(2, 'B', { renamedFrom: 'old' })])).toEqual([
      'c1 created',
      'c2 changed from old 1',
    ]);
  });

  it('does not tell how a file came that is older than the known history', () => {
    expect(told([at(1, 'A', { inherited: true }), at(2, 'B')])).toEqual(['c2 changed 1']);
  });

  it('counts the translation under its entry, in the order of the commits', () => {
    expect(told([at(1, 'A'), at(3, 'B')], [at(2, 'X'), at(3, 'Y'), at(4, 'gone')])).toEqual([
      'c1 created',
      'c2 en created',
      'c3 changed en changed 1',
      'c4 en deleted',
    ]);
  });
});
