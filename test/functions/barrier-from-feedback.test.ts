import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { generateIdentity } from 'age-encryption';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eraseMessage } from '../../functions/feedback/ledger.ts';
import { recordId } from '../../functions/feedback/submit.ts';
import { checkContent, ContentCheck } from '../../scripts/check/check.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { beginBarrier } from '../../scripts/editing/begin-barrier.ts';
import { beginningOf } from '../../scripts/editing/from-feedback.ts';
import { clean } from '../content/clean.ts';
import { withContent, withContentAsync } from '../content/check-files.ts';
import { deskWithMessage } from './support/desk.ts';

type Fields = Record<string, string>;

const personal = {
  kind: 'reading',
  text: 'Hej. Jeg hedder Karen Æbelø, cpr 010203-1234, og sidder i Fredericia. Må kommunen træne en model på journaler efter loven? Ring på 12 34 56 78. Mvh. karen æbelø',
  provision: 'Sundhedsloven § 42 a, stk. 2 (siger Karen Æbelø)',
  source: 'https://www.example.dk/aftale, sendt af karen.aebeloe@eksempel.dk',
  page: '/barrierer/hjemmel/',
  email: 'karen.aebeloe@eksempel.dk',
};
const TRACES = /karen|æbelø|aebeloe|eksempel\.dk|010203|1234|fredericia|12 34/i;

/** What `npm run new -- barriere --fra-feedback` makes of a message, in a content whose source is the ministry's. */
async function begin(fields: Fields, args: (number: string) => string[] = (number) => [number]) {
  const desk = await deskWithMessage(fields);
  const files = {
    ...clean,
    'sources/aftale-2025.yaml': (clean['sources/aftale-2025.yaml'] ?? '').replace('Parterne', 'Ministeriet'),
  };
  return withContent(files, (root) => {
    const before = new Set(readdirSync(join(root, 'barriers')));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('scripts/new.ts'), 'barriere', '--fra-feedback', ...args(desk.number)],
      { env: { ...process.env, ...desk.environment, PORTAL_CONTENT: root }, encoding: 'utf8' },
    );
    const [name] = readdirSync(join(root, 'barriers')).filter((file) => !before.has(file));
    const text = name === undefined ? '' : readFileSync(join(root, 'barriers', name), 'utf8');
    const errors = checkContent(root, '2026-11-24')
      .problems.filter(({ severity }) => severity === 'error')
      .map(errorLine);
    return { number: desk.number, status, out: stdout, told: stderr, name, text, errors };
  });
}

const rest = ['--kind', 'legal', '--caseAreas', 'su', '--levels', 'state', '--affects', 'citizens'];
const withRest = (number: string): string[] => [number, ...rest];

describe('a barrier that begins from a message', () => {
  test('is a draft with the provision, the reading, the source and the page that the message names', async () => {
    const { status, name, text, errors } = await begin(personal, withRest);
    expect(status).toBe(0);
    expect(errors).toEqual([]);
    expect(name).toBe('sundhedsloven-42-a-stk-2.mdx');
    expect(text).toContain('\ndraft: true\n');
    expect(text).toContain('\ntitle: Sundhedsloven § 42 a, stk. 2\n');
    expect(text).toContain('\nprovisions:\n  - law: sundhedsloven\n    ref: § 42 a, stk. 2\n');
    expect(text).toContain(
      '\ninterpretations:\n  - organisation: ministeriet\n    law: sundhedsloven\n    provision: § 42 a, stk. 2\n    reading: unclear\n',
    );
    expect(text).toContain('\nsources: [aftale-2025]\n');
    expect(text).toContain('\nrelated: [hjemmel]\n');
  });

  test('has nothing of who wrote it, whatever field that stands in', async () => {
    const { text, out, name } = await begin(personal, withRest);
    expect(text.length).toBeGreaterThan(1000);
    expect(`${name ?? ''}\n${text}\n${out}`).not.toMatch(TRACES);
  });

  test('leaves the editor a list of what is still to do', async () => {
    const { out, number } = await begin(
      { ...personal, provision: 'den om journaler', source: 'en avis', page: '' },
      (id) => [id, ...rest, '--title', 'Journaler', '--sources', 'aftale-2025'],
    );
    expect(out.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      `- Læs hele beskeden: npm run feedback -- show ${number}`,
      '- Skriv barrieren med dine egne ord. Skriv aldrig, hvem der skrev, eller noget, afsenderen eller andre kan kendes på.',
      '- Afsenderen nævner en bestemmelse, som ikke kunne læses med sikkerhed. Skriv den under provisions.',
      '- Afsenderens kilde er ikke i sources/. Åbn den, og opret den med npm run new -- kilde.',
      '- Beskeden er en anden læsning af bestemmelsen. Skriv den under interpretations, hvis en organisation selv siger det i en offentlig kilde.',
      `- Svar afsenderen: npm run feedback -- answer ${number} --decision followed --file svar.txt`,
    ]);
  });

  test('is not written where what the editor adds tells who wrote', async () => {
    for (const title of ['Spørgsmål fra KAREN.AEBELOE@eksempel.dk', 'Sagen om 010203-1234']) {
      const { status, told, name } = await begin(personal, (id) => [...withRest(id), '--title', title]);
      expect(told).toMatch(/^Det, du har skrevet, ligner et CPR-nummer eller er afsenderens e-mailadresse\./);
      expect([status, name]).toEqual([1, undefined]);
    }
  });

  test('takes the law from the page that the message was sent from, where it names only a section', async () => {
    const { text } = await begin(
      { kind: 'question', text: 'Må vi?', provision: '§ 42 a', page: '/love/sundhedsloven/' },
      (id) => [...withRest(id), '--sources', 'aftale-2025'],
    );
    expect(text).toContain('\nprovisions:\n  - law: sundhedsloven\n    ref: § 42 a\n');
  });
});

describe("the sender's own question", () => {
  /** The question that the file begins with when the editor answers `said`; what the editor was asked. */
  async function asked(text: string, said: string) {
    const { number, environment } = await deskWithMessage({ ...personal, text });
    const questions: string[] = [];
    const { answers } = await withContentAsync(clean, async (root) => {
      const check = new ContentCheck(root);
      check.run('2026-11-24');
      const ask = (question: string): Promise<string> => {
        questions.push(question);
        return Promise.resolve(said);
      };
      return beginBarrier(number, environment, { check, ask });
    });
    return { question: answers['question'], questions };
  }

  test('stands in the file only when an editor has read it and said yes', async () => {
    const question = 'Må kommunen træne en model på journaler efter sundhedslovens § 42 a, stk. 2?';
    const yes = await asked(`Hej. ${question} Tak.`, 'ja');
    expect(yes.question).toBe(question);
    expect(yes.questions[0]).toContain(`Afsenderen spørger: »${question}«`);
    expect((await asked(question, 'nej')).question).toBeUndefined();
    expect((await asked(question, '')).question).toBeUndefined();
  });

  test.each([
    'Må Karen Æbelø træne en model?',
    'Må karen træne en model?',
    'Må jeg, som bor i byen, se det?',
    'Må min far se det?',
    'Må I ringe på 12 34 56 78 eller skrive til mig?',
    'Må 010203-1234 stå her?',
    'Må I skrive til x@y.dk?',
    'Det er uklart.',
  ])('is not even offered where it may tell of a person: %s', async (text) => {
    expect(await asked(text, 'ja')).toEqual({ question: undefined, questions: [] });
  });
});

describe('a message that cannot be opened is refused in Danish, and nothing is written', () => {
  test('where there is none of that number', async () => {
    const { status, told, name } = await begin(personal, () => ['abcd1234', ...rest]);
    expect(told).toBe('Der er ingen besked med nummer abcd1234. Se numrene med: npm run feedback -- list\n');
    expect([status, name]).toEqual([1, undefined]);
  });

  test('where it is deleted, where no key opens it, and where there is no key', async () => {
    const desk = await deskWithMessage(personal);
    const { number, environment } = desk;
    const refused = (more: Fields = {}): Promise<string> =>
      withContentAsync(clean, async (root) => {
        const check = new ContentCheck(root);
        return beginBarrier(number, { ...environment, ...more }, { check, ask: undefined }).then(
          () => 'begun',
          (error: unknown) => (error as Error).message,
        );
      });
    const other = join(desk.folder, 'anden.txt');
    writeFileSync(other, `${await generateIdentity()}\n`, { mode: 0o600 });
    onTestFinished(() => rmSync(other));
    expect(await refused({ FEEDBACK_IDENTITY: other })).toBe(
      `Ingen nøgle i FEEDBACK_IDENTITY kan åbne beskeden ${number}. Brug filen med den gamle nøgle.`,
    );
    expect(await refused({ FEEDBACK_IDENTITY: '/findes/ikke' })).toMatch(
      /^Filen \/findes\/ikke med den private nøgle findes ikke\./,
    );
    await eraseMessage(desk.store, recordId(desk.service.secret, desk.code), new Date('2026-11-25'));
    expect(await refused()).toBe(`Beskeden ${number} er slettet, og der er intet tilbage af den.`);
  });

  test('where it is to be anything but a barrier', () => {
    const { status, stderr } = withContent(clean, (root) =>
      spawnSync(process.execPath, [resolve('scripts/new.ts'), 'kilde', '--fra-feedback', '841bdb02'], {
        env: { ...process.env, PORTAL_CONTENT: root },
        encoding: 'utf8',
      }),
    );
    expect(stderr).toBe(
      'En besked kan kun blive til en barriere: npm run new -- barriere --fra-feedback 841bdb02\n',
    );
    expect(status).toBe(1);
  });
});

test('what is begun from a message is names of entries and provisions, and no word of the sender', () => {
  const message = {
    feedback: { ...personal, kind: 'reading' as const },
    language: 'en' as const,
    replyTo: '',
  };
  const { answers, todo } = withContent(clean, (root) => {
    const check = new ContentCheck(root);
    check.run('2026-11-24');
    return beginningOf({ number: '841bdb02', message }, check);
  });
  expect(answers).toEqual({
    title: 'Sundhedsloven § 42 a, stk. 2',
    provisions: [{ law: 'sundhedsloven', ref: '§ 42 a, stk. 2' }],
    sources: ['aftale-2025'],
    related: ['hjemmel'],
  });
  expect(todo.at(-1)).toMatch(/^Svar afsenderen på engelsk: /);
});
