import { expect, test } from 'vitest';
import { citationLine } from '../../site/citation-line.ts';
import { speak } from '../../site/i18n/index.ts';

const page = { title: 'Må man prøve?', built: '2026-11-24', address: 'https://portal.example/x/' };

test('a citation says what, as of when, computed when, and where', () => {
  expect(citationLine({ ...page, asOf: '2025-09' }, speak('da'))).toBe(
    'Målbilledet: »Må man prøve?«. Stand pr. september 2025, beregnet 24. november 2026. https://portal.example/x/',
  );
  expect(citationLine({ ...page, asOf: '2025-09' }, speak('en'))).toBe(
    'Målbilledet: ‘Må man prøve?’. As of September 2025, calculated 24 November 2026. https://portal.example/x/',
  );
});

test('undated sources are said to be so', () => {
  expect(citationLine({ ...page, asOf: undefined }, speak('da'))).toContain(
    'Kilderne er uden dato, beregnet',
  );
});
