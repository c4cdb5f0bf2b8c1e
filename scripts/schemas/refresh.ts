import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import type { ContentCheck } from '../check/check.ts';
import type { Titles } from './entry-schema.ts';
import { writeSchemas } from './write.ts';

/** Writes the editor's schemas for what a check has just read, so that new entries can be referred to. */
export function refreshSchemas(project: string, check: ContentCheck): void {
  writeSchemas(project, check.files, titlesOf(check));
}

/** What each entry is called, by collection and id; one with errors goes by its id. */
export function titlesOf({ files, checked }: Pick<ContentCheck, 'files' | 'checked'>): Titles {
  const titles = new Map(checked.map(({ file, value }) => [file.file, value?.['title']]));
  const named = (name: CollectionName): ReadonlyMap<string, string> =>
    new Map(
      files
        .filter(({ collection, english }) => collection === name && !english)
        .map(({ file, id }) => {
          const title = titles.get(file);
          return [id, typeof title === 'string' ? title : id];
        }),
    );
  return Object.fromEntries(collectionNames.map((name) => [name, named(name)])) as Titles;
}
