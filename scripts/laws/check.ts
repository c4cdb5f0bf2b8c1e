import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDate, type IsoDay } from '../../site/model/dates.ts';
import { changesSince, isWatched, lawChangesFile, watchLaws } from '../../site/model/law-changes.ts';
import type { Entries } from '../../site/model/collections.ts';
import { counted } from '../../site/model/numbers.ts';
import { lawsOf } from '../../site/model/portal.ts';
import { contentRoot } from '../../site/source/root.ts';
import { lawWatch } from '../../site/source/law-watch.ts';
import { readFeed } from './feed.ts';

/**
 * Reads Retsinformation's feed, writes what it tells of the content's laws beside the content, and says which barriers should be
 * checked again. False where the feed could not be read: then the file stays, and the pages say since when nobody has checked.
 */
export async function checkLaws({
  feed,
  entries: { barriers, laws },
  today,
  say,
}: Reading): Promise<boolean> {
  const previous = lawWatch();
  const told = await readFeed(feed).catch((error: unknown) => {
    const since = previous
      ? `Lovene er ikke kontrolleret siden ${formatDate(previous.checked)}.`
      : 'Lovene er aldrig kontrolleret.';
    say(
      `Retsinformation kunne ikke læses (${error instanceof Error ? error.message : String(error)}). ${since}`,
    );
  });
  if (!told) return false;
  const watch = watchLaws(previous, told, laws, today);
  const file = join(contentRoot(), lawChangesFile);
  // aside and then in place: a file with the right name is whole
  await writeFile(`${file}.del`, `${JSON.stringify(watch, undefined, 2)}\n`);
  await rename(`${file}.del`, file);

  const flagged = barriers.flatMap((barrier) =>
    laws
      .filter(({ id }) => lawsOf(barrier).includes(id))
      .flatMap((law) => {
        const [newest] = changesSince(watch, law.id, barrier.verified);
        return newest ? [{ barrier, law, newest }] : [];
      }),
  );
  say(
    `${counted(laws.filter(isWatched).length, 'lov', 'love')} er kontrolleret mod Retsinformation. ${
      flagged.length === 0
        ? 'Ingen barrierer skal ses efter.'
        : 'Se disse barrierer efter, og skriv verified i dem:'
    }`,
  );
  for (const { barrier, law, newest } of flagged) {
    say(
      `- ${barrier.title} (barriers/${barrier.id}): ${law.shortName} er ændret den ${formatDate(newest.date)}. ${newest.title}: ${newest.address}`,
    );
  }
  return true;
}

type Reading = {
  /** the feed's address */
  feed: string;
  entries: Pick<Entries, 'barriers' | 'laws'>;
  today: IsoDay;
  /** one line in Danish for whoever runs it, and for the pull request */
  say: (line: string) => void;
};
