import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { Speech } from '../i18n/index.ts';
import { absolute } from '../paths.ts';

/**
 * The portal with its search, by the address that the search form leads to. It has a publisher only where the deployment names the
 * authority: else it is independent and unofficial.
 */
export function website(
  { language, t, to }: Speech,
  { site, publisher }: { site: URL | undefined; publisher: string | undefined },
): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(to('/soeg/'), site)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: t('site.name'),
    description: t('site.tagline'),
    url: absolute(to('/'), site),
    inLanguage: language,
    potentialAction: search,
    ...(publisher && { publisher: { '@type': 'GovernmentOrganization', name: publisher } }),
  };
}
