import { config } from '../../site/config.ts';
import { formatVersion } from '../../site/data/changelog.ts';
import { dayOf, type IsoDay } from '../../site/model/dates.ts';
import { buildDate } from '../../site/source/build-date.ts';
import { git } from '../../site/source/git.ts';
import { isSynthetic } from '../../site/source/root.ts';

/** What a site is built of: with the same commit and the same environment anyone builds the same bytes. */
export type Origin = {
  /** null where there is no git */
  commit: string | null;
  /** whether files differed from the commit when it was built; null where there is no git */
  modified: boolean | null;
  /** whether the content is made up */
  synthetic: boolean;
  /** the day that the portal is computed for */
  day: IsoDay;
  /** the version of the open data's format */
  dataFormat: string;
  /** the variables that decided what the pages say; each of them can be read on the pages too */
  environment: Record<string, string>;
};

/** The origin of what is built now, in this folder. */
export function readOrigin(): Origin {
  const commit = git('rev-parse', 'HEAD') ?? null;
  // without the lock that a mere look does not need
  const changes = git('--no-optional-locks', 'status', '--porcelain');
  const date = buildDate();
  return {
    commit,
    modified: changes === undefined ? null : changes !== '',
    synthetic: isSynthetic(),
    day: dayOf(date),
    dataFormat: formatVersion,
    environment: { SOURCE_DATE_EPOCH: String(date.getTime() / 1000), ...written(Object.keys(config)) },
  };
}

/** The settings as they were written: what is left at its usual value is left out. */
function written(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
