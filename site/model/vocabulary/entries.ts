import type { Vocabulary } from './vocabulary.ts';

export const missingStates = {
  'not-published': { da: 'Ikke offentliggjort endnu', en: 'Not published yet' },
  'not-found': { da: 'Ikke fundet af redaktionen', en: 'Not found by the editors' },
} as const satisfies Vocabulary;

export const sourceKinds = {
  agreement: { da: 'Aftale', en: 'Agreement' },
  law: { da: 'Lov eller lovforslag', en: 'Law or bill' },
  guidance: { da: 'Vejledning', en: 'Guidance' },
  report: { da: 'Rapport', en: 'Report' },
  news: { da: 'Nyhed', en: 'News' },
  statement: { da: 'Udtalelse', en: 'Statement' },
  data: { da: 'Datasæt', en: 'Data set' },
} as const satisfies Vocabulary;

export const sourceStandings = {
  official: { da: 'Officiel', en: 'Official' },
  secondary: { da: 'Sekundær', en: 'Secondary' },
} as const satisfies Vocabulary;

export const readExtents = {
  excerpt: { da: 'Læst i uddrag', en: 'Read in excerpt' },
  whole: { da: 'Læst i sin helhed', en: 'Read as a whole' },
} as const satisfies Vocabulary;

export const audiences = {
  citizens: { da: 'Borgere', en: 'Citizens' },
  businesses: { da: 'Virksomheder', en: 'Businesses' },
  employees: { da: 'Medarbejdere', en: 'Employees' },
} as const satisfies Vocabulary;

/** Whose situations the portal has a way in for. */
export const situationAudiences = {
  citizens: { da: 'For borgere', en: 'For citizens' },
  businesses: { da: 'For virksomheder', en: 'For businesses' },
} as const satisfies Vocabulary;

export const initiativePhases = {
  idea: { da: 'Idé', en: 'Idea' },
  started: { da: 'Sat i gang', en: 'Started' },
  testing: { da: 'Afprøvning', en: 'Testing' },
  scaling: { da: 'Udbredelse', en: 'Scaling' },
  'in-operation': { da: 'I drift', en: 'In operation' },
  stopped: { da: 'Stoppet', en: 'Stopped' },
} as const satisfies Vocabulary;

export type InitiativePhase = keyof typeof initiativePhases;

export const stepWorkers = {
  human: { da: 'Et menneske gør det', en: 'A person does it' },
  'ai-assists': { da: 'AI hjælper', en: 'AI assists' },
  'ai-does': { da: 'AI gør det', en: 'AI does it' },
} as const satisfies Vocabulary;

/** From helping to make a solution to having it in use. */
export const adopterRoles = {
  develops: { da: 'Deltager i udviklingen', en: 'Takes part in development' },
  participates: { da: 'Deltager', en: 'Takes part' },
  uses: { da: 'Har det i brug', en: 'Has it in use' },
} as const satisfies Vocabulary;

export type AdopterRole = keyof typeof adopterRoles;

export const lawKinds = {
  act: { da: 'Lov', en: 'Act' },
  'executive-order': { da: 'Bekendtgørelse', en: 'Executive order' },
  'eu-regulation': { da: 'EU-forordning', en: 'EU regulation' },
} as const satisfies Vocabulary;

export const organisationKinds = {
  ministry: { da: 'Ministerium', en: 'Ministry' },
  agency: { da: 'Styrelse eller tilsyn', en: 'Agency' },
  region: { da: 'Region', en: 'Region' },
  municipality: { da: 'Kommune', en: 'Municipality' },
  association: { da: 'Forening eller interesseorganisation', en: 'Association' },
  company: { da: 'Virksomhed', en: 'Company' },
} as const satisfies Vocabulary;

export const fundingStages = {
  'set-aside': { da: 'Afsat', en: 'Set aside' },
  recommended: { da: 'Indstillet', en: 'Recommended' },
  granted: { da: 'Bevilget', en: 'Granted' },
  none: { da: 'Ikke afsat', en: 'Nothing set aside' },
} as const satisfies Vocabulary;

export type FundingStage = keyof typeof fundingStages;

export const answerDecisions = {
  followed: { da: 'Fulgt', en: 'Followed' },
  explained: { da: 'Forklaret', en: 'Explained' },
} as const satisfies Vocabulary;
