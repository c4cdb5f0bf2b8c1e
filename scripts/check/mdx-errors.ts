import type { Fault } from './problem.ts';
import { bannedElement, BRACES, SCRIPT } from './mdx-words.ts';

/** The MDX parser's error in Danish. `body` is the parsed text; its errors begin with `line:column: `. */
export function mdxSyntaxFault(error: unknown, body: string): Fault {
  const english = error instanceof Error ? error.message : '';
  const offset = offsetIn(body, english);
  return { offset, message: wording(english, body.slice(offset)) };
}

function wording(english: string, rest: string): string {
  const name = /^<\/?\s*([^\s<>/]*)/.exec(rest)?.[1] ?? '';
  if (rest.startsWith('<!'))
    return 'HTML-kommentarer og andet, der begynder med <!, er ikke tilladt. Slet det.';
  if (/^<(?:https?:|mailto:|[^\s<>]+@)/i.test(rest))
    return 'Skriv et link som [tekst](https://www.example.dk/), ikke med < og >.';
  if (/expression|brace|oxc/i.test(english) && !rest.startsWith('<'))
    return /^(?:import|export)\b/.test(rest) ? SCRIPT : BRACES;
  if (/import|export|esm/i.test(english) && /^(?:import|export)\b/.test(rest)) return SCRIPT;
  if (/closing tag/i.test(english) && name !== '') return unbalanced(english, name);
  if (rest.startsWith('<'))
    return 'Tegnet < begynder en komponent. Skriv \\<, hvis du mener selve tegnet; ellers ret komponenten.';
  return 'Teksten kan ikke læses her. Skal tegnene < eller { vises, så skriv \\< eller \\{.';
}

function unbalanced(english: string, name: string): string {
  if (/^[a-z]/.test(name)) return bannedElement(name);
  return /Unexpected closing/.test(english)
    ? `</${name}> lukker noget, der ikke er åbnet. Slet det, eller skriv <${name}> foran.`
    : `<${name}> bliver ikke lukket. Skriv </${name}> i samme afsnit, eller <${name} … /> hvis der ikke er tekst i.`;
}

function offsetIn(body: string, english: string): number {
  const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(english) ?? [];
  const lines = body.split('\n');
  const before = lines.slice(0, Number(line) - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return Math.min(before + Number(column) - 1, body.length);
}
