import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lastChanged, readHistory, type ContentHistory } from '../../site/source/history.ts';
import { Repository } from './repository.ts';

const page = (title: string, body = 'Brødtekst.') =>
  `---\ntitle: ${title}\nsummary: Et resumé.\n---\n\n${body}\n`;

/** What is told of each entry: `pages/om: 2026-03-01 created, 2026-03-02 changed`. */
function told({ entries }: ContentHistory): string[] {
  return [...entries]
    .map(([key, { changes }]) => {
      const events = changes.map(({ commit, entry, translation, renamedFrom }) =>
        [commit.day, entry, translation && `en:${translation}`, renamedFrom && `from ${renamedFrom}`]
          .filter(Boolean)
          .join(' '),
      );
      return `${key}: ${events.join(', ')}`;
    })
    .sort();
}

describe('the history of the content', () => {
  test('tells of each entry when it came, was changed and went, with its last title', () => {
    const repository = new Repository();
    repository.commit({ 'pages/om.mdx': page('Om'), 'terms/ord.yaml': 'title: Ord\n', 'README.md': 'x' });
    repository.commit({ 'pages/om.mdx': page('Om os') });
    repository.commit({ 'terms/ord.yaml': null });
    const history = readHistory(repository.content);
    expect(history.reach).toBe('all');
    expect(told(history)).toEqual([
      'pages/om: 2026-03-01 created, 2026-03-02 changed',
      'terms/ord: 2026-03-01 created, 2026-03-03 deleted',
    ]);
    expect(history.entries.get('pages/om')?.title).toBe('Om os');
    expect(history.entries.get('terms/ord')?.title).toBe('Ord');
    expect(history.entries.get('pages/om')?.changes[1]?.changes).toMatchObject([
      { kind: 'replaced', before: { text: 'Om' }, after: { text: 'Om os' } },
    ]);
  });

  test('of one collection is read by itself, and is what it is among the others', () => {
    const repository = new Repository();
    repository.commit({ 'pages/om.mdx': page('Om'), 'terms/ord.yaml': 'title: Ord\n' });
    repository.commit({ 'pages/om.mdx': page('Om os'), 'pages/om.en.mdx': page('About') });
    const { entries } = readHistory(repository.content, 'pages');
    expect([...entries.keys()]).toEqual(['pages/om']);
    expect(entries.get('pages/om')).toEqual(readHistory(repository.content).entries.get('pages/om'));
  });

  test('follows an entry to its new name, and keeps what came later under the old one apart', () => {
    const repository = new Repository();
    const body = 'En tekst, der er lang nok til at blive kendt igen.';
    repository.commit({ 'pages/gammel.mdx': page('Side', body), 'pages/gammel.en.mdx': page('Page', body) });
    repository.commit({
      ...{ 'pages/gammel.mdx': null, 'pages/gammel.en.mdx': null },
      ...{ 'pages/ny.mdx': page('Siden', body), 'pages/ny.en.mdx': page('Page', body) },
    });
    repository.commit({ 'pages/gammel.mdx': page('En helt anden', 'Om noget nyt.') });
    expect(told(readHistory(repository.content))).toEqual([
      'pages/gammel: 2026-03-03 created',
      'pages/ny: 2026-03-01 created en:created, 2026-03-02 changed from gammel',
    ]);
  });

  test('begins where a draft was published, with the translation that was there, and tells nothing of a draft', () => {
    const repository = new Repository();
    const draft = (title: string) => page(title).replace('summary', 'draft: true\nsummary');
    repository.commit({ 'pages/gammel.mdx': draft('Hemmelig'), 'pages/kladde.mdx': draft('Kladde') });
    repository.commit({ 'pages/gammel.mdx': null, 'pages/ny.mdx': draft('Hemmelig') });
    repository.commit({ 'pages/ny.en.mdx': page('Page'), 'pages/kladde.en.mdx': page('Draft') });
    repository.commit({ 'pages/ny.en.mdx': page('The page') });
    repository.commit({ 'pages/ny.mdx': page('Udgivet') });
    repository.commit({ 'pages/ny.mdx': page('Udgivet side'), 'pages/kladde.mdx': null });
    repository.commit({ 'pages/ny.en.mdx': page('The published page') });
    const history = readHistory(repository.content);
    expect(told(history)).toEqual([
      'pages/ny: 2026-03-05 created en:created, 2026-03-06 changed, 2026-03-07 en:changed',
    ]);
    expect(JSON.stringify([...history.entries])).not.toContain('Hemmelig');
  });

  test('a published entry that is made a draft has gone', () => {
    const repository = new Repository();
    repository.commit({ 'pages/om.mdx': page('Om') });
    repository.commit({
      'pages/om.mdx': page('Om det hemmelige').replace('summary', 'draft: true\nsummary'),
    });
    const history = readHistory(repository.content);
    expect(told(history)).toEqual(['pages/om: 2026-03-01 created, 2026-03-02 deleted']);
    expect(history.entries.get('pages/om')?.title).toBe('Om');
  });

  test('a file that is given another ending is the same entry', () => {
    const repository = new Repository();
    repository.commit({ 'terms/ord.yaml': 'title: Ord\ndefinition: Noget.\n' });
    repository.commit({
      'terms/ord.yaml': null,
      'terms/ord.mdx': '---\ntitle: Ord\ndefinition: Noget andet.\n---\n',
    });
    expect(told(readHistory(repository.content))).toEqual([
      'terms/ord: 2026-03-01 created, 2026-03-02 changed',
    ]);
  });

  test('a version that does not parse is skipped, and its neighbours are compared', () => {
    const repository = new Repository();
    repository.commit({ 'pages/a.mdx': page('A'), 'pages/b.mdx': page('B'), 'pages/c.mdx': page('C') });
    repository.commit({
      'pages/a.mdx': '---\ntitle: [\n---\n',
      'pages/b.mdx': page('B', 'Et {ulovligt').replace('---', ''),
      'pages/c.mdx': Buffer.from([0xff, 0xfe, 0x00]),
    });
    repository.commit({ 'pages/a.mdx': page('A'), 'pages/b.mdx': page('Bedre'), 'pages/c.mdx': page('C') });
    expect(told(readHistory(repository.content))).toEqual([
      'pages/a: 2026-03-01 created',
      'pages/b: 2026-03-01 created, 2026-03-03 changed',
      'pages/c: 2026-03-01 created',
    ]);
  });

  test('a version that would bring a parser down is skipped: no commit may stop every later build', () => {
    const repository = new Repository();
    const bombs = [`${'> '.repeat(50_000)}x`, '<Note>'.repeat(50_000), `{${'!'.repeat(60_000)}a}`];
    repository.commit({ 'pages/om.mdx': page('Om') });
    for (const bomb of bombs) repository.commit({ 'pages/om.mdx': page('Om', bomb) });
    repository.commit({ 'pages/om.mdx': `---\ntitle: ${'['.repeat(20_000)}\n---\n` });
    repository.commit({ 'pages/om.mdx': page('Om os') });
    expect(told(readHistory(repository.content))).toEqual([
      'pages/om: 2026-03-01 created, 2026-03-06 changed',
    ]);
  });

  test('what is only written differently is no change', () => {
    const repository = new Repository();
    repository.commit({
      'pages/om.mdx': page(
        'Om',
        'Et **fedt** ord og en <Term id="hjemmel">hjemmel</Term>, altså.\n\n- et\n- to',
      ),
    });
    repository.commit({
      'pages/om.mdx': page('"Om" # navnet', 'Et fedt ord\nog en hjemmel, altså.\n\n* et\n* to').replace(
        '---\n',
        '---\n# et notat\n',
      ),
    });
    expect(told(readHistory(repository.content))).toEqual(['pages/om: 2026-03-01 created']);
  });

  test('a source, a provision or a link that is changed in the prose is a change', () => {
    const repository = new Repository();
    const bodies = [
      'Det siger de. <Source id="a" />',
      'Det siger de. <Source id="b" />',
      'Det siger [de](https://example.org/). <Source id="b" />',
      'Det siger [de](https://example.org/). <Source id="b" /> <Provision law="gdpr" ref="art. 6" />',
    ];
    for (const body of bodies) repository.commit({ 'pages/om.mdx': page('Om', body) });
    const changes = readHistory(repository.content).entries.get('pages/om')?.changes ?? [];
    expect(changes.map(({ entry }) => entry)).toEqual(['created', 'changed', 'changed', 'changed']);
    expect(changes[1]?.changes).toMatchObject([
      {
        runs: [
          {},
          { kind: 'removed', tokens: [{ mention: 'sources/a' }] },
          { kind: 'added', tokens: [{ mention: 'sources/b' }] },
        ],
      },
    ]);
  });

  test('what a merge brought is the change of the merge', () => {
    const repository = new Repository();
    repository.commit({ 'pages/om.mdx': page('Om') });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ 'pages/om.mdx': page('Om i') });
    repository.commit({ 'pages/om.mdx': page('Om igen') });
    repository.git('checkout', '-q', 'main');
    repository.commit({ 'pages/ny.mdx': page('Ny', 'Noget helt andet end det, der stod.') });
    const merged = repository.save('merge', '-q', '--no-ff', '-m', 'Flet', 'side');
    const history = readHistory(repository.content);
    expect(history.entries.get('pages/om')?.changes).toHaveLength(2);
    expect(history.entries.get('pages/om')?.changes[1]?.changes).toMatchObject([
      { before: { text: 'Om' }, after: { text: 'Om igen' } },
    ]);
    expect(merged).toBe('2026-03-05');
  });

  test('names with spaces and letters of their own do no harm', () => {
    const repository = new Repository();
    repository.commit({
      'pages/æ ø\t"å".mdx': page('Æ'),
      'andet/x.mdx': page('X'),
      'pages/deep/x.mdx': page('X'),
    });
    expect(told(readHistory(repository.content))).toEqual(['pages/æ ø\t"å": 2026-03-01 created']);
  });

  test('is the same whatever the machine’s own settings of git', () => {
    const repository = new Repository();
    repository.commit({ 'pages/om.mdx': page('Om') });
    repository.commit({ 'pages/om.mdx': page('Om os') });
    const before = readHistory(repository.content);
    for (const setting of [
      'log.showSignature=true',
      'core.abbrev=4',
      'diff.renames=false',
      'log.date=relative',
    ])
      repository.git('config', ...setting.split('='));
    repository.git('config', 'format.pretty', 'oneline');
    expect(readHistory(repository.content)).toEqual(before);
  });
});

describe('where the history cannot be read', () => {
  test('a shallow clone knows what came after its oldest commit, and nothing of how the rest came', () => {
    const repository = new Repository();
    repository.commit({ 'pages/a.mdx': page('A'), 'pages/b.mdx': page('B', 'Noget andet.') });
    repository.commit({ 'pages/a.mdx': page('AA') });
    repository.commit({ 'pages/b.mdx': page('BB', 'Noget andet.') });
    const { reach, entries } = readHistory(repository.shallowClone(2));
    expect(reach).toMatchObject({ since: { day: '2026-03-02' } });
    expect(told({ reach, entries })).toEqual(['pages/b: 2026-03-03 changed']);
    expect(readHistory(repository.shallowClone(1)).entries.size).toBe(0);
  });

  test('a folder without git, or outside any commit, has none', () => {
    const repository = new Repository();
    repository.commit({ 'pages/a.mdx': page('A') });
    const bare = mkdtempSync(join(tmpdir(), 'maalbilledet-bare-'));
    onTestFinished(() => rmSync(bare, { recursive: true }));
    cpSync(repository.content, bare, { recursive: true });
    expect(readHistory(bare)).toEqual({ reach: 'none', entries: new Map() });
    expect(readHistory(join(bare, 'findes-ikke'))).toEqual({ reach: 'none', entries: new Map() });
    cpSync(repository.content, join(repository.folder, 'nyt'), { recursive: true });
    expect(readHistory(join(repository.folder, 'nyt')).reach).toBe('none');
  });
});

test('the day of the last change: a translation changes the English page alone', () => {
  const repository = new Repository();
  repository.commit({ 'pages/om.mdx': page('Om') });
  repository.commit({ 'pages/om.mdx': page('Om os') });
  repository.commit({ 'pages/om.en.mdx': page('About us') });
  const history = readHistory(repository.content).entries.get('pages/om');
  expect(history && lastChanged(history, 'da')).toBe('2026-03-02');
  expect(history && lastChanged(history, 'en')).toBe('2026-03-03');
});
