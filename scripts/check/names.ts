import { readdirSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { collectionNames, type CollectionName } from '../../site/model/collections.ts';
import { countsFile } from '../../site/model/feedback-counts.ts';
import { lawChangesFile } from '../../site/model/law-changes.ts';
import { slugOf } from '../../site/model/slug.ts';
import { SLUG } from '../../site/model/schemas/fields.ts';
import { ENTRY_FILE } from '../../site/source/entry-file.ts';
import { didYouMean, listed } from './nearest.ts';
import { REDIRECTS } from '../../site/source/redirects.ts';
import { fileError, type Problem } from './problem.ts';
import { WORD_LIST } from './word-list.ts';

/** One file with an entry or its translation. */
export type EntryFile = {
  readonly path: string;
  /** As it stands in the report: `content/barriers/x.mdx`. */
  readonly file: string;
  readonly collection: CollectionName;
  readonly id: string;
  readonly ending: 'mdx' | 'yaml';
  readonly english: boolean;
};

export type Listing = { readonly files: readonly EntryFile[]; readonly problems: readonly Problem[] };

/** Every entry file below the content root, and every name that does not belong there. */
export function listEntries(root: string): Listing {
  const top = basename(root);
  const found = readFolder(root);
  if (!found)
    return {
      files: [],
      problems: [fileError(top, 'Mappen findes ikke. Kør kommandoen i portalens egen mappe.')],
    };
  const files: EntryFile[] = [];
  const problems: Problem[] = [];
  for (const item of found) {
    const name = item.name;
    if (!item.isDirectory() || !isCollection(name)) {
      const message = topFault(item);
      if (message) problems.push(fileError(`${top}/${name}`, message));
      continue;
    }
    const listing = listCollection(join(root, name), `${top}/${name}`, name);
    files.push(...listing.files);
    problems.push(...listing.problems);
  }
  return { files, problems };
}

function listCollection(folder: string, label: string, collection: CollectionName): Listing {
  const files: EntryFile[] = [];
  const problems: Problem[] = [];
  for (const item of readFolder(folder) ?? []) {
    const file = `${label}/${item.name}`;
    const message = itemFault(item);
    const match = ENTRY_FILE.exec(item.name)?.groups;
    if (message !== undefined) problems.push(fileError(file, message));
    else if (match?.['id'] !== undefined) {
      const ending = match['ending'] === 'yaml' ? 'yaml' : 'mdx';
      const english = match['english'] !== undefined;
      files.push({ path: join(folder, item.name), file, collection, id: match['id'], ending, english });
    }
  }
  const strangers = files.filter(({ id }) => !SLUG.test(id));
  return {
    // an entry whose name is wrong is still read: all its errors are told at once
    files,
    problems: [
      ...problems,
      ...strangers.map(({ file, id }) =>
        fileError(
          file,
          `Filnavnet må kun have små bogstaver a-z, tal og bindestreg. Kald filen ${quotedName(file, id)}.`,
        ),
      ),
      ...collisions(files),
      ...translationFaults(files),
    ],
  };
}

/** Two names that end as one address: on another disk, or when letters and dots are written otherwise. */
function collisions(files: readonly EntryFile[]): Problem[] {
  const owners = new Map<string, EntryFile>();
  const problems: Problem[] = [];
  for (const entry of rightNamesFirst(files)) {
    const keys = new Set(
      [slugOf(entry.id), slugOf(entry.id.replaceAll('.', ''))].map(
        (key) => `${key}${entry.english ? '.en' : ''}`,
      ),
    );
    const other = [...keys].map((key) => owners.get(key)).find((owner) => owner !== undefined);
    if (other)
      problems.push(
        fileError(
          entry.file,
          `Filen får samme adresse som ${basename(other.file)}. Slet den ene, eller giv dem navne, der er tydeligt forskellige.`,
        ),
      );
    for (const key of keys) if (!owners.has(key)) owners.set(key, entry);
  }
  return problems;
}

/** The file with the wrong name is the one that is told to change. */
function rightNamesFirst(files: readonly EntryFile[]): EntryFile[] {
  return [...files.filter(({ id }) => SLUG.test(id)), ...files.filter(({ id }) => !SLUG.test(id))];
}

function translationFaults(files: readonly EntryFile[]): Problem[] {
  const originals = new Set(files.filter(({ english }) => !english).map(({ id }) => id));
  return files
    .filter(({ english }) => english)
    .flatMap(({ file, id, ending }) => {
      if (ending === 'yaml')
        return [fileError(file, `En oversættelse skal hedde ${id}.en.mdx. Ret filens endelse.`)];
      if (originals.has(id)) return [];
      return [
        fileError(
          file,
          `Oversættelsen har ingen dansk fil.${didYouMean(id, [...originals])} Opret ${id}.mdx eller ${id}.yaml, eller ret navnet.`,
        ),
      ];
    });
}

function quotedName(file: string, id: string): string {
  const slug = slugOf(id) || 'et-nyt-navn';
  return `${slug}${basename(file).slice(id.length)}`;
}

function topFault(item: Dirent): string | undefined {
  if (item.isSymbolicLink()) return LINK;
  if (item.isDirectory()) {
    return `Mappen hører ikke til her.${didYouMean(item.name, collectionNames)} Mapperne er ${listed(collectionNames)}.`;
  }
  if (NO_ENTRIES.includes(item.name)) return undefined;
  return 'Filen hører ikke til her. Læg den i en af mapperne, eller slet den.';
}

function itemFault(item: Dirent): string | undefined {
  if (item.isSymbolicLink()) return LINK;
  if (item.isDirectory()) return 'Der må ikke være mapper i mappen. Flyt filerne op, og slet den.';
  if (item.name === '.gitkeep') return undefined;
  if (item.isFile() && ENTRY_FILE.test(item.name)) return undefined;
  return 'Filen hører ikke til her. En fil skal hedde navn.mdx (tekst) eller navn.yaml (kun oplysninger).';
}

/** What lies in content/ beside the collections: the handbook, the editors' word list, and where entries have gone. */
const NO_ENTRIES: readonly string[] = [
  'README.md',
  '.gitkeep',
  WORD_LIST,
  REDIRECTS,
  countsFile,
  lawChangesFile,
];

const LINK = 'Her står en genvej (symbolsk lænke). Læg selve filen her i stedet.';

function isCollection(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name);
}

function readFolder(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}
