import type { Speech } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { stageOf, statusOf } from '../model/rules/barrier.ts';
import { barrierStatuses, type BarrierStage } from '../model/vocabulary/barrier.ts';
import { lawKinds } from '../model/vocabulary/entries.ts';
import { standings, type StandingKey } from '../model/vocabulary/indicator.ts';
import { pathOf } from '../paths.ts';

/** What a shared link shows of a page: what kind of thing it is, its name, and how it stands, in words with a colour. */
export type Card = {
  eyebrow: string;
  title: string;
  state?: { words: string; tone: Tone };
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

const known = new WeakMap<Portal, ReadonlyMap<string, Card>>();

/** The card of each page that has one of its own, by the page's Danish address; that of `/` serves all others. */
export function cardsOf(portal: Portal, speech: Speech): ReadonlyMap<string, Card> {
  const cards = known.get(portal) ?? makeCards(portal, speech);
  known.set(portal, cards);
  return cards;
}

/** The address of a page's picture: `/barrierer/x/` → `/billeder/barrierer/x.png`, and `/billeder/forside.png`. */
export function picturePath(page: string): string {
  return page === '/' ? '/billeder/forside.png' : `/billeder${page.slice(0, -1)}.png`;
}

function makeCards(portal: Portal, { label, t }: Speech): ReadonlyMap<string, Card> {
  const front: Card = { eyebrow: t('site.name'), title: t('site.tagline') };
  return new Map<string, Card>([
    ['/', front],
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
    ...portal.laws.map((law): [string, Card] => [
      pathOf('laws', law.id),
      { eyebrow: label(lawKinds[law.kind]), title: law.title },
    ]),
  ]);
}
