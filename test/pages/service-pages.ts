import type { Page } from 'playwright-core';

/** The pages that the feedback service makes itself, each with the way to it from an empty browser. */
export const servicePages: readonly ServicePage[] = [
  {
    name: 'the form, prefilled',
    open: (page, origin) => page.goto(`${origin}/api/feedback?side=%2Fbarrierer%2F&slags=reading`),
  },
  {
    name: 'the form, come back with errors',
    open: async (page, origin) => {
      await page.goto(`${origin}/giv-besked/`);
      await page.getByLabel('Din e-mailadresse').fill('ikke en adresse');
      await page.getByRole('button', { name: 'Send besked' }).click();
      await page.getByRole('heading', { name: 'Beskeden er ikke sendt endnu' }).waitFor();
    },
  },
  {
    name: 'the receipt',
    open: async (page, origin) => {
      await sendMessage(page, origin, 'Hvor længe gælder en kvittering?');
    },
  },
  {
    name: 'a message looked up by its code',
    open: async (page, origin) => {
      const code = await sendMessage(page, origin, 'Hvad sker der med det, jeg skriver?');
      await lookUp(page, origin, code);
      await page.getByRole('heading', { name: 'Din besked', exact: true }).waitFor();
    },
  },
  {
    name: 'the look-up, come back with an error',
    open: async (page, origin) => {
      await lookUp(page, origin, 'ikke en kode');
      await page.getByRole('heading', { name: 'Vi kan ikke vise en kvittering' }).waitFor();
    },
  },
  {
    name: 'a receipt that is shown no longer',
    open: (page, origin) => page.goto(`${origin}/api/kvittering/gammel`),
  },
  {
    name: 'an address that the service does not have',
    open: (page, origin) => page.goto(`${origin}/api/intet`),
  },
  {
    name: 'the English form, come back with errors',
    open: async (page, origin) => {
      await page.goto(`${origin}/en/giv-besked/`);
      await page.getByLabel('Your email address').fill('not an address');
      await page.getByRole('button', { name: 'Send message' }).click();
      await page.getByRole('heading', { name: 'Your message has not been sent yet' }).waitFor();
    },
  },
  {
    name: 'the English receipt',
    open: async (page, origin) => {
      await page.goto(`${origin}/en/giv-besked/`);
      await page.getByLabel('A question').check();
      await page.getByLabel('Your message').fill('For how long is a receipt shown?');
      await page.getByRole('button', { name: 'Send message' }).click();
      await page.getByRole('heading', { name: 'Thank you for your message' }).waitFor();
    },
  },
];

/** Sends a question through the plain form and gives the receipt's code as it is shown. */
async function sendMessage(page: Page, origin: string, text: string): Promise<string> {
  await page.goto(`${origin}/giv-besked/`);
  await page.getByLabel('Et spørgsmål').check();
  await page.getByLabel('Din besked').fill(text);
  await page.getByRole('button', { name: 'Send besked' }).click();
  await page.getByRole('heading', { name: 'Tak for din besked' }).waitFor();
  return page.locator('.receipt__code').innerText();
}

/** Asks for a receipt by its code at /kvittering/. */
export async function lookUp(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/kvittering/`);
  await page.getByLabel('Din kode').fill(code);
  await page.getByRole('button', { name: 'Vis kvittering' }).click();
}

type ServicePage = { name: string; open: (page: Page, origin: string) => Promise<unknown> };
