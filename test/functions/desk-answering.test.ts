import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { lookUp } from '../../functions/feedback/look-up.ts';
import { supplement } from '../../functions/feedback/sender-actions.ts';
import { recordId } from '../../functions/feedback/submit.ts';
import { checkContent } from '../../scripts/check/check.ts';
import { deskWithMessage } from './support/desk.ts';
import { keysOf } from './support/store-contract.ts';

const time = 5_000;
const day = (text: string) => new Date(`${text}T12:00:00Z`);

describe('answer', () => {
  test('reaches the sender at the receipt, and the store shows no word of it', async () => {
    const { run, number, code, service, store, folder } = await deskWithMessage();
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
    const { run, number, code, service, store } = await deskWithMessage();
    expect((await run(['answer', number, '--take'])).out).toContain('er nu under behandling');
    expect((await run(['answer', number, '--take'])).out).toContain('allerede');
    expect((await lookUp(code, service, time)).state).toBe('in-treatment');
    expect(await keysOf(store, 'events/')).toHaveLength(1);
  });

  test('run again with the same answer adds nothing, with another one asks for --again, which then counts', async () => {
    const { run, number, code, service, store } = await deskWithMessage();
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
    const { run, number, code, service } = await deskWithMessage();
    await run(['answer', number, '--decision', 'followed'], 'Ja');
    await supplement(code, 'Men hvad så med …', 'da', service, time);
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
    const { run, number, store } = await deskWithMessage();
    const { code, notes } = await run(['answer', number, ...options], input);
    expect([code, notes]).toEqual([1, expect.stringContaining(told)]);
    expect(await keysOf(store, 'events/')).toEqual([]);
  });
});

describe('publish', () => {
  async function withContent(fields?: Record<string, string>) {
    const desk = await deskWithMessage(fields);
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

  test('says of an answer that holds what looks like a CPR number that it does', async () => {
    const { run, args, number } = await withContent();
    await run(['answer', number, '--decision', 'followed', '--again'], 'Det gælder 010190-1234.');
    const { code, notes } = await run(args);
    expect([code, notes]).toEqual([0, expect.stringContaining('ligner et CPR-nummer')]);
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
