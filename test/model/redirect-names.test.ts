import { expect, it } from 'vitest';
import type { Redirect } from '../../site/model/schemas/redirect.ts';
import { namesOf } from '../../site/redirects.ts';

const redirect = (from: string, ...to: string[]): Redirect => ({
  from,
  kind: 'moved',
  to,
  date: '2026-11-24',
});

it('an entry goes by the names that it had, and by none of another collection or of several', () => {
  const redirects = [
    redirect('barriers/gammel', 'barriers/ny'),
    redirect('barriers/delt', 'barriers/ny', 'barriers/anden'),
    redirect('barriers/vaek'),
    redirect('barriers/blev-ord', 'terms/ny'),
    redirect('terms/gammelt', 'terms/ny'),
  ];
  expect(namesOf('barriers', [{ id: 'ny' }, { id: 'anden' }], redirects)).toEqual([
    { name: 'ny', id: 'ny' },
    { name: 'anden', id: 'anden' },
    { name: 'gammel', id: 'ny' },
  ]);
});
