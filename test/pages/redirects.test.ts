import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, builtPages, textOf, type BuiltPage } from './setup/dist.ts';
import { useBrowser } from './setup/browser.ts';

const { dist, origin } = inject('sites').synthetic;
const pages = new Map(builtPages('synthetic').map((page) => [page.path, page]));
const open = useBrowser();

function pageAt(path: string): BuiltPage {
  const page = pages.get(path);
  if (!page) throw new Error(`${path} is not built`);
  return page;
}

function head(page: BuiltPage): Record<string, string | undefined> {
  const find = (name: string, value: string): BuiltPage['elements'][number] | undefined =>
    page.elements.find((element) => attribute(element, name) === value);
  const of = (element: BuiltPage['elements'][number] | undefined, name: string): string | undefined =>
    element && attribute(element, name);
  return {
    refresh: of(find('http-equiv', 'refresh'), 'content'),
    canonical: of(find('rel', 'canonical'), 'href'),
    robots: of(find('name', 'robots'), 'content'),
  };
}

const mainText = (page: BuiltPage): string =>
  textOf(page.elements.find(({ tagName }) => tagName === 'main') as never)
    .replace(/\s+/g, ' ')
    .trim();

describe('an address whose entry is gone', () => {
  test.each(['', '/en'])('leads on where it moved, in the language of "%s"', (lang) => {
    const page = pageAt(`${lang}/barrierer/syntetisk-gammelt-navn/`);
    const target = `${lang}/barrierer/syntetisk-kendt/`;
    expect(head(page)).toEqual({
      refresh: `0; url=${target}`,
      canonical: expect.stringMatching(new RegExp(`${target}$`)) as string,
      robots: 'noindex',
    });
    const links = page.elements.filter(({ tagName }) => tagName === 'a').map((a) => attribute(a, 'href'));
    expect(links).toContain(target);
  });

  test('arrives there in a browser', async () => {
    const browserPage = await open();
    await browserPage.goto(`${origin}/barrierer/syntetisk-gammelt-navn/`);
    await browserPage.waitForURL('**/barrierer/syntetisk-kendt/');
  });

  test.each(['', '/en'])('leaves its calendar at the old name too, in the language of "%s"', (lang) => {
    const [old, now] = ['gammel-lov', 'lov'].map((name) =>
      readFileSync(join(dist, `.${lang}/feeds/love/syntetisk-${name}.ics`), 'utf8'),
    );
    expect(now).toContain('BEGIN:VEVENT');
    expect(old).toBe(now);
  });

  test.each(['', '/en'])(
    'leads from its changes to those under the new name, in the language of "%s"',
    (lang) => {
      const target = `${lang}/aendringer/barrierer/syntetisk-kendt/`;
      expect(head(pageAt(`${lang}/aendringer/barrierer/syntetisk-gammelt-navn/`)).refresh).toBe(
        `0; url=${target}`,
      );
      expect(head(pageAt(target)).refresh).toBeUndefined();
    },
  );

  test('leaves the cards at the old name that other websites show', () => {
    const card = (name: string): string => readFileSync(join(dist, `indlejr/barrierer/${name}.svg`), 'utf8');
    expect(card('syntetisk-gammelt-navn')).toBe(card('syntetisk-kendt'));
    expect(textOf(pageAt('/indlejr/barrierer/syntetisk-gammelt-navn/').elements[0] as never)).toBe(
      textOf(pageAt('/indlejr/barrierer/syntetisk-kendt/').elements[0] as never),
    );
  });

  test('says at its changes too why it was removed', () => {
    expect(mainText(pageAt('/aendringer/love/syntetisk-ophaevet/'))).toContain(
      'Siden er fjernet4. juni 2026. Den syntetiske lov har aldrig været til.',
    );
  });

  test('names the parts that it was split into, and leads to none by itself', () => {
    const page = pageAt('/barrierer/syntetisk-delt/');
    expect(head(page).refresh).toBeUndefined();
    expect(mainText(page)).toContain('De to spørgsmål havde hver sit svar.Indholdet er nu her:');
  });

  test('says why it was removed', () => {
    const page = pageAt('/love/syntetisk-ophaevet/');
    expect(mainText(page)).toBe(
      '/love/syntetisk-ophaevet/Siden er fjernet4. juni 2026. Den syntetiske lov har aldrig været til.',
    );
    expect(head(page)).toEqual({ refresh: undefined, canonical: undefined, robots: 'noindex' });
  });

  test('has no page where the entry had none, only a place on a list', () => {
    expect(existsSync(join(dist, 'ordbog/syntetisk-gammelt-ord'))).toBe(false);
  });
});
