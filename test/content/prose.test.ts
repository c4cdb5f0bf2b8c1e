import { describe, expect, test } from 'vitest';
import { prose, errorsWith, type Files } from './check-files.ts';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'import',
    prose('import fs from "node:fs"\n'),
    [
      'content/pages/prosa.mdx:5:1 Linjer, der begynder med import eller export, er program og ikke tilladt. Slet linjen.',
    ],
  ],
  [
    'export',
    prose('export const a = 1\n'),
    [
      'content/pages/prosa.mdx:5:1 Linjer, der begynder med import eller export, er program og ikke tilladt. Slet linjen.',
    ],
  ],
  [
    'a sentence that begins like an import',
    prose('import af data\n'),
    [
      'content/pages/prosa.mdx:5:1 Linjer, der begynder med import eller export, er program og ikke tilladt. Slet linjen.',
    ],
  ],
  [
    'an expression',
    prose('{process.env.HOME}\n'),
    [
      'content/pages/prosa.mdx:5:1 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'an expression in a line',
    prose('æ {1} b\n'),
    [
      'content/pages/prosa.mdx:5:3 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'an expression in a quote, a table and a heading',
    prose('> {a}\n\n| {b} |\n|--|\n| x |\n\n## {c}\n'),
    [
      'content/pages/prosa.mdx:5:3 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
      'content/pages/prosa.mdx:7:3 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
      'content/pages/prosa.mdx:11:4 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'a brace that is never closed',
    prose('a { b\n'),
    [
      'content/pages/prosa.mdx:5:3 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'a comment',
    prose('{/* x */}\n'),
    ['content/pages/prosa.mdx:5:1 Kommentarer er ikke tilladt i teksten. Slet den.'],
  ],
  [
    'an HTML comment',
    prose('<!-- x -->\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML-kommentarer og andet, der begynder med <!, er ikke tilladt. Slet det.',
    ],
  ],
  [
    'an event attribute on an element',
    prose('<div onclick="x">a</div>\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML som <div> er ikke tilladt. Brug Markdown eller en af komponenterne Term, Source, Provision, Fact, Figure, Note.',
    ],
  ],
  [
    'a line break',
    prose('a<br/>b\n'),
    ['content/pages/prosa.mdx:5:2 HTML som <br> er ikke tilladt. Begynd et nyt afsnit med en tom linje.'],
  ],
  [
    'a line break that is not closed',
    prose('<br>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <br> er ikke tilladt. Begynd et nyt afsnit med en tom linje.'],
  ],
  [
    'a script',
    prose('<script>alert(1)</script>\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML som <script> er ikke tilladt. Brug Markdown eller en af komponenterne Term, Source, Provision, Fact, Figure, Note.',
    ],
  ],
  [
    'a refresh',
    prose('<meta http-equiv="refresh" content="0"/>\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML som <meta> er ikke tilladt. Brug Markdown eller en af komponenterne Term, Source, Provision, Fact, Figure, Note.',
    ],
  ],
  [
    'a link as HTML',
    prose('<a href="javascript:x">a</a>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <a> er ikke tilladt. Skriv linket som [tekst](adresse).'],
  ],
  [
    'a style with an expression',
    prose('<style>{`a`}</style>\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML som <style> er ikke tilladt. Brug Markdown eller en af komponenterne Term, Source, Provision, Fact, Figure, Note.',
      'content/pages/prosa.mdx:5:8 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'HTML in a component',
    prose('<Note><div/></Note>\n'),
    [
      'content/pages/prosa.mdx:5:7 HTML som <div> er ikke tilladt. Brug Markdown eller en af komponenterne Term, Source, Provision, Fact, Figure, Note.',
    ],
  ],
  [
    'a heading of level 1',
    prose('# Titel\n'),
    [
      'content/pages/prosa.mdx:5:1 Sidens titel er den eneste overskrift på øverste niveau. Skriv ## i stedet for #.',
    ],
  ],
  [
    'an underlined heading of level 1',
    prose('Titel\n=====\n'),
    [
      'content/pages/prosa.mdx:5:1 Sidens titel er den eneste overskrift på øverste niveau. Skriv ## i stedet for #.',
    ],
  ],
  [
    'a first heading of level 3',
    prose('### Tre\n'),
    ['content/pages/prosa.mdx:5:1 Overskriften springer et niveau over. Skriv ## i stedet for ###.'],
  ],
  [
    'a heading that skips a level',
    prose('## To\n\n#### Fire\n'),
    ['content/pages/prosa.mdx:7:1 Overskriften springer et niveau over. Skriv ### i stedet for ####.'],
  ],
  [
    'a picture',
    prose('![a](/x.png)\n'),
    [
      'content/pages/prosa.mdx:5:1 Billeder er ikke med i portalens første udgave. Fortæl med ord, hvad billedet viser, og slet linjen.',
    ],
  ],
  [
    'a picture by reference',
    prose('![a][b]\n\n[b]: /x.png\n'),
    [
      'content/pages/prosa.mdx:5:1 Billeder er ikke med i portalens første udgave. Fortæl med ord, hvad billedet viser, og slet linjen.',
    ],
  ],
  [
    'a footnote',
    prose('hej[^1]\n\n[^1]: x\n'),
    [
      'content/pages/prosa.mdx:5:4 Fodnoter er ikke med. Nævn kilden med <Source id="…" />, eller skriv forklaringen i teksten.',
      'content/pages/prosa.mdx:7:1 Fodnoter er ikke med. Nævn kilden med <Source id="…" />, eller skriv forklaringen i teksten.',
    ],
  ],
  [
    'a box to tick',
    prose('- [ ] a\n'),
    ['content/pages/prosa.mdx:5:1 Afkrydsningsfelter er ikke med. Slet [ ] eller [x].'],
  ],
  [
    'a second front matter, which would hide text',
    prose('---\n{x}\n---\n'),
    [
      'content/pages/prosa.mdx:6:1 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
];

describe('prose that is not on the allow-list', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
