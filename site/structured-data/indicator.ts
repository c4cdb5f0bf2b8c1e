import type { Dataset } from 'schema-dts';
import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import type { Portal } from '../model/portal.ts';
import { presentList } from '../model/rules/standing.ts';
import { absolute, pathOf } from '../paths.ts';
import { works } from './source.ts';

/** An indicator's measurements as a data set; none where nothing has been measured. */
export function measurements(
  portal: Portal,
  indicator: Entry<'indicators'>,
  { to }: Speech,
  site: URL | undefined,
): Dataset[] {
  const observations = presentList(indicator.observations);
  const [first] = observations;
  const last = observations.at(-1);
  if (!first || !last) return [];
  return [
    {
      '@type': 'Dataset',
      url: absolute(to(pathOf('indicators', indicator.id)), site),
      name: indicator.title,
      description: indicator.summary,
      inLanguage: indicator.language ?? 'da',
      temporalCoverage: first === last ? first.date : `${first.date}/${last.date}`,
      variableMeasured: { '@type': 'PropertyValue', name: indicator.title, unitText: indicator.unit },
      isBasedOn: works(portal, [...new Set(observations.map(({ source }) => source))]),
    },
  ];
}
