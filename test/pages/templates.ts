import { inject } from 'vitest';
import type { SiteName } from './setup/site.ts';

/** Each template of site/pages/ with the addresses that stand for it on the two sites: what is said of them holds for all like them. */
export const templates: readonly Template[] = [
  { file: 'index.astro', real: ['/'], synthetic: ['/'] },
  { file: '404.astro', real: ['/findes-ikke/'], synthetic: ['/findes-ikke/'] },
  { file: 'maalbillede/index.astro', real: ['/maalbillede/'], synthetic: ['/maalbillede/'] },
  {
    file: 'maalbillede/[goal].astro',
    real: ['/maalbillede/effektiv-og-nytaenkende/'],
    synthetic: ['/maalbillede/syntetisk-maal-bagud/'],
  },
  {
    file: 'maalbillede/indikatorer/[indicator].astro',
    real: ['/maalbillede/indikatorer/frigjorte-aarsvaerk/'],
    synthetic: [
      '/maalbillede/indikatorer/syntetisk-paa-sporet/',
      '/maalbillede/indikatorer/syntetisk-faldende/',
      '/maalbillede/indikatorer/syntetisk-kontekst/',
    ],
  },
  { file: 'barrierer/index.astro', real: ['/barrierer/'], synthetic: ['/barrierer/'] },
  {
    file: 'barrierer/[barrier].astro',
    real: ['/barrierer/patientbehandling-beslutningsstoette/'],
    synthetic: [
      '/barrierer/syntetisk-i-kraft/',
      '/barrierer/syntetisk-laesninger/',
      '/barrierer/syntetisk-mange-bestemmelser/',
      '/barrierer/syntetisk-henlagt/',
      '/barrierer/syntetisk-overskredet-frist/',
    ],
  },
  { file: 'love/index.astro', real: ['/love/'], synthetic: ['/love/'] },
  { file: 'love/[law].astro', real: ['/love/sundhedsloven/'], synthetic: ['/love/syntetisk-lov/'] },
  { file: 'fortolkninger/index.astro', real: ['/fortolkninger/'], synthetic: ['/fortolkninger/'] },
  { file: 'indsatser/index.astro', real: ['/indsatser/'], synthetic: ['/indsatser/'] },
  {
    file: 'indsatser/[initiative].astro',
    real: ['/indsatser/signaturprojekter/'],
    synthetic: ['/indsatser/syntetisk-assistent/'],
  },
  { file: 'sagsomraader/index.astro', real: ['/sagsomraader/'], synthetic: ['/sagsomraader/'] },
  {
    file: 'sagsomraader/[area].astro',
    real: ['/sagsomraader/sundhed/'],
    synthetic: ['/sagsomraader/syntetisk-langt-omraade/'],
  },
  { file: 'finansiering/index.astro', real: ['/finansiering/'], synthetic: ['/finansiering/'] },
  { file: 'om/index.astro', real: ['/om/'], synthetic: ['/om/'] },
  { file: 'om/metode.astro', real: ['/om/metode/'], synthetic: ['/om/metode/'] },
  { file: 'privatliv/index.astro', real: ['/privatliv/'], synthetic: ['/privatliv/'] },
  { file: 'ordbog/index.astro', real: ['/ordbog/'], synthetic: ['/ordbog/'] },
  { file: 'kilder/index.astro', real: ['/kilder/'], synthetic: ['/kilder/'] },
  { file: 'nyt/index.astro', real: ['/nyt/'], synthetic: ['/nyt/'] },
  {
    file: 'soeg/index.astro',
    real: ['/soeg/', '/soeg/?q=sundhedslovens'],
    synthetic: ['/soeg/?q=syntetisk'],
  },
  { file: 'giv-besked/index.astro', real: ['/giv-besked/'], synthetic: ['/giv-besked/'] },
  { file: 'kvittering/index.astro', real: ['/kvittering/'], synthetic: ['/kvittering/'] },
];

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

type Template = { readonly file: string } & Readonly<Record<SiteName, readonly string[]>>;
export type Visit = { name: string; site: SiteName; path: string; url: string };
