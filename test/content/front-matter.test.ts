import { describe, expect, test } from 'vitest';
import { head, errorsWith, type Files } from './check-files.ts';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'no front matter',
    { 'pages/x.mdx': 'hej\n' },
    [
      'content/pages/x.mdx:1:1 Filen har intet hoved. Begynd den med en linje med ---, så oplysningerne, og så en linje med --- igen.',
    ],
  ],
  [
    'an empty file',
    { 'pages/x.mdx': '' },
    [
      'content/pages/x.mdx:1:1 Filen har intet hoved. Begynd den med en linje med ---, så oplysningerne, og så en linje med --- igen.',
    ],
  ],
  [
    'an unclosed front matter',
    { 'pages/x.mdx': '---\ntitle: x\n' },
    [
      'content/pages/x.mdx:1:1 Filens hoved bliver aldrig lukket. Skriv en linje med --- efter oplysningerne.',
    ],
  ],
  [
    'an empty front matter',
    { 'pages/x.mdx': '---\n---\n' },
    [
      'content/pages/x.mdx:2:1 Filen har ingen oplysninger. Skriv mindst title: og det andet, som filen skal have.',
    ],
  ],
  [
    'facts that are only a comment',
    { 'terms/x.yaml': '# kun\n' },
    [
      'content/terms/x.yaml:1:1 Filen har ingen oplysninger. Skriv mindst title: og det andet, som filen skal have.',
    ],
  ],
  [
    'a list in place of facts',
    head('- a\n- b'),
    [
      'content/pages/x.mdx:2:1 Oplysningerne skal være linjer med nøgle, kolon og værdi. Skriv for eksempel title: Navnet.',
    ],
  ],
  [
    'text in place of facts',
    head('bare tekst'),
    [
      'content/pages/x.mdx:2:1 Oplysningerne skal være linjer med nøgle, kolon og værdi. Skriv for eksempel title: Navnet.',
    ],
  ],
  [
    'a colon without a space',
    head('title:x'),
    [
      'content/pages/x.mdx:2:1 Oplysningerne skal være linjer med nøgle, kolon og værdi. Skriv for eksempel title: Navnet.',
    ],
  ],
  [
    'a colon inside a value',
    head('title: a: b'),
    ['content/pages/x.mdx:2:8 Der står kolon og mellemrum inde i værdien. Sæt værdien i anførselstegn.'],
  ],
  [
    'a line that is indented too far',
    head('title: x\n  summary: y'),
    [
      'content/pages/x.mdx:2:8 Linjen efter denne er rykket forkert ind. Begynd den lige så langt ude som denne.',
    ],
  ],
  [
    'a quote that is never closed',
    head('title: "x\nsummary: y'),
    [
      'content/pages/x.mdx:2:8 Anførselstegnet bliver aldrig lukket. Skriv det samme tegn, hvor værdien slutter.',
    ],
  ],
  [
    'a list that is never closed',
    head('title: x\nsources: [a\nsummary: y'),
    ['content/pages/x.mdx:3:10 En liste eller gruppe er ikke lukket. Skriv ] eller } til sidst.'],
  ],
  [
    'a bracket that was never opened',
    head('title: x\nsummary: y\n}'),
    [
      'content/pages/x.mdx:4:1 Tegnet } står her uden at høre til noget. Slet det, eller sæt værdien i anførselstegn.',
    ],
  ],
  [
    'a tab as indent',
    head('title: x\n\tsummary: y'),
    ['content/pages/x.mdx:3:1 Linjen er rykket ind med tabulator. Brug mellemrum.'],
  ],
  [
    'a reserved character first',
    head('title: @x'),
    [
      'content/pages/x.mdx:2:8 Værdien begynder med @, som har en særlig betydning. Sæt værdien i anførselstegn.',
    ],
  ],
  [
    'an unknown escape',
    head('title: "\\q"\nsummary: y'),
    [
      'content/pages/x.mdx:2:9 Efter en omvendt skråstreg (\\) i dobbelte anførselstegn kan kun stå bestemte tegn. Brug enkelte anførselstegn.',
    ],
  ],
  [
    "a list on the key's own line",
    head('title: x\nsummary: - a'),
    [
      'content/pages/x.mdx:3:10 En bindestreg står samme sted som en værdi. Skriv listen på linjerne under nøglen.',
    ],
  ],
  [
    'a line without a colon',
    head('title: x\nsummary: a\nb'),
    ['content/pages/x.mdx:4:1 Der mangler et kolon efter nøglen. Skriv for eksempel title: Navnet.'],
  ],
  [
    'text after a closed quote',
    head('title: x\nsummary: "y" z'),
    [
      'content/pages/x.mdx:3:14 Oplysningerne kan ikke læses her. Se efter kolon, indrykning og anførselstegn på linjen.',
    ],
  ],
  [
    'a duplicate key, with the rest still checked',
    head('title: a\ntitle: b\nsummry: c'),
    [
      'content/pages/x.mdx:3:1 "title" står to gange. Behold den ene, og slet den anden.',
      'content/pages/x.mdx:4:1 Nøglen "summry" kendes ikke. Mente du "summary"?',
    ],
  ],
  [
    'an anchor and an alias',
    head('title: &x 1\nsummary: *x'),
    [
      'content/pages/x.mdx:2:8 Mærket &x er ikke tilladt. Slet det, og skriv værdien helt ud alle steder.',
      'content/pages/x.mdx:3:10 Henvisninger med * er ikke tilladt. Skriv værdien helt ud. Mener du selve tegnet, så sæt værdien i anførselstegn.',
    ],
  ],
  [
    'an explicit tag',
    head('title: !!js/function "x"\nsummary: !foo y'),
    [
      'content/pages/x.mdx:2:8 Mærket !!js/function er ikke tilladt. Slet det, så kun værdien står tilbage.',
      'content/pages/x.mdx:3:10 Mærket !foo er ikke tilladt. Slet det, så kun værdien står tilbage.',
    ],
  ],
  [
    'a merge key',
    head('<<: {title: x}\nsummary: y'),
    ['content/pages/x.mdx:2:1 Fletning med << er ikke tilladt. Skriv værdierne helt ud.'],
  ],
  [
    'the key __proto__',
    head('__proto__: {a: 1}\ntitle: x\nsummary: y'),
    [
      'content/pages/x.mdx:2:1 Nøglen "__proto__" kendes ikke. Nøglerne her er title, summary, sources, draft.',
    ],
  ],
  [
    'the key constructor',
    head('constructor: 1\ntitle: x\nsummary: y'),
    [
      'content/pages/x.mdx:2:1 Nøglen "constructor" kendes ikke. Nøglerne her er title, summary, sources, draft.',
    ],
  ],
  [
    'a layout, which Astro would import',
    head('layout: ../../x.astro\ntitle: x\nsummary: y'),
    ['content/pages/x.mdx:2:1 Nøglen "layout" kendes ikke. Nøglerne her er title, summary, sources, draft.'],
  ],
  [
    'a key that is no word',
    head('? [a]\n: b'),
    ['content/pages/x.mdx:2:3 En nøgle skal være et ord, for eksempel title. Ret linjen.'],
  ],
  [
    'a key without a name',
    head(': x'),
    ['content/pages/x.mdx:2:1 En nøgle skal være et ord, for eksempel title. Ret linjen.'],
  ],
  [
    'a second document',
    head('title: x\nsummary: y\n...\ntitle: z'),
    [
      'content/pages/x.mdx:5:1 Der må kun stå ét sæt oplysninger i filen. Fjern linjen med --- eller ... her.',
    ],
  ],
  ['a directive', head('%YAML 1.1'), ['content/pages/x.mdx:2:1 En linje kan ikke begynde med %. Slet den.']],
  [
    'a line at which Astro would end the front matter',
    head('title: x\nsummary: "a\n---b"'),
    ['content/pages/x.mdx:4:1 En linje i hovedet kan ikke begynde med --- eller +++. Ret linjen.'],
  ],
];

describe('a front matter that cannot be read', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
