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
    name: '"gennemse og send", with what looks like a CPR number',
    open: async (page, origin) => {
      await fillQuestion(page, origin, 'Mit nummer er 010190-1234, og jeg har ventet længe.');
      await submitWithoutScript(page, 'form[data-feedback]');
      await page.getByRole('heading', { name: 'Gennemse og send' }).waitFor();
    },
  },
  {
    name: 'the question whether to delete a message',
    open: async (page, origin) => {
      const code = await sendMessage(page, origin, 'Kan jeg slette det, jeg skrev?');
      await lookUp(page, origin, code);
      await page.getByRole('button', { name: 'Slet alt …' }).click();
      await page.getByRole('heading', { name: 'Vil du slette beskeden?' }).waitFor();
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
    name: 'a supplement with what looks like a CPR number',
    open: async (page, origin) => {
      await lookUp(page, origin, await sendMessage(page, origin, 'Kan jeg tilføje noget?'));
      await page.getByLabel('Dit tillæg').fill('Mit nummer er 010190-1234.');
      await submitWithoutScript(page, 'form[data-supplement]');
      await page.getByRole('heading', { name: 'Er der et CPR-nummer i tillægget?' }).waitFor();
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
      await sendThrough(page, 'en');
    },
  },
];

/** Sends a question through the plain form and gives the receipt's code as it is shown. */
async function sendMessage(page: Page, origin: string, text: string): Promise<string> {
  await fillQuestion(page, origin, text);
  await sendThrough(page);
  return page.locator('.receipt__code').innerText();
}

async function fillQuestion(page: Page, origin: string, text: string): Promise<void> {
  await page.goto(`${origin}/giv-besked/`);
  await page.getByLabel('Et spørgsmål').check();
  await page.getByLabel('Din besked').fill(text);
}

/** Sends the form as it stands, over "gennemse og send", which is shown without script, and to whoever is too quick for a person. */
export async function sendThrough(page: Page, language: 'da' | 'en' = 'da'): Promise<void> {
  const words = wordsOf[language];
  await page.getByRole('button', { name: words.send }).click();
  const heading = page.getByRole('heading', { level: 1, name: words.eitherPage });
  await heading.waitFor();
  if ((await heading.innerText()) === words.thanks) return;
  await page.waitForTimeout(2_100);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByRole('heading', { name: words.thanks }).waitFor();
}

const wordsOf = {
  da: {
    send: 'Send besked',
    thanks: 'Tak for din besked',
    eitherPage: /Gennemse og send|Tak for din besked/,
  },
  en: { send: 'Send message', thanks: 'Thank you for your message', eitherPage: /Check and send|Thank you/ },
};

// as a browser without script does
async function submitWithoutScript(page: Page, form: string): Promise<void> {
  await page.locator(form).evaluate((form: HTMLFormElement) => form.submit());
}

/** Asks for a receipt by its code at /kvittering/. */
export async function lookUp(page: Page, origin: string, code: string): Promise<void> {
  await page.goto(`${origin}/kvittering/`);
  await page.getByLabel('Din kode').fill(code);
  await page.getByRole('button', { name: 'Vis kvittering' }).click();
}

type ServicePage = { name: string; open: (page: Page, origin: string) => Promise<unknown> };
