import type { IsoDay } from '../dates.ts';
import type { Source } from '../schemas/source.ts';
import type { CollectionName, Entries } from '../collections.ts';

/** Something in an entry that must be mended. `path` leads to the value within the front matter; `message` is Danish. */
export type Finding = {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The collection that must be known as a whole for the rule to judge; while it is not, the finding may be an echo of another. */
  readonly restsOn?: CollectionName;
};

/** What a rule may look at beside the entry itself. */
export type RuleContext = {
  readonly today: IsoDay;
  readonly entries: Entries;
  readonly sources: ReadonlyMap<string, Source>;
};
