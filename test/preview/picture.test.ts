import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speak } from '../../site/i18n/index.ts';
import { createPortal } from '../../site/model/portal.ts';
import { cardFor, cardsOf, pictureName, type Card } from '../../site/preview/cards.ts';
import { drawCard } from '../../site/preview/draw.ts';
import { toPng } from '../../site/preview/png.ts';
import { completeEntries, resolvedBarrier, TODAY } from '../model/builders.ts';

const OWNER = { name: 'Målbilledet', note: 'Uafhængig og uofficiel' };
const entries = completeEntries({ barriers: [resolvedBarrier()] });
const portal = createPortal(entries, new Date(TODAY));
const cards = cardsOf(portal, speak('da'));
const card = cards.get('/barrierer/proevebarriere/') as Card;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maalbilledet-billeder-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('barriers, goals, initiatives and laws have a card of their own, and the front page one for all others', () => {
  expect([...cards.keys()].map(pictureName)).toEqual([
    'forside',
    'barrierer/proevebarriere',
    'maalbillede/proevemaal',
    'indsatser/proeveindsats',
    'love/proevelov',
  ]);
  const pictureOf = (page: string) => cardFor(page, portal, speak('da')).picture;
  expect(pictureOf('/love/proevelov/')).toBe('/billeder/love/proevelov.png');
  expect(pictureOf('/kilder/')).toBe('/billeder/forside.png');
});

test('a card says in words what it is, and how it stands, in the language of the page', () => {
  expect(card).toEqual({
    eyebrow: 'Barriere',
    title: 'Må en opdigtet myndighed prøve?',
    state: { words: 'Løst: afklaret', tone: 'good' },
  });
  const english = cardsOf(createPortal(entries, new Date(TODAY)), speak('en'));
  expect(english.get('/barrierer/proevebarriere/')).toMatchObject({
    eyebrow: 'Barrier',
    state: { words: 'Resolved: clarified' },
  });
});

test('a picture is 1200 × 630, and of the same bytes each time that it is drawn', async () => {
  const svg = drawCard(card, OWNER);
  const first = await toPng(svg, join(folder, 'a'));
  expect(await sharp(first).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect((await toPng(svg, join(folder, 'b'))).equals(first)).toBe(true);
});

test('what was drawn once is read again, not drawn again', async () => {
  const kept = join(folder, 'kept');
  await toPng(drawCard(card, OWNER), kept);
  const [file = ''] = await readdir(kept);
  await writeFile(join(kept, file), 'as it was kept');
  expect(String(await toPng(drawCard(card, OWNER), kept))).toBe('as it was kept');
});

test('another word is another picture', async () => {
  await toPng(drawCard({ ...card, title: 'Må den?' }, OWNER), join(folder, 'c'));
  await toPng(drawCard({ ...card, title: 'Må vi?' }, OWNER), join(folder, 'c'));
  expect(await readdir(join(folder, 'c'))).toHaveLength(2);
});

test('a drawing has outlines only: no text, nothing from the content as markup, no font of the machine', () => {
  const svg = drawCard({ ...card, title: '<image href="x"/> & "æøå"' }, OWNER);
  expect(svg).not.toMatch(/<(?:text|image)|font-/);
  expect(svg).not.toContain('&');
});
