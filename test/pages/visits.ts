import { inject } from 'vitest';
import type { SiteName } from './setup/site.ts';
import { templates } from './templates.ts';

/** Every address of the table, with its name for a test and where it is served. */
export const visits: readonly Visit[] = (['real', 'synthetic'] as const).flatMap((site) =>
  templates.flatMap((template) =>
    template[site].map((path) => ({
      name: `${site} ${path}`,
      site,
      path,
      url: `${inject('sites')[site].origin}${path}`,
    })),
  ),
);

export type Visit = { name: string; site: SiteName; path: string; url: string };
