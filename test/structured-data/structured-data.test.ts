import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { speak } from '../../site/i18n/index.ts';
import type { Entry } from '../../site/model/collections.ts';
import { createPortal } from '../../site/model/portal.ts';
import { parseProvision, type Provision } from '../../site/model/provision.ts';
import { barrierPage } from '../../site/structured-data/barrier.ts';
import { breadcrumbs } from '../../site/structured-data/breadcrumbs.ts';
import { glossary } from '../../site/structured-data/glossary.ts';
import { measurements } from '../../site/structured-data/indicator.ts';
import { jsonLd } from '../../site/structured-data/json-ld.ts';
import { legislation, provisionPart } from '../../site/structured-data/law.ts';
import { works } from '../../site/structured-data/source.ts';
import { website } from '../../site/structured-data/website.ts';
import { build, completeEntries, resolvedBarrier, TODAY } from '../model/builders.ts';
import { answerBlock, barrierEvent, dated } from '../model/parts.ts';
import { findings, vocabulary } from './vocabulary.ts';

const SITE = new URL('https://portal.example/');
const danish = speak('da');
const english = speak('en');
const portal = createPortal(completeEntries(), new Date(TODAY));
const law = build.laws({ aliases: ['pl', 'prl'] });
const provision = parseProvision('§ 42 a, stk. 2') as Provision;
const questionOf = (barrier: Entry<'barriers'>) => barrierPage(portal, barrier, danish, SITE).mainEntity;

describe.each(['da', 'en'] as const)('has all that is asked of it (%s):', (language) => {
  const speech = speak(language);
  test.each([
    ['a barrier', barrierPage(portal, build.barriers(), speech, SITE)],
    ['a resolved barrier', barrierPage(portal, resolvedBarrier(), speech, SITE)],
    ['a law', legislation(law, speech, SITE)],
    ['a provision', provisionPart(law, provision, speech, SITE)],
    ['the portal', website(speech, { site: SITE, publisher: undefined })],
    ['a published portal', website(speech, { site: SITE, publisher: 'Prøvestyrelsen' })],
    ['a breadcrumb', breadcrumbs([['/love/', 'Love']], { path: '/love/x/', name: 'X' }, speech, SITE)],
    ['an indicator', measurements(portal, build.indicators(), speech, SITE)[0]],
    ['the glossary', glossary(portal, speech, SITE)],
  ])('%s', (_, thing) => expect(findings(thing)).toBeUndefined());
});

test('the vocabulary refuses an empty thing, an unknown property, an unknown type and a path', () => {
  for (const schema of Object.values(vocabulary)) expect(schema.safeParse({}).success).toBe(false);
  expect(findings({ ...(legislation(law, danish, SITE) as object), invented: true })).toBeDefined();
  expect(findings({ '@type': 'Invention' })).toBeDefined();
  expect(findings(legislation(law, danish, undefined))).toBeDefined();
});

describe('a barrier', () => {
  test('has an accepted answer only when it is resolved', () => {
    const question = questionOf(resolvedBarrier());
    expect(question).toMatchObject({
      answerCount: 1,
      acceptedAnswer: {
        text: 'Ja: Et opdigtet svar.',
        url: 'https://portal.example/barrierer/proevebarriere/#svar',
      },
    });
    expect(question).not.toHaveProperty('suggestedAnswer');
  });

  test('has a suggested answer where something is known before that', () => {
    const question = questionOf(
      build.barriers({
        history: [barrierEvent('partly-resolved', '2026-01-01')],
        answer: answerBlock({ verdict: 'partly', since: '2026-01' }),
      }),
    );
    expect(question).not.toHaveProperty('acceptedAnswer');
    expect(question).toMatchObject({
      suggestedAnswer: { text: 'Delvist: Et opdigtet svar.', temporalCoverage: '2026-01/..' },
    });
  });

  test('has no answer at all while the question is unsettled', () => {
    const question = questionOf(build.barriers());
    expect(question).toMatchObject({ answerCount: 0 });
    expect(Object.keys(question as object).filter((key) => key.endsWith('Answer'))).toEqual([]);
  });

  test('is about its provisions, and about the laws that it names without one', () => {
    const laws = [build.laws(), build.laws({ id: 'anden', title: 'Anden lov' })];
    const both = createPortal(completeEntries({ laws }), new Date(TODAY));
    const barrier = build.barriers({ laws: ['anden', 'proevelov'] });
    expect(barrierPage(both, barrier, danish, SITE).mainEntity).toMatchObject({
      about: [
        {
          name: 'prøveloven §\u00A042\u00A0a, stk.\u00A02',
          url: 'https://portal.example/love/proevelov/42a-stk-2/',
        },
        { name: 'Anden lov' },
      ],
    });
  });
});

describe('nothing is invented:', () => {
  test('a law without ELI and citation has no identifier', () => {
    const missing = { missing: 'not-found' } as const;
    const unknown = legislation(build.laws({ eli: missing, citation: missing }), danish, SITE);
    expect(unknown).not.toHaveProperty('legislationIdentifier');
    expect(unknown).not.toHaveProperty('sameAs');
    expect(findings(unknown)).toBeUndefined();
  });

  test('an indicator without measurements is no data set; one measurement is a moment, more are a span', () => {
    const of = (observations: Entry<'indicators'>['observations']) =>
      measurements(portal, build.indicators({ observations }), danish, SITE);
    expect(of({ missing: 'not-published' })).toEqual([]);
    expect(of([dated('2025', 1)])).toMatchObject([{ temporalCoverage: '2025' }]);
    expect(of([dated('2025', 1), dated('2026-06', 2)])).toMatchObject([{ temporalCoverage: '2025/2026-06' }]);
  });

  test('a source without date and address has none', () => {
    const sources = [build.sources({ date: { missing: 'not-published' }, url: { missing: 'not-found' } })];
    const undated = createPortal(completeEntries({ sources }), new Date(TODAY));
    expect(works(undated, ['proevekilde'])).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'Prøvekilden',
        publisher: { '@type': 'Organization', name: 'Prøvestyrelsen' },
      },
    ]);
  });

  test('no authority publishes the portal unless the deployment names it', () => {
    expect(website(danish, { site: SITE, publisher: undefined })).not.toHaveProperty('publisher');
    expect(website(danish, { site: SITE, publisher: 'Prøvestyrelsen' })).toMatchObject({
      publisher: { '@type': 'GovernmentOrganization', name: 'Prøvestyrelsen' },
    });
  });
});

test('the English pages have English addresses, and Danish words in them are said to be Danish', () => {
  expect(barrierPage(portal, build.barriers(), english, SITE)).toMatchObject({
    url: 'https://portal.example/en/barrierer/proevebarriere/',
    inLanguage: 'da',
  });
  expect(breadcrumbs([], { path: '/en/love/', name: 'Laws' }, english, SITE)).toMatchObject({
    itemListElement: [{ item: 'https://portal.example/en/' }, { item: 'https://portal.example/en/love/' }],
  });
});

test('no content can end the script element or begin a comment in it', () => {
  const hostile = '</script><script>alert(1)</script><!-- <script> ]]> & \u2028';
  const text = jsonLd([{ '@type': 'WebPage', name: hostile }]);
  const { childNodes } = parseFragment(`<script type="application/ld+json">${text}</script><p>after</p>`);
  expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['script', 'p']);
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebPage', name: hostile }],
  });
});
