import { expect, inject, test } from 'vitest';
import { useBrowser } from './setup/browser.ts';

const open = useBrowser();
const { real, synthetic } = inject('sites');

async function mainOf(url: string) {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url);
  return page.getByRole('main');
}

test('a barrier says before its answer that the law changed after it was checked, and leads to the change', async () => {
  const main = await mainOf(`${synthetic.origin}/barrierer/syntetisk-laesninger/`);
  const text = await main.innerText();
  const said =
    'Loven er ændret den 10. november 2026, efter at barrieren blev kontrolleret den 1. november 2026.';
  expect(text).toContain(said);
  expect(text.indexOf(said)).toBeLessThan(text.indexOf('Nogle må, andre må ikke.'));
  await main.getByRole('link', { name: 'Se ændringerne i syntetiskloven' }).click();
  const change = main.getByRole('link', { name: 'Lov om ændring af syntetiskloven (synteserne)' });
  expect(await change.getAttribute('href')).toBe('https://www.example.dk/eli/lta/2026/99990');
  expect(await main.innerText()).toContain('Kontrolleret 20. november 2026.');
});

test('a barrier that nobody checked says so, in English too', async () => {
  const main = await mainOf(`${synthetic.origin}/en/barrierer/syntetisk-i-kraft/`);
  expect(await main.innerText()).toContain(
    'The law was changed on 10 November 2026. The editors have not checked what that means for the barrier.',
  );
});

test('a law with no change says from when to when it was followed; an EU regulation says nothing', async () => {
  const row = 'Ændringer på Retsinformation';
  const order = await mainOf(`${synthetic.origin}/love/syntetisk-bekendtgoerelse/`);
  expect(await order.innerText()).toMatch(
    new RegExp(`${row}\\s+Ingen set fra 20. september 2026 til 20. november 2026.`),
  );
  const regulation = await mainOf(`${synthetic.origin}/love/syntetisk-forordning/`);
  expect(await regulation.innerText()).not.toContain(row);
});

test('where the nightly job has never run, a law says that it is not checked', async () => {
  const main = await mainOf(`${real.origin}/love/sundhedsloven/`);
  expect(await main.innerText()).toMatch(
    /Ændringer på Retsinformation\s+(?:Ikke kontrolleret|Ingen set|Kontrolleret|\d)/,
  );
});
