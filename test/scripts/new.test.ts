import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, ContentCheck } from '../../scripts/check/check.ts';
import { errorLine } from '../../scripts/check/report.ts';
import { askFor, mustBeAnswered } from '../../scripts/editing/ask.ts';
import { collectionCalled, collectionWords, typedNames } from '../../scripts/editing/collection-words.ts';
import type { Answers } from '../../scripts/editing/entry-text.ts';
import { existingIn, newFields, writeEntry, type Existing } from '../../scripts/editing/new-entry.ts';
import { titlesOf } from '../../scripts/schemas/refresh.ts';
import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import { clean } from '../content/clean.ts';
import { today, withContent, withContentAsync } from '../content/check-files.ts';

const none: Existing = { ids: new Set(), lastOrder: 1 };

/** The answer to each thing that must be answered: the first that may be picked. */
function firstAnswers(name: CollectionName, root: string): Answers {
  const check = new ContentCheck(root);
  check.run(today);
  const titles = titlesOf(check);
  const picked = mustBeAnswered(newFields(name)).map(({ key, list, value }) => {
    const options =
      value.kind === 'choice'
        ? value.options
        : value.kind === 'reference'
          ? [...titles[value.collection as CollectionName].keys()]
          : [];
    return [key, list ? options.slice(0, 1) : (options[0] ?? '')];
  });
  return { title: 'Ny: æblegrød på Ærø', ...(Object.fromEntries(picked) as Answers) };
}

function errorsAfter<T>(use: (root: string) => T): { result: T; errors: string[] } {
  return withContent(clean, (root) => {
    const result = use(root);
    const { problems } = checkContent(root, today);
    return { result, errors: problems.filter(({ severity }) => severity === 'error').map(errorLine) };
  });
}

describe('a new file', () => {
  test.each(collectionNames)('of %s passes the check as it is written', (name) => {
    const { result, errors } = errorsAfter((root) =>
      writeEntry(name, firstAnswers(name, root), { root, today, existing: none }),
    );
    expect(result).toMatch(/ny-aeblegroed-paa-aeroe\.(mdx|yaml)$/);
    expect(errors).toEqual([]);
  });

  test.each(collectionNames)('of %s explains every key in Danish', (name) => {
    const text = withContent(clean, (root) =>
      readFileSync(
        join(root, writeEntry(name, firstAnswers(name, root), { root, today, existing: none })),
        'utf8',
      ),
    );
    const lines = text.split('\n');
    const silent = newFields(name).filter(({ key, about }) => {
      if (key === 'draft') return !text.includes('# Kladden vises');
      const at = lines.findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`# ${key}: `));
      return !lines[at - 1]?.startsWith(`# ${about}`);
    });
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  test('is not published with its placeholders', () => {
    const { errors } = errorsAfter((root) => {
      const path = join(root, writeEntry('terms', { title: 'Ny' }, { root, today, existing: none }));
      writeFileSync(path, readFileSync(path, 'utf8').replace('draft: true\n', ''));
    });
    expect(errors).toEqual([
      'content/terms/ny.yaml:5:14 Her står endnu en pladsholder. Skriv teksten, eller behold draft: true, indtil den er skrevet.',
    ]);
  });

  test('takes the next free name, and that of news begins with its date', () => {
    const names = withContent(clean, (root) => [
      writeEntry(
        'terms',
        { title: 'Hjemmel' },
        { root, today, existing: { ids: new Set(['hjemmel', 'hjemmel-2']), lastOrder: 0 } },
      ),
      writeEntry('updates', { title: 'Nyt', sources: ['aftale-2025'] }, { root, today, existing: none }),
      writeEntry('organisations', { title: 'Fanø', kind: 'municipality' }, { root, today, existing: none }),
    ]);
    expect(names).toEqual([
      'terms/hjemmel-3.yaml',
      'updates/2026-11-24-nyt.yaml',
      'organisations/kommune-fanoe.yaml',
    ]);
  });

  test('of a numbered collection comes last', () => {
    withContent(clean, (root) => {
      const check = new ContentCheck(root);
      check.run(today);
      expect(existingIn('goals', check)).toEqual({ ids: new Set(['mindre-papir']), lastOrder: 1 });
      const path = writeEntry('goals', firstAnswers('goals', root), {
        root,
        today,
        existing: existingIn('goals', check),
      });
      expect(readFileSync(join(root, path), 'utf8')).toContain('\norder: 2\n');
    });
  });

  test('never takes the place of another', () => {
    withContent(clean, (root) => {
      const write = (): string => writeEntry('terms', { title: 'Ny' }, { root, today, existing: none });
      write();
      expect(write).toThrow(/EEXIST/);
    });
  });
});

test('each collection is called by its Danish name, its address and its folder', () => {
  expect(typedNames().map(collectionCalled)).toEqual(collectionNames);
  expect(
    collectionNames.map((name) => collectionCalled(collectionWords[name].many) === name).filter((is) => !is),
  ).toEqual([]);
  expect(['Mål', 'sagsomraader', 'barrierer', 'ordbog', 'nyt', 'case-areas'].map(collectionCalled)).toEqual([
    'goals',
    'case-areas',
    'barriers',
    'terms',
    'updates',
    'case-areas',
  ]);
  expect(collectionCalled('noget')).toBeUndefined();
});

test('the questions take a number, a name or a part of a title, and ask again where none fits', async () => {
  const said: string[] = [];
  const lines = [' ', 'Må vi det?', '2', 'ukendt', '?', 'aftale om', 'stat, 2', 'su', 'citizens'];
  const ask = (question: string): Promise<string> => {
    said.push(question);
    return Promise.resolve(lines.shift() ?? '');
  };
  const all = newFields('barriers');
  const fields = [...all.filter(({ key }) => key === 'title'), ...mustBeAnswered(all)];
  const order = ['title', 'kind', 'sources', 'levels', 'caseAreas', 'affects'];
  const sorted = [...fields].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const answers = await withContentAsync(clean, async (root) => {
    const check = new ContentCheck(root);
    check.run(today);
    return askFor(sorted, {}, { ask, titles: titlesOf(check) });
  });
  expect(answers).toEqual({
    title: 'Må vi det?',
    kind: 'data',
    sources: ['aftale-2025'],
    levels: ['state', 'region'],
    caseAreas: ['su'],
    affects: ['citizens'],
  });
  expect(said[0]).toBe('\nBarrierens navn, kort.\n> ');
  expect(said[1]).toBe('\nSkriv noget.\nBarrierens navn, kort.\n> ');
  expect(said[2]).toContain('Hvilken slags barriere det er.\n  1. legal (Jura)\n  2. data');
  expect(said[4]).toMatch(/^\n"ukendt" findes ikke\. Skriv \? for at se dem alle\.\n/);
  expect(said[5]).toMatch(
    /^\n {2}1\. aftale-2025 \(Aftale om målbilledet\)\nEr den her ikke, så stop med Ctrl\+C, og opret den først: npm run new -- kilde\n/,
  );
});

describe('npm run new', () => {
  const run = (root: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/new.ts'), ...args], {
      env: { ...process.env, PORTAL_CONTENT: root },
      encoding: 'utf8',
    });

  test('writes the file of the flags and says where it lies', () => {
    withContent(clean, (root) => {
      const { status, stdout } = run(
        root,
        'kilde',
        '--title',
        'Ny rapport',
        '--kind',
        'report',
        '--standing',
        'official',
        '--read',
        'whole',
      );
      expect(stdout).toContain(join(root, 'sources/ny-rapport.yaml'));
      expect(status).toBe(0);
      expect(readFileSync(join(root, 'sources/ny-rapport.yaml'), 'utf8')).toContain('title: Ny rapport\n');
    });
  });

  test('says what is missing where nobody can be asked', () => {
    withContent(clean, (root) => {
      const { status, stderr } = run(root, 'kilde', '--title', 'Ny rapport');
      expect(stderr).toBe(
        [
          '--kind mangler. Hvilken slags kilde det er.',
          '--standing mangler. official: ministerium, styrelse, Folketing, Datatilsynet, EU, KL eller Danske Regioner om eget syn. Ellers secondary.',
          '--read mangler. Om redaktionen har læst et uddrag (excerpt) eller det hele (whole).\n',
        ].join('\n'),
      );
      expect(status).toBe(1);
    });
  });

  test('knows no word by half', () => {
    const { status, stderr } = run('/findes/ikke', 'barier', '--title', 'x');
    expect(stderr).toContain('"barier" kendes ikke. Mente du "barriere"? Skriv maal, indikator, barriere');
    expect(status).toBe(1);
  });
});
