import type { SiteName } from './setup/site.ts';

/** Each template of site/pages/ with the addresses that stand for it on the two sites: what is said of them holds for all like them. */
export const templates: readonly Template[] = [
  { file: '[...lang]/index.astro', real: ['/', '/en/'], synthetic: ['/'] },
  {
    file: '[...gone].astro',
    real: [],
    synthetic: ['/barrierer/syntetisk-delt/', '/en/barrierer/syntetisk-delt/', '/love/syntetisk-ophaevet/'],
  },
  { file: '404.astro', real: ['/findes-ikke/'], synthetic: ['/findes-ikke/'] },
  { file: 'en/404.astro', real: ['/en/findes-ikke/'], synthetic: ['/en/findes-ikke/'] },
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
  { file: '[...lang]/svar/index.astro', real: ['/svar/', '/en/svar/'], synthetic: ['/svar/', '/en/svar/'] },
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
  {
    file: '[...lang]/organisationer/index.astro',
    real: ['/organisationer/', '/en/organisationer/'],
    synthetic: ['/organisationer/'],
  },
  {
    file: '[...lang]/organisationer/[organisation].astro',
    real: ['/organisationer/datatilsynet/', '/en/organisationer/kommune-koebenhavn/'],
    synthetic: ['/organisationer/syntetisk-tilsyn/', '/organisationer/kommune-syntetisk-aegholm/'],
  },
  {
    file: '[...lang]/niveauer/index.astro',
    real: ['/niveauer/', '/en/niveauer/'],
    synthetic: ['/niveauer/'],
  },
  {
    file: '[...lang]/niveauer/[level].astro',
    real: ['/niveauer/kommunerne/', '/niveauer/regionerne/', '/en/niveauer/staten/'],
    synthetic: ['/niveauer/kommunerne/', '/niveauer/regionerne/'],
  },
  {
    file: '[...lang]/hvad-betyder-det/index.astro',
    real: ['/hvad-betyder-det/', '/en/hvad-betyder-det/'],
    synthetic: ['/hvad-betyder-det/'],
  },
  {
    file: '[...lang]/hvad-betyder-det/[situation].astro',
    real: ['/hvad-betyder-det/patient/', '/en/hvad-betyder-det/virksomhed-der-leverer/'],
    synthetic: ['/hvad-betyder-det/syntetisk-borger/', '/hvad-betyder-det/syntetisk-virksomhed/'],
  },
  { file: '[...lang]/galleri/[...page].astro', real: [], synthetic: ['/galleri/', '/en/galleri/'] },
  { file: '[...lang]/om/index.astro', real: ['/om/', '/en/om/'], synthetic: ['/om/'] },
  { file: '[...lang]/om/metode.astro', real: ['/om/metode/', '/en/om/metode/'], synthetic: ['/om/metode/'] },
  {
    file: '[...lang]/privatliv/index.astro',
    real: ['/privatliv/', '/en/privatliv/'],
    synthetic: ['/privatliv/'],
  },
  { file: '[...lang]/ordbog/index.astro', real: ['/ordbog/', '/en/ordbog/'], synthetic: ['/ordbog/'] },
  { file: '[...lang]/kilder/index.astro', real: ['/kilder/', '/en/kilder/'], synthetic: ['/kilder/'] },
  {
    file: '[...lang]/nyt/[...year].astro',
    real: ['/nyt/', '/nyt/2025/', '/en/nyt/'],
    synthetic: ['/nyt/', '/nyt/2027/'],
  },
  {
    file: '[...lang]/aendringer/[...page].astro',
    real: ['/aendringer/'],
    synthetic: ['/aendringer/', '/en/aendringer/'],
  },
  {
    file: '[...lang]/aendringer/[kind]/index.astro',
    real: [],
    synthetic: ['/aendringer/barrierer/', '/en/aendringer/barrierer/'],
  },
  {
    file: '[...lang]/aendringer/[kind]/[entry]/[...part].astro',
    real: [],
    synthetic: ['/aendringer/barrierer/syntetisk-kendt/', '/en/aendringer/barrierer/syntetisk-kendt/'],
  },
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
  {
    file: '[...lang]/soeg/index.astro',
    real: ['/soeg/', '/soeg/?q=sundhedslovens', '/en/soeg/'],
    synthetic: ['/soeg/?q=syntetisk'],
  },
  {
    file: '[...lang]/giv-besked/index.astro',
    real: ['/giv-besked/', '/en/giv-besked/'],
    synthetic: ['/giv-besked/'],
  },
  {
    file: '[...lang]/kvittering/index.astro',
    real: ['/kvittering/', '/en/kvittering/'],
    synthetic: ['/kvittering/'],
  },
];

type Template = { readonly file: string } & Readonly<Record<SiteName, readonly string[]>>;
