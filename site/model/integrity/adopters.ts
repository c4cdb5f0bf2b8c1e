import type { Entry } from '../collections.ts';
import { firstDay, formatDate, lastDay } from '../dates.ts';
import { present, presentList } from '../rules/standing.ts';
import type { Finding, RuleContext } from './finding.ts';

/** Whoever takes part does so once in each role, has begun, and existed then. */
export function adopterFindings(
  { adopters: stated }: Entry<'initiatives'>,
  { entries, today }: RuleContext,
): Finding[] {
  const adopters = presentList(stated);
  return adopters.flatMap(({ organisation: id, role, since }, index) => {
    const twice = adopters.findIndex((other) => other.organisation === id && other.role === role) < index;
    const date = present(since);
    const organisation = entries.organisations.find((candidate) => candidate.id === id);
    const at = (key: string, message: string): Finding => ({ path: ['adopters', index, key], message });
    return [
      ...(twice ? [at('organisation', `${id} står to gange med rollen ${role}. Slet den ene.`)] : []),
      ...(date !== undefined && firstDay(date) > today
        ? [at('since', `${formatDate(date)} er i fremtiden. Skriv først deltageren, når det er sket.`)]
        : []),
      ...(date !== undefined && organisation !== undefined && !existedIn(organisation, date)
        ? [
            at(
              'since',
              `${organisation.title} fandtes ikke ${formatDate(date)}. Ret datoen eller organisationen.`,
            ),
          ]
        : []),
    ];
  });
}

function existedIn({ validFrom, validTo }: Entry<'organisations'>, date: string): boolean {
  return (
    (validFrom === undefined || validFrom <= lastDay(date)) &&
    (validTo === undefined || firstDay(date) <= validTo)
  );
}
