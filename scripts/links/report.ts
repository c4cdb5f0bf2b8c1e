import { counted, formatNumber } from '../../site/model/numbers.ts';
import type { Answer } from './answer.ts';
import type { ExternalLink } from './collect.ts';
import type { Remembered } from './memory.ts';
import type { Asked } from './run.ts';
import { kinds, linkMessage } from './words.ts';

/** The report for a terminal: a line for each place with an address that is worth a look, and a sentence that sums up. */
export function linkLines(links: readonly ExternalLink[], asked: Asked): string[] {
  const found = links.flatMap((link) => {
    const known = asked.answers.get(link.address);
    return known && known.answer.kind !== 'alive' ? [{ link, answer: known.answer }] : [];
  });
  const order = Object.keys(kinds);
  return [
    ...found
      .toSorted((a, b) => order.indexOf(a.answer.kind) - order.indexOf(b.answer.kind))
      .map(({ link, answer }) => `${kinds[answer.kind]} ${placeOf(link)} ${linkMessage(link, answer)}`),
    summary(new Set(links.map(({ address }) => address)).size, asked),
    ...(asked.offline ? [OFFLINE] : []),
  ];
}

/** The report for tools: each address with what is known of it and its places. */
export function linkJson(links: readonly ExternalLink[], { answers, asked, offline }: Asked): string {
  const byAddress = Map.groupBy(links, ({ address }) => address);
  const addresses = [...byAddress].map(([address, places]) => {
    const known = answers.get(address);
    return {
      address,
      ...(known && { day: known.day, ...known.answer }),
      places: places.map((link) => ({
        file: link.file,
        line: link.line,
        column: link.column,
        ...(known && known.answer.kind !== 'alive' && { message: linkMessage(link, known.answer) }),
      })),
    };
  });
  return JSON.stringify({ asked, offline, addresses }, null, 2);
}

/** True where a page is known to be gone. */
export function anyDead({ answers }: Asked): boolean {
  return [...answers.values()].some(({ answer }) => answer.kind === 'dead');
}

function summary(addresses: number, { answers, asked }: Asked): string {
  const known = [...answers.values()];
  const parts = Object.entries(sums).flatMap(([kind, words]) => {
    const count = numberOf(known, kind as Answer['kind']);
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const untold = addresses - known.length;
  if (untold > 0) parts.push(`${untold} mangler endnu`);
  const told = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return `${counted(addresses, 'adresse', 'adresser')}${told}. ${formatNumber(asked)} er spurgt nu.`;
}

function numberOf(known: readonly Remembered[], kind: Answer['kind']): number {
  return known.filter(({ answer }) => answer.kind === kind).length;
}

const sums = {
  alive: 'svarer',
  dead: 'findes ikke mere',
  front: 'fører kun til en forside',
  moved: 'er flyttet',
  refused: 'kunne ikke kontrolleres',
  unreached: 'svarede ikke nu',
} as const satisfies Record<Answer['kind'], string>;

const OFFLINE =
  'Ingen har svaret, så maskinen er formentlig ikke på nettet. Prøv igen, når den er. Svar fra tidligere er ikke ændret.';

function placeOf({ file, line, column }: ExternalLink): string {
  return `${file}:${line}:${column}`;
}
