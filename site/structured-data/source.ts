import type { CreativeWork } from 'schema-dts';
import type { Portal } from '../model/portal.ts';
import { present } from '../model/rules/standing.ts';

/** Sources as the works that a statement is based on. */
export function works(portal: Portal, ids: readonly string[]): CreativeWork[] {
  return ids.map((id) => {
    const source = portal.get('sources', id);
    const date = present(source.date);
    const url = present(source.url);
    return {
      '@type': 'CreativeWork',
      name: source.title,
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(date !== undefined && { datePublished: date }),
      ...(url !== undefined && { url }),
    };
  });
}
