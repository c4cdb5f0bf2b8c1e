import type { CollectionName } from '../../site/model/collections.ts';
import type { Problem } from './problem.ts';

/** How many names a line tells before it only counts. */
const SHOWN = 3;

/** What a warning says of one entry; `says` is a predicate, the same for all entries of which it holds. */
export type About = { readonly collection: CollectionName; readonly id: string; readonly says: string };

/** A warning about an entry as a whole: "Barrieren har en frist, der er overskredet." */
export function entryWarning(file: string, about: About): Problem {
  const message = `${WORDS[about.collection][2]} ${about.says}.`;
  return { file, line: 1, column: 1, message, severity: 'warning', about };
}

/** One line for each kind of warning in each collection, however many entries it concerns. */
export function groupedWarnings(warnings: readonly Problem[]): string[] {
  const groups = Map.groupBy(warnings, ({ file, about, message }) =>
    about ? `${about.collection} ${about.says}` : `${file} ${message}`,
  );
  return [...groups.values()].map(groupLine);
}

function groupLine(warnings: readonly Problem[]): string {
  const [first] = warnings;
  if (!first?.about) return `advarsel ${first?.file ?? ''}: ${first?.message ?? ''}`;
  const { collection, says } = first.about;
  const ids = [...new Set(warnings.map(({ about }) => about?.id ?? ''))];
  const rest = ids.length - SHOWN;
  const tail = rest > 0 ? ` og ${rest} til` : '';
  const word = WORDS[collection][ids.length === 1 ? 0 : 1];
  const folder = first.file.slice(0, first.file.lastIndexOf('/'));
  return `advarsel ${folder}: ${ids.length} ${word} ${says}: ${ids.slice(0, SHOWN).join(', ')}${tail}.`;
}

const WORDS: Readonly<Record<CollectionName, readonly [one: string, many: string, definite: string]>> = {
  goals: ['mål', 'mål', 'Målet'],
  indicators: ['indikator', 'indikatorer', 'Indikatoren'],
  barriers: ['barriere', 'barrierer', 'Barrieren'],
  initiatives: ['indsats', 'indsatser', 'Indsatsen'],
  laws: ['lov', 'love', 'Loven'],
  organisations: ['organisation', 'organisationer', 'Organisationen'],
  'case-areas': ['sagsområde', 'sagsområder', 'Sagsområdet'],
  funding: ['bevilling', 'bevillinger', 'Bevillingen'],
  updates: ['nyhed', 'nyheder', 'Nyheden'],
  answers: ['svar', 'svar', 'Svaret'],
  terms: ['ord', 'ord', 'Ordet'],
  sources: ['kilde', 'kilder', 'Kilden'],
  pages: ['side', 'sider', 'Siden'],
};
