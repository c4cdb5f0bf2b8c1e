import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { speak } from '../../site/i18n/index.ts';
import type { Entry } from '../../site/model/collections.ts';
import { createPortal, type Portal } from '../../site/model/portal.ts';
import { barrierPage } from '../../site/structured-data/barrier.ts';
import { legislation } from '../../site/structured-data/law.ts';
import { absoluteWith, jsonLd, type Node } from '../../site/structured-data/node.ts';
import { breadcrumbs, website } from '../../site/structured-data/site.ts';
import { goalPage, indicatorData } from '../../site/structured-data/target.ts';
import { glossary } from '../../site/structured-data/term.ts';
import { build, completeEntries, resolvedBarrier } from '../model/builders.ts';
import { answerBlock, barrierEvent, dated } from '../model/parts.ts';
import { vocabulary } from './vocabulary.ts';

const portal: Portal = createPortal(completeEntries(), new Date('2026-11-24'));
const absolute = absoluteWith(new URL('https://portal.example/'));
const danish = speak('da');
const english = speak('en');
const questionOf = (barrier: Entry<'barriers'>): Record<string, unknown> =>
  barrierPage(portal, barrier, danish, absolute)['mainEntity'] as Record<string, unknown>;

function findings(node: Node | undefined): unknown {
  const type = node?.['@type'] as keyof typeof vocabulary;
  return vocabulary[type].safeParse(node).error;
}

test('the vocabulary is awake: it refuses an empty object, an unknown property and a path', () => {
  const law = legislation(build.laws(), danish, absolute);
  for (const schema of Object.values(vocabulary)) expect(schema.safeParse({}).success).toBe(false);
  expect(findings({ ...law, invented: true })).toBeDefined();
  expect(findings(legislation(build.laws(), danish, absoluteWith(undefined)))).toBeDefined();
});

test.each([
  ['a barrier', barrierPage(portal, build.barriers(), danish, absolute)],
  ['a resolved barrier', barrierPage(portal, resolvedBarrier(), english, absolute)],
  ['a law', legislation(build.laws({ aliases: ['pl', 'prl'] }), danish, absolute)],
  ['the front page', website(english, absolute)],
  ['a breadcrumb', breadcrumbs([['/love/', 'Love']], ['/love/x/', 'X'], danish, absolute)],
  ['a goal', goalPage(portal, build.goals(), danish, absolute)],
  ['an indicator', indicatorData(portal, build.indicators(), danish, absolute)],
  ['the glossary', glossary(portal, danish, absolute)],
])('%s says only what schema.org knows, and all that is asked of it', (_, node) => {
  expect(findings(node)).toBeUndefined();
});

describe('a barrier', () => {
  test('has an accepted answer only when it is resolved', () => {
    expect(questionOf(resolvedBarrier())).toMatchObject({
      answerCount: 1,
      acceptedAnswer: {
        text: 'Ja: Et opdigtet svar.',
        url: 'https://portal.example/barrierer/proevebarriere/#svar',
      },
    });
  });

  test('has a suggested answer where something is known before that', () => {
    const question = questionOf(
      build.barriers({
        history: [barrierEvent('partly-resolved', '2026-01-01')],
        answer: answerBlock({ verdict: 'partly', since: '2026-01' }),
      }),
    );
    expect(question).not.toHaveProperty('acceptedAnswer');
    expect(question['suggestedAnswer']).toMatchObject({
      text: 'Delvist: Et opdigtet svar.',
      temporalCoverage: '2026-01/..',
    });
  });

  test('has no answer at all while the question is unsettled', () => {
    const question = questionOf(build.barriers());
    expect(question['answerCount']).toBe(0);
    expect(Object.keys(question).filter((key) => key.endsWith('Answer'))).toEqual([]);
  });

  test('is about its provisions, and about the laws that it names without one', () => {
    const laws = [build.laws(), build.laws({ id: 'anden', title: 'Anden lov' })];
    const barrier = build.barriers({ laws: ['anden', 'proevelov'] });
    const page = barrierPage(
      createPortal(completeEntries({ laws }), new Date('2026-11-24')),
      barrier,
      danish,
      absolute,
    );
    expect((page['mainEntity'] as Node)['about']).toMatchObject([
      {
        name: 'prøveloven §\u00A042\u00A0a, stk.\u00A02',
        url: 'https://portal.example/love/proevelov/42a-stk-2/',
      },
      { name: 'Anden lov' },
    ]);
  });
});

describe('nothing is invented', () => {
  test('a law without ELI and citation has no identifier', () => {
    const missing = { missing: 'not-found' } as const;
    const law = legislation(build.laws({ eli: missing, citation: missing }), danish, absolute);
    expect(law).not.toHaveProperty('legislationIdentifier');
    expect(law).not.toHaveProperty('sameAs');
    expect(findings(law)).toBeUndefined();
  });

  test('an indicator without measurements is no data set; one measurement is a moment, more are a span', () => {
    expect(
      indicatorData(
        portal,
        build.indicators({ observations: { missing: 'not-published' } }),
        danish,
        absolute,
      ),
    ).toBeUndefined();
    const spanOf = (...observations: ReturnType<typeof dated>[]) =>
      indicatorData(portal, build.indicators({ observations }), danish, absolute)?.['temporalCoverage'];
    expect(spanOf(dated('2025', 1))).toBe('2025');
    expect(spanOf(dated('2025', 1), dated('2026-06', 2))).toBe('2025/2026-06');
  });

  test('an undated source has no date', () => {
    const sources = [build.sources({ date: { missing: 'not-published' }, url: { missing: 'not-found' } })];
    const undated = createPortal(completeEntries({ sources }), new Date('2026-11-24'));
    expect(goalPage(undated, build.goals(), danish, absolute)['isBasedOn']).toEqual({
      '@type': 'CreativeWork',
      name: 'Prøvekilden',
      publisher: { '@type': 'Organization', name: 'Prøvestyrelsen' },
    });
  });
});

test('the English pages have English addresses, and the words are said to be Danish where they are', () => {
  const page = barrierPage(portal, build.barriers(), english, absolute);
  expect(page).toMatchObject({
    url: 'https://portal.example/en/barrierer/proevebarriere/',
    inLanguage: 'da',
  });
  const trail = breadcrumbs([], ['/en/love/', 'Laws'], english, absolute)['itemListElement'] as Node[];
  expect(trail.map(({ item }) => item)).toEqual([
    'https://portal.example/en/',
    'https://portal.example/en/love/',
  ]);
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
