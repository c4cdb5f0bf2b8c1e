import type { Entries } from '../../../site/model/collections.ts';
import { createPortal, type Portal } from '../../../site/model/portal.ts';
import { build, entriesWith } from '../../model/builders.ts';
import { barrierEvent, dated } from '../../model/parts.ts';

/** The portal's address in these tests. */
export const SITE = new URL('https://portal.example/');

/** Words that break what does not escape: markup, CDATA's end, iCalendar's own marks, line breaks, control characters, half a pair. */
export const HOSTILE =
  'Opdigtet ]]> </title><script>alert(1)</script> &amp; "a"; \'b\', c\\n\\ d\u0000\u000B\uD800\uFFFF 🙂';

/** What is left of HOSTILE where a format forbids some characters. */
export const withoutForbidden = (text: string, mark: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000\u000B\uD800\uFFFF]/g, mark);

/** A portal with one of everything that a feed can tell of, all of it named to do harm. */
export function hostilePortal(given: Partial<Entries> = {}): Portal {
  return createPortal(entriesWith({ ...hostileEntries(), ...given }), new Date('2026-11-24T10:36:11Z'));
}

/** The entries of {@link hostilePortal}. */
export function hostileEntries() {
  const reach = { laws: ['loven'], caseAreas: ['omraadet'] };
  return {
    barriers: [
      build.barriers({
        ...reach,
        id: 'opdigtet',
        title: HOSTILE,
        provisions: [{ law: 'anden-lov', ref: '§ 42 a' }],
        deadline: '2027-03',
        history: [
          barrierEvent('identified', '2026'),
          barrierEvent('clarifying', { missing: 'not-found' }),
          barrierEvent('clarifying', '2026-03-04'),
        ],
      }),
      build.barriers({
        id: 'udateret',
        provisions: { missing: 'not-found' },
        history: [barrierEvent('identified', { missing: 'not-found' })],
        caseAreas: ['tomt'],
      }),
    ],
    laws: [
      build.laws({ id: 'loven', shortName: HOSTILE }),
      build.laws({ id: 'anden-lov' }),
      build.laws({ id: 'tom' }),
      build.laws({ id: 'nyhedens' }),
    ],
    'case-areas': [build['case-areas']({ id: 'omraadet' }), build['case-areas']({ id: 'tomt' })],
    updates: [
      build.updates({ id: 'nyhed', title: HOSTILE, date: '2026-02', concerns: ['laws/nyhedens'] }),
      build.updates({ id: 'kommer', date: '2027-01-01', concerns: ['barriers/opdigtet'] }),
    ],
    indicators: [
      build.indicators({ id: 'tal', observations: [dated('2026-06-30', 12.5)], summary: HOSTILE }),
    ],
    answers: [
      build.answers({ id: 'svar', date: '2026-11-24', text: HOSTILE, concerns: ['barriers/opdigtet'] }),
    ],
    organisations: [build.organisations()],
    sources: [build.sources({ title: HOSTILE, url: 'https://example.org/?a=1&b="2"' })],
  } satisfies Partial<Entries>;
}
