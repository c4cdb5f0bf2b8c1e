import { describe, expect, it } from 'vitest';
import { createPortal, lawsOf } from '../../site/model/portal.ts';
import { build, completeEntries, entriesWith } from './builders.ts';
import { barrierEvent, dated, interpretation } from './parts.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const { barriers: barrier, goals: goal, indicators: indicator, initiatives: initiative } = build;

describe('the portal', () => {
  it('is one frozen whole, with the day of the moment it was given', () => {
    const portal = createPortal(completeEntries(), NOW);
    expect(Object.isFrozen(portal)).toBe(true);
    expect(() => Object.assign(portal, { today: '2027-01-01' })).toThrow(TypeError);
    expect(portal.today).toBe('2026-11-24');
  });

  it('leaves the entries it was given as they were', () => {
    const entries = completeEntries({ goals: [goal({ id: 'to', order: 2 }), goal({ id: 'et', order: 1 })] });
    const before = structuredClone(entries);
    createPortal(entries, NOW);
    expect(entries).toEqual(before);
  });

  it('carries every collection', () => {
    const entries = completeEntries();
    expect(createPortal(entries, NOW)).toMatchObject(entries);
  });
});

describe('get', () => {
  const portal = createPortal(completeEntries(), NOW);

  it('gives the entry of that name', () => {
    expect(portal.get('laws', 'proevelov')).toEqual(build.laws());
    expect(portal.get('case-areas', 'proeveomraade')).toEqual(build['case-areas']());
  });

  it.each(['ukendt', '', '__proto__', 'constructor', 'proevekilde'])(
    'throws on %j, saying what to do',
    (id) => {
      expect(() => portal.get('laws', id)).toThrow(`No entry laws/${id}. Run npm run check.`);
    },
  );
});

describe('order', () => {
  it('of goals and initiatives is by their number', () => {
    const portal = createPortal(
      entriesWith({
        goals: [goal({ id: 'ti', order: 10 }), goal({ id: 'et', order: 1 }), goal({ id: 'to', order: 2 })],
        initiatives: [initiative({ id: 'b', order: 2 }), initiative({ id: 'a', order: 1 })],
      }),
      NOW,
    );
    expect(ids(portal.goals)).toEqual(['et', 'to', 'ti']);
    expect(ids(portal.initiatives)).toEqual(['a', 'b']);
  });

  it('of barriers is by newest event', () => {
    const at = (id: string, date: string) => barrier({ id, history: [barrierEvent('identified', date)] });
    const portal = createPortal(entriesWith({ barriers: [at('gammel', '2025'), at('ny', '2026-06')] }), NOW);
    expect(ids(portal.barriers)).toEqual(['ny', 'gammel']);
    expect(ids(portal.barriersOfLaw('proevelov'))).toEqual(['ny', 'gammel']);
  });
});

describe('indexes', () => {
  const missing = { missing: 'not-found' } as const;
  const none = { provisions: missing, laws: [], caseAreas: ['andet'], blocks: [], goals: [] };
  const portal = createPortal(
    completeEntries({
      barriers: [
        barrier({ id: 'ingen', ...none }),
        barrier({ id: 'lov', ...none, provisions: [{ law: 'proevelov', ref: '§ 1' }] }),
        barrier({ id: 'hele-loven', ...none, laws: ['proevelov'] }),
        barrier({ id: 'laesning', ...none, interpretations: [interpretation({ law: 'proevelov' })] }),
        barrier({ id: 'omraade', ...none, caseAreas: ['andet', 'proeveomraade'] }),
        barrier({ id: 'blokerer', ...none, blocks: ['proeveindsats'] }),
        barrier({ id: 'maal', ...none, goals: ['proevemaal'] }),
      ],
      initiatives: [
        initiative({ id: 'andet-omraade', caseAreas: ['andet'], order: 2 }),
        initiative({ id: 'intet-maal', goals: [], order: 1 }),
      ],
    }),
    NOW,
  );

  it('barriers of a law: by its provisions, as a whole and by its readings', () => {
    expect(ids(portal.barriersOfLaw('proevelov')).sort()).toEqual(['hele-loven', 'laesning', 'lov']);
  });
  it('barriers of a case area', () =>
    expect(ids(portal.barriersOfArea('proeveomraade'))).toEqual(['omraade']));
  it('barriers that block an initiative', () =>
    expect(ids(portal.barriersBlocking('proeveindsats'))).toEqual(['blokerer']));
  it('barriers of a goal', () => expect(ids(portal.barriersOfGoal('proevemaal'))).toEqual(['maal']));
  it('initiatives of a case area', () =>
    expect(ids(portal.initiativesOfArea('proeveomraade'))).toEqual(['intet-maal']));
  it('initiatives of a goal', () =>
    expect(ids(portal.initiativesOfGoal('proevemaal'))).toEqual(['andet-omraade']));
  it('nothing of what nobody names', () => {
    for (const list of [portal.barriersOfLaw('x'), portal.barriersOfArea('x'), portal.barriersBlocking('x')])
      expect(list).toEqual([]);
    for (const list of [
      portal.barriersOfGoal('x'),
      portal.initiativesOfArea('x'),
      portal.initiativesOfGoal('x'),
    ])
      expect(list).toEqual([]);
  });
});

it('the laws of a barrier are named once each: of its provisions, as a whole, of its readings', () => {
  const interpretations = ['laest', 'naevnt', undefined].map((law) => interpretation({ law }));
  const provisions = ['naevnt', 'naevnt'].map((law, i) => ({ law, ref: `§ ${i + 1}` }));
  const laws = ['hele', 'naevnt'];
  expect(lawsOf(barrier({ provisions, laws, interpretations }))).toEqual(['naevnt', 'hele', 'laest']);
  expect(lawsOf(barrier({ provisions: { missing: 'not-found' } }))).toEqual([]);
});

describe('standings on the portal’s day', () => {
  const onTrack = indicator({ id: 'paa-sporet' });
  const behind = indicator({ id: 'bagud', observations: [dated('2026-06-30', 1)] });
  const portal = createPortal(completeEntries({ indicators: [onTrack, behind] }), NOW);

  it('of an indicator', () => {
    expect(portal.standing(onTrack).key).toBe('on-track');
    expect(createPortal(completeEntries(), new Date('2028-01-01')).standing(onTrack).key).toBe('stale');
  });

  it('of a goal is that of its worst indicator', () => {
    expect(portal.goalStanding(goal({ indicators: ['paa-sporet'] }))).toBe('on-track');
    expect(portal.goalStanding(goal({ indicators: ['bagud', 'paa-sporet'] }))).toBe('behind');
    expect(ids(portal.indicatorsOf(goal({ indicators: ['bagud', 'paa-sporet'] })))).toEqual([
      'bagud',
      'paa-sporet',
    ]);
  });

  it('of a goal is given by one of its indicators', () => {
    expect(portal.decisiveIndicator(goal({ indicators: ['paa-sporet', 'bagud'] }))?.id).toBe('bagud');
  });

  it('of a goal without indicators is: no data', () => {
    const none = goal({ indicators: { missing: 'not-published' } });
    expect(portal.goalStanding(none)).toBe('no-data');
    expect(portal.decisiveIndicator(none)).toBeUndefined();
  });

  it('of a goal that names an unknown indicator is refused', () => {
    expect(() => portal.goalStanding(goal({ indicators: ['ukendt'] }))).toThrow('indicators/ukendt');
  });
});

it('a case area has the goals of its barriers and initiatives, each once, in their order', () => {
  const portal = createPortal(
    completeEntries({
      goals: ['c', 'a', 'b', 'd'].map((id, index) => goal({ id, order: index + 1 })),
      barriers: [barrier({ goals: ['b', 'c'] })],
      initiatives: [initiative({ goals: ['a', 'b'] })],
    }),
    NOW,
  );
  expect(ids(portal.goalsOfArea('proeveomraade'))).toEqual(['c', 'a', 'b']);
  expect(portal.goalsOfArea('ukendt')).toEqual([]);
});

it('a level has its barriers and initiatives', () => {
  const portal = createPortal(completeEntries(), NOW);
  expect(ids(portal.barriersOfLevel('state'))).toEqual(['proevebarriere']);
  expect(ids(portal.initiativesOfLevel('state'))).toEqual(['proeveindsats']);
  expect(portal.barriersOfLevel('region')).toEqual([]);
});
