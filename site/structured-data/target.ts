import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { presentList } from '../model/rules/standing.ts';
import { pathOf } from '../paths.ts';
import { some, type Absolute, type Node } from './node.ts';
import { sourceNodes } from './source.ts';

/** A goal as a page about a promise; schema.org has no word for a goal, and none is bent to be one. */
export function goalPage(portal: Portal, goal: Entry<'goals'>, { to }: Speech, absolute: Absolute): Node {
  return {
    '@type': 'WebPage',
    url: absolute(to(pathOf('goals', goal.id))),
    name: goal.title,
    description: goal.promise,
    inLanguage: goal.language ?? 'da',
    ...some('isBasedOn', sourceNodes(portal, goal.sources)),
  };
}

/** An indicator's measurements as a data set; undefined where nothing has been measured. */
export function indicatorData(
  portal: Portal,
  indicator: Entry<'indicators'>,
  { to }: Speech,
  absolute: Absolute,
): Node | undefined {
  const observations = presentList(indicator.observations);
  const first = observations[0];
  const last = observations.at(-1);
  if (!first || !last) return undefined;
  return {
    '@type': 'Dataset',
    url: absolute(to(pathOf('indicators', indicator.id))),
    name: indicator.title,
    description: indicator.summary,
    inLanguage: indicator.language ?? 'da',
    temporalCoverage: first === last ? first.date : `${first.date}/${last.date}`,
    variableMeasured: { '@type': 'PropertyValue', name: indicator.title, unitText: indicator.unit },
    ...some('isBasedOn', sourceNodes(portal, [...new Set(observations.map(({ source }) => source))])),
  };
}
