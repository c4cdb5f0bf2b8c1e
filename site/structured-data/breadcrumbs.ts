import type { BreadcrumbList } from 'schema-dts';
import type { Speech } from '../i18n/index.ts';
import { absolute } from '../paths.ts';

/** The way from the front page to a page, as its breadcrumb shows it: `trail` is [Danish address, name], and `here` the page itself. */
export function breadcrumbs(
  trail: readonly (readonly [string, string])[],
  here: { path: string; name: string },
  { t, to }: Speech,
  site: URL | undefined,
): BreadcrumbList {
  const above = [['/', t('site.home')] as const, ...trail].map(([path, name]) => ({ path: to(path), name }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, here].map(({ path, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path, site),
    })),
  };
}
