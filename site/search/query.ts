import { parseProvision, provisionToken } from '../model/provision.ts';

const CITATION =
  /(?:§|paragraf(?:fen)?|art\.?|artikel|article|bilag|annex)\s*(?:\d+|[IVXL]+)(?:\s*[a-zæøå](?![a-zæøå]))?/giu;

/**
 * A query as the index knows it: each citation becomes its one word ("§ 42 a" → `paragraf42a`), since Pagefind drops "§" and
 * splits "42 a". The rest of the query stays as it was written.
 */
export function indexQuery(query: string): string {
  return query.replaceAll(CITATION, (citation) => {
    const provision = parseProvision(citation);
    return provision ? provisionToken(provision) : citation;
  });
}
