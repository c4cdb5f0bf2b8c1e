import { expect, test } from 'vitest';
import { speak } from '../../site/i18n/index.ts';
import { asOne, listening, noteRead, oncePerPortal, watched } from '../../site/reads.ts';
import { completeEntries, TODAY } from '../model/builders.ts';
import { createPortal } from '../../site/model/portal.ts';

const portal = createPortal(completeEntries(), new Date(TODAY));
const view = watched(portal, 'da');

/** What some work asks. */
function askedBy(work: () => unknown): string[] {
  const asked = new Set<string>();
  listening(asked, work);
  return [...asked];
}

test('a watched portal answers as the portal does, and notes what it was asked', () => {
  const [law] = portal.laws;
  const [indicator] = portal.indicators;
  if (!law || !indicator) throw new Error('The fixture has neither law nor indicator.');
  expect(
    askedBy(() => {
      expect(view.laws).toBe(portal.laws);
      expect(view.barriersOfLaw(law.id)).toEqual(portal.barriersOfLaw(law.id));
      expect(view.standing(indicator)).toEqual(portal.standing(indicator));
      expect(view.get('laws', law.id)).toBe(law);
    }),
  ).toEqual([
    'da laws',
    `da barriersOfLaw ${law.id}`,
    `da standing =${indicator.id}`,
    `da get laws ${law.id}`,
  ]);
});
test('every member of a portal is watched', () => {
  expect(Object.keys(view).sort()).toEqual(Object.keys(portal).sort());
});
test('what is made once depends, for everybody who uses it, on what was asked to make it', () => {
  const titles = oncePerPortal(({ laws }) => laws.map(({ title }) => title));
  const use = () => titles(view, speak('da'));
  expect([askedBy(use), askedBy(use)]).toEqual([['da laws'], ['da laws']]);
});
test('what is asked as one question is noted as that one', () => {
  expect(askedBy(() => asOne('da card /', () => view.laws))).toEqual(['da card /']);
});
test('what is asked outside of a page is noted for none', () => {
  noteRead('da laws');
  expect(askedBy(() => undefined)).toEqual([]);
});
