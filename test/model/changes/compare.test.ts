import { describe, expect, it } from 'vitest';
import type { Change } from '../../../site/model/changes/change.ts';
import { compareVersions } from '../../../site/model/changes/compare.ts';
import type { Shown } from '../../../site/model/changes/shown.ts';
import { tokensOf } from '../../../site/model/changes/wording.ts';
import { collections, type CollectionName } from '../../../site/model/collections.ts';
import { build } from '../builders.ts';
import { barrierEvent, dated, factsOf, interpretation, resolution } from '../parts.ts';

type Facts = Record<string, unknown>;

/** The changes of an entry that is valid but for what is given, in words: "Status: Kendt → Løst: afklaret". */
function changed(collection: CollectionName, before: Facts, after: Facts): string[] {
  const facts = factsOf(build[collection]());
  return compared(collection, { ...facts, ...before }, { ...facts, ...after }).map(words);
}

function compared(collection: CollectionName, before: Facts, after: Facts): Change[] {
  const { schema } = collections[collection];
  return compareVersions(collection, schema, { facts: before, prose: [] }, { facts: after, prose: [] });
}

function words(change: Change): string {
  const path = change.path.map((step) => ('name' in step ? step.name.da : plain(step.item))).join(' / ');
  switch (change.kind) {
    case 'replaced':
      return `${path}: ${plain(change.before)} → ${plain(change.after)}`;
    case 'reworded':
      return `${path}: ${change.runs.map((run) => (run.kind === 'gap' ? '…' : `${MARKS[run.kind]}${run.tokens.map(({ text }) => text).join(' ')}`)).join('|')}`;
    case 'reordered':
      return `${path}: reordered`;
    default:
      return `${path}: ${change.kind} ${plain(change.value)}`;
  }
}

const MARKS = { same: '', removed: '-', added: '+' } as const;

function plain(value: Shown): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'date':
      return `<${value.date}>`;
    case 'label':
      return value.label.da;
    case 'address':
      return value.href;
    case 'mention':
      return `@${value.collection}/${value.id}`;
    case 'record':
      return `{${value.fields.map((field) => `${field.name.da}: ${plain(field.value)}`).join('; ')}}`;
    case 'list':
      return `[${value.items.map(plain).join(', ')}]`;
    case 'prose':
      return value.tokens.map(({ text }) => text).join(' ');
  }
}

describe('a fact that was changed', () => {
  it.each<[CollectionName, Facts, Facts, string]>([
    ['barriers', { title: 'Gammelt' }, { title: 'Nyt' }, 'Titel: Gammelt → Nyt'],
    ['barriers', { kind: 'legal' }, { kind: 'data' }, 'Slags: Jura → Data'],
    ['barriers', { deadline: '2026-06' }, { deadline: '2026-07-01' }, 'Frist: <2026-06> → <2026-07-01>'],
    [
      'barriers',
      { deadline: { missing: 'not-found' } },
      { deadline: 2026 },
      'Frist: Ikke fundet af redaktionen → <2026>',
    ],
    ['barriers', { owner: 'a' }, { owner: 'b' }, 'Ansvarlig: @organisations/a → @organisations/b'],
    ['goals', { order: 1 }, { order: 2 }, 'Nummer: 1 → 2'],
    ['laws', {}, { verified: '2026-01-02' }, 'Kontrolleret: added <2026-01-02>'],
    ['laws', { note: 'Se her.' }, {}, 'Bemærkning: removed Se her.'],
    [
      'laws',
      { eli: 'https://example.org/a' },
      { eli: { missing: 'not-published' } },
      'Lovens tekst (ELI): https://example.org/a → Ikke offentliggjort endnu',
    ],
    ['funding', { period: { from: 2021 } }, { period: { from: 2022 } }, 'Periode / Fra: <2021> → <2022>'],
    [
      'funding',
      { period: { from: 2021 } },
      { period: { from: 2021, to: 2023 } },
      'Periode / Til: added <2023>',
    ],
    ['indicators', { target: dated('2030', 5) }, { target: dated('2030', 6) }, 'Mål / Værdi: 5 → 6'],
    ['answers', { concerns: ['goals/a'] }, { concerns: ['goals/a', 'laws/b'] }, 'Handler om: added @laws/b'],
  ])('in %s: %o → %o reads "%s"', (collection, before, after, line) => {
    expect(changed(collection, before, after)).toEqual([line]);
  });

  it('where the portal draws an organisation on its map is no change of what is known of it', () => {
    const tile = { column: 3, row: 4, label: 'Aar' };
    expect(changed('organisations', {}, { tile })).toEqual([]);
    expect(changed('organisations', { tile }, { tile: { ...tile, row: 5 } })).toEqual([]);
  });

  it('keeps the order of the schema, whatever the order in the file', () => {
    expect(changed('barriers', { kind: 'legal', title: 'A' }, { kind: 'data', title: 'B' })).toEqual([
      'Titel: A → B',
      'Slags: Jura → Data',
    ]);
  });

  it('shows a key that no schema has any more, by its own name', () => {
    expect(changed('terms', { gone: 'ja' }, { gone: 'nej' })).toEqual(['gone: ja → nej']);
    expect(changed('terms', { gone: [{ deep: 1 }] }, {})).toEqual(['gone: removed {deep: 1}']);
  });
});

describe('the state that a history gives', () => {
  const known = barrierEvent('identified', '2026-01-01');

  it('is told before the event that changed it', () => {
    const settled = barrierEvent('clarified', '2026-03-01');
    expect(changed('barriers', { history: [known] }, { history: [known, settled] })).toEqual([
      'Status: Kendt → Løst: afklaret',
      'Hændelser: added {Dato: <2026-03-01>; Status: Løst: afklaret; Bemærkning: En opdigtet hændelse.; Kilde: @sources/proevekilde}',
    ]);
  });

  it('is not told where an event leaves it as it was', () => {
    const again = barrierEvent('identified', '2026-02-01');
    expect(changed('barriers', { history: [known] }, { history: [known, again] })).toHaveLength(1);
  });

  it('is the phase of an initiative', () => {
    const { history } = build.initiatives();
    const tested = { ...history[0], phase: 'testing' };
    expect(changed('initiatives', { history }, { history: [tested] })).toEqual([
      'Fase: Idé → Afprøvning',
      'Hændelser / <2026-01-01> / Fase: Idé → Afprøvning',
    ]);
  });
});

describe('a list', () => {
  it('tells what came and what went', () => {
    expect(changed('barriers', { sources: ['a', 'b'] }, { sources: ['b', 'c'] })).toEqual([
      'Kilder: added @sources/c',
      'Kilder: removed @sources/a',
    ]);
  });

  it('tells which item was changed, and what in it', () => {
    const [first, other] = [interpretation(), interpretation({ organisation: 'anden', date: '2025' })];
    expect(
      changed(
        'barriers',
        { interpretations: [first, other] },
        { interpretations: [other, { ...first, reading: 'forbids' }] },
      ),
    ).toEqual(['Læsninger / <2026-01-01> / Læsning: Tillader → Tillader ikke']);
  });

  it('counts an item that stands twice twice', () => {
    expect(changed('laws', { aliases: ['x', 'x'] }, { aliases: ['x'] })).toEqual(['Andre navne: removed x']);
  });

  it('of names says the same in any order; of steps it does not', () => {
    expect(changed('barriers', { sources: ['a', 'b'] }, { sources: ['b', 'a'] })).toEqual([]);
    const [one, two] = [
      { name: 'Modtag', who: 'human' },
      { name: 'Svar', who: 'human' },
    ];
    expect(changed('initiatives', { steps: [one, two] }, { steps: [two, one] })).toEqual([
      'Trin i sagsgangen: reordered',
    ]);
  });

  it('that takes the place of a stated absence is shown whole', () => {
    expect(
      changed(
        'barriers',
        { provisions: { missing: 'not-found' } },
        { provisions: [{ law: 'gdpr', ref: 'art. 6' }] },
      ),
    ).toEqual(['Bestemmelser: Ikke fundet af redaktionen → [{Lov: @laws/gdpr; Bestemmelse: art. 6}]']);
  });
});

describe('a record', () => {
  it('that came or went is shown whole', () => {
    expect(changed('barriers', {}, { resolution: { date: '2026', how: 'guidance' } })).toEqual([
      'Løsning: added {Dato: <2026>; Hvordan: Vejledning}',
    ]);
  });

  it('is compared field by field', () => {
    expect(
      changed('barriers', { resolution: resolution() }, { resolution: resolution({ how: 'ruling' }) }),
    ).toEqual(['Løsning / Hvordan: Udtalelse fra en myndighed → Dom eller kendelse']);
  });
});

describe('a text', () => {
  const long = 'Datatilsynet siger, at myndigheden må bruge værktøjet til at finde borgere.';

  it('that was reworded shows the words that came and went', () => {
    expect(changed('barriers', { summary: long }, { summary: long.replace('må', 'ikke må') })).toEqual([
      'Resumé: Datatilsynet siger, at myndigheden|+ikke|må bruge værktøjet til at finde borgere.',
    ]);
  });

  it('that became another is shown whole, old and new', () => {
    const other = 'Ingen ved endnu, hvornår lovforslaget bliver fremsat for Folketinget.';
    expect(changed('barriers', { summary: long }, { summary: other })).toEqual([
      `Resumé: ${long} → ${other}`,
    ]);
  });

  it('within a list is reworded in its place', () => {
    const answer = { mayNow: ['Udvikle.', long] };
    const now = { mayNow: ['Udvikle.', long.replace('borgere', 'ledige')] };
    expect(changed('barriers', { answer }, { answer: now })).toEqual([
      'Svaret / Det må du nu: …|at myndigheden må bruge værktøjet til at finde|-borgere.|+ledige.',
    ]);
  });
});

describe('no change', () => {
  it.each<[string, Facts, Facts]>([
    ['a year as number and as text', { deadline: 2026 }, { deadline: '2026' }],
    ['white space in a text', { title: 'En titel' }, { title: '  En\n titel ' }],
    ['an empty list and none', { laws: [] }, {}],
    ['a key without a value', { resolution: null }, {}],
  ])('%s', (_, before, after) => {
    expect(changed('barriers', before, after)).toEqual([]);
  });

  it('the order of keys', () => {
    const facts = factsOf(build.barriers());
    expect(compared('barriers', facts, Object.fromEntries(Object.entries(facts).toReversed()))).toEqual([]);
  });
});

describe('the prose', () => {
  const of = (...blocks: string[]) => ({ facts: {}, prose: blocks.map(tokensOf) });
  const changes = (before: string[], after: string[]) =>
    compareVersions('pages', collections.pages.schema, of(...before), of(...after)).map(words);

  it('tells which paragraphs came, went and were reworded, in their order', () => {
    expect(
      changes(
        ['Først.', 'Det gik godt i går.', 'Dette afsnit er væk.'],
        ['Nyt først.', 'Først.', 'Det gik godt i dag.', 'Sidst kom noget helt andet.'],
      ),
    ).toEqual([
      'Brødtekst: added Nyt først.',
      'Brødtekst: Det gik godt i|-går.|+dag.',
      'Brødtekst: removed Dette afsnit er væk.',
      'Brødtekst: added Sidst kom noget helt andet.',
    ]);
  });

  it('is unchanged where its blocks are', () => {
    expect(changes(['a', 'b'], ['a', 'b'])).toEqual([]);
  });
});
