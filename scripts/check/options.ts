import { parseArgs } from 'node:util';

/** What `npm run check` was asked for. */
export type CheckFlags = {
  readonly json: boolean;
  readonly watch: boolean;
  /** Each warning by itself with its place, also where many are of one kind. */
  readonly each: boolean;
  /** A file or folder of the content, to which the report is confined: `content/barriers`. */
  readonly only: string | undefined;
};

/** Reads the flags, or says in Danish what cannot be read. */
export function readCheckFlags(args: readonly string[]): CheckFlags | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: flag, watch: flag, each: flag, only: { type: 'string' } },
    });
    const { json = false, watch = false, only, each = only !== undefined } = values;
    return { json, watch, each, only };
  } catch {
    return 'Brug npm run check, eventuelt med -- --only content/barriers/navn.mdx, --each, --json eller --watch.';
  }
}

const flag = { type: 'boolean' } as const;
