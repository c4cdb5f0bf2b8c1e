import type { Legislation } from 'schema-dts';
import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { provisionSlug, type Provision } from '../model/provision.ts';
import { present } from '../model/rules/standing.ts';
import { lawKinds } from '../model/vocabulary/entries.ts';
import { absolute, pathOf, provisionPath } from '../paths.ts';

/** A law. Its ELI address and its citation identify it; where the editors have found neither, it has no identifier here. */
export function legislation(law: Entry<'laws'>, { label, to }: Speech, site: URL | undefined): Legislation {
  const eli = present(law.eli);
  const identifiers = [eli, present(law.citation)].filter((identifier) => identifier !== undefined);
  const names = [law.shortName, ...law.aliases].filter((name) => name !== law.title);
  return {
    '@type': 'Legislation',
    name: law.title,
    ...(names.length > 0 && { alternateName: names }),
    legislationType: label(lawKinds[law.kind]),
    legislationJurisdiction: law.kind === 'eu-regulation' ? 'EU' : 'DK',
    ...(identifiers.length > 0 && { legislationIdentifier: identifiers }),
    url: absolute(to(pathOf('laws', law.id)), site),
    ...(eli !== undefined && { sameAs: eli }),
  };
}

/** A provision, as a part of its law. */
export function provisionPart(
  law: Entry<'laws'>,
  provision: Provision,
  { provisionWords, to }: Speech,
  site: URL | undefined,
): Legislation {
  return {
    '@type': 'Legislation',
    name: `${law.shortName} ${provisionWords(provision)}`,
    url: absolute(to(provisionPath(law.id, provisionSlug(provision))), site),
    isPartOf: absolute(to(pathOf('laws', law.id)), site),
  };
}
