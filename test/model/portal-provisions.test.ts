import { expect, it } from 'vitest';
import { createPortal } from '../../site/model/portal.ts';
import { build, entriesWith } from './builders.ts';
import { barrierEvent } from './parts.ts';

/** Barriers that name these provisions of prøveloven, the first one newest. */
function provisionsOf(...barriers: (readonly string[])[]): [string, string[]][] {
  const entries = barriers.map((refs, i) =>
    build.barriers({
      id: `b${i}`,
      provisions: refs.map((ref) => ({ law: 'proevelov', ref })),
      history: [barrierEvent('identified', `20${25 - i}`)],
    }),
  );
  const portal = createPortal(entriesWith({ barriers: entries }), new Date('2026-11-24'));
  return portal
    .provisionsOf('proevelov')
    .map(({ slug, barriers: users }) => [slug, users.map(({ id }) => id)]);
}

it('a law’s provisions stand in legal order, whatever barrier names them', () => {
  expect(provisionsOf(['§ 42 b', '§ 9'], ['§ 42 a, stk. 2', '§ 42'], ['§ 42 a'])).toEqual([
    ['9', ['b0']],
    ['42', ['b1']],
    ['42a', ['b2']],
    ['42a-stk-2', ['b1']],
    ['42b', ['b0']],
  ]);
});

it('one provision, however written, is listed once with all barriers that name it, newest first', () => {
  expect(provisionsOf(['§42a stk 2'], ['§ 42 a, stk. 2'], ['paragraf 42 A, stk. 2'])).toEqual([
    ['42a-stk-2', ['b0', 'b1', 'b2']],
  ]);
});

it('a barrier that names a provision twice is listed once', () => {
  expect(provisionsOf(['§ 42 a', '§42a'])).toEqual([['42a', ['b0']]]);
});

it('the provisions of other laws are not among them', () => {
  const other = build.barriers({ provisions: [{ law: 'anden-lov', ref: '§ 1' }] });
  const portal = createPortal(entriesWith({ barriers: [other] }), new Date('2026-11-24'));
  expect(portal.provisionsOf('proevelov')).toEqual([]);
  expect(portal.provisionsOf('anden-lov')).toMatchObject([
    { provision: { kind: 'section', number: '1' }, slug: '1', barriers: [{ id: 'proevebarriere' }] },
  ]);
});

it('a law that nobody names, and provisions stated as missing, give none', () => {
  const barrier = build.barriers({ provisions: { missing: 'not-found' } });
  expect(createPortal(entriesWith({ barriers: [barrier] }), new Date()).provisionsOf('proevelov')).toEqual(
    [],
  );
});
