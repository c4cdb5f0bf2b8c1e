import { expect, it } from 'vitest';
import { csv } from '../../site/csv.ts';

it('fields are quoted where RFC 4180 asks for it, and a value that is not there is empty', () => {
  const rows = [
    ['a', 'b, c', 'd "e"', 'f\ng'],
    [-4.5, undefined, '', 'æøå'],
  ];
  expect(csv(rows)).toBe('a,"b, c","d ""e""","f\ng"\r\n-4.5,,,æøå\r\n');
});
