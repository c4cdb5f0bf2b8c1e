import type { Entry } from '../collections.ts';
import { firstDay, formatDate, lastDay } from '../dates.ts';
import { present, presentList } from '../rules/standing.ts';
import type { DatedValue } from '../schemas/fields.ts';
import type { Finding, RuleContext } from './finding.ts';

/** All that must hold for an indicator beside its schema. */
export function indicatorFindings(indicator: Entry<'indicators'>, context: RuleContext): Finding[] {
  return [
    ...targetFitsRole(indicator),
    ...publisherIsSaid(indicator),
    ...goalListsIndicator(indicator, context),
    ...runsForward('milestones', indicator.milestones),
    ...runsForward('observations', presentList(indicator.observations)),
    ...observationsArePast(indicator, context),
    ...milestonesLieOnTheWay(indicator),
  ];
}

function targetFitsRole({ role, target, baseline }: Entry<'indicators'>): Finding[] {
  if (role === 'context' && (target !== undefined || baseline !== undefined)) {
    const key = target === undefined ? 'baseline' : 'target';
    return [
      { path: [key], message: `En indikator med role: context har intet mål. Fjern ${key}, eller ret role.` },
    ];
  }
  if (role !== 'context' && target === undefined) {
    return [
      {
        path: ['role'],
        message: 'Indikatoren mangler target. Skriv målet, eller target: { missing: not-published }.',
      },
    ];
  }
  return [];
}

function publisherIsSaid({ role, publisher }: Entry<'indicators'>): Finding[] {
  if (role === 'context' || publisher !== undefined) return [];
  return [
    {
      path: ['cadence'],
      message:
        'Det mangler, hvem der skal offentliggøre målingerne. Skriv publisher: en organisation, eller publisher: { missing: not-found }.',
    },
  ];
}

function goalListsIndicator({ id, role, draft }: Entry<'indicators'>, { entries }: RuleContext): Finding[] {
  const listed = entries.goals.some((goal) => presentList(goal.indicators).includes(id));
  // no published goal can name a draft
  if (role === 'goal' && !listed && draft !== true) {
    return [
      {
        path: ['role'],
        restsOn: 'goals',
        message: `Intet mål nævner indikatoren. Skriv ${id} under indicators i et mål i goals/, eller ret role til ambition eller context.`,
      },
    ];
  }
  if (role !== 'goal' && listed) {
    return [{ path: ['role'], message: `Et mål nævner indikatoren, men role er ${role}. Skriv role: goal.` }];
  }
  return [];
}

function runsForward(key: 'milestones' | 'observations', values: readonly DatedValue[]): Finding[] {
  return values.flatMap((value, index) => {
    const previous = values[index - 1];
    return previous && lastDay(value.date) <= lastDay(previous.date)
      ? [
          {
            path: [key, index, 'date'],
            message: `${formatDate(value.date)} står efter ${formatDate(previous.date)}. Skriv den ældste først, og kun én for hver dato.`,
          },
        ]
      : [];
  });
}

function observationsArePast({ observations }: Entry<'indicators'>, { today }: RuleContext): Finding[] {
  return presentList(observations).flatMap(({ date }, index) =>
    firstDay(date) > today
      ? [
          {
            path: ['observations', index, 'date'],
            message: `${formatDate(date)} er i fremtiden. En måling er noget, der er sket.`,
          },
        ]
      : [],
  );
}

function milestonesLieOnTheWay(indicator: Entry<'indicators'>): Finding[] {
  const from = present(indicator.baseline);
  const to = present(indicator.target);
  const findings = indicator.milestones.flatMap(({ date }, index) =>
    (from && lastDay(date) <= lastDay(from.date)) || (to && lastDay(date) >= lastDay(to.date))
      ? [
          {
            path: ['milestones', index, 'date'],
            message: `Delmålet ${formatDate(date)} ligger ikke mellem nulpunktet og målet.`,
          },
        ]
      : [],
  );
  if (from && to && lastDay(from.date) >= lastDay(to.date)) {
    findings.push({ path: ['target', 'date'], message: 'Målets dato skal ligge efter nulpunktets.' });
  }
  return findings;
}
