import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { barrierCard, indicatorCard } from '../../site/embed/card.ts';
import { snippets } from '../../site/embed/snippets.ts';
import { cardSvg } from '../../site/embed/svg.ts';
import { speak } from '../../site/i18n/index.ts';
import { createPortal } from '../../site/model/portal.ts';
import { build, completeEntries, TODAY } from '../model/builders.ts';
import { dated } from '../model/parts.ts';

const HOSTILE = 'Må </title><script>alert(1)</script> & "man"?';
const portal = createPortal(completeEntries(), new Date(TODAY));
const speech = speak('da');
const foot = { language: 'da', lines: ['Målbilledet: Uafhængig og uofficiel.'], warning: undefined } as const;

describe('the card of a barrier', () => {
  it('says the question, where it stands, the answer, the date and the source, and leads to the page', () => {
    expect(barrierCard(portal, build.barriers(), speech)).toMatchObject({
      path: '/barrierer/proevebarriere/',
      title: 'Må en opdigtet myndighed prøve?',
      badge: { state: 'open', words: 'Kendt' },
      text: 'Uafklaret: Et opdigtet svar.',
      date: 'Stand pr. 1. januar 2026',
      sources: 'Kilde: Prøvestyrelsen',
    });
  });

  it('leads to the English page in English, and marks Danish words', () => {
    const card = barrierCard(portal, build.barriers(), speak('en'));
    expect([card.path, card.lang, card.badge?.words]).toEqual([
      '/en/barrierer/proevebarriere/',
      'da',
      'Identified',
    ]);
  });
});

describe('the card of an indicator', () => {
  const card = (overrides: Parameters<typeof build.indicators>[0]) =>
    indicatorCard(portal, build.indicators(overrides), speech);

  it('shows the newest number with its date', () => {
    const { figure, date, picture } = card({});
    expect([figure, date]).toEqual(['181\u00A0%', 'Nyeste måling, 30. juni 2026']);
    expect(picture?.observations).toHaveLength(1);
  });

  it('shows a target as a target where nothing is measured, and draws no line from nowhere', () => {
    const missing = { missing: 'not-published' } as const;
    const { figure, date, picture, badge } = card({ observations: missing, baseline: missing });
    expect([figure, date, picture]).toEqual(['Mål: 365\u00A0%', 'Mål, 31. december 2026', undefined]);
    expect(badge?.words).toBe('Ingen målinger endnu');
  });

  it('of context has no standing: it is nobody’s goal', () => {
    expect(card({ role: 'context' })).toMatchObject({
      badge: undefined,
      picture: undefined,
      text: 'Et opdigtet tal.',
    });
  });

  it('names at most two sources', () => {
    const names = ['A', 'B', 'C'];
    const sources = names.map((publisher) => build.sources({ id: publisher.toLowerCase(), publisher }));
    const many = createPortal(completeEntries({ sources }), new Date(TODAY));
    const missing = { missing: 'not-published' } as const;
    const indicator = build.indicators({
      observations: missing,
      target: missing,
      baseline: missing,
      sources: ['a', 'b', 'c'],
    });
    expect(indicatorCard(many, indicator, speech).sources).toBe('Kilde: A, B og 1 mere');
  });
});

describe('the picture of a card', () => {
  const hostile = barrierCard(portal, build.barriers({ question: HOSTILE }), speech);

  it('holds the words as words, whatever stands in them', () => {
    const svg = cardSvg(hostile, foot);
    expect(svg).not.toMatch(/<script|<\/title><s/);
    const root = parseFragment(svg).childNodes[0];
    expect(root && textsOf(root, 'title')).toEqual([HOSTILE]);
    expect(root && textsOf(root, 'text').join(' ')).toContain(HOSTILE);
  });

  it('needs no script, no style and nothing from elsewhere', () => {
    expect(cardSvg(indicatorCard(portal, build.indicators(), speech), foot)).not.toMatch(
      /<style|<script|style=|href|url\(|@import/,
    );
  });

  it('draws every measurement, and is as tall as its words ask', () => {
    const observations = [dated('2026-01-31', 20), dated('2026-06-30', 181)];
    const svg = cardSvg(indicatorCard(portal, build.indicators({ observations }), speech), foot);
    expect(svg.match(/<circle /g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|undefined/);
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    const lowest = Math.max(...[...svg.matchAll(/<text x="24" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(height).toBeGreaterThan(lowest);
    expect(height - lowest).toBeLessThan(40);
  });

  it('breaks no word: one that is longer than a line is written smaller', () => {
    const figure = '21\u00A0sagsbehandlingskalenderdage';
    const lines = [
      ...cardSvg({ ...hostile, figure }, foot).matchAll(/font-size="([\d.]+)"[^>]*>([^<]+)<\/text>/g),
    ];
    expect(Number(lines.find(([, , words]) => words === figure)?.[1])).toBeLessThan(30);
    expect(lines.map(([, , words]) => words).join(' ')).toContain('Må &#60;/title&#62;&#60;script&#62;');
  });

  it('begins with the warning where the content is synthetic', () => {
    const svg = cardSvg(hostile, { ...foot, warning: 'Syntetisk indhold' });
    expect(svg.indexOf('>Syntetisk indhold<')).toBeLessThan(svg.indexOf('font-size="20"'));
  });
});

it('the code to copy cannot be broken by a title', () => {
  const { frame, picture } = snippets({
    card: 'https://p.example/x',
    page: 'https://p.example/y/',
    title: HOSTILE,
  });
  expect(frame).not.toMatch(/<script|title="[^"]*"[^ ]*man/);
  const [link] = parseFragment(picture).childNodes;
  expect(link && attributesOf(link)).toEqual({ href: 'https://p.example/y/' });
  expect(parseFragment(frame).childNodes.map(attributesOf)).toEqual([
    expect.objectContaining({ src: 'https://p.example/x/', title: HOSTILE }),
  ]);
});

type Node = DefaultTreeAdapterMap['node'];

function textsOf(node: Node, tag: string): string[] {
  if (!('childNodes' in node)) return [];
  if (node.nodeName === tag)
    return [node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')];
  return node.childNodes.flatMap((child) => textsOf(child, tag));
}

function attributesOf(node: Node): Record<string, string> {
  return 'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {};
}
