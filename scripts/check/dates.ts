import { formatDate, isIsoDay, isPartialDate } from '../../site/model/dates.ts';
import { quoted } from './nearest.ts';

export type DateShape = 'day' | 'partial-date';

const FORMS: Readonly<Record<DateShape, string>> = {
  day: 'ÅÅÅÅ-MM-DD, for eksempel 2024-06-04',
  'partial-date': 'ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ, for eksempel 2024-06-04',
};

const MONTHS = Array.from(
  { length: 12 },
  (_, month) => formatDate(`2000-${pad(month + 1)}`).split(' ')[0] ?? '',
);

/** The form that a date is written in. */
export function dateForm(shape: DateShape): string {
  return `Skriv datoen som ${FORMS[shape]}.`;
}

/** What is wrong with a date, and how it is written; a date that can be read in two ways is asked about, never guessed. */
export function dateMessage(value: string | number, shape: DateShape): string {
  const text = String(value).trim();
  return (
    impossible(text) ??
    twoReadings(text) ??
    suggestion(text, shape) ??
    `${quoted(text)} er ikke en dato. ${dateForm(shape)}`
  );
}

function impossible(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match || isPartialDate(text)) return undefined;
  const [, year = '', month = '', day] = match;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined)
    return `Datoen ${text} findes ikke: der er ingen måned ${month}. Skriv år, måned og dag i den rækkefølge.`;
  const last = [31, 30, 29, 28].find((days) => isIsoDay(`${year}-${month}-${pad(days)}`)) ?? 31;
  return `Datoen ${text} findes ikke: ${name} ${year} har ${last} dage, og der står dag ${day ?? ''}. Skriv den rigtige dag.`;
}

function twoReadings(text: string): string | undefined {
  const match = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, first = '', second = '', year = ''] = match;
  const danish = `${year}-${pad(Number(second))}-${pad(Number(first))}`;
  const american = `${year}-${pad(Number(first))}-${pad(Number(second))}`;
  const readings = [...new Set([danish, american])].filter(isIsoDay);
  if (readings.length === 0) return undefined;
  if (readings.length === 1) return `Skriv datoen med året først: ${readings[0] ?? ''}.`;
  return `${quoted(text)} kan læses på to måder. Skriv ${danish}, hvis du mener ${formatDate(danish)}, eller ${american}, hvis du mener ${formatDate(american)}.`;
}

/** Dates that can be read in one way only, though they are written in another form. */
function suggestion(text: string, shape: DateShape): string | undefined {
  const words = /^(?:(\d{1,2})\.?\s+)?([a-zæøå]+)\s+(\d{4})$/i.exec(text);
  const month = words
    ? MONTHS.findIndex((name) => name.startsWith((words[2] ?? '').toLowerCase().slice(0, 3))) + 1
    : 0;
  const candidates = [
    text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    text.replace(
      /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
      (_, y: string, m: string, d: string) => `${y}-${pad(Number(m))}-${pad(Number(d))}`,
    ),
    text.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'),
    month > 0 && words
      ? `${words[3] ?? ''}-${pad(month)}${words[1] === undefined ? '' : `-${pad(Number(words[1]))}`}`
      : '',
  ];
  const fits = shape === 'day' ? isIsoDay : isPartialDate;
  const found = candidates.find((candidate) => candidate !== text && fits(candidate));
  if (found !== undefined) return `Skriv datoen som ${found}.`;
  return shape === 'day' && isPartialDate(text)
    ? `${quoted(text)} mangler dagen. Skriv en hel dato, for eksempel 2024-06-04.`
    : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
