import type { Entries } from '../../site/model/collections.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import { asOf, citedSources } from '../../site/model/rules/barrier.ts';
import { freshDays, isOutOfDate } from '../../site/model/rules/freshness.ts';
import { HARD, hardToRead } from './plain-language.ts';
import type { Problem } from './problem.ts';

/** How many names a warning tells before it only counts. */
const SHOWN = 3;

/** What is worth a look but breaks no rule: one line for each kind, however many entries it concerns. */
export function contentWarnings(entries: Entries, today: IsoDay, top: string): Problem[] {
  const sources = new Map(entries.sources.map((source) => [source.id, source]));
  const old = entries.barriers.filter((barrier) => {
    const cited = citedSources(barrier).flatMap((id) => sources.get(id) ?? []);
    return cited.length > 0 && isOutOfDate(asOf(cited), 'barrier', today);
  });
  const unverified = entries.laws.filter(({ verified }) => verified === undefined);
  const unopened = entries.sources.filter(({ verified }) => verified === undefined);
  return [
    ...grouped(
      'barriers',
      old,
      `hviler kun på kilder, der er mere end ${freshDays.barrier} dage gamle eller uden dato`,
    ),
    ...grouped('laws', unverified, 'har ingen dato for, hvornår udgaven blev kontrolleret (verified)'),
    ...grouped('sources', unopened, 'er ikke åbnet og kontrolleret af et menneske (verified)'),
    ...hardToRead(entries).flatMap(({ collection, pages }) =>
      grouped(collection, pages, `har et lixtal over ${HARD}. Del sætningerne, og find kortere ord`),
    ),
  ].map(({ collection, message }) => ({
    file: `${top}/${collection}`,
    line: 1,
    column: 1,
    message,
    severity: 'warning',
  }));
}

function grouped(collection: Warned, entries: readonly { id: string }[], what: string): Grouped[] {
  if (entries.length === 0) return [];
  const names = entries.slice(0, SHOWN).map(({ id }) => id);
  const rest = entries.length - names.length;
  const tail = rest === 0 ? '' : ` og ${rest} til`;
  const word = WORDS[collection][entries.length === 1 ? 0 : 1];
  return [{ collection, message: `${entries.length} ${word} ${what}: ${names.join(', ')}${tail}.` }];
}

const WORDS = {
  barriers: ['barriere', 'barrierer'],
  laws: ['lov', 'love'],
  sources: ['kilde', 'kilder'],
  goals: ['mål', 'mål'],
  indicators: ['indikator', 'indikatorer'],
  initiatives: ['indsats', 'indsatser'],
  pages: ['side', 'sider'],
} as const;

type Warned = keyof typeof WORDS;
type Grouped = { collection: Warned; message: string };
