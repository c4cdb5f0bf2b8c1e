import type { Label, Vocabulary } from './vocabulary.ts';

/** How far a barrier is, in four steps that a visitor can tell apart at a glance. */
export const barrierStages = {
  open: { da: 'Ikke i gang', en: 'Not started' },
  'in-progress': { da: 'I gang', en: 'In progress' },
  resolved: { da: 'Løst', en: 'Resolved' },
  'set-aside': { da: 'Henlagt', en: 'Set aside' },
} as const satisfies Vocabulary;

export type BarrierStage = keyof typeof barrierStages;

type Status = Label & { readonly stage: BarrierStage; readonly meaning: Label };

/** The ladder of DESIGN.md §3, in order. A yes is not a deed: `adopted` is not `in-force`. */
export const barrierStatuses = {
  identified: {
    da: 'Kendt',
    en: 'Identified',
    stage: 'open',
    meaning: {
      da: 'Problemet er beskrevet. Redaktionen har ikke fundet en, der arbejder på at løse det.',
      en: 'The problem is described. The editors have found nobody who is working on it.',
    },
  },
  clarifying: {
    da: 'Under afklaring',
    en: 'Being clarified',
    stage: 'in-progress',
    meaning: {
      da: 'En myndighed har set på spørgsmålet, men der er ikke et fuldt svar endnu.',
      en: 'An authority has looked at the question, but there is no full answer yet.',
    },
  },
  'solution-proposed': {
    da: 'Løsning foreslået',
    en: 'Solution proposed',
    stage: 'in-progress',
    meaning: {
      da: 'Et lovforslag, en bekendtgørelse eller en anden løsning er på vej, men ikke besluttet.',
      en: 'A bill, an executive order or another solution is on its way, but not decided.',
    },
  },
  'partly-resolved': {
    da: 'Delvist løst',
    en: 'Partly resolved',
    stage: 'in-progress',
    meaning: {
      da: 'En del af spørgsmålet er løst, eller løsningen er kun omtalt af andre end myndighederne.',
      en: 'Part of the question is resolved, or the solution is reported only by others than the authorities.',
    },
  },
  adopted: {
    da: 'Vedtaget, ikke i kraft',
    en: 'Adopted, not in force',
    stage: 'in-progress',
    meaning: {
      da: 'Løsningen er besluttet, men gælder ikke endnu.',
      en: 'The solution is decided, but does not apply yet.',
    },
  },
  'in-force': {
    da: 'Løst: i kraft',
    en: 'Resolved: in force',
    stage: 'resolved',
    meaning: {
      da: 'Reglen er ændret, og den nye regel gælder.',
      en: 'The rule has been changed, and the new rule applies.',
    },
  },
  confirmed: {
    da: 'Løst: bekræftet i praksis',
    en: 'Resolved: confirmed in practice',
    stage: 'resolved',
    meaning: {
      da: 'Den nye regel er brugt, og det er bekræftet, at den virker.',
      en: 'The new rule has been used, and it is confirmed that it works.',
    },
  },
  clarified: {
    da: 'Løst: afklaret',
    en: 'Resolved: clarified',
    stage: 'resolved',
    meaning: {
      da: 'En myndighed har svaret på spørgsmålet. Reglen er den samme som før.',
      en: 'An authority has answered the question. The rule is the same as before.',
    },
  },
  'set-aside': {
    da: 'Henlagt',
    en: 'Set aside',
    stage: 'set-aside',
    meaning: {
      da: 'Der arbejdes ikke videre med barrieren. Begrundelsen står på siden.',
      en: 'Nobody is working on the barrier any more. The reason stands on the page.',
    },
  },
} as const satisfies Readonly<Record<string, Status>>;

export type BarrierStatus = keyof typeof barrierStatuses;

export const barrierKinds = {
  legal: { da: 'Jura', en: 'Legal' },
  data: { da: 'Data', en: 'Data' },
  technical: { da: 'Teknik', en: 'Technical' },
  organisational: { da: 'Organisation', en: 'Organisational' },
  financial: { da: 'Økonomi', en: 'Financial' },
  skills: { da: 'Kompetencer', en: 'Skills' },
} as const satisfies Vocabulary;

export const levels = {
  state: { da: 'Staten', en: 'The state' },
  region: { da: 'Regionerne', en: 'The regions' },
  municipality: { da: 'Kommunerne', en: 'The municipalities' },
} as const satisfies Vocabulary;

export type Level = keyof typeof levels;

export const affectedParties = {
  citizens: { da: 'Borgere', en: 'Citizens' },
  businesses: { da: 'Virksomheder', en: 'Businesses' },
  authorities: { da: 'Myndigheder', en: 'Authorities' },
} as const satisfies Vocabulary;

export const readings = {
  allows: { da: 'Tillader', en: 'Allows' },
  forbids: { da: 'Tillader ikke', en: 'Does not allow' },
  objects: { da: 'Har indvendinger', en: 'Objects' },
  unclear: { da: 'Uklart', en: 'Unclear' },
} as const satisfies Vocabulary;

export const verdicts = {
  yes: { da: 'Ja', en: 'Yes' },
  'only-if': { da: 'Ja, når', en: 'Yes, provided' },
  partly: { da: 'Delvist', en: 'Partly' },
  no: { da: 'Nej', en: 'No' },
  unclear: { da: 'Uafklaret', en: 'Not settled' },
} as const satisfies Vocabulary;

export const resolutionMeans = {
  'law-change': { da: 'Lovændring', en: 'Change of law' },
  'executive-order': { da: 'Bekendtgørelse', en: 'Executive order' },
  guidance: { da: 'Vejledning', en: 'Guidance' },
  'authority-statement': { da: 'Udtalelse fra en myndighed', en: 'Statement by an authority' },
  ruling: { da: 'Dom eller kendelse', en: 'Ruling' },
  agreement: { da: 'Aftale', en: 'Agreement' },
  technical: { da: 'Teknisk løsning', en: 'Technical solution' },
} as const satisfies Vocabulary;
