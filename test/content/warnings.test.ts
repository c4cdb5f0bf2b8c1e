import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, ContentCheck } from '../../scripts/check/check.ts';
import type { Problem } from '../../scripts/check/problem.ts';
import { reportLines } from '../../scripts/check/report.ts';
import { openDictionary } from '../../scripts/check/spelling.ts';
import { clean } from './clean.ts';
import { changed, prose, today, withContent, type Files } from './check-files.ts';

const dictionary = openDictionary();

/** What is warned of in the clean content with some files changed, style included. */
function warningsWith(changes: Files, lastChanged?: () => string | undefined): Problem[] {
  return withContent({ ...clean, ...changes }, (root) =>
    checkContent(root, today, { dictionary, ...(lastChanged && { lastChanged }) }).problems.filter(
      ({ severity }) => severity === 'warning',
    ),
  );
}

function linesWith(...changes: Parameters<typeof warningsWith>): string[] {
  return warningsWith(...changes).map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

const english = { 'pages/prosa.en.mdx': '---\ntitle: Prose\n---\n' };

describe('a warning', () => {
  test('of a deadline that has passed, from the day after it', () => {
    const deadline = (day: string): Files =>
      changed('barriers/hjemmel.mdx', 'deadline: { missing: not-published }', `deadline: ${day}`);
    expect(linesWith(deadline('2026-11-23'))).toEqual([
      'content/barriers/hjemmel.mdx:1:1 Barrieren har en frist, der er overskredet.',
    ]);
    expect(linesWith(deadline('2026-11-24'))).toEqual([]);
  });

  test('of an open barrier that nobody has touched for 90 days, where git knows it', () => {
    const untouched =
      'content/barriers/hjemmel.mdx:1:1 Barrieren er ikke løst, og ingen har rørt filen i 90 dage.';
    expect(linesWith({}, () => '2026-08-25')).toEqual([untouched]);
    expect(linesWith({}, () => '2026-08-26')).toEqual([]);
    expect(linesWith({}, () => undefined)).toEqual([]);
    expect(
      linesWith(changed('barriers/hjemmel.mdx', 'date: 2026-06', 'date: 2026-10'), () => '2026-01-01'),
    ).toEqual([]);
    expect(
      linesWith(
        changed('barriers/hjemmel.mdx', 'status: identified', 'status: set-aside'),
        () => '2026-01-01',
      ),
    ).toEqual([]);
  });

  test('of an observation that should have come by its cadence', () => {
    const observed = (date: string): Files =>
      changed(
        'indicators/frigjort-tid.mdx',
        'observations: { missing: not-published }',
        `observations: [{ value: 1, date: ${date}, source: aftale-2025 }]`,
      );
    expect(linesWith(observed('2025-02'))).toEqual([
      'content/indicators/frigjort-tid.mdx:1:1 Indikatoren mangler en måling, som efter planen skulle være kommet.',
    ]);
    expect(linesWith(observed('2026-10'))).toEqual([]);
  });

  test('of an entry that is not in English; names need not be', () => {
    expect(linesWith({ 'terms/hjemmel.en.mdx': null })).toEqual([
      'content/terms/hjemmel.yaml:1:1 Ordet findes ikke på engelsk.',
    ]);
  });

  test('of a source that may vanish from the web', () => {
    const archive = 'archive: https://web.archive.org/web/2026/https://www.example.dk/aftale\n';
    expect(linesWith(changed('sources/aftale-2025.yaml', archive, ''))).toEqual([
      'content/sources/aftale-2025.yaml:1:1 Kilden har ingen arkiveret kopi (archive).',
    ]);
  });

  test('of officialese, with what to write instead, at its place in facts and prose', () => {
    const files = prose('Svaret kommer *såfremt* det er klart, og i henhold til loven.\n');
    expect(linesWith({ ...files, ...english })).toEqual([
      'content/pages/prosa.mdx:5:16 "såfremt": bedre er hvis.',
      'content/pages/prosa.mdx:5:42 "i henhold til": bedre er efter.',
    ]);
    expect(linesWith(changed('terms/hjemmel.yaml', 'giver en myndighed ret', 'Endvidere giver ret'))).toEqual(
      ['content/terms/hjemmel.yaml:2:22 "Endvidere": bedre er også.'],
    );
  });

  test('of a word that the Danish dictionary lacks, and of none that it has, compounds included', () => {
    const files = {
      ...english,
      ...prose('Myndigheerne har en sagsbehandlingstid og en journalføringspligt på Ærø.\n'),
    };
    const fault =
      'content/pages/prosa.mdx:5:1 "Myndigheerne" står ikke i ordbogen. Ret det, eller skriv det i content/ordliste.txt.';
    expect(linesWith(files)).toEqual([fault]);
    expect(linesWith({ ...files, 'ordliste.txt': '# egne ord\nmyndigheerne # med vilje\n' })).toEqual([]);
  });

  test('of no word within a tag, an address, code, a source or a translation', () => {
    const body =
      '<Term id="hjemmel">hjemmel</Term> [her](/qwertyu/) `qwertyu` https://qwertyu.dk qwertyu.dk\n\n```\nqwertyu\n```\n';
    expect(
      linesWith({
        ...english,
        ...prose(body),
        ...changed('barriers/hjemmel.en.mdx', 'Background', 'Qwertyu'),
        ...changed('sources/aftale-2025.yaml', 'Parterne', 'Qwertyu'),
      }),
    ).toEqual([]);
  });
});

test('many warnings of one kind are one line of the report, and each its own where one folder is asked for', () => {
  const files = { ...clean, ...english, ...prose('Såfremt og såfremt.\n') };
  const report = withContent(files, (root) => checkContent(root, today, { dictionary }));
  expect(reportLines(report)).toEqual([
    'advarsel content/pages: 1 side har ord, der kan siges enklere: prosa.',
    'Ingen fejl. 28 filer er kontrolleret, 1 advarsel.',
  ]);
  expect(reportLines(report, true)).toEqual([
    'advarsel content/pages/prosa.mdx:5:1 "Såfremt": bedre er hvis.',
    'advarsel content/pages/prosa.mdx:5:12 "såfremt": bedre er hvis.',
    'Ingen fejl. 28 filer er kontrolleret, 2 advarsler.',
  ]);
});

test('what was judged once is judged anew where the file or the word list has changed', () => {
  const files = { ...clean, ...english, ...prose('Myndigheerne svarer.\n') };
  withContent(files, (root) => {
    const check = new ContentCheck(root, { dictionary });
    const warned = (): string[] => check.run(today).problems.map(({ message }) => message);
    const unknown = expect.stringContaining('"Myndigheerne" står ikke i ordbogen') as string;
    expect(warned()).toEqual([unknown]);
    expect(warned()).toEqual([unknown]);
    writeFileSync(join(root, 'ordliste.txt'), 'myndigheerne\n');
    expect(warned()).toEqual([]);
    rmSync(join(root, 'ordliste.txt'));
    expect(warned()).toEqual([unknown]);
    writeFileSync(join(root, 'pages/prosa.mdx'), prose('Såfremt.\n')['pages/prosa.mdx'] as string);
    expect(warned()).toEqual(['"Såfremt": bedre er hvis.']);
  });
});
