import type { Speech } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { pathOf, provisionPath } from '../paths.ts';
import type { LawTable } from './index-format.ts';

/** Every law by all its names, in each language that people write them in, and every provision that has a page. */
export function lawTable(
  portal: Portal,
  others: readonly Portal[],
  { provisionWords, to }: Speech,
): LawTable {
  return {
    laws: portal.laws.map((law) => {
      const versions = [law, ...others.map((other) => other.get('laws', law.id))];
      const names = versions.flatMap(({ title, shortName, aliases }) => [shortName, title, ...aliases]);
      return {
        id: law.id,
        names: [...new Set(names)],
        articles: law.kind === 'eu-regulation',
        title: law.shortName,
        path: to(pathOf('laws', law.id)),
      };
    }),
    provisions: portal.laws.flatMap((law) =>
      portal.provisionsOf(law.id).map(({ provision, slug }) => ({
        law: law.id,
        slug,
        title: `${law.shortName} ${provisionWords(provision)}`,
        path: to(provisionPath(law.id, slug)),
      })),
    ),
  };
}
