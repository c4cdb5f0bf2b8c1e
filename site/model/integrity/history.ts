import { firstDay, formatDate, lastDay, type PartialDate } from '../dates.ts';
import type { Missing } from '../schemas/fields.ts';
import { present } from '../rules/standing.ts';
import type { Finding, RuleContext } from './finding.ts';

type Dated = { readonly date: PartialDate | Missing };

/** Events run forward in time. A month or year that may lie after the next event is no fault. */
export function historyRunsForward(history: readonly Dated[]): Finding[] {
  const findings: Finding[] = [];
  let latest: PartialDate | undefined;
  history.forEach((event, index) => {
    const date = present(event.date);
    if (date === undefined) return;
    if (latest !== undefined && lastDay(date) < firstDay(latest)) {
      findings.push({
        path: ['history', index, 'date'],
        message: `Historikken går baglæns: ${formatDate(date)} står efter ${formatDate(latest)}. Skriv hændelserne med den ældste først.`,
      });
    }
    // a year that may lie after the newest day must not hide it from the events that follow
    if (latest === undefined || firstDay(date) >= firstDay(latest)) latest = date;
  });
  return findings;
}

/** What has not happened yet is not history. */
export function historyIsPast(history: readonly Dated[], { today }: Pick<RuleContext, 'today'>): Finding[] {
  return history.flatMap((event, index) => {
    const date = present(event.date);
    return date !== undefined && firstDay(date) > today
      ? [
          {
            path: ['history', index, 'date'],
            message: `${formatDate(date)} er i fremtiden. Historikken rummer kun det, der er sket; skriv et løfte i deadline.`,
          },
        ]
      : [];
  });
}
