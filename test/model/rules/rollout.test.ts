import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../site/model/collections.ts';
import { countRoles, rolloutOf } from '../../../site/model/rules/rollout.ts';
import { build, TODAY } from '../builders.ts';
import { adopter } from '../parts.ts';

const towns = ['a', 'b', 'c'].map((id) => build.organisations({ id, kind: 'municipality' }));
const regions = [
  build.organisations({ id: 'old', kind: 'region', validTo: '2026-12-31' }),
  build.organisations({ id: 'new', kind: 'region', validFrom: '2027-01-01' }),
];
const rollout = (adopters: Entry<'initiatives'>['adopters'], today = TODAY) =>
  rolloutOf(adopters, [...towns, ...regions, build.organisations()], today);

describe('the rollout of an initiative', () => {
  const adopters = [
    adopter('a', 'develops', '2025-03-01'),
    adopter('a', 'uses', '2026-02-01'),
    adopter('b', 'participates', '2025-06'),
    adopter('c', 'participates', { missing: 'not-found' }),
    adopter('old', 'uses', '2026-02-01'),
  ];

  it('counts an organisation once, with the role that is furthest', () => {
    const { municipalities, named } = rollout(adopters);
    expect(municipalities.map(({ organisation, role }) => [organisation.id, role])).toEqual([
      ['a', 'uses'],
      ['b', 'participates'],
      ['c', 'participates'],
    ]);
    expect(countRoles(municipalities)).toEqual([
      ['uses', 1],
      ['participates', 2],
    ]);
    expect(named).toBe(4);
  });

  it('shows the regions of the day, and still counts one that is gone', () => {
    const ids = (today: string) =>
      rollout(adopters, today).regions.map(({ organisation }) => organisation.id);
    expect(ids('2026-12-31')).toEqual(['old']);
    expect(ids('2027-01-01')).toEqual(['new']);
    expect(rollout(adopters, '2027-01-01').named).toBe(4);
  });

  it('counts over time from the last day that a date may mean, and says how many have none', () => {
    const { curve, undated } = rollout(adopters);
    expect(curve).toEqual([
      { day: '2025-03-01', named: 1, using: 0 },
      { day: '2025-06-30', named: 2, using: 0 },
      { day: '2026-02-01', named: 3, using: 2 },
    ]);
    expect(undated).toBe(1);
  });

  it('draws nothing that lies after today: this year counts from today', () => {
    expect(rollout([adopter('a', 'uses', '2026')]).curve).toEqual([{ day: TODAY, named: 1, using: 1 }]);
  });

  it('is empty where nobody is known, and everybody is still there to be shown', () => {
    const nobody = rollout({ missing: 'not-published' });
    expect(nobody).toMatchObject({ named: 0, undated: 0, curve: [] });
    expect(nobody.municipalities).toHaveLength(3);
  });
});
