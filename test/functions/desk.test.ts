import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { lookUp } from '../../functions/feedback/look-up.ts';
import { erase, supplement } from '../../functions/feedback/sender-actions.ts';
import { recordId } from '../../functions/feedback/submit.ts';
import { checkContent } from '../../scripts/check/check.ts';
import { identity } from './support/app.ts';
import { damaged } from './support/damaged.ts';
import { testDesk } from './support/desk.ts';
import { keysOf } from './support/store-contract.ts';

const time = 5_000;
const day = (text: string) => new Date(`${text}T12:00:00Z`);

/** The secretariat with one message, its code and its number. */
async function withMessage(fields: Record<string, string> = { text: 'Må vi dele journaler?' }) {
  const desk = await testDesk();
  const code = await desk.receive(fields);
  const number = recordId(desk.service.secret, code).slice(0, 8);
  return { ...desk, code, number };
}

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
    const { environment, run } = await withMessage();
    await writeFile(environment.FEEDBACK_IDENTITY, await generateIdentity());
    expect((await run(['list'])).out).toContain('(kan ikke åbnes med denne nøgle)');
  });

  test('names what is damaged, and shows the rest', async () => {
    const { store, run, number } = await withMessage();
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
    const { run, folder } = await withMessage();
    await writeFile(join(folder, 'store', 'events'), 'en fil, hvor mappen skulle være');
    expect((await run(['list'])).notes).toMatch(
      /^Lageret svarede ikke undervejs \(ENOTDIR\)\. Kør kommandoen igen/,
    );
  });

  test('leaves out what is deleted', async () => {
    const { code, run, service } = await withMessage();
    await erase(code, service, time);
    expect(await run(['list'])).toMatchObject({ out: '', code: 0 });
  });
});

describe('show', () => {
  test('shows the message, its promises and all that happened', async () => {
    const { run, number, code, service } = await withMessage({
      text: 'Må vi\ndele journaler?',
      email: 'borger@eksempel.dk',
      page: '/barrierer/',
    });
    await run(['answer', number, '--take']);
    await supplement(code, 'Det haster', service, time);
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
    const { run, number } = await withMessage({ text: 'a\u202Eb\u2066c' });
    expect((await run(['show', number])).out).toContain('a[U+202E]b[U+2066]c');
  });

  test.each([
    [[], 'Skriv beskedens nummer'],
    [['xyz'], 'Skriv beskedens nummer'],
    [['../../etc'], 'Skriv beskedens nummer'],
    [['ffff0000'], 'Der er ingen besked med nummer ffff0000'],
  ])('refuses %j and says what to do', async (words, told) => {
    const { run } = await withMessage();
    const { code, notes } = await run(['show', ...words]);
    expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
  });

  test('says of a deleted message that it is, and of two with the same beginning that there are two', async () => {
    const { run, number, code, service, store } = await withMessage();
    await erase(code, service, time);
    expect((await run(['show', number])).notes).toContain('er slettet');
    await store.create(`feedback/${number}0`, Buffer.from('{}'));
    expect((await run(['show', number])).notes).toContain('2 beskeder begynder med');
  });
});

describe('answer', () => {
  test('reaches the sender at the receipt, and the store shows no word of it', async () => {
    const { run, number, code, service, store, folder } = await withMessage();
    await writeFile(join(folder, 'svar.txt'), '\uFEFFJa, når …\r\nEllers nej.\r\n');
    const done = await run(['answer', number, '--decision', 'followed', '--file', join(folder, 'svar.txt')]);
    expect(done).toMatchObject({
      code: 0,
      out: expect.stringContaining('Afsenderen kan læse det') as string,
    });
    expect(await lookUp(code, service, time)).toMatchObject({
      state: 'followed',
      answers: [{ decision: 'followed', text: 'Ja, når …\nEllers nej.' }],
    });
    const id = recordId(service.secret, code);
    expect(Buffer.from((await store.get(`events/${id}-0001`)) ?? '').toString()).not.toContain('Ellers');
  });

  test('takes into treatment once, also where it is run again', async () => {
    const { run, number, code, service, store } = await withMessage();
    expect((await run(['answer', number, '--take'])).out).toContain('er nu under behandling');
    expect((await run(['answer', number, '--take'])).out).toContain('allerede');
    expect((await lookUp(code, service, time)).state).toBe('in-treatment');
    expect(await keysOf(store, 'events/')).toHaveLength(1);
  });

  test('run again with the same answer adds nothing, with another one asks for --again, which then counts', async () => {
    const { run, number, code, service, store } = await withMessage();
    const followed = ['answer', number, '--decision', 'followed'];
    await run(followed, 'Ja');
    expect(await run(followed, 'Ja')).toMatchObject({
      code: 0,
      out: expect.stringContaining('allerede') as string,
    });
    expect(await run(followed, 'Nej')).toMatchObject({
      code: 1,
      notes: expect.stringContaining('--again') as string,
    });
    expect(await keysOf(store, 'events/')).toHaveLength(1);
    await run(['answer', number, '--decision', 'explained', '--again'], 'Nej');
    expect((await lookUp(code, service, time)).state).toBe('explained');
  });

  test('after a supplement needs no --again', async () => {
    const { run, number, code, service } = await withMessage();
    await run(['answer', number, '--decision', 'followed'], 'Ja');
    await supplement(code, 'Men hvad så med …', service, time);
    expect((await run(['list', '--waiting'])).out).toContain('Fulgt, nyt tillæg');
    expect((await run(['answer', number, '--decision', 'followed'], 'Også det')).code).toBe(0);
  });

  test.each([
    [['--decision', 'maaske'], 'Ja', '--decision skal være'],
    [[], 'Ja', 'Skriv --decision'],
    [['--decision', 'followed'], ' \n ', 'Svaret er tomt'],
    [['--decision', 'followed'], 'a\u001b[31mb', 'tegn, som ikke kan læses'],
    [['--decision', 'followed'], 'l\uFFFDs', 'UTF-8'],
    [['--decision', 'followed'], undefined, '--file svar.txt'],
    [['--decision', 'followed', '--file', '/findes/ikke'], undefined, '/findes/ikke kan ikke læses'],
    [['--ukendt'], 'Ja', 'feedback -- help'],
  ])('refuses %j with %j and stores nothing', async (options, input, told) => {
    const { run, number, store } = await withMessage();
    const { code, notes } = await run(['answer', number, ...options], input);
    expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
    expect(await keysOf(store, 'events/')).toEqual([]);
  });
});

describe('publish', () => {
  async function withContent(fields?: Record<string, string>) {
    const desk = await withMessage(fields);
    const content = join(await mkdtemp(join(tmpdir(), 'maalbilledet-')), 'content');
    onTestFinished(() => rm(join(content, '..'), { recursive: true }));
    onTestFinished(() => void vi.unstubAllEnvs());
    await cp('test/fixtures/portal', content, { recursive: true });
    vi.stubEnv('PORTAL_CONTENT', content);
    await desk.run(['answer', desk.number, '--decision', 'followed'], 'Det gør vi.\n\nOg sådan: "husk" #1');
    const args = ['publish', desk.number, '--title', 'Må journaler deles?', '--by', 'syntetisk-ministerium'];
    return { ...desk, content, args, file: join(content, 'answers', 'maa-journaler-deles.yaml') };
  }

  test('writes an entry that the check passes, with nothing of what the sender wrote, and tells the sender', async () => {
    const { run, args, file, content, code, service } = await withContent({ text: 'Jeg hedder Karen' });
    service.clock.now = day('2026-12-01');
    const done = await run([...args, '--concerns', 'barriers/syntetisk-i-kraft, laws/syntetisk-lov']);
    expect(done).toMatchObject({ code: 0, notes: '' });
    const written = await readFile(file, 'utf8');
    expect(parse(written)).toEqual({
      title: 'Må journaler deles?',
      asked: '2026-11-24',
      receivedVia: 'formularen på portalen',
      decision: 'followed',
      text: 'Det gør vi.\n\nOg sådan: "husk" #1',
      by: 'syntetisk-ministerium',
      date: '2026-11-24',
      concerns: ['barriers/syntetisk-i-kraft', 'laws/syntetisk-lov'],
    });
    expect(written).not.toContain('Karen');
    const errors = checkContent(content, '2026-12-01').problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors).toEqual([]);
    expect((await lookUp(code, service, time)).published).toEqual(['maa-journaler-deles']);
  });

  test('stopped between the file and the event can be run again, and run once more adds nothing', async () => {
    const { run, args, file, store } = await withContent();
    await run(args);
    const [event = ''] = (await keysOf(store, 'events/')).slice(1);
    await store.remove(event);
    expect((await run(args)).code).toBe(0);
    expect((await run(args)).code).toBe(0);
    expect(await keysOf(store, 'events/')).toHaveLength(2);
    await writeFile(file, 'rettet i hånden');
    expect((await run(args)).notes).toContain('Vælg et andet navn med --name');
    expect(await readFile(file, 'utf8')).toBe('rettet i hånden');
  });

  test.each([
    [['--by', 'ukendt-myndighed'], 'ukendt-myndighed'],
    [['--concerns', 'barriers/findes-ikke'], 'findes-ikke'],
    [['--name', '../ude'], '--name skal være'],
    [['--title', ' '], 'Skriv --title'],
  ])('refuses %j, and leaves no file and no event', async (options, told) => {
    const { run, args, content, store } = await withContent();
    const before = await readdir(join(content, 'answers'));
    const { code, notes } = await run([...args, ...options]);
    expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
    expect(await readdir(join(content, 'answers'))).toEqual(before);
    expect(await keysOf(store, 'events/')).toHaveLength(1);
  });

  test("refuses an answer with the sender's e-mail address in it, and one that is not there yet", async () => {
    const { run, args, number, receive, service } = await withContent({
      text: 'Hej',
      email: 'karen@eksempel.dk',
    });
    await run(['answer', number, '--decision', 'followed', '--again'], 'Vi skriver til Karen@eksempel.dk');
    expect((await run(args)).notes).toContain('e-mailadresse');
    const other = recordId(service.secret, await receive({ text: 'En anden' })).slice(0, 8);
    expect((await run(['publish', other, '--title', 'x', '--by', 'y'])).notes).toContain(
      'ikke besvaret endnu',
    );
  });
});

describe('export', () => {
  test('writes a file for its owner alone, and never over another', async () => {
    const { run, folder, number } = await withMessage({
      text: '=HYPERLINK("http://ond.dk")',
      email: 'a@b.dk',
    });
    await run(['answer', number, '--decision', 'followed'], 'Ja; "nej"');
    const file = join(folder, 'ud.csv');
    expect((await run(['export', '--out', file])).out).toContain('1 besked er skrevet');
    const [header = '', row = '', end] = (await readFile(file, 'utf8')).split('\r\n');
    expect(header).toMatch(/^\uFEFF"Nummer";"Modtaget";"Svar lovet"/);
    expect(row).toBe(
      `"${number}";"2026-11-24";"2026-12-24";"2027-05-23";"Fulgt";"nej";"Et spørgsmål";"";"";"";"a@b.dk";"'=HYPERLINK(""http://ond.dk"")";"";"2026-11-24";"Ja; ""nej""";""`,
    );
    expect(end).toBe('');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await run(['export', '--out', file])).notes).toContain('findes allerede');
    expect(await readdir(folder)).not.toContain('ud.csv.del');
  });
});

describe('purge', () => {
  test('deletes what is overdue, proves it, says when the next is, and needs no private key', async () => {
    const { run, receive, service, store, environment } = await withMessage();
    await rm(environment.FEEDBACK_IDENTITY);
    service.clock.now = day('2027-01-01');
    await receive({ text: 'En senere' });
    service.clock.now = day('2027-05-23');
    expect(await run(['purge'])).toEqual({
      code: 0,
      out: `Gennemgået: 2 poster. Slettet: 1 besked, 0 tomme mærker og 0 rester. Tilbage: 1.
Efterset: ingen besked ligger der længere end lovet.
Den næste besked slettes 30. juni 2027.`,
      notes: '',
    });
    service.clock.now = day('2027-06-22');
    expect((await run(['purge'])).out).toContain('1 tomt mærke');
    expect(await keysOf(store, 'feedback/')).toHaveLength(1);
  });

  test('says of what it cannot read that it is there, and leaves 1', async () => {
    const { run, store } = await withMessage();
    await store.create('feedback/fremmed', Buffer.from('ikke en besked'));
    const { code, notes } = await run(['purge']);
    expect([code, notes]).toEqual([1, expect.stringContaining('1 post kan ikke læses')]);
    expect(await keysOf(store, 'feedback/fremmed')).toHaveLength(1);
  });

  test('refuses a rule for a folder', async () => {
    const { run } = await withMessage();
    expect((await run(['purge', '--rule'])).notes).toContain('--rule er for et lager i S3');
  });
});

describe('keys', () => {
  test('a new key is added after the old ones, and what was sealed to them still opens', async () => {
    const { run, number, environment } = await withMessage();
    const made = await run(['keys', 'new']);
    expect(made.out).toMatch(/^age1[a-z0-9]{58}$/);
    expect(made.notes).toContain('sikkerhedskopi');
    const file = await readFile(environment.FEEDBACK_IDENTITY, 'utf8');
    expect(
      file.startsWith(`# a comment\n${identity}\n# 2026-11-24T13:05:00.000Z\n# public key: ${made.out}\n`),
    ).toBe(true);
    expect((await stat(environment.FEEDBACK_IDENTITY)).mode & 0o777).toBe(0o600);
    expect(`${made.out}${made.notes}`).not.toContain('AGE-SECRET-KEY');
    environment.FEEDBACK_RECIPIENTS = made.out;
    expect((await run(['show', number])).out).toContain('Må vi dele journaler?');
    expect((await run(['keys'])).out).toMatch(/kan åbnes her[^]*kun til ældre beskeder[^]*i brug$/);
  });

  test('tells which of the keys in use can be opened here, and warns of one alone', async () => {
    const { run, environment } = await testDesk();
    expect((await run(['keys'])).notes).toContain('Der er kun én nøgle');
    const locked = await identityToRecipient(await generateIdentity());
    environment.FEEDBACK_RECIPIENTS += `,${locked}`;
    const { out, notes } = await run(['keys']);
    expect(out).toContain(`${locked}  kan ikke åbnes her`);
    expect(notes).toBe('');
  });

  test.each([
    ['', 'er ikke en nøglefil'],
    ['age1noget', 'er ikke en nøglefil'],
    [`${identity}\nog mere`, 'er ikke en nøglefil'],
  ])('refuses a file with %j', async (content, told) => {
    const { run, environment } = await testDesk();
    await writeFile(environment.FEEDBACK_IDENTITY, content);
    const { code, notes } = await run(['list']);
    expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
    expect(notes).not.toContain('AGE-SECRET-KEY-1Q');
  });

  test('says what to do where there is no file, and where one was left half made', async () => {
    const { run, environment } = await testDesk();
    const file = environment.FEEDBACK_IDENTITY;
    await writeFile(`${file}.ny`, '');
    expect((await run(['keys', 'new'])).notes).toContain('slet den');
    await rm(file);
    expect((await run(['list'])).notes).toContain('keys new');
  });
});

test('help is shown where nothing is asked, and where nobody knows what is asked', async () => {
  const { run } = await testDesk();
  expect(await run([])).toMatchObject({
    code: 0,
    out: expect.stringContaining('npm run feedback -- list') as string,
  });
  expect(await run(['slet-alt'])).toMatchObject({
    code: 1,
    notes: expect.stringContaining('feedback -- list') as string,
  });
  expect((await run(['constructor'])).code).toBe(1);
});

test('a wrong setting is told as the service tells it', async () => {
  const { run, environment } = await testDesk();
  environment.FEEDBACK_STORE = 's3://spand';
  expect((await run(['list'])).notes).toMatch(/^AWS_REGION skal være/);
});
