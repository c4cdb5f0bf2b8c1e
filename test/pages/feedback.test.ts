import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { recordId } from '../../functions/feedback/submit.ts';
import { speak } from '../../site/i18n/index.ts';
import { lookUp, sendThrough } from './service-pages.ts';
import { REAL_ADDRESS } from './setup/built-for.ts';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real } = inject('sites');
const noScript = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

describe('with scripts off', () => {
  test('a citizen goes from the front page over the barriers to the form, sends, and reads the receipt', async () => {
    const page = await open(noScript);
    await page.goto(`${real.origin}/`);
    await page.getByRole('link', { name: /^Se alle \d+ barrierer$/ }).click();
    await page.getByRole('link', { name: 'Generel hjemmel til AI i drift' }).click();
    await page.getByRole('link', { name: 'Vi læser paragraffen anderledes' }).click();
    expect(await page.getByLabel('En anden læsning af en bestemmelse').isChecked()).toBe(true);
    expect(await page.getByLabel('Hvilken side gælder det?').inputValue()).toBe(
      '/barrierer/generel-hjemmel/',
    );

    const before = await records();
    await page.getByLabel('Din besked').fill('Vi læser den som tilladt: gråsælhund.');
    await page.getByLabel('Hvilken bestemmelse gælder det?').fill('GDPR artikel 6, stk. 3');
    await page.getByLabel('Hvor står det?').fill('https://example.org/notat');
    await sendThrough(page);
    const main = page.getByRole('main');
    expect(await page.locator('.receipt__code').innerText()).toMatch(/^[0-9A-Z]{4}([ -][0-9A-Z]{4})+/);
    expect(await main.innerText()).toMatch(/\d+\. \p{L}+ \d{4} kl\. \d\d\.\d\d/u);
    expect(await main.innerText()).toContain('Modtaget');

    const added = (await records()).filter((record) => !before.includes(record));
    expect(added).toHaveLength(1);
    expect(await readFile(join(store, added[0] ?? ''), 'utf8')).not.toContain('gråsælhund');
  });

  test('the same words sent by two people are two messages, and deleting one leaves the other', async () => {
    const page = await open(noScript);
    const first = await send(page, 'Hvornår kommer der et nulpunkt?');
    const second = await send(page, 'Hvornår kommer der et nulpunkt?');
    expect(second).not.toBe(first);
    await lookUp(page, real.origin, first);
    await page.getByRole('button', { name: 'Slet alt …' }).click();
    await page.getByRole('button', { name: 'Ja, slet alt' }).click();
    await page.getByRole('heading', { name: 'Beskeden er slettet' }).waitFor();
    expect(page.url()).not.toContain(first.replaceAll(' ', ''));
    await lookUp(page, real.origin, first);
    await page.getByText('der er intet tilbage af den').first().waitFor();
    await lookUp(page, real.origin, second);
    await page.getByRole('heading', { level: 1, name: 'Din besked' }).waitFor();
  });

  test('what a citizen sends is listed, opened and answered by the secretariat’s command, read at the receipt, and deleted there', async () => {
    const page = await open(noScript);
    const code = await send(page, 'Gælder det også for os i gråsælkommunen?');
    const id = recordId(await readFile(join(real.data, 'keys', 'secret')), code.replaceAll(' ', ''));
    const number = id.slice(0, 8);

    expect(await desk('list', '--waiting')).toMatch(
      new RegExp(`^${number} .*Modtaget .*gråsælkommunen`, 'm'),
    );
    expect(await desk('show', number)).toContain('Gælder det også for os i gråsælkommunen?');
    const letter = join(real.data, 'svar.txt');
    await writeFile(letter, 'Ja.\nSe loven.\n');
    await desk('answer', number, '--decision', 'followed', '--file', letter);
    await rm(letter);

    await lookUp(page, real.origin, code);
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('Ja.\nSe loven.');
    expect(await main.innerText()).toContain('Tilstand: Fulgt');

    await page.getByRole('button', { name: 'Slet alt …' }).click();
    await page.getByRole('button', { name: 'Ja, slet alt' }).click();
    await page.getByRole('heading', { name: 'Beskeden er slettet' }).waitFor();
    expect(await desk('list')).not.toContain(number);
    await expect(desk('show', number)).rejects.toThrow('er slettet, og der er intet tilbage');
    expect(await readFile(join(store, id), 'utf8')).toMatch(
      /^\{"version":1,"deletedOn":"[\d-]+","removeOn":"[\d-]+"\}\n$/,
    );
    const events = await readdir(join(store, '..', 'events')).catch(() => []);
    const marks = events.filter((name) => name.startsWith(id));
    // without a word, and only so that no late write finds its name free
    const left = await Promise.all(marks.map((name) => readFile(join(store, '..', 'events', name))));
    const words = left
      .map(String)
      .filter((text) => !/^\{"version":1,"type":"(?:erased|end)"\}\n$/.test(text));
    expect(words).toEqual([]);
    expect(marks.length).toBeGreaterThan(0);
  });

  test('a sender adds to the message, and is asked about CPR numbers first', async () => {
    const page = await open(noScript);
    const code = await send(page, 'Må jeg tilføje noget?');
    await lookUp(page, real.origin, code);
    await page.getByLabel('Dit tillæg').fill('Tak, her er 010190-1234. Og hvornår?');
    await page.getByRole('button', { name: 'Tilføj til beskeden' }).click();
    await page.getByRole('heading', { name: 'Er der et CPR-nummer i tillægget?' }).waitFor();
    await page.getByRole('button', { name: 'Fjern numrene' }).click();
    expect(await page.getByLabel('Dit tillæg').inputValue()).toBe(
      'Tak, her er [nummer fjernet]. Og hvornår?',
    );
    await page.getByRole('button', { name: 'Tilføj til beskeden' }).click();
    await page.getByText('Dit tillæg er gemt.').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Tak, her er [nummer fjernet]. Og hvornår?');
    await page.getByLabel('Dit tillæg').fill('Sagsnummeret er 0101901234.');
    await page.getByRole('button', { name: 'Tilføj til beskeden' }).click();
    await page.getByRole('button', { name: 'Tilføj teksten, som den er' }).click();
    await page.getByText('Dit tillæg er gemt.').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Sagsnummeret er 0101901234.');
  });

  test('a mistake comes back in Danish beside its field, with everything written kept', async () => {
    const page = await open(noScript);
    const text = 'Æbler & "pærer" </textarea><script>alert(1)</script> 🙂\nny linje';
    await fill(page, text);
    await page.getByLabel('Din e-mailadresse').fill('ikke en adresse');
    await page.getByRole('button', { name: 'Send besked' }).click();

    const email = page.getByLabel('Din e-mailadresse');
    expect(await page.getByLabel('Din besked').inputValue()).toBe(text);
    expect(await page.getByLabel('Et spørgsmål').isChecked()).toBe(true);
    expect(await email.inputValue()).toBe('ikke en adresse');
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    const described = (await email.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const words = await Promise.all(described.map((id) => page.locator(`#${id}`).innerText()));
    expect(words.join(' ')).toContain('e-mail');

    // a screen reader begins at what is wrong, and each line leads to its field
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await page.locator('.error-summary').getByRole('link').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(await email.getAttribute('id'));
    expect(await page.title()).toMatch(/^Fejl/);
  });

  test('a receipt is found again by its code at /kvittering/; a wrong code gets a kind answer', async () => {
    const page = await open(noScript);
    const code = await send(page, 'Kan jeg finde min kvittering igen?');
    await lookUp(page, real.origin, code.toLowerCase().replaceAll('-', ' '));
    expect(await page.getByRole('main').innerText()).toContain('Modtaget');
    await lookUp(page, real.origin, `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
    await page.getByRole('heading', { name: 'Vi kan ikke vise en kvittering' }).waitFor();
  });

  test('an English reader goes from a barrier to the form, sends, and finds the message again, all in English', async () => {
    const page = await open({ ...noScript, locale: 'en-GB' });
    await page.goto(`${real.origin}/en/barrierer/generel-hjemmel/`);
    await page.getByRole('link', { name: speak('en').t('barrier.disagree') }).click();
    expect(await page.getByLabel('A different reading of a provision').isChecked()).toBe(true);
    expect(await page.getByLabel('Which page is it about?').inputValue()).toBe(
      '/en/barrierer/generel-hjemmel/',
    );
    await page.getByLabel('Your message').fill('We read it as allowed.');
    await page.getByRole('button', { name: 'Send message' }).click();

    // comes back with what is missing, and what was written kept
    await page.getByRole('heading', { name: 'Your message has not been sent yet' }).waitFor();
    expect(await page.title()).toMatch(/^Error/);
    expect(await page.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe(
      'We read it as allowed.',
    );
    await page.getByLabel('Which provision is it about?').fill('GDPR Article 6(3)');
    await page.getByLabel('Where can it be found?').fill('https://example.org/note');
    await sendThrough(page, 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('main').innerText()).toMatch(/\d+ \p{L}+ \d{4} at \d\d:\d\d/u);
    const code = await page.locator('.receipt__code').innerText();
    await page.getByRole('link', { name: 'Find your receipt' }).first().click();
    await page.getByLabel('Your code').fill(code);
    await page.getByRole('button', { name: 'Show receipt' }).click();
    await page.getByText('Your message is stored with us.').waitFor();
  });

  test('the language switch stays on the form and the receipt, and keeps what the link filled in', async () => {
    const page = await open(noScript);
    await page.goto(`${real.origin}/en/barrierer/generel-hjemmel/`);
    await page.getByRole('link', { name: speak('en').t('barrier.disagree') }).click();
    await switchLanguage(page, 'Dansk');
    await page.getByRole('heading', { level: 1, name: 'Giv besked' }).waitFor();
    expect(await page.getByLabel('Hvilken side gælder det?').inputValue()).toBe(
      '/en/barrierer/generel-hjemmel/',
    );
    const code = await send(page, 'Kan jeg skifte sprog på kvitteringen?');
    await switchLanguage(page, 'English');
    await page.getByRole('heading', { name: 'Thank you for your message' }).waitFor();
    expect(await page.locator('.receipt__code').innerText()).toBe(code);
    for (const path of ['/giv-besked/', '/kvittering/']) {
      await page.goto(real.origin + path);
      await switchLanguage(page, 'English');
      expect(new URL(page.url()).pathname).toBe(`/en${path}`);
    }
  });

  test('the form tells search engines of both its languages', async () => {
    const page = await open(noScript);
    for (const path of ['/giv-besked/', '/en/giv-besked/']) {
      await page.goto(real.origin + path);
      const told = await page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) =>
          links.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
        );
      expect(told).toEqual([`da ${REAL_ADDRESS}/giv-besked/`, `en ${REAL_ADDRESS}/en/giv-besked/`]);
    }
  });

  test('the search page leads to the lists', async () => {
    const page = await open(noScript);
    await page.goto(`${real.origin}/soeg/?q=sundhedsloven`);
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('Søgningen kræver JavaScript');
    await main.getByRole('link', { name: 'Love' }).click();
    await page.getByRole('heading', { level: 1, name: 'Love' }).waitFor();
  });
});

describe('with script', () => {
  test('a message goes straight to its receipt, and sent by a second click it is one', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(real.origin)) foreign.push(request.url());
    });
    const errors: string[] = [];
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    const before = await records();
    await fill(page, 'Hvad betyder barrieren for os?');
    await page.waitForTimeout(2_100);
    await page.getByRole('button', { name: 'Send besked' }).dblclick();
    await page.getByRole('heading', { name: 'Tak for din besked' }).waitFor();
    expect((await records()).length - before.length).toBe(1);
    expect([foreign, errors]).toEqual([[], []]);
  });

  test('what looks like a CPR number is asked about before anything leaves the browser', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
    await fill(page, 'Jeg hedder 010190-1234.');
    await page.getByRole('button', { name: 'Send besked' }).click();
    await page.getByRole('heading', { name: 'Er der et CPR-nummer i beskeden?' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cpr');
    expect(posted).toEqual([]);
    await page.getByRole('button', { name: 'Fjern numrene' }).click();
    expect(await page.getByLabel('Din besked').inputValue()).toBe('Jeg hedder [nummer fjernet].');
    await page.getByLabel('Din besked').fill('Sagsnummeret er 0101901234.');
    await page.getByRole('button', { name: 'Send besked' }).click();
    await page.getByRole('button', { name: 'Send beskeden, som den er' }).click();
    await page.getByRole('heading', { level: 1, name: /Gennemse og send|Tak for din besked/ }).waitFor();
  });

  test('what looks like a CPR number in a supplement is asked about before anything leaves the browser', async () => {
    const page = await open({ viewport: { width: 360, height: 740 } });
    await lookUp(page, real.origin, await send(page, 'Må jeg tilføje noget?'));
    const posted: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.url()));
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    // who has no message to send needs no solver
    expect(scripts.filter((name) => name.includes('solver'))).toEqual([]);
    await page.getByLabel('Dit tillæg').fill('Jeg hedder 010190-1234.');
    await page.getByRole('button', { name: 'Tilføj til beskeden' }).click();
    await page.getByRole('heading', { name: 'Er der et CPR-nummer i tillægget?' }).waitFor();
    expect([await page.evaluate(() => document.activeElement?.id), posted]).toEqual(['cpr', []]);
    await page.getByRole('button', { name: 'Fjern numrene' }).click();
    expect(await page.getByLabel('Dit tillæg').inputValue()).toBe('Jeg hedder [nummer fjernet].');
    await page.getByLabel('Dit tillæg').fill('Sagsnummeret er 0101901234.');
    await page.getByRole('button', { name: 'Tilføj til beskeden' }).click();
    await page.getByRole('button', { name: 'Tilføj teksten, som den er' }).click();
    await page.getByText('Dit tillæg er gemt.').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Sagsnummeret er 0101901234.');
  });
});

const store = join(real.data, 'store', 'feedback');

/** Runs the secretariat's command as it is run, and gives what it says. Throws what it says where it refuses. */
async function desk(...args: string[]): Promise<string> {
  const environment = { ...process.env, FEEDBACK_DATA: real.data };
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'feedback', '--', ...args], {
    env: environment,
  });
  return stdout;
}

async function records(): Promise<string[]> {
  return readdir(store).catch(() => []);
}

async function fill(page: Page, text: string): Promise<void> {
  await page.goto(`${real.origin}/giv-besked/`);
  await page.getByLabel('Et spørgsmål').check();
  await page.getByLabel('Din besked').fill(text);
}

async function switchLanguage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name, exact: true }).click();
}

async function send(page: Page, text: string): Promise<string> {
  await fill(page, text);
  await sendThrough(page);
  return page.locator('.receipt__code').innerText();
}
