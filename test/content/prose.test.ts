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
    'a script as an address',
    prose('[a](javascript:alert(1))\n'),
    [
      'content/pages/prosa.mdx:5:1 Adresser, der begynder med javascript:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.',
    ],
  ],
  [
    'in mixed case',
    prose('[a](JaVaScRiPt:alert(1))\n'),
    [
      'content/pages/prosa.mdx:5:1 Adresser, der begynder med javascript:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.',
    ],
  ],
  [
    'with an entity',
    prose('[a](java&#115;cript:alert(1))\n'),
    [
      'content/pages/prosa.mdx:5:1 Adresser, der begynder med javascript:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.',
    ],
  ],
  [
    'with a tab as an entity',
    prose('[a](<java&Tab;script:x>)\n'),
    [
      'content/pages/prosa.mdx:5:1 Adressen indeholder mellemrum, linjeskift eller omvendt skråstreg. Skriv den uden; et mellemrum skrives %20.',
    ],
  ],
  [
    'after a space',
    prose('[a]( javascript:x)\n'),
    [
      'content/pages/prosa.mdx:5:1 Adresser, der begynder med javascript:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.',
    ],
  ],
  [
    'data in a definition',
    prose('[a][b]\n\n[b]: data:text/html,x\n'),
    [
      'content/pages/prosa.mdx:7:1 Adresser, der begynder med data:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.',
    ],
  ],
  [
    'vbscript',
    prose('[a](vbscript:x)\n'),
    [
      'content/pages/prosa.mdx:5:1 Adresser, der begynder med vbscript:, er ikke tilladt. Brug https://, http://, mailto: eller en adresse på portalen, for eksempel /om/.',
    ],
  ],
  [
    'an address without a protocol',
    prose('[a](//evil.example)\n'),
    ['content/pages/prosa.mdx:5:1 Adressen begynder med //. Skriv https://evil.example.'],
  ],
  [
    'with backslashes',
    prose('[a](/\\evil.example)\n'),
    [
      'content/pages/prosa.mdx:5:1 Adressen indeholder mellemrum, linjeskift eller omvendt skråstreg. Skriv den uden; et mellemrum skrives %20.',
    ],
  ],
  [
    'no address',
    prose('[a]()\n'),
    [
      'content/pages/prosa.mdx:5:1 Linket har ingen adresse. Skriv den i parentesen: [tekst](https://www.example.dk/).',
    ],
  ],
  [
    'a broken address',
    prose('[a](http:)\n'),
    ['content/pages/prosa.mdx:5:1 Adressen er ikke hel. Skriv den som https://www.example.dk/side.'],
  ],
  [
    'a broken mail address',
    prose('[a](mailto:x)\n'),
    ['content/pages/prosa.mdx:5:1 Mailadressen er ikke hel. Skriv den som mailto:navn@example.dk.'],
  ],
  [
    'an address in angle brackets',
    prose('<https://a.example>\n'),
    ['content/pages/prosa.mdx:5:1 Skriv et link som [tekst](https://www.example.dk/), ikke med < og >.'],
  ],
  [
    'a script in angle brackets',
    prose('<javascript:alert(1)>\n'),
    [
      'content/pages/prosa.mdx:5:1 Tegnet < begynder en komponent. Skriv \\<, hvis du mener selve tegnet; ellers ret komponenten.',
    ],
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
