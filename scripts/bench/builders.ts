import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { needHugo } from './hugo.ts';
import { installTools } from './install.ts';
import { forEleventy, forHugo, writeMarkdown } from './peer-content.ts';

/** One way to build the generated entries. All paths lie below .cache/bench/. */
export interface Builder {
  name: string;
  /** what it builds, for the table */
  builds: string;
  /** Makes the project of a content, in a folder that does not exist. */
  prepare: (folder: string, content: string) => void;
  command: readonly string[];
  env?: (folder: string) => Record<string, string>;
  /** where it keeps what it reuses, within its folder; none for a generator that begins anew each time */
  caches: readonly string[];
  /** the folder of the entries, within its folder, and how their files end */
  entries: string;
  ending: string;
}

const root = resolve(import.meta.dirname, '../..');
const peers = join(import.meta.dirname, 'peers');
const node = process.execPath;

/** The two that make the same pages, by their names. */
export const PLAIN = 'Astro + MDX';
export const PORTALS_WAY = "the same, the portal's way";

/** The portal three times (what people publish, its pages, and the pages of entries alone), its way to build with plain templates, and three others. */
export const builders: readonly Builder[] = [
  portal('portal', 'check, all pages, search index, open data, feeds, checksums, brotli', [
    'scripts/build.ts',
  ]),
  portal('portal, pages', 'its pages, open data and feeds; no check, index or brotli', [
    'scripts/bench/portal-pages.ts',
  ]),
  portal(
    'portal, entry pages',
    'barriers and initiatives in two languages, glossary, sources, list of barriers',
    ['scripts/bench/portal-pages.ts'],
    keepEntryPages,
  ),
  portal(
    PORTALS_WAY,
    'the templates and pages of Astro + MDX, by what builds the portal',
    ['scripts/bench/portal-pages.ts'],
    takePlainPages,
  ),
  {
    name: PLAIN,
    builds: 'a page for each entry, a list in pages of 50; zod',
    prepare(folder, content) {
      cpSync(join(peers, 'astro'), folder, { recursive: true });
      cpSync(join(peers, 'style.css'), join(folder, 'public/style.css'));
      cpSync(content, join(folder, 'src/content'), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    },
    command: [node, 'node_modules/astro/bin/astro.mjs', 'build'],
    caches: ['.cache', '.astro'],
    entries: 'src/content',
    ending: 'mdx',
  },
  {
    name: 'Eleventy',
    builds: 'the same from Markdown; checks no entry',
    prepare(folder, content) {
      cpSync(join(peers, 'eleventy'), folder, { recursive: true });
      cpSync(join(peers, 'style.css'), join(folder, 'style.css'));
      writeMarkdown(content, join(folder, 'content'), forEleventy);
      cpSync(join(folder, 'content.json'), join(folder, 'content/content.json'));
      rmSync(join(folder, 'content.json'));
      symlinkSync(join(installTools('eleventy'), 'node_modules'), join(folder, 'node_modules'));
    },
    command: [node, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    caches: [],
    entries: 'content',
    ending: 'md',
  },
  {
    name: 'Hugo',
    builds: 'the same from Markdown; checks no entry',
    prepare(folder, content) {
      needHugo();
      cpSync(join(peers, 'hugo'), folder, { recursive: true });
      cpSync(join(peers, 'style.css'), join(folder, 'static/style.css'));
      writeMarkdown(content, join(folder, 'content'), forHugo);
    },
    command: ['hugo', '--quiet', '--destination', 'dist'],
    caches: [],
    entries: 'content',
    ending: 'md',
  },
];

/** Adds a sentence to one entry, another one each time, as an editor does; where the content has a history, it is committed. */
export function editEntry({ entries, ending }: Builder, folder: string, round: number): void {
  const content = join(folder, entries);
  // a barrier: the numbers that leave 3 or more when divided by 8
  appendFileSync(
    join(content, `barriers/barriere-${8 * (round + 2) + 3}.${ending}`),
    `\nRettet i runde ${round}.\n`,
  );
  if (existsSync(join(content, '../.git'))) commit(join(content, '..'));
}

/** Gives a content the history that the portal's pages of changes are made of. */
function beginHistory(folder: string): void {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  commit(folder);
}

function commit(folder: string): void {
  const who = ['-c', 'user.name=Prøve', '-c', 'user.email=proeve@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['add', '-A'], { cwd: folder });
  execFileSync('git', [...who, 'commit', '-q', '-m', 'Opslag'], { cwd: folder });
}

/** The portal as it stands in this working tree, in a copy, so that a measurement touches nobody's cache. */
function portal(
  name: string,
  builds: string,
  command: readonly string[],
  change?: (folder: string) => void,
): Builder {
  return {
    name,
    builds,
    prepare(folder, content) {
      const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
      const files = listed
        .toString()
        .split('\0')
        .filter((file) => /^(?:site|functions|scripts|[\w.-]+$)/.test(file));
      for (const file of files.filter((path) => existsSync(join(root, path)))) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        cpSync(join(root, file), join(folder, file));
      }
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      cpSync(content, join(folder, 'history/entries'), { recursive: true });
      beginHistory(join(folder, 'history'));
      change?.(folder);
    },
    command: [node, ...command],
    env: (folder) => ({
      PORTAL_CONTENT: join(folder, 'history/entries'),
      PORTAL_OUT: join(folder, 'dist'),
      SOURCE_DATE_EPOCH: '1795478400',
    }),
    caches: ['.cache', '.astro'],
    entries: 'history/entries',
    ending: 'mdx',
  };
}

const kept = [
  'barrierer/[barrier].astro',
  'barrierer/index.astro',
  'indsatser/[initiative].astro',
  'ordbog/index.astro',
  'kilder/index.astro',
];

function keepEntryPages(folder: string): void {
  const pages = join(folder, 'site/pages');
  const all = join(folder, 'all-pages');
  cpSync(pages, all, { recursive: true });
  rmSync(pages, { recursive: true });
  for (const page of kept) cpSync(join(all, '[...lang]', page), join(pages, '[...lang]', page));
  rmSync(all, { recursive: true });
}

/** Plain Astro's templates in place of the portal's; only the words of `astro:content` are the portal's. */
function takePlainPages(folder: string): void {
  cpSync(join(peers, 'portal-way'), folder, { recursive: true });
  for (const part of ['components', 'layouts', 'pages'])
    cpSync(join(peers, 'astro/src', part), join(folder, 'plain', part), { recursive: true });
  cpSync(join(peers, 'style.css'), join(folder, 'public/style.css'));
  // a plain site shows no history
  rmSync(join(folder, 'history/.git'), { recursive: true });
}
