import { relative } from 'node:path';
import { isScalar } from 'yaml';
import { ENTRY_FILE, parseYaml, splitEntry } from '../../site/source/entry-file.ts';
import { git } from '../../site/source/git.ts';

/** What the content has been. */
export type History = {
  /** The entries that were published once and are not among those that there are, as `collection/id`. */
  readonly vanished: (present: ReadonlySet<string>) => string[];
  /** True where a file has ever stood in what was published without being a draft. */
  readonly wasPublished: (path: string) => boolean;
};

/**
 * The history of a content root in git. What counts as published is the main line of the published branch (origin's), or of the
 * present one where there is no origin: a file that came and went on a branch was never seen by anybody.
 * Undefined without git, and in a shallow clone, which has no history.
 */
export function openHistory(root: string): History | undefined {
  const inRoot = (...args: string[]): string | undefined => git('-C', root, ...args);
  if (inRoot('rev-parse', '--is-shallow-repository') !== 'false') return undefined;
  const branch = inRoot('rev-parse', '--verify', '--quiet', 'origin/HEAD') ?? 'HEAD';
  const wasPublished = (path: string): boolean => {
    const name = relative(root, path);
    const commits = inRoot('rev-list', '--first-parent', branch, '--', name)?.split('\n') ?? [];
    return commits.some((commit) => isPublished(inRoot('show', `${commit}:./${name}`), name));
  };
  let added: readonly string[] | undefined;
  return {
    wasPublished,
    vanished: (present) => {
      added ??= addedFiles(inRoot, branch);
      const lost = added.filter(
        (file) => !present.has(nameOf(file) ?? '') && wasPublished(`${root}/${file}`),
      );
      return [...new Set(lost.map((file) => nameOf(file) ?? ''))].sort();
    },
  };
}

/** Every file with an entry that the history has ever added, below the content root. */
function addedFiles(inRoot: (...args: string[]) => string | undefined, branch: string): string[] {
  const log = inRoot(
    'log',
    '--first-parent',
    '--no-renames',
    '--diff-filter=A',
    '--name-only',
    '--format=',
    '--relative',
    branch,
    '--',
    '.',
  );
  const files = new Set(log?.split('\n').filter((file) => nameOf(file) !== undefined));
  return [...files];
}

/** `barriers/asta` for `barriers/asta.mdx`; undefined for what is no entry, or only its translation. */
function nameOf(file: string): string | undefined {
  const [collection, name = '', ...deeper] = file.split('/');
  const groups = ENTRY_FILE.exec(name)?.groups;
  if (deeper.length > 0 || groups?.['id'] === undefined || groups['english'] !== undefined) return undefined;
  return `${collection ?? ''}/${groups['id']}`;
}

function isPublished(text: string | undefined, name: string): boolean {
  const parts = text === undefined ? undefined : splitEntry(text, name.endsWith('.mdx') ? 'mdx' : 'yaml');
  if (!parts) return false;
  const draft = parseYaml(parts.yaml).document.get('draft', true);
  return !(isScalar(draft) && draft.value === true);
}
