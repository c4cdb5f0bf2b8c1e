import type { Speech } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { isResolved, stageOf, statusOf } from '../model/rules/barrier.ts';
import { phaseOf } from '../model/rules/initiative.ts';
import { barrierStatuses, type BarrierStage } from '../model/vocabulary/barrier.ts';
import { initiativePhases, lawKinds } from '../model/vocabulary/entries.ts';
import { standings, type StandingKey } from '../model/vocabulary/indicator.ts';
import { pathOf } from '../paths.ts';
import { asOne, oncePerPortal } from '../reads.ts';

/** What a shared link shows of a page: what kind of thing it is, its name, and how it stands, in words with a colour. */
export type Card = {
  eyebrow?: string;
  title: string;
  state: { words: string; tone: Tone };
};
export type Tone = 'good' | 'busy' | 'calm' | 'alert';

const stageTones = {
  open: 'calm',
  'in-progress': 'busy',
  resolved: 'good',
  'set-aside': 'calm',
} as const satisfies Readonly<Record<BarrierStage, Tone>>;

const standingTones = {
  reached: 'good',
  'on-track': 'good',
  'no-data': 'calm',
  stale: 'busy',
  behind: 'alert',
} as const satisfies Readonly<Record<StandingKey, Tone>>;

const FRONT = '/';

/** The card of each page that has one of its own, by the page's Danish address. */
export const cardsOf = oncePerPortal(
  (portal, speech): ReadonlyMap<string, Card> => new Map(makeCards(portal, speech)),
);

/** The card that stands for a page, its own or else the front page's, with the Danish address of its picture. */
export function cardFor(page: string, portal: Portal, speech: Speech): { card: Card; picture: string } {
  return asOne(`${speech.language} card ${page}`, () => {
    const card = cardsOf(portal, speech).get(page);
    return card
      ? { card, picture: picturePath(page) }
      : { card: frontCard(portal, speech), picture: picturePath(FRONT) };
  });
}

/** The name of a page's picture below /billeder/: `/barrierer/x/` → `barrierer/x`, and `forside`. */
export function pictureName(page: string): string {
  return page === FRONT ? 'forside' : page.slice(1, -1);
}

function picturePath(page: string): string {
  return `/billeder/${pictureName(page)}.png`;
}

function frontCard({ barriers }: Portal, { t }: Speech): Card {
  const resolved = barriers.filter(isResolved).length;
  const words = `${countWords(barriers.length, t)}, ${resolved} ${t('front.tile.resolved')}`;
  return { title: t('site.tagline'), state: { words, tone: 'calm' } };
}

function countWords(n: number, t: Speech['t']): string {
  return n === 1 ? t('facet.countOne') : t('facet.count', { n });
}

function makeCards(portal: Portal, speech: Speech): [string, Card][] {
  const { label, t } = speech;
  return [
    [FRONT, frontCard(portal, speech)],
    ...portal.barriers.map((barrier): [string, Card] => [
      pathOf('barriers', barrier.id),
      {
        eyebrow: t('kind.barrier'),
        title: barrier.question,
        state: { words: label(barrierStatuses[statusOf(barrier)]), tone: stageTones[stageOf(barrier)] },
      },
    ]),
    ...portal.goals.map((goal): [string, Card] => {
      const standing = portal.goalStanding(goal);
      return [
        pathOf('goals', goal.id),
        {
          eyebrow: t('goal.number', { n: goal.order }),
          title: goal.title,
          state: { words: label(standings[standing]), tone: standingTones[standing] },
        },
      ];
    }),
    ...portal.initiatives.map((initiative): [string, Card] => [
      pathOf('initiatives', initiative.id),
      {
        eyebrow: t('kind.initiative'),
        title: initiative.title,
        state: { words: label(initiativePhases[phaseOf(initiative)]), tone: 'calm' },
      },
    ]),
    ...portal.laws.map((law): [string, Card] => [
      pathOf('laws', law.id),
      {
        eyebrow: label(lawKinds[law.kind]),
        title: law.title,
        state: { words: countWords(portal.barriersOfLaw(law.id).length, t), tone: 'calm' },
      },
    ]),
  ];
}
