import type { SearchPage } from '../search/read-page.ts';
import type { LastBuild, PageRecord } from './last-build.ts';
import type { MadeFile } from './output.ts';
import type { Rendered } from './worker.ts';

/** What came of rendering: the build's memory for the next one, what the search reads of each new page, and which were kept. */
export type Rendering = LastBuild & {
  readonly searched: ReadonlyMap<string, SearchPage>;
  readonly kept: ReadonlySet<string>;
};

/** What is written down while workers render: each counts the questions of its own pages, and here they become one list. */
export function openBook(last: LastBuild | undefined, workers: number) {
  const files = new Map<string, MadeFile>();
  const searched = new Map<string, SearchPage>();
  const keptPages = new Set<string>();
  // the last build's questions are counted as by a worker of their own
  const records = Array.from({ length: workers + 1 }, () => new Map<string, PageRecord>());
  const questions: LastBuild['answers'][] = [last?.answers ?? []];

  return {
    add(worker: number, rendered: readonly Rendered[]): void {
      for (const {
        path,
        file,
        kept,
        record = kept ? last?.pages.get(path) : undefined,
        ...made
      } of rendered) {
        files.set(path, file);
        if (record) records[kept ? 0 : worker + 1]?.set(path, record);
        if (kept) keptPages.add(path);
        else if (made.searched) searched.set(path, made.searched);
      }
    },
    finish(worker: number, answers: LastBuild['answers']): void {
      questions[worker + 1] = answers;
    },
    read(quality: number | undefined): Rendering {
      const numbers = new Map<string, number>();
      const answers: (readonly [string, string])[] = [];
      const numberOf = (asked: readonly [string, string] | undefined): number[] => {
        if (!asked) return [];
        const number = numbers.get(asked[0]) ?? answers.push(asked) - 1;
        numbers.set(asked[0], number);
        return [number];
      };
      const pages = records.flatMap((own, worker) =>
        [...own].map(([path, { given, reads }]): [string, PageRecord] => [
          path,
          { given, reads: reads.flatMap((read) => numberOf(questions[worker]?.[read])) },
        ]),
      );
      return { quality, files, pages: new Map(pages), answers, searched, kept: keptPages };
    },
  };
}
