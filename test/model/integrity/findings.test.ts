import { expect, it } from 'vitest';
import { integrityFindings } from '../../../site/model/integrity/findings.ts';
import { build, completeEntries, entriesWith, resolvedBarrier, TODAY } from '../builders.ts';
import { barrierEvent } from '../parts.ts';

it('no content has no findings', () => expect(integrityFindings(entriesWith(), TODAY)).toEqual([]));

it('a finding says which entry, where in it, and what to do', () => {
  const barriers = [
    build.barriers(),
    build.barriers({ id: 'den-anden', history: [barrierEvent('adopted', '2027')] }),
  ];
  expect(integrityFindings(completeEntries({ barriers }), TODAY)).toEqual([
    {
      collection: 'barriers',
      id: 'den-anden',
      path: ['history', 0, 'date'],
      message: '2027 er i fremtiden. Historikken rummer kun det, der er sket; skriv et løfte i deadline.',
    },
  ]);
});

it('the same content has other findings on another day', () => {
  const entries = completeEntries({
    barriers: [build.barriers({ history: [barrierEvent('identified', '2026-11-25')] })],
  });
  expect(integrityFindings(entries, '2026-11-24')).toHaveLength(1);
  expect(integrityFindings(entries, '2026-11-25')).toHaveLength(0);
});

it('a finding that another collection may have caused says which', () => {
  const sources = [build.sources({ standing: 'secondary' })];
  const barriers = [resolvedBarrier()];
  const goals = [build.goals({ indicators: { missing: 'not-found' } })];
  const findings = integrityFindings(completeEntries({ sources, barriers, goals }), TODAY);
  expect(findings.map(({ id, restsOn }) => [id, restsOn])).toEqual([
    ['proevebarriere', 'sources'],
    ['proeveindikator', 'goals'],
  ]);
});

it('every broken entry of every collection is found at once', () => {
  const entries = completeEntries({
    barriers: [build.barriers({ related: ['proevebarriere'] })],
    funding: [build.funding({ amount: undefined })],
    goals: [build.goals(), build.goals({ id: 'tvilling' })],
    sources: [build.sources({ verified: '2027-01-01' })],
    laws: [build.laws({ verified: '2027-01-01' })],
  });
  const collections = integrityFindings(entries, TODAY).map(({ collection }) => collection);
  expect(collections.sort()).toEqual(['barriers', 'funding', 'goals', 'laws', 'sources']);
});
