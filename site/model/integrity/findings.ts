import type { CollectionName, Entries, Entry } from '../collections.ts';
import { barrierFindings } from './barrier.ts';
import type { Finding, RuleContext } from './finding.ts';
import { indicatorFindings } from './indicator.ts';
import {
  answerFindings,
  fundingFindings,
  goalFindings,
  initiativeFindings,
  lawFindings,
  lifeSituationFindings,
  organisationFindings,
  sourceFindings,
  updateFindings,
} from './others.ts';

type Rules = { readonly [C in CollectionName]?: (entry: Entry<C>, context: RuleContext) => Finding[] };

const rules: Rules = {
  answers: answerFindings,
  barriers: barrierFindings,
  funding: fundingFindings,
  goals: goalFindings,
  indicators: indicatorFindings,
  initiatives: initiativeFindings,
  laws: lawFindings,
  'life-situations': lifeSituationFindings,
  organisations: organisationFindings,
  sources: sourceFindings,
  updates: updateFindings,
};

export type EntryFinding = Finding & { readonly collection: CollectionName; readonly id: string };

/** Every broken rule in the content as it stands on a day; references are proven apart, by `danglingReferences`. */
export function integrityFindings(entries: Entries, today: string): EntryFinding[] {
  const context: RuleContext = {
    today,
    entries,
    sources: new Map(entries.sources.map((source) => [source.id, source])),
  };
  return (Object.keys(rules) as CollectionName[]).flatMap((collection) => findingsIn(collection, context));
}

function findingsIn<C extends CollectionName>(collection: C, context: RuleContext): EntryFinding[] {
  const rule = rules[collection];
  const entries: readonly Entry<C>[] = context.entries[collection];
  if (!rule) return [];
  return entries.flatMap((entry) =>
    rule(entry, context).map((finding) => ({ ...finding, collection, id: entry.id })),
  );
}
