import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { erase, supplement } from '../../functions/feedback/sender-actions.ts';
import { damaged } from './support/damaged.ts';
import { deskWithMessage, testDesk } from './support/desk.ts';
import { keysOf } from './support/store-contract.ts';

const time = 5_000;
const day = (text: string) => new Date(`${text}T12:00:00Z`);

describe('list', () => {
  test('shows a line a message, the oldest promise first, and counts', async () => {
    const desk = await testDesk();
    desk.service.clock.now = day('2026-11-24');
    await desk.receive({ text: 'Den sene', kind: 'barrier' });
    desk.service.clock.now = day('2026-10-01');
    await desk.receive({ text: 'Den tidlige\nmed en linje til' });
    desk.service.clock.now = day('2026-11-24');
    const { code, out, notes } = await desk.run(['list']);
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^[0-9a-f]{8} {2}1\. oktober 2026 +svar senest 31\. oktober 2026 +Modtaget, over tiden +Et spørgsmål +Den tidlige med en linje til$/,
    );
    expect(lines[1]).toMatch(/24\. december 2026 +Modtaget +En ny barriere +Den sene$/);
    expect(notes).toBe('2 af 2 beskeder. 2 venter på sekretariatet, 1 er over tiden.');
  });

  test.each([
    [['--kind', 'barrier'], ['barriere']],
    [
      ['--state', 'received'],
      ['barriere', 'spørgsmål'],
    ],
    [['--state', 'followed'], []],
    [['--late'], ['spørgsmål']],
    [['--waiting'], ['barriere', 'spørgsmål']],
    [['--since', '2026-11-02'], ['barriere']],
    [['--since', '2026-11-01', '--late'], []],
  ])('lets through what fits %j', async (filters, texts) => {
    const desk = await testDesk();
    desk.service.clock.now = day('2026-10-01');
    await desk.receive({ text: 'spørgsmål' });
    desk.service.clock.now = day('2026-11-02');
    await desk.receive({ text: 'barriere', kind: 'barrier' });
    const { out } = await desk.run(['list', ...filters]);
    expect(
      out
        .split('\n')
        .flatMap((line) => /\S+$/.exec(line) ?? [])
        .sort(),
    ).toEqual(texts);
  });

  test('shows what another key opens without its words', async () => {
    const { environment, run } = await deskWithMessage();
    await writeFile(environment.FEEDBACK_IDENTITY, await generateIdentity());
    expect((await run(['list'])).out).toContain('(kan ikke åbnes med denne nøgle)');
  });

  test('names what is damaged, and shows the rest', async () => {
    const { store, run, number } = await deskWithMessage();
    const [key = ''] = await keysOf(store, 'feedback/');
    const record = JSON.parse(Buffer.from((await store.get(key)) ?? '').toString()) as { sealed: string };
    const sealed = damaged(record.sealed);
    await store.create('feedback/aaaaaaaaaa', Buffer.from(JSON.stringify({ ...record, sealed })));
    await store.create('feedback/bbbbbbbbbb', Buffer.from('ikke en besked'));
    const { out, notes } = await run(['list']);
    expect(out).toMatch(new RegExp(`^${number}[^\n]*$`));
    expect(notes).toMatch(/beskadiget: (aaaaaaaa, bbbbbbbb|bbbbbbbb, aaaaaaaa)\./);
  });

  test('refuses a folder that is not there, rather than find nothing in it', async () => {
    const { run, environment, folder } = await testDesk();
    environment.FEEDBACK_STORE = join(folder, 'forkert');
    for (const command of ['list', 'purge']) {
      expect((await run([command])).notes).toContain(`Mappen ${join(folder, 'forkert')} findes ikke`);
    }
    expect(await readdir(folder)).not.toContain('forkert');
  });

  test('tells of a store that fails on the way', async () => {
    const { run, folder } = await deskWithMessage();
    await writeFile(join(folder, 'store', 'events'), 'en fil, hvor mappen skulle være');
    expect((await run(['list'])).notes).toMatch(
      /^Lageret svarede ikke undervejs \(ENOTDIR\)\. Kør kommandoen igen/,
    );
  });

  test('leaves out what is deleted', async () => {
    const { code, run, service } = await deskWithMessage();
    await erase(code, service, time);
    expect(await run(['list'])).toMatchObject({ out: '', code: 0 });
  });
});

describe('show', () => {
  test('shows the message, its promises and all that happened', async () => {
    const { run, number, code, service } = await deskWithMessage({
      text: 'Må vi\ndele journaler?',
      email: 'borger@eksempel.dk',
      page: '/barrierer/',
    });
    await run(['answer', number, '--take']);
    await supplement(code, 'Det haster', 'da', service, time);
    await run(['answer', number, '--decision', 'explained'], 'Nej, fordi …\n');
    expect((await run(['show', number])).out).toBe(
      `Nummer: ${number}
Slags: Et spørgsmål
Modtaget: 24. november 2026 kl. 14.05
Svar lovet senest: 24. december 2026
Slettes: 23. maj 2027
Tilstand: Forklaret
Side: /barrierer/
E-mail: borger@eksempel.dk

Må vi
dele journaler?

── Under behandling fra 24. november 2026 kl. 14.05

── Tillæg fra afsenderen 24. november 2026 kl. 14.05
Det haster

── Svar 24. november 2026 kl. 14.05: Forklaret
Nej, fordi …`,
    );
  });

  test('shows signs that would turn the text around by their numbers', async () => {
    const { run, number } = await deskWithMessage({ text: 'a\u202Eb\u2066c' });
    expect((await run(['show', number])).out).toContain('a[U+202E]b[U+2066]c');
  });

  test.each([
    [[], 'Skriv beskedens nummer'],
    [['xyz'], 'Skriv beskedens nummer'],
    [['../../etc'], 'Skriv beskedens nummer'],
    [['ffff0000'], 'Der er ingen besked med nummer ffff0000'],
  ])('refuses %j and says what to do', async (words, told) => {
    const { run } = await deskWithMessage();
    const { code, notes } = await run(['show', ...words]);
    expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
  });

  test('says of a deleted message that it is, and of two with the same beginning that there are two', async () => {
    const { run, number, code, service, store } = await deskWithMessage();
    await erase(code, service, time);
    expect((await run(['show', number])).notes).toContain('er slettet');
    await store.create(`feedback/${number}0`, Buffer.from('{}'));
    expect((await run(['show', number])).notes).toContain('2 beskeder begynder med');
  });
});
