import type { Speech } from '../i18n/index.ts';
import type { Portal } from '../model/portal.ts';
import { pathOf } from '../paths.ts';
import { some, type Absolute, type Node } from './node.ts';

/** The glossary as a set of defined terms. */
export function glossary(portal: Portal, { language, t, to }: Speech, absolute: Absolute): Node {
  const set = absolute(to('/ordbog/'));
  return {
    '@type': 'DefinedTermSet',
    url: set,
    name: t('glossary.title'),
    inLanguage: language,
    hasDefinedTerm: portal.terms.map((term) => ({
      '@type': 'DefinedTerm',
      url: absolute(to(pathOf('terms', term.id))),
      name: term.title,
      description: term.definition,
      ...some('alternateName', term.aliases),
      inDefinedTermSet: set,
    })),
  };
}
