import type { Label, Vocabulary } from './vocabulary.ts';

export const indicatorRoles = {
  goal: { da: 'Måltal for et mål', en: 'Indicator of a goal' },
  ambition: { da: 'Målbilledets samlede ambition', en: 'Overall ambition of the target picture' },
  context: { da: 'Kontekst, ikke taskforcens mål', en: 'Context, not a goal of the task force' },
} as const satisfies Vocabulary;

export const directions = {
  up: { da: 'Højere er bedre', en: 'Higher is better' },
  down: { da: 'Lavere er bedre', en: 'Lower is better' },
} as const satisfies Vocabulary;

export const bounds = {
  'at-least': { da: 'mindst', en: 'at least' },
  'at-most': { da: 'højst', en: 'at most' },
} as const satisfies Vocabulary;

/** How often a number is announced to come; `months` is undefined where it comes once. */
export const cadences = {
  monthly: { da: 'Hver måned', en: 'Monthly', months: 1 },
  quarterly: { da: 'Hvert kvartal', en: 'Quarterly', months: 3 },
  'half-yearly': { da: 'Hvert halve år', en: 'Every six months', months: 6 },
  yearly: { da: 'Hvert år', en: 'Yearly', months: 12 },
  'every-two-years': { da: 'Hvert andet år', en: 'Every two years', months: 24 },
  once: { da: 'Målt én gang', en: 'Measured once', months: undefined },
} as const satisfies Readonly<Record<string, Label & { months: number | undefined }>>;

/** Best first, so that the last of some standings is the worst of them. */
export const standings = {
  reached: { da: 'Nået', en: 'Reached' },
  'on-track': { da: 'På sporet', en: 'On track' },
  'no-data': { da: 'Ingen målinger endnu', en: 'No measurements yet' },
  stale: { da: 'Forældede målinger', en: 'Out-of-date measurements' },
  behind: { da: 'Bagud', en: 'Behind' },
} as const satisfies Vocabulary;

export type StandingKey = keyof typeof standings;
