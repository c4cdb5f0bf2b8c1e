import type { DefinedTermSet } from 'schema-dts';
import type { Speech } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { absolute, pathOf } from '../paths.ts';

/** The glossary as a set of defined terms. */
export function glossary(portal: Portal, { t, to }: Speech, site: URL | undefined): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    url: absolute(to('/ordbog/'), site),
    name: t('glossary.title'),
    hasDefinedTerm: portal.terms.map(({ aliases, definition, id, language = 'da', title }) => ({
      '@type': 'DefinedTerm',
      url: absolute(to(pathOf('terms', id)), site),
      name: title,
      description: definition,
      inLanguage: language,
      ...(aliases.length > 0 && { alternateName: aliases }),
    })),
  };
}
