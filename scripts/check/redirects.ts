import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { redirectFindings } from '../../site/model/integrity/redirects.ts';
import { redirectsSchema, type Redirect } from '../../site/model/schemas/redirect.ts';
import { REDIRECTS } from '../../site/source/redirects.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { readFrontMatter } from './front-matter.ts';
import type { History } from './history.ts';
import { offsetOf } from './positions.ts';
import { fileError, type Problem } from './problem.ts';
import { readSource } from './read.ts';
import { readFacts } from './schema.ts';
import { SourceText } from './source-text.ts';

/** The content as these rules see it. `history` knows what was published, where there is a history. */
type Content = {
  readonly root: string;
  readonly top: string;
  readonly present: ReadonlySet<string>;
  readonly drafts: readonly CheckedEntry[];
  readonly history: History | undefined;
};

/** An address lives for ever: what is wrong with the lines about entries that are gone, and which lines are missing. */
export function redirectProblems({ root, top, present, drafts, history }: Content): Problem[] {
  const file = `${top}/${REDIRECTS}`;
  const { problems, redirects } = readLines(join(root, REDIRECTS), file, present);
  const told = new Set(redirects?.map(({ from }) => from));
  const vanished = redirects && history ? history.vanished(present).filter((name) => !told.has(name)) : [];
  return [
    ...problems,
    ...vanished.map((name) =>
      fileError(
        file,
        `${name} har været udgivet, og nu er filen væk. Skriv her, hvor indholdet er blevet af, eller hvorfor det er fjernet. Har den fået et nyt navn, så brug npm run rename.`,
      ),
    ),
    ...drafts.filter(({ file: { path } }) => history?.wasPublished(path)).flatMap(unpublished),
  ];
}

function unpublished({ source, locate }: CheckedEntry): Problem[] {
  const offset = locate(['draft']) ?? 0;
  return [
    source.error({
      offset,
      message: `Siden er udgivet og kan ikke blive kladde igen. Slet draft: true, eller fjern filen, og skriv hvorfor i ${REDIRECTS}.`,
    }),
  ];
}

type Lines = { readonly problems: readonly Problem[]; readonly redirects?: readonly Redirect[] };

function readLines(path: string, file: string, present: ReadonlySet<string>): Lines {
  if (!existsSync(path)) return { problems: [], redirects: [] };
  const source = readSource(path, file);
  if (!(source instanceof SourceText)) return { problems: [source] };
  const { document, data, faults } = readFrontMatter(source.text, 'yaml');
  if (!document) return { problems: faults.map((fault) => source.error(fault)) };
  const read = readFacts(redirectsSchema, data);
  const redirects = read.value?.['redirects'] as readonly Redirect[] | undefined;
  const found = [
    ...read.faults,
    ...redirectFindings(redirects ?? [], present).map((finding) => ({ ...finding, at: 'value' as const })),
  ];
  const problems = found.map(({ path: place, at, message }) =>
    source.error({ offset: offsetOf(document, place, at), message }),
  );
  return redirects ? { problems, redirects } : { problems };
}
