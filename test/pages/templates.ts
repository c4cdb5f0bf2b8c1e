import { inject } from 'vitest';
import type { SiteName } from './setup/site.ts';

/** Each template of site/pages/ with the addresses that stand for it on the two sites: what is said of them holds for all like them. */
export const templates: readonly Template[] = [
  { file: '[...lang]/index.astro', real: ['/', '/en/'], synthetic: ['/'] },
  { file: '404.astro', real: ['/findes-ikke/'], synthetic: ['/findes-ikke/'] },
  {
    file: '[...lang]/maalbillede/index.astro',
    real: ['/maalbillede/', '/en/maalbillede/'],
    synthetic: ['/maalbillede/'],
  },
  {
    file: '[...lang]/maalbillede/[goal].astro',
    real: ['/maalbillede/effektiv-og-nytaenkende/', '/en/maalbillede/effektiv-og-nytaenkende/'],
    synthetic: ['/maalbillede/syntetisk-maal-bagud/'],
  },
  {
    file: '[...lang]/maalbillede/indikatorer/[indicator].astro',
    real: [
      '/maalbillede/indikatorer/frigjorte-aarsvaerk/',
      '/en/maalbillede/indikatorer/frigjorte-aarsvaerk/',
    ],
    synthetic: [
      '/maalbillede/indikatorer/syntetisk-paa-sporet/',
      '/maalbillede/indikatorer/syntetisk-faldende/',
      '/maalbillede/indikatorer/syntetisk-kontekst/',
    ],
  },
  {
    file: '[...lang]/barrierer/index.astro',
    real: ['/barrierer/', '/en/barrierer/'],
    synthetic: ['/barrierer/'],
  },
  {
    file: '[...lang]/barrierer/[barrier].astro',
    real: [
      '/barrierer/patientbehandling-beslutningsstoette/',
      '/en/barrierer/patientbehandling-beslutningsstoette/',
    ],
    synthetic: [
      '/barrierer/syntetisk-i-kraft/',
      '/barrierer/syntetisk-laesninger/',
      '/barrierer/syntetisk-mange-bestemmelser/',
      '/barrierer/syntetisk-henlagt/',
      '/barrierer/syntetisk-overskredet-frist/',
    ],
  },
  { file: '[...lang]/love/index.astro', real: ['/love/', '/en/love/'], synthetic: ['/love/'] },
  {
    file: '[...lang]/love/[law]/index.astro',
    real: ['/love/sundhedsloven/', '/en/love/sundhedsloven/'],
    synthetic: ['/love/syntetisk-lov/'],
  },
  {
    file: '[...lang]/barrierer/[...facet].astro',
    real: ['/barrierer/status/loest/', '/barrierer/status/i-gang/lov/gdpr/', '/en/barrierer/lov/gdpr/'],
    synthetic: ['/barrierer/status/loest/'],
  },
  {
    file: '[...lang]/love/[law]/[provision].astro',
    real: ['/love/sundhedsloven/42a/', '/en/love/gdpr/art-6-stk-1-litra-e/'],
    synthetic: ['/love/syntetisk-lov/42a/'],
  },
  {
    file: '[...lang]/fortolkninger/index.astro',
    real: ['/fortolkninger/', '/en/fortolkninger/'],
    synthetic: ['/fortolkninger/'],
  },
  {
    file: '[...lang]/indsatser/index.astro',
    real: ['/indsatser/', '/en/indsatser/'],
    synthetic: ['/indsatser/'],
  },
  {
    file: '[...lang]/indsatser/[initiative].astro',
    real: ['/indsatser/signaturprojekter/', '/en/indsatser/signaturprojekter/'],
    synthetic: ['/indsatser/syntetisk-assistent/'],
  },
  {
    file: '[...lang]/sagsomraader/index.astro',
    real: ['/sagsomraader/', '/en/sagsomraader/'],
    synthetic: ['/sagsomraader/'],
  },
  {
    file: '[...lang]/sagsomraader/[area].astro',
    real: ['/sagsomraader/sundhed/', '/en/sagsomraader/sundhed/'],
    synthetic: ['/sagsomraader/syntetisk-langt-omraade/'],
  },
  {
    file: '[...lang]/finansiering/index.astro',
    real: ['/finansiering/', '/en/finansiering/'],
    synthetic: ['/finansiering/'],
  },
  { file: '[...lang]/om/index.astro', real: ['/om/', '/en/om/'], synthetic: ['/om/'] },
  { file: '[...lang]/om/metode.astro', real: ['/om/metode/', '/en/om/metode/'], synthetic: ['/om/metode/'] },
  {
    file: '[...lang]/privatliv/index.astro',
    real: ['/privatliv/', '/en/privatliv/'],
    synthetic: ['/privatliv/'],
  },
  { file: '[...lang]/ordbog/index.astro', real: ['/ordbog/', '/en/ordbog/'], synthetic: ['/ordbog/'] },
  { file: '[...lang]/kilder/index.astro', real: ['/kilder/', '/en/kilder/'], synthetic: ['/kilder/'] },
  { file: '[...lang]/data/index.astro', real: ['/data/', '/en/data/'], synthetic: ['/data/'] },
  {
    file: '[...lang]/indlejr/barrierer/[barrier].astro',
    real: ['/indlejr/barrierer/su-handicaptillaeg/', '/en/indlejr/barrierer/su-handicaptillaeg/'],
    synthetic: ['/indlejr/barrierer/syntetisk-mange-bestemmelser/'],
  },
  {
    file: '[...lang]/indlejr/indikatorer/[indicator].astro',
    real: ['/indlejr/indikatorer/frigjorte-aarsvaerk/'],
    synthetic: ['/indlejr/indikatorer/syntetisk-paa-sporet/', '/indlejr/indikatorer/syntetisk-faldende/'],
  },
  { file: '[...lang]/nyt/index.astro', real: ['/nyt/', '/en/nyt/'], synthetic: ['/nyt/'] },
  {
    file: '[...lang]/soeg/index.astro',
    real: ['/soeg/', '/soeg/?q=sundhedslovens', '/en/soeg/'],
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
