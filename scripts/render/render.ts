import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { qualityFor } from '../precompress.ts';
import { tellProgress } from '../progress.ts';
import { openBook, type Rendering } from './book.ts';
import type { LastBuild } from './last-build.ts';
import type { Given, Order, Report, Start } from './worker.ts';

// each holds the whole content: more of them than this would take more memory than time
const MOST_WORKERS = 4;
const A_TIME = 32;

/**
 * Renders all pages into a folder, on all processors. What the last build made, and would come out the same, stays as
 * it is.
 */
export async function renderPages(
  start: Start,
  given: Given,
  last: LastBuild | undefined,
): Promise<Rendering> {
  const workers = Array.from({ length: Math.min(availableParallelism(), MOST_WORKERS) }, () =>
    openWorker(start),
  );
  try {
    const opened = await Promise.all(workers.map(({ ask }) => ask({ given, last })));
    const all = opened.map((report) => ('all' in report ? report.all : 0))[0] ?? 0;
    const quality = start.bare ? undefined : qualityFor(all);
    const book = openBook(last, workers.length);
    let next = 0;
    let done = 0;
    await Promise.all(
      workers.map(async ({ ask }, worker) => {
        while (next < all) {
          const from = next;
          const size = Math.min(A_TIME, all - from);
          next += size;
          const report = await ask({ from, to: next, quality });
          if ('rendered' in report) book.add(worker, report.rendered);
          tellProgress('Lavet', (done += size), all, done - size);
        }
        const report = await ask('finish');
        if ('answers' in report) book.finish(worker, report.answers);
      }),
    );
    return book.read(quality);
  } finally {
    await Promise.all(workers.map(({ close }) => close()));
  }
}

/** A worker that answers one order at a time. What it throws is thrown here. */
function openWorker(start: Start) {
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData: start,
    // pages are short-lived: a larger nursery holds more of what is rubbish, and is no faster
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  return {
    ask: async (order: Order): Promise<Report> => {
      worker.postMessage(order);
      const [report] = (await once(worker, 'message')) as [Report];
      return report;
    },
    close: () => worker.terminate(),
  };
}
