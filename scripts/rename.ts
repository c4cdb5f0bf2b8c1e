import { resolve } from 'node:path';
import { dayOf } from '../site/model/dates.ts';
import { SLUG } from '../site/model/schemas/fields.ts';
import { slugOf } from '../site/model/slug.ts';
import { contentRoot, isSynthetic } from '../site/source/root.ts';
import { ContentCheck } from './check/check.ts';
import { errorLine } from './check/report.ts';
import { entryCalled, idsIn, nameCalled } from './editing/entry-called.ts';
import { noteRedirect } from './editing/redirect-lines.ts';
import { renameEntry, type Rename } from './editing/rename.ts';
import { refreshSchemas } from './schemas/refresh.ts';

/** `npm run rename -- barrierer/gammel barrierer/ny` */
function rename(args: readonly string[]): string[] {
  const root = contentRoot();
  const today = dayOf(new Date());
  const check = new ContentCheck(root);
  const errors = check.run(today).problems.filter(({ severity }) => severity === 'error');
  // a file that cannot be read may mention the entry without anybody knowing
  if (errors.length > 0)
    return [
      ...errors.map(errorLine),
      'Intet er omdøbt. Ret fejlene ovenfor først, så alle henvisninger kan følge med.',
    ];
  const wanted = readNames(args, check);
  if (typeof wanted === 'string') return [wanted];
  const { collection, from, to } = wanted;
  const draft = check.checked.some(
    ({ file, draft }) => file.collection === collection && file.id === from && draft,
  );
  const changed = renameEntry(wanted, check);
  if (!draft)
    noteRedirect(root, {
      from: `${collection}/${from}`,
      kind: 'moved',
      to: [`${collection}/${to}`],
      date: today,
    });
  const { problems } = check.run(today);
  if (!isSynthetic()) refreshSchemas(resolve('.'), check);
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  return [
    `${collection}/${from} hedder nu ${collection}/${to}. Rettet: ${changed.join(', ')}.`,
    draft
      ? 'Filen er en kladde, så ingen adresse skal føres videre.'
      : 'Den gamle adresse fører videre til den nye.',
    ...problems.filter(({ severity }) => severity === 'error').map(errorLine),
  ];
}

/** What is to be renamed, or what is wrong with it. */
function readNames(args: readonly string[], { files }: ContentCheck): Rename | string {
  const [old, fresh] = args;
  if (old === undefined || fresh === undefined || args.length > 2)
    return 'Skriv det gamle og det nye navn: npm run rename -- barrierer/gammelt-navn barrierer/nyt-navn';
  const entry = entryCalled(old, files);
  const name = nameCalled(fresh);
  if (typeof entry === 'string') return entry;
  if (typeof name === 'string') return name;
  if (name.collection !== entry.collection)
    return 'En fil kan ikke skifte mappe: den nye skulle have andre oplysninger.';
  if (!SLUG.test(name.id))
    return `"${name.id}" kan ikke være et filnavn. Skriv ${slugOf(name.id) || 'små bogstaver a-z, tal og bindestreg'}.`;
  if (idsIn(name.collection, files).includes(name.id))
    return `${name.id} findes allerede. Vælg et andet navn.`;
  return { collection: entry.collection, from: entry.id, to: name.id };
}

process.exitCode = 1;
console.log(rename(process.argv.slice(2)).join('\n'));
