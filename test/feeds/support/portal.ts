import { speak } from '../../../site/i18n/index.ts';
import type { Entries } from '../../../site/model/collections.ts';
import { createPortal, type Portal } from '../../../site/model/portal.ts';
import { build, entriesWith, TODAY } from '../../model/builders.ts';
import { barrierEvent, dated } from '../../model/parts.ts';

/** The portal's address in these tests. */
export const SITE = new URL('https://portal.example/');

export const danish = speak('da');
export const english = speak('en');

/** Words that break what does not escape: markup, CDATA's end, an entity, iCalendar's own marks, a line longer than any may be. */
export const HOSTILE = `Opdigtet ]]> </title><script>alert(1)</script> &amp; "a"; 'b', c\\n\\ ${'æ🙂'.repeat(30)}`;

/** A portal with one of everything that a feed or a calendar can tell of, all of it named to do harm. */
export function hostilePortal(given: Partial<Entries> = {}): Portal {
  return createPortal(entriesWith({ ...hostileEntries(), ...given }), new Date(TODAY));
}

/** The barrier of {@link hostilePortal} that something has happened to. */
export const hostileBarrier = build.barriers({
  id: 'opdigtet',
  title: HOSTILE,
  laws: ['loven'],
  provisions: [{ law: 'anden-lov', ref: '§ 42 a' }],
  caseAreas: ['omraadet'],
  deadline: '2027-03',
  history: [
    barrierEvent('identified', '2026'),
    barrierEvent('clarifying', { missing: 'not-found' }),
    barrierEvent('clarifying', '2026-03-04'),
  ],
});

function hostileEntries() {
  return {
    barriers: [
      hostileBarrier,
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
    goals: [build.goals({ id: 'maal', targetDate: '2030' })],
    indicators: [
      build.indicators({ id: 'tal', observations: [dated('2026-06-30', 12.5)], summary: HOSTILE }),
    ],
    answers: [build.answers({ id: 'svar', date: TODAY, text: HOSTILE, concerns: ['barriers/opdigtet'] })],
    organisations: [build.organisations()],
    sources: [build.sources({ title: HOSTILE, url: 'https://example.org/?a=1&b="2"' })],
  } satisfies Partial<Entries>;
}
