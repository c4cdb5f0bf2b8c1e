import {
  collectionNames,
  type CollectionName,
  type Entries,
  type Entry,
} from '../../site/model/collections.ts';
import { answerBlock, barrierEvent, dated, phaseEvent, resolution } from './parts.ts';

/**
 * One valid entry of each collection, made up for the tests. `build.barriers({ kind: 'data' })` gives a valid barrier that differs
 * in that one thing; all defaults refer to one another, so that `completeEntries()` breaks no rule on TODAY.
 */
export const build: { readonly [C in CollectionName]: (overrides?: Partial<Entry<C>>) => Entry<C> } = {
  goals: (overrides) => ({
    id: 'proevemaal',
    body: '',
    order: 1,
    title: 'Prøvemål',
    promise: 'Et opdigtet løfte til en prøve.',
    forWhom: ['citizens'],
    targetDate: '2030',
    indicators: ['proeveindikator'],
    sources: ['proevekilde'],
    ...overrides,
  }),
  indicators: (overrides) => ({
    id: 'proeveindikator',
    body: '',
    title: 'Prøveindikator',
    summary: 'Et opdigtet tal.',
    role: 'goal',
    unit: 'procent',
    direction: 'up',
    baseline: dated('2025-12-31', 0),
    milestones: [],
    target: dated('2026-12-31', 365),
    observations: [dated('2026-06-30', 181)],
    publisher: 'proevestyrelse',
    cadence: 'yearly',
    sources: ['proevekilde'],
    ...overrides,
  }),
  barriers: (overrides) => ({
    id: 'proevebarriere',
    body: '',
    title: 'Prøvebarriere',
    question: 'Må en opdigtet myndighed prøve?',
    summary: 'En opdigtet tvivl.',
    kind: 'legal',
    caseAreas: ['proeveomraade'],
    levels: ['state'],
    affects: ['citizens'],
    provisions: [{ law: 'proevelov', ref: '§ 42 a, stk. 2' }],
    laws: [],
    interpretations: [],
    owner: 'proevestyrelse',
    deadline: { missing: 'not-published' },
    blocks: ['proeveindsats'],
    goals: ['proevemaal'],
    related: [],
    history: [barrierEvent('identified', '2026-01-01')],
    answer: answerBlock(),
    sources: ['proevekilde'],
    ...overrides,
  }),
  initiatives: (overrides) => ({
    id: 'proeveindsats',
    body: '',
    title: 'Prøveindsats',
    summary: 'En opdigtet indsats.',
    order: 1,
    owner: 'proevestyrelse',
    history: [phaseEvent('idea', '2026-01-01')],
    caseAreas: ['proeveomraade'],
    levels: ['state'],
    steps: [{ name: 'Et prøvetrin', who: 'human', decision: true }],
    adopters: [{ organisation: 'proevestyrelse', role: 'uses', since: '2026', source: 'proevekilde' }],
    goals: ['proevemaal'],
    sources: ['proevekilde'],
    ...overrides,
  }),
  laws: (overrides) => ({
    id: 'proevelov',
    body: '',
    title: 'Lov om prøver',
    shortName: 'prøveloven',
    aliases: [],
    kind: 'act',
    eli: 'https://example.org/eli/proeve',
    citation: 'LBK nr. 0 af 1. januar 2026',
    ...overrides,
  }),
  organisations: (overrides) => ({
    id: 'proevestyrelse',
    body: '',
    title: 'Prøvestyrelsen',
    kind: 'agency',
    partOf: [],
    ...overrides,
  }),
  'case-areas': (overrides) => ({
    id: 'proeveomraade',
    body: '',
    title: 'Prøveområde',
    summary: 'Et opdigtet sagsområde.',
    releasedCapacity: { missing: 'not-found' },
    ...overrides,
  }),
  'life-situations': (overrides) => ({
    id: 'proevesituation',
    body: '',
    title: 'Jeg prøver',
    summary: 'En opdigtet situation.',
    forWhom: 'citizens',
    order: 1,
    barriers: ['proevebarriere'],
    initiatives: ['proeveindsats'],
    ...overrides,
  }),
  funding: (overrides) => ({
    id: 'proevebevilling',
    body: '',
    title: 'Prøvebevilling',
    stage: 'set-aside',
    amount: 1_000_000,
    currency: 'DKK',
    period: { from: 2026 },
    payer: 'Prøvekassen',
    purpose: 'At prøve.',
    sources: ['proevekilde'],
    ...overrides,
  }),
  updates: (overrides) => ({
    id: 'proevenyhed',
    body: '',
    title: 'En prøve blev til',
    date: '2026-01-01',
    summary: 'En opdigtet nyhed.',
    concerns: ['barriers/proevebarriere'],
    sources: ['proevekilde'],
    ...overrides,
  }),
  answers: (overrides) => ({
    id: 'proevesvar',
    body: '',
    title: 'Et prøvespørgsmål',
    asked: '2026-01-01',
    receivedVia: 'formularen på portalen',
    decision: 'followed',
    text: 'Et opdigtet svar.',
    by: 'proevestyrelse',
    date: '2026-01-02',
    concerns: ['goals/proevemaal'],
    ...overrides,
  }),
  terms: (overrides) => ({
    id: 'proeveord',
    body: '',
    title: 'prøve',
    definition: 'Noget opdigtet.',
    aliases: [],
    seeAlso: [],
    ...overrides,
  }),
  sources: (overrides) => ({
    id: 'proevekilde',
    body: '',
    title: 'Prøvekilden',
    publisher: 'Prøvestyrelsen',
    date: '2026-01-01',
    url: 'https://example.org/kilde',
    kind: 'report',
    standing: 'official',
    read: 'whole',
    ...overrides,
  }),
  pages: (overrides) => ({
    id: 'proeveside',
    body: '',
    title: 'Prøveside',
    summary: 'En opdigtet side.',
    ...overrides,
  }),
};

/** The day of the tests: the last day of the default line is still to come, and no default date is. */
export const TODAY = '2026-11-24';

/** All collections empty but for those given. */
export function entriesWith(given: Partial<Entries> = {}): Entries {
  const empty = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Entries;
  return { ...empty, ...given };
}

/** One default entry of each collection, but for those given. */
export function completeEntries(given: Partial<Entries> = {}): Entries {
  const one = Object.fromEntries(collectionNames.map((name) => [name, [build[name]()]]));
  return { ...(one as unknown as Entries), ...given };
}

/** A barrier that was identified on 1 January and clarified on 1 March: it breaks no rule. */
export function resolvedBarrier(overrides: Partial<Entry<'barriers'>> = {}): Entry<'barriers'> {
  return build.barriers({
    history: [barrierEvent('identified', '2026-01-01'), barrierEvent('clarified', '2026-03-01')],
    answer: answerBlock({ verdict: 'yes' }),
    resolution: resolution(),
    ...overrides,
  });
}
