import type { Speech } from '../i18n/index.ts';
import type { Absolute, Node } from './node.ts';

/** The portal, with its search: the search field's own address (https://schema.org/SearchAction). */
export function website({ language, t, to }: Speech, absolute: Absolute): Node {
  return {
    '@type': 'WebSite',
    name: t('site.name'),
    description: t('site.tagline'),
    url: absolute(to('/')),
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(to('/soeg/'))}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way from the front page to a page: the same trail as the breadcrumb shows, [address, name], and the page itself last. */
export function breadcrumbs(
  trail: readonly (readonly [string, string])[],
  here: readonly [string, string],
  { t, to }: Speech,
  absolute: Absolute,
): Node {
  const above = [['/', t('site.home')] as const, ...trail].map(([path, name]) => [to(path), name] as const);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, here].map(([path, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}
