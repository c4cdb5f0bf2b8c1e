import { MANIFEST } from './manifest.ts';

/** How files stand to what their manifest says, each kind with the paths in order. */
export type Differences = {
  changed: string[];
  missing: string[];
  /** there, but not in the manifest */
  extra: string[];
  /** could not be fetched, so nothing is known of them */
  unread: string[];
};

const LISTED = 20;

const words = {
  changed: { heading: 'Ændret', count: 'ændret' },
  missing: { heading: 'Mangler', count: 'mangler' },
  extra: { heading: `Står ikke i ${MANIFEST}`, count: 'for meget' },
  unread: { heading: 'Kunne ikke hentes', count: 'ikke hentet' },
} as const satisfies Record<keyof Differences, { heading: string; count: string }>;

const kinds = Object.keys(words) as (keyof Differences)[];

/** True where nothing differs. */
export function areSame(differences: Differences): boolean {
  return kinds.every((kind) => differences[kind].length === 0);
}

/** `1 ændret, 2 mangler`. */
export function countsOf(differences: Differences): string {
  return kinds
    .filter((kind) => differences[kind].length > 0)
    .map((kind) => `${differences[kind].length} ${words[kind].count}`)
    .join(', ');
}

/** The differing files by kind, as lines in Danish; of many the first twenty. */
export function linesOf(differences: Differences): string[] {
  return kinds.flatMap((kind) => {
    const names = differences[kind];
    if (names.length === 0) return [];
    const more = names.length > LISTED ? [`  … og ${names.length - LISTED} til`] : [];
    return [`${words[kind].heading}:`, ...names.slice(0, LISTED).map((name) => `  ${name}`), ...more];
  });
}
