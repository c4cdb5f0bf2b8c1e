/** Where a text asks too much of its parser, and what to tell the editor. */
type Depth = { readonly offset: number; readonly message: string };

/**
 * What lies within these bounds is far below what brings the parsers down. Measured: Sätteri's MDX compiler ends the whole
 * process at some thousand nested lists, quotes or stars, its script parser at some ten thousand operators or brackets, and `yaml` spends
 * minutes on a thousand nested explicit keys. Nothing that a person writes comes near.
 */
const MOST = {
  markers: 12,
  indent: 80,
  brackets: 60,
  tags: 30,
  stars: 1000,
  script: 10_000,
  yaml: 64 * 1024,
};

const MARKERS = /^(?:[ \t]*(?:>|[-*+?](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/** The first place where a front matter nests too deep, or is too long, to be given to the parser. */
export function yamlTooDeep(yaml: string): Depth | undefined {
  if (yaml.length > MOST.yaml) {
    return {
      offset: 0,
      message: 'Filens hoved er længere end 64 KB. Flyt det lange ned i teksten, eller del filen.',
    };
  }
  return (
    deepLine(yaml, 'Oplysningerne er rykket alt for langt ind. Højst 12 niveauer er tilladt.') ??
    deepBrackets(
      yaml,
      'Der er alt for mange parenteser inden i hinanden. Skriv listen med en bindestreg på hver linje.',
    )
  );
}

/** The first place where a text nests too deep to be given to the parser. */
export function bodyTooDeep(body: string): Depth | undefined {
  return (
    deepLine(body, 'Citater og lister ligger alt for dybt inden i hinanden. Højst 12 niveauer er tilladt.') ??
    deepBrackets(body, 'Der er alt for mange parenteser, som ikke lukkes. Slet dem, eller luk dem.') ??
    deepTags(body) ??
    manyStars(body) ??
    longScript(body)
  );
}

function deepLine(text: string, message: string): Depth | undefined {
  let offset = 0;
  for (const line of text.split('\n')) {
    const markers = MARKERS.exec(line)?.[0].match(/[^ \t\d]/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (markers > MOST.markers || (indent > MOST.indent && line.trim() !== '')) return { offset, message };
    offset += line.length + 1;
  }
  return undefined;
}

function deepBrackets(text: string, message: string): Depth | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\](){}]/g)) {
    depth = '[({'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST.brackets) return { offset: index, message };
  }
  return undefined;
}

function deepTags(text: string): Depth | undefined {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z>][^<>]*>?/g)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1);
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > MOST.tags) {
      return {
        offset: index,
        message: 'Komponenterne ligger alt for dybt inden i hinanden. Luk dem, der ikke er lukket.',
      };
    }
  }
  return undefined;
}

function manyStars(text: string): Depth | undefined {
  for (const { 0: block, index } of text.matchAll(/(?:[^\n]+\n?)+/g)) {
    const first = block.search(/[*_~]/);
    if (first !== -1 && (block.match(/[*_~]/g)?.length ?? 0) > MOST.stars) {
      return {
        offset: index + first,
        message: 'Afsnittet har over 1000 tegn for fremhævelse (*, _ og ~). Slet dem, der er for mange.',
      };
    }
  }
  return undefined;
}

/** Scripts are refused anyway, but a long one must not reach the parser of scripts. */
function longScript(text: string): Depth | undefined {
  const start = /\{|^(?:import|export)\b/m.exec(text);
  if (!start) return undefined;
  const lastBrace = text.lastIndexOf('}');
  const end = start[0] === '{' && lastBrace > start.index ? lastBrace : text.length;
  if (end - start.index <= MOST.script) return undefined;
  return {
    offset: start.index,
    message: 'Her begynder noget, der ligner program. Skriv kun tekst; skal tegnet { vises, så skriv \\{.',
  };
}
