import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { parseProvision, provisionSlug } from '../model/provision.ts';
import { present } from '../model/rules/standing.ts';
import { lawKinds } from '../model/vocabulary/entries.ts';
import { pathOf, provisionPath } from '../paths.ts';
import { some, type Absolute, type Node } from './node.ts';

/**
 * A law as schema.org Legislation: its ELI address is its identifier where the editors have one, or else its citation; where they
 * have neither, the law has none here.
 */
export function legislation(law: Entry<'laws'>, { label, to }: Speech, absolute: Absolute): Node {
  const eli = present(law.eli);
  const citation = present(law.citation);
  const names = [law.shortName, ...law.aliases].filter((name) => name !== law.title);
  return {
    '@type': 'Legislation',
    name: law.title,
    ...some('alternateName', names),
    legislationType: label(lawKinds[law.kind]),
    legislationJurisdiction: law.kind === 'eu-regulation' ? 'EU' : 'DK',
    ...some(
      'legislationIdentifier',
      [eli, citation].filter((identifier) => identifier !== undefined),
    ),
    url: absolute(to(pathOf('laws', law.id))),
    ...(eli !== undefined && { sameAs: eli }),
  };
}

/** A provision, as a part of its law. */
export function provisionPart(
  law: Entry<'laws'>,
  ref: string,
  speech: Speech,
  absolute: Absolute,
): Node | undefined {
  const provision = parseProvision(ref);
  if (!provision) return undefined;
  return {
    '@type': 'Legislation',
    name: `${law.shortName} ${speech.provisionWords(provision)}`,
    url: absolute(speech.to(provisionPath(law.id, provisionSlug(provision)))),
    isPartOf: legislation(law, speech, absolute),
  };
}
