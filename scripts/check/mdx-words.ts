import { mdxComponents } from '../../site/model/mdx-components.ts';

export const componentNames = Object.keys(mdxComponents);

export const BRACES =
  'Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.';
export const COMMENT = 'Kommentarer er ikke tilladt i teksten. Slet den.';
export const SCRIPT =
  'Linjer, der begynder med import eller export, er program og ikke tilladt. Slet linjen.';

const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Skriv linket som [tekst](adresse).',
  b: 'Skriv fed som **tekst**.',
  strong: 'Skriv fed som **tekst**.',
  i: 'Skriv kursiv som *tekst*.',
  em: 'Skriv kursiv som *tekst*.',
  br: 'Begynd et nyt afsnit med en tom linje.',
  p: 'Begynd et nyt afsnit med en tom linje.',
  hr: 'Skriv en linje med ---.',
  img: 'Billeder er ikke med i første udgave.',
  ul: 'Skriv listen med bindestreger.',
  li: 'Skriv listen med bindestreger.',
  table: 'Skriv tabellen med | mellem kolonnerne.',
};

/** What to say of an HTML element, with what to write instead. */
export function bannedElement(name: string): string {
  const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
  return `HTML som <${name}> er ikke tilladt. ${instead ?? `Brug Markdown eller en af komponenterne ${componentNames.join(', ')}.`}`;
}
