import type { Entry } from '../collections.ts';
import { firstDay, formatDate } from '../dates.ts';
import { isResolved, lastEvent, statusOf } from '../rules/barrier.ts';
import { barrierStatuses } from '../vocabulary/barrier.ts';
import type { Finding, RuleContext } from './finding.ts';
import { historyIsPast, historyRunsForward } from './history.ts';

const RESOLVED = 'clarified, in-force eller confirmed';

/** All that must hold for a barrier beside its schema. */
export function barrierFindings(barrier: Entry<'barriers'>, context: RuleContext): Finding[] {
  return [
    ...historyRunsForward(barrier.history),
    ...historyIsPast(barrier.history, context),
    ...resolvedNeedsResolution(barrier),
    ...resolutionNeedsResolved(barrier),
    ...resolutionNeedsOfficialSource(barrier, context),
    ...resolutionIsPast(barrier, context),
    ...inForceHasTakenEffect(barrier, context),
    ...resolvedNeedsDate(barrier),
    ...clarifiedNeedsClearAnswer(barrier),
    ...readingNamesKnownProvision(barrier),
    ...relatedIsAnother(barrier),
  ];
}

function resolvedNeedsResolution(barrier: Entry<'barriers'>): Finding[] {
  if (!isResolved(barrier) || barrier.resolution) return [];
  return [
    {
      path: ['history', barrier.history.length - 1, 'status'],
      message: `Status er ${statusOf(barrier)}, men der står ingen løsning. Skriv resolution med dato, måde, hvem der besluttede det, og mindst én officiel kilde, eller brug partly-resolved.`,
    },
  ];
}

function resolutionNeedsResolved(barrier: Entry<'barriers'>): Finding[] {
  if (isResolved(barrier) || !barrier.resolution) return [];
  return [
    {
      path: ['resolution'],
      message: `Der står en løsning, men status er ${statusOf(barrier)}. Tilføj den hændelse i history, der løste barrieren (${RESOLVED}), eller fjern resolution.`,
    },
  ];
}

function resolutionNeedsOfficialSource(barrier: Entry<'barriers'>, { sources }: RuleContext): Finding[] {
  const cited = barrier.resolution?.sources;
  if (!cited || cited.some((id) => sources.get(id)?.standing === 'official')) return [];
  return [
    {
      path: ['resolution', 'sources'],
      restsOn: 'sources',
      message:
        'Løsningen hviler kun på sekundære kilder. Nævn mindst én officiel kilde, eller brug status partly-resolved og fjern resolution.',
    },
  ];
}

function resolutionIsPast({ resolution }: Entry<'barriers'>, { today }: RuleContext): Finding[] {
  if (!resolution || firstDay(resolution.date) <= today) return [];
  return [
    {
      path: ['resolution', 'date'],
      message: `${formatDate(resolution.date)} er i fremtiden. En løsning er noget, der er besluttet; skriv et løfte i deadline.`,
    },
  ];
}

function inForceHasTakenEffect(barrier: Entry<'barriers'>, { today }: RuleContext): Finding[] {
  const from = barrier.resolution?.effectiveFrom;
  const status = statusOf(barrier);
  if (from === undefined || (status !== 'in-force' && status !== 'confirmed') || firstDay(from) <= today)
    return [];
  return [
    {
      path: ['resolution', 'effectiveFrom'],
      message: `Løsningen gælder først fra ${formatDate(from)}, men status er ${status}. Brug adopted, indtil den er trådt i kraft.`,
    },
  ];
}

function resolvedNeedsDate(barrier: Entry<'barriers'>): Finding[] {
  if (!isResolved(barrier) || typeof lastEvent(barrier).date === 'string') return [];
  return [
    {
      path: ['history', barrier.history.length - 1, 'date'],
      message:
        'En løst barriere skal have en dato for, hvornår den blev løst. Skriv datoen, eller brug partly-resolved.',
    },
  ];
}

function clarifiedNeedsClearAnswer(barrier: Entry<'barriers'>): Finding[] {
  if (!isResolved(barrier) || barrier.answer.verdict !== 'unclear') return [];
  return [
    {
      path: ['answer', 'verdict'],
      message: `Status er "${barrierStatuses[statusOf(barrier)].da}", men svaret er unclear. Skriv yes, only-if, partly eller no.`,
    },
  ];
}

function readingNamesKnownProvision(barrier: Entry<'barriers'>): Finding[] {
  return barrier.interpretations.flatMap((reading, index) =>
    reading.provision !== undefined && reading.law === undefined
      ? [
          {
            path: ['interpretations', index, 'provision'],
            message: 'Læsningen nævner en bestemmelse uden at sige hvilken lov. Skriv også law.',
          },
        ]
      : [],
  );
}

function relatedIsAnother(barrier: Entry<'barriers'>): Finding[] {
  const index = barrier.related.indexOf(barrier.id);
  return index === -1
    ? []
    : [{ path: ['related', index], message: 'Barrieren henviser til sig selv. Fjern linjen.' }];
}
