import { daysBetween, type IsoDay } from '../../site/model/dates.ts';
import type { Listed } from '../../functions/stores/s3-objects.ts';
import { fingerprint, isManifest, isPage, type SiteObject } from './objects.ts';
import type { Live, ReleaseRecord } from './releases.ts';

/**
 * Days that what is no page stays after the last release that had it. Pages are asked for anew each time, but one that stands open
 * fetches its search index, pictures and scripts later.
 */
const LEFT_DAYS = 30;

/** What a release changes, in the order in which it does. */
export type Plan = {
  /** names by stages: everything in one is there before the next begins */
  put: string[][];
  remove: string[];
  /** what stays for pages that stand open, with the day since which no release has it */
  left: Record<string, IsoDay>;
  unchanged: number;
};

/**
 * What has to be done to a bucket in which these objects are listed so that the site is a record's. `unfinished` are the
 * releases that stopped midway since it was last known what lies there. What no release ever put there is somebody else's and stays.
 */
export function planRelease(
  { objects }: ReleaseRecord,
  live: Live,
  unfinished: readonly ReleaseRecord[],
  listed: ReadonlyMap<string, Listed>,
  today: IsoDay,
  leftDays = LEFT_DAYS,
): Plan {
  const isSame = (name: string, object: SiteObject) => {
    const was = live.objects[name];
    const is = fingerprint(object);
    const begun = unfinished.flatMap((release) => release.objects[name] ?? []);
    return (
      was?.is === is && was.tag === listed.get(name)?.tag && begun.every((each) => fingerprint(each) === is)
    );
  };
  const changed = Object.entries(objects)
    .filter(([name, object]) => !isSame(name, object))
    .map(([name]) => name);
  const known = [live, ...unfinished].flatMap((release) => Object.keys(release.objects));
  const gone = [...new Set(known)].filter((name) => !Object.hasOwn(objects, name) && listed.has(name));
  const since = (name: string) => live.objects[name]?.unused ?? today;
  const stays = (name: string) => !isPage(name) && daysBetween(since(name), today) < leftDays;
  return {
    put: stagesOf(changed, listed),
    remove: gone.filter((name) => !stays(name)),
    left: Object.fromEntries(gone.filter(stays).map((name) => [name, since(name)])),
    unchanged: Object.keys(objects).length - changed.length,
  };
}

/** What pages need comes before them, what is new before what leads to it, and what says that all is there comes last. */
function stagesOf(names: readonly string[], listed: ReadonlyMap<string, Listed>): string[][] {
  const stageOf = (name: string) => {
    if (isManifest(name)) return 4;
    return (isPage(name) ? 2 : 0) + (listed.has(name) ? 1 : 0);
  };
  return [0, 1, 2, 3, 4].map((stage) => names.filter((name) => stageOf(name) === stage));
}
