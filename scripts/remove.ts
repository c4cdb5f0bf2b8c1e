import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '../site/model/dates.ts';
import { contentRoot, isSynthetic } from '../site/source/root.ts';
import { ContentCheck } from './check/check.ts';
import { errorLine } from './check/report.ts';
import { entryCalled, type Named } from './editing/entry-called.ts';
import { noteRedirect } from './editing/redirect-lines.ts';
import { mendMentions } from './editing/rename.ts';
import { refreshSchemas } from './schemas/refresh.ts';

const HOW =
  'Skriv, hvad der fjernes, og hvorfor: npm run remove -- barrierer/navn --grund "Spørgsmålet er besvaret i en anden barriere." --til barrierer/andet-navn. Udelad --til, når indholdet ikke er andre steder.';

/** `npm run remove -- barrierer/navn --grund "…" [--til barrierer/andet,barrierer/tredje]` */
function remove(args: readonly string[]): string[] {
  const root = contentRoot();
  const today = dayOf(new Date());
  const check = new ContentCheck(root);
  const before = errors(check);
  if (before.length > 0) return [...before, 'Intet er fjernet. Ret fejlene ovenfor først.'];
  const wish = readWish(args, check);
  if (typeof wish === 'string') return [wish];
  const { entry, places, reason } = wish;
  const own = check.checked.filter(
    ({ file }) => file.collection === entry.collection && file.id === entry.id,
  );
  const others = check.checked.filter((other) => !own.includes(other));
  const place = places.length === 1 && places[0]?.collection === entry.collection ? places[0] : undefined;
  // one place for the old one: whoever mentions it means the new one
  const mended = place
    ? mendMentions({ collection: entry.collection, from: entry.id, to: place.id }, others)
    : [];
  for (const { file } of own) rmSync(file.path);
  const to = places.map(({ collection, id }) => `${collection}/${id}`);
  if (!own.some(({ draft }) => draft)) {
    const kind = to.length === 0 ? 'gone' : to.length === 1 ? 'merged' : 'split';
    noteRedirect(root, { from: `${entry.collection}/${entry.id}`, kind, to, date: today, reason });
  }
  const after = errors(check);
  if (!isSynthetic()) refreshSchemas(resolve('.'), check);
  process.exitCode = after.length > 0 ? 1 : 0;
  return [
    `${entry.collection}/${entry.id} er fjernet. Adressen siger hvorfor.`,
    ...(mended.length > 0 ? [`Rettet: ${mended.join(', ')}.`] : []),
    ...(after.length > 0 ? ['Ret nu det, der henviste til den:', ...after] : []),
  ];
}

function errors(check: ContentCheck): string[] {
  const { problems } = check.run(dayOf(new Date()));
  return problems.filter(({ severity }) => severity === 'error').map(errorLine);
}

type Wish = { readonly entry: Named; readonly places: readonly Named[]; readonly reason: string };

/** What is to be removed, or what is wrong with the wish. */
function readWish(args: readonly string[], { files }: ContentCheck): Wish | string {
  const read = readFlags(args);
  if (read?.written === undefined || !read.reason) return HOW;
  const entry = entryCalled(read.written, files);
  if (typeof entry === 'string') return entry;
  const found = read.places.map((place) => entryCalled(place, files));
  const wrong = found.find((place) => typeof place === 'string');
  if (wrong !== undefined) return wrong;
  const places = found.filter((place) => typeof place !== 'string');
  const same = places.some(({ collection, id }) => collection === entry.collection && id === entry.id);
  return same ? 'Indholdet kan ikke være der, hvor det fjernes.' : { entry, places, reason: read.reason };
}

function readFlags(
  args: readonly string[],
): { written: string | undefined; reason: string; places: string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { grund: { type: 'string' }, til: { type: 'string' } },
    });
    return {
      written: positionals.length === 1 ? positionals[0] : undefined,
      reason: values.grund?.trim() ?? '',
      places: values.til?.split(',').map((place) => place.trim()) ?? [],
    };
  } catch {
    return undefined;
  }
}

process.exitCode = 1;
console.log(remove(process.argv.slice(2)).join('\n'));
