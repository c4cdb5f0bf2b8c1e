import { livePen, outlinePen } from './charts/file/pen.ts';
import { trajectoryFile } from './charts/file/trajectory.ts';
import { writeCsv } from './data/csv.ts';
import type { Speech } from './i18n/index.ts';
import type { Entry } from './model/collections.ts';
import type { Portal } from './model/portal.ts';
import { present, presentList } from './model/rules/standing.ts';
import { toPng } from './preview/png.ts';

type Indicator = Entry<'indicators'>;

/** What a visitor may take along of an indicator, by its file's name beside the page. */
export const indicatorFiles = {
  'tal.csv': {
    type: 'text/csv; charset=utf-8',
    make: (indicator: Indicator, portal: Portal) => figures(indicator, portal),
  },
  'billede.svg': {
    type: 'image/svg+xml',
    make: (indicator: Indicator, portal: Portal, speech: Speech) =>
      trajectoryFile(indicator, portal, speech, livePen),
  },
  'billede.png': {
    type: 'image/png',
    make: async (indicator: Indicator, portal: Portal, speech: Speech) =>
      toPng(trajectoryFile(indicator, portal, speech, outlinePen)),
  },
} as const;

export type IndicatorFile = keyof typeof indicatorFiles;

/** The files that an indicator has: a single number without a target is no trajectory, and has no picture. */
export function filesOf(indicator: Indicator): IndicatorFile[] {
  return isDrawn(indicator) ? ['tal.csv', 'billede.svg', 'billede.png'] : ['tal.csv'];
}

/** True where there is something to draw. */
export function isDrawn({ role, observations }: Indicator): boolean {
  return role !== 'context' || presentList(observations).length > 1;
}

/** Every figure with its date and source, oldest kind first; one that is missing has no row. */
function figures(indicator: Indicator, portal: Portal): string {
  const rows = [
    ['baseline', present(indicator.baseline)] as const,
    ...indicator.milestones.map((value) => ['milestone', value] as const),
    ...presentList(indicator.observations).map((value) => ['observation', value] as const),
    ['target', present(indicator.target)] as const,
  ];
  return writeCsv(
    ['kind', 'value', 'unit', 'date', 'source', 'source_title', 'source_url', 'note'],
    rows.flatMap(([kind, figure]) => {
      if (!figure) return [];
      const source = portal.get('sources', figure.source);
      const url = present(source.url);
      return [
        [kind, figure.value, indicator.unit, figure.date, figure.source, source.title, url, figure.note],
      ];
    }),
  );
}
