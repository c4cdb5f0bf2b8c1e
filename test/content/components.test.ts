import { describe, expect, test } from 'vitest';
import { prose, errorsWith, type Files } from './check-files.ts';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
  [
    'an event attribute on a component',
    prose('<Term id="hjemmel" onclick="x">a</Term>\n'),
    ['content/pages/prosa.mdx:5:20 "onclick" kan ikke stå på <Term>. <Term> kan kun have id.'],
  ],
  [
    'set:html',
    prose('<Term id="hjemmel" set:html="x">a</Term>\n'),
    ['content/pages/prosa.mdx:5:20 "set:html" kan ikke stå på <Term>. <Term> kan kun have id.'],
  ],
  [
    'style',
    prose('<Term id="hjemmel" style="x">a</Term>\n'),
    ['content/pages/prosa.mdx:5:20 "style" kan ikke stå på <Term>. <Term> kan kun have id.'],
  ],
  [
    'class, on a line of its own',
    prose('<Term\n  id="hjemmel"\n  class="x">a</Term>\n'),
    ['content/pages/prosa.mdx:7:3 "class" kan ikke stå på <Term>. <Term> kan kun have id.'],
  ],
  [
    'a spread attribute',
    prose('<Term {...a} id="hjemmel">a</Term>\n'),
    [
      'content/pages/prosa.mdx:5:7 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'an expression as an attribute',
    prose('<Term id={"hjemmel"}>a</Term>\n'),
    ['content/pages/prosa.mdx:5:7 Værdien af "id" skal stå i anførselstegn: id="…".'],
  ],
  [
    'an attribute without a value',
    prose('<Term id>a</Term>\n'),
    ['content/pages/prosa.mdx:5:7 Værdien af "id" skal stå i anførselstegn: id="…".'],
  ],
  [
    'an attribute twice',
    prose('<Term id="hjemmel" id="hjemmel">a</Term>\n'),
    ['content/pages/prosa.mdx:5:7 "id" står to gange. Behold den ene.'],
  ],
  [
    'an attribute on a component that has none',
    prose('<Note id="x">a</Note>\n'),
    ['content/pages/prosa.mdx:5:7 "id" kan ikke stå på <Note>. <Note> skal stå alene.'],
  ],
  [
    'a missing attribute',
    prose('<Term>a</Term>\n'),
    ['content/pages/prosa.mdx:5:1 <Term> mangler "id". Skriv <Term id="…">.'],
  ],
  [
    'a component without its text',
    prose('<Term id="hjemmel"></Term>\n'),
    ['content/pages/prosa.mdx:5:1 <Term> er tom. Skriv teksten imellem: <Term>tekst</Term>.'],
  ],
  [
    'text in a component that has none',
    prose('<Source id="aftale-2025">x</Source>\n'),
    [
      'content/pages/prosa.mdx:5:1 <Source> kan ikke have tekst i sig. Skriv <Source … />, og sæt teksten udenfor.',
    ],
  ],
  [
    'a misspelt component',
    prose('<Trem id="hjemmel">x</Trem>\n'),
    [
      'content/pages/prosa.mdx:5:1 Komponenten <Trem> kendes ikke. Mente du "Term"? Du kan bruge Term, Source, Provision, Fact, Figure eller Note.',
    ],
  ],
  [
    'a component that is a part of another',
    prose('<A.b/>\n'),
    [
      'content/pages/prosa.mdx:5:1 Komponenten <A.b> kendes ikke. Du kan bruge Term, Source, Provision, Fact, Figure eller Note.',
    ],
  ],
  [
    "the name of an object's own member",
    prose('<constructor/>\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML som <constructor> er ikke tilladt. Brug Markdown eller en af komponenterne Term, Source, Provision, Fact, Figure, Note.',
    ],
  ],
  [
    'an empty element',
    prose('<></>\n'),
    ['content/pages/prosa.mdx:5:1 Tomme mærker <> er ikke tilladt. Slet dem.'],
  ],
  [
    'a provision that cannot be read',
    prose('<Provision law="sundhedsloven" ref="§ x" />\n'),
    [
      'content/pages/prosa.mdx:5:32 Bestemmelsen "§ x" kan ikke læses. Skriv for eksempel "§ 42 a, stk. 2" eller "art. 6, stk. 1, litra e".',
    ],
  ],
  [
    'a value that is not in the list',
    prose('<Fact indicator="frigjort-tid" value="taget" />\n'),
    [
      'content/pages/prosa.mdx:5:32 "taget" er ikke en af mulighederne. Mente du "target"? Skriv target, baseline eller newest.',
    ],
  ],
  [
    'a component that is not closed',
    prose('<Note>\nhej\n'),
    [
      'content/pages/prosa.mdx:5:1 <Note> bliver ikke lukket. Skriv </Note> i samme afsnit, eller <Note … /> hvis der ikke er tekst i.',
    ],
  ],
  [
    'a component that is not opened',
    prose('</Term>\n'),
    [
      'content/pages/prosa.mdx:5:1 </Term> lukker noget, der ikke er åbnet. Slet det, eller skriv <Term> foran.',
    ],
  ],
  [
    'a less-than sign before a letter',
    prose('a <b\n'),
    [
      'content/pages/prosa.mdx:5:3 Tegnet < begynder en komponent. Skriv \\<, hvis du mener selve tegnet; ellers ret komponenten.',
    ],
  ],
];

describe('a component that is not as it should be', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
