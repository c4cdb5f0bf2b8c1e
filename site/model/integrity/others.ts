import type { Entry } from '../collections.ts';
import { firstDay, formatDate } from '../dates.ts';
import { presentList } from '../rules/standing.ts';
import type { Finding, RuleContext } from './finding.ts';
import { adopterFindings } from './adopters.ts';
import { historyIsPast, historyRunsForward } from './history.ts';
import { tileFindings } from './tiles.ts';

/** Names that the portal's own pages below /maalbillede/ use. */
const RESERVED_GOALS: readonly string[] = ['indikatorer'];

export function goalFindings(goal: Entry<'goals'>, { entries }: RuleContext): Finding[] {
  const twin = entries.goals.find((other) => other.id < goal.id && other.order === goal.order);
  return [
    ...(twin
      ? [
          {
            path: ['order'],
            message: `Målet ${twin.id} har også nummer ${goal.order}. Giv hvert mål sit eget nummer.`,
          },
        ]
      : []),
    ...(RESERVED_GOALS.includes(goal.id)
      ? [{ path: [], message: `Filnavnet "${goal.id}" bruges af portalens egen side. Vælg et andet.` }]
      : []),
  ];
}

export function initiativeFindings(initiative: Entry<'initiatives'>, context: RuleContext): Finding[] {
  return [
    ...historyRunsForward(initiative.history),
    ...historyIsPast(initiative.history, context),
    ...adopterFindings(initiative, context),
  ];
}

/** A situation of which neither a barrier nor an initiative says anything has no page. */
export function lifeSituationFindings({ barriers, initiatives, draft }: Entry<'life-situations'>): Finding[] {
  // a new draft has nothing filled in yet
  if (draft === true || presentList(barriers).length + presentList(initiatives).length > 0) return [];
  return [
    {
      path: ['barriers'],
      message:
        'Situationen nævner hverken en barriere eller en indsats, så siden har intet at sige. Nævn mindst én.',
    },
  ];
}

export function fundingFindings(funding: Entry<'funding'>, context: RuleContext): Finding[] {
  return [...amountFindings(funding), ...partFindings(funding, context)];
}

/** A part belongs to a whole of the same stage, which is no part itself: else the sums would be wrong. */
function partFindings(funding: Entry<'funding'>, { entries }: RuleContext): Finding[] {
  const whole = entries.funding.find(({ id }) => id === funding.partOf);
  if (!whole || (whole.id !== funding.id && whole.stage === funding.stage && whole.partOf === undefined))
    return [];
  return [
    {
      path: ['partOf'],
      message:
        'En del skal høre til en anden bevilling i samme stadie, som ikke selv er en del. Ret partOf eller stage.',
    },
  ];
}

function amountFindings(funding: Entry<'funding'>): Finding[] {
  if (funding.stage === 'none' && funding.amount !== undefined) {
    return [
      {
        path: ['amount'],
        message: 'Der er skrevet stage: none (ikke afsat), men også et beløb. Fjern det ene.',
      },
    ];
  }
  if (funding.stage !== 'none' && funding.amount === undefined) {
    return [
      {
        path: ['stage'],
        message: 'Beløbet mangler. Skriv amount i hele kroner, eller amount: { missing: not-published }.',
      },
    ];
  }
  return [];
}

export function organisationFindings(
  organisation: Entry<'organisations'>,
  { entries }: RuleContext,
): Finding[] {
  const { validFrom, validTo, partOf } = organisation;
  const backwards = (from?: string, to?: string): boolean =>
    from !== undefined && to !== undefined && from > to;
  const message = 'validTo ligger før validFrom. Byt dem om, eller ret den ene.';
  return [
    ...(backwards(validFrom, validTo) ? [{ path: ['validTo'], message }] : []),
    ...partOf.flatMap((part, index) =>
      backwards(part.validFrom, part.validTo) ? [{ path: ['partOf', index, 'validTo'], message }] : [],
    ),
    ...tileFindings(organisation, entries.organisations),
  ];
}

export function sourceFindings(source: Entry<'sources'>, { today }: RuleContext): Finding[] {
  return notInFuture({ date: source.date, verified: source.verified }, today);
}

export function lawFindings(law: Entry<'laws'>, { today }: RuleContext): Finding[] {
  return notInFuture({ verified: law.verified }, today);
}

export function answerFindings(answer: Entry<'answers'>, { today }: RuleContext): Finding[] {
  return [
    ...notInFuture({ asked: answer.asked, date: answer.date }, today),
    ...(answer.date < answer.asked
      ? [{ path: ['date'], message: 'Svaret er dateret før spørgsmålet. Ret den ene dato.' }]
      : []),
  ];
}

/** The year in an update's name is part of its address: /nyt/2026/ is where a reader of an old link looks for it. */
export function updateFindings({ id, date }: Entry<'updates'>): Finding[] {
  const [named] = /^\d{4}(?=-)/.exec(id) ?? [];
  const year = date.slice(0, 4);
  if (named === undefined || named === year) return [];
  return [
    {
      path: ['date'],
      message: `Filnavnet begynder med ${named}, men datoen er i ${year}. Ret datoen eller filnavnet.`,
    },
  ];
}

function notInFuture(dates: Readonly<Record<string, unknown>>, today: string): Finding[] {
  return Object.entries(dates).flatMap(([key, date]) =>
    typeof date === 'string' && firstDay(date) > today
      ? [{ path: [key], message: `${formatDate(date)} er i fremtiden. Skriv en dato, der er passeret.` }]
      : [],
  );
}
