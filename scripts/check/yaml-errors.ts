import type { YAMLError } from 'yaml';
import type { Fault } from './problem.ts';

type Wording = string | ((error: YAMLError, yaml: string) => string);

const QUOTES = 'Sæt værdien i anførselstegn.';

/** The parser's codes in an editor's words; a code that is not here gets the general sentence. */
const wordings: Readonly<Partial<Record<YAMLError['code'], Wording>>> = {
  ALIAS_PROPS: 'Henvisninger med * er ikke tilladt. Skriv værdien helt ud.',
  BAD_ALIAS: `Værdien begynder med * eller &, som har en særlig betydning. ${QUOTES}`,
  BAD_DQ_ESCAPE:
    'Efter en omvendt skråstreg (\\) i dobbelte anførselstegn kan kun stå bestemte tegn. Brug enkelte anførselstegn.',
  BAD_INDENT: (error) =>
    /Flow (sequence|map)/.test(error.message)
      ? 'En liste eller gruppe er ikke lukket. Skriv ] eller } til sidst.'
      : 'Linjen er rykket forkert ind. Linjer, der hører sammen, skal begynde lige langt inde.',
  BAD_SCALAR_START: (error, yaml) =>
    `Værdien begynder med ${yaml[error.pos[0]] ?? 'et tegn'}, som har en særlig betydning. ${QUOTES}`,
  BLOCK_AS_IMPLICIT_KEY: (error, yaml) => {
    const rest = yaml.slice(error.pos[0]);
    if (/^\s*- /.test(rest))
      return 'Punktet er rykket forkert ind. Punkterne i en liste skal begynde lige langt inde.';
    return /^[^\n]*:(?:\s|$)/.test(rest)
      ? `Der står kolon og mellemrum inde i værdien. ${QUOTES}`
      : 'Linjen efter denne er rykket forkert ind. Begynd den lige så langt ude som denne.';
  },
  BLOCK_IN_FLOW:
    'Inde i [ ] og { } kan der ikke stå linjer med bindestreg. Brug komma, eller skriv det hele på linjer for sig.',
  DUPLICATE_KEY: (error, yaml) =>
    `"${yaml.slice(error.pos[0]).match(/^["']?([^"':\s]*)/)?.[1] ?? ''}" står to gange. Behold den ene, og slet den anden.`,
  KEY_OVER_1024_CHARS:
    'En nøgle er alt for lang. Se efter, om der mangler et linjeskift eller et anførselstegn.',
  MISSING_CHAR: (error) => {
    if (/quote/.test(error.message))
      return 'Anførselstegnet bliver aldrig lukket. Skriv det samme tegn, hvor værdien slutter.';
    if (/Comments/.test(error.message)) return 'Der skal være et mellemrum før #.';
    if (error.message.startsWith('Missing ,')) return 'Der mangler et komma mellem to værdier.';
    return 'Der mangler et kolon efter nøglen. Skriv for eksempel title: Navnet.';
  },
  MULTILINE_IMPLICIT_KEY:
    'Der mangler et kolon på linjen, eller den er rykket forkert ind. Skriv for eksempel title: Navnet.',
  MULTIPLE_ANCHORS: 'Mærker med & er ikke tilladt. Skriv værdien helt ud.',
  MULTIPLE_DOCS: 'Der må kun stå ét sæt oplysninger i filen. Fjern linjen med --- eller ... her.',
  MULTIPLE_TAGS: 'Mærker med ! er ikke tilladt. Slet dem.',
  RESOURCE_EXHAUSTION: 'Oplysningerne ligger alt for dybt inden i hinanden. Højst 12 niveauer er tilladt.',
  TAB_AS_INDENT: 'Linjen er rykket ind med tabulator. Brug mellemrum.',
  TAG_RESOLVE_FAILED: 'Mærker med ! er ikke tilladt. Slet mærket.',
  UNEXPECTED_TOKEN: (error, yaml) => unexpected(yaml[error.pos[0]] ?? ''),
};

const GENERAL = 'Oplysningerne kan ikke læses her. Se efter kolon, indrykning og anførselstegn på linjen.';

/** What the YAML parser found, in Danish: one fault a line, since one slip often causes several. */
export function yamlFaults(errors: readonly YAMLError[], yaml: string): Fault[] {
  const lines = new Set<number>();
  return errors.flatMap((error) => {
    const offset = openingOf(error, yaml) ?? Math.min(error.pos[0], yaml.length);
    const line = yaml.slice(0, offset).split('\n').length;
    if (lines.has(line)) return [];
    lines.add(line);
    const wording = wordings[error.code] ?? GENERAL;
    return [{ offset, message: typeof wording === 'string' ? wording : wording(error, yaml) }];
  });
}

/** Where a quote or bracket is never closed, the parser points at the end; the editor must look at its beginning. */
function openingOf({ message, pos }: YAMLError, yaml: string): number | undefined {
  const unclosed = /^Missing closing (["'])quote|^Flow (sequence|map) in block collection/.exec(message);
  if (!unclosed) return undefined;
  const opening = unclosed[1] ?? (unclosed[2] === 'map' ? '{' : '[');
  const offset = yaml.lastIndexOf(opening, pos[0] - 1);
  return offset === -1 ? undefined : offset;
}

function unexpected(character: string): string {
  if (character === '-')
    return 'En bindestreg står samme sted som en værdi. Skriv listen på linjerne under nøglen.';
  if ('[]{},'.includes(character) && character !== '')
    return `Tegnet ${character} står her uden at høre til noget. Slet det, eller sæt værdien i anførselstegn.`;
  return GENERAL;
}
