import { describe, expect, test } from 'vitest';
import { prose, errorsWith, type Files } from './check-files.ts';

const cases: readonly (readonly [name: string, files: Files, lines: readonly string[]])[] = [
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
];

describe('a link to an address that is not allowed', () => {
  test.each(cases)('%s', (_name, files, lines) => {
    expect(errorsWith(files)).toEqual(lines);
  });
});
