import {
  chmod,
  constants,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { erase } from '../../functions/feedback/sender-actions.ts';
import { publishedCounts } from '../../site/source/feedback-counts.ts';
import { identity } from './support/app.ts';
import { deskWithMessage, testDesk } from './support/desk.ts';
import { keysOf } from './support/store-contract.ts';

const day = (text: string) => new Date(`${text}T12:00:00Z`);

describe('export', () => {
  test('writes a file for its owner alone, and never over another', async () => {
    const { run, folder, number } = await deskWithMessage({
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

  test('writes nothing into what lay ready for it, open to others or leading elsewhere', async () => {
    const { run, folder } = await deskWithMessage();
    const [open, elsewhere] = [join(folder, 'åben.csv'), join(folder, 'andet.csv')];
    await writeFile(`${open}.del`, '', { mode: 0o644 });
    await symlink(join(folder, 'mål'), `${elsewhere}.del`);
    for (const file of [open, elsewhere]) {
      expect((await run(['export', '--out', file])).code).toBe(0);
      const { mode } = await lstat(file);
      expect([mode & 0o777, mode & constants.S_IFLNK]).toEqual([0o600, constants.S_IFREG]);
    }
    expect(await readdir(folder)).not.toContain('mål');
  });
});

describe('purge', () => {
  test('deletes what is overdue, proves it, says when the next is, and needs no private key', async () => {
    const { run, receive, service, store, environment } = await deskWithMessage();
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
    const { run, store } = await deskWithMessage();
    await store.create('feedback/fremmed', Buffer.from('ikke en besked'));
    const { code, notes } = await run(['purge']);
    expect([code, notes]).toEqual([1, expect.stringContaining('1 post kan ikke læses')]);
    expect(await keysOf(store, 'feedback/fremmed')).toHaveLength(1);
  });

  test('refuses a rule for a folder', async () => {
    const { run } = await deskWithMessage();
    expect((await run(['purge', '--rule'])).notes).toContain('--rule er for et lager i S3');
  });
});

describe('keys', () => {
  test('a new key is added after the old ones, and what was sealed to them still opens', async () => {
    const { run, number, environment } = await deskWithMessage();
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

  test('that others on the machine can read is told, with what to do', async () => {
    const { run, environment } = await deskWithMessage();
    await chmod(environment.FEEDBACK_IDENTITY, 0o640);
    expect((await run(['list'])).notes).toContain(`chmod 600 ${environment.FEEDBACK_IDENTITY}`);
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

describe('counts', () => {
  test('writes what lies in the store as numbers, for the page /svar/, and needs no private key', async () => {
    const { run, receive, number, folder, service, environment } = await deskWithMessage();
    await mkdir(join(folder, 'content'));
    vi.stubEnv('PORTAL_CONTENT', join(folder, 'content'));
    onTestFinished(() => void vi.unstubAllEnvs());
    await run(['answer', number, '--decision', 'explained'], 'Nej, fordi …');
    await receive({ text: 'En til' });
    await erase(await receive({ text: 'En, der bliver slettet' }), service, 5_000);
    await rm(environment.FEEDBACK_IDENTITY);
    service.clock.now = day('2026-12-25');
    const { code, out } = await run(['counts']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^2 beskeder, 1 besvaret, 1 over tiden\. /)]);
    const file = join(folder, 'content', 'feedback-counts.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      asOf: '2026-12-25',
      received: 2,
      answered: 1,
      late: 1,
    });
    expect(publishedCounts()?.received).toBe(2);
    await writeFile(file, '{"received":"mange"}');
    expect(() => publishedCounts()).toThrow('npm run feedback -- counts');
    await rm(file);
    expect(publishedCounts()).toBeUndefined();
  });
});
