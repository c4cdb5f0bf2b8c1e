import { hash } from 'node:crypto';
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { inParallel } from '../../functions/in-parallel.ts';
import { handover } from '../../site/handover.ts';
import { readPage, type SearchPage } from '../search/read-page.ts';
import type { LastBuild, PageRecord } from './last-build.ts';
import { Output, type MadeFile } from './output.ts';
import { openPages, type PageFile } from './pages.ts';

/** What a worker is started with. */
export type Start = {
  readonly folder: string;
  readonly templates: string;
  /** Whether the pages are made alone: neither packed nor read for the search. */
  readonly bare: boolean;
};

/** What all pages are made of. */
export type Given = Required<Pick<typeof handover, 'content' | 'history'>>;

/** To a worker: what the pages are made of and what was made last, at first; then which files to make, by their numbers; `finish` at last. */
export type Order =
  | { readonly given: Given; readonly last: LastBuild | undefined }
  | { readonly from: number; readonly to: number; readonly quality: number | undefined }
  | 'finish';

/** From a worker: how many files there are; what it made of an order; at last, the questions that its pages asked. */
export type Report =
  | { readonly all: number }
  | { readonly rendered: readonly Rendered[] }
  | { readonly answers: LastBuild['answers'] };

/** A file that was made, or kept as it was: then the last build says the rest. `record` counts the worker's own questions. */
export type Rendered = {
  readonly path: string;
  readonly file: MadeFile;
  readonly kept: boolean;
  readonly record?: PageRecord;
  readonly searched?: SearchPage | undefined;
};

// so many wait for the disk and the packing at a time, while one is rendered
const AT_ONCE = 8;
// an entry is given to several pages, in both languages
const sums = new WeakMap<object, string | undefined>();

const { folder, templates, bare } = workerData as Start;
const report = (message: Report): void => parentPort?.postMessage(message);
let open: Promise<Press> | undefined;
if (parentPort)
  for await (const [order] of on(parentPort, 'message') as AsyncIterable<[Order]>) {
    if (order === 'finish') {
      report({ answers: [...((await open)?.answers ?? [])] });
      break;
    }
    if ('given' in order) {
      Object.assign(handover, order.given);
      open = openPress(order.last);
      report({ all: (await open).files.length });
    } else if (open) {
      const press = await open;
      const output = new Output(folder, press.last, order.quality);
      const files = press.files.slice(order.from, order.to);
      const rendered = await inParallel(files, AT_ONCE, (file) => press.make(file, output));
      report({ rendered: rendered.filter((made) => made !== undefined) });
    }
  }

type Press = {
  files: readonly PageFile[];
  last: LastBuild | undefined;
  answers: ReadonlyMap<string, string>;
  make: (file: PageFile, output: Output) => Promise<Rendered | undefined>;
};

async function openPress(last: LastBuild | undefined): Promise<Press> {
  const files = await openPages(templates);
  if (!handover.pages) throw new Error('The pages have handed nothing over (site/middleware.ts).');
  const { listening, openAnswers } = handover.pages;
  const answerTo = openAnswers();
  const answers = new Map<string, string>();
  const numbers = new Map<string, number>();
  const numberOf = (question: string): number => {
    const known = numbers.get(question);
    if (known !== undefined) return known;
    numbers.set(question, numbers.size);
    answers.set(question, answerTo(question));
    return numbers.size - 1;
  };
  const stands = (last?.answers ?? []).map(([question, answer]) => answerTo(question) === answer);

  const make = async ({ path, props, render }: PageFile, output: Output): Promise<Rendered | undefined> => {
    const given = givenIn(props);
    const known = last?.pages.get(path);
    if (known && known.given === given && known.reads.every((read) => stands[read]) && output.keep(path))
      return { path, file: output.get(path), kept: true };
    const asked = new Set<string>();
    const body = await listening(asked, render).catch((cause: unknown) => {
      throw new Error(
        `${path} kunne ikke laves: ${cause instanceof Error ? (cause.stack ?? '') : String(cause)}`,
      );
    });
    if (!body) return undefined;
    await output.write(path, body);
    const searched =
      !bare && path.endsWith('.html') ? readPage(addressOf(path), body.toString('utf8')) : undefined;
    const record = given === undefined ? {} : { record: { given, reads: [...asked].map(numberOf) } };
    return { path, file: output.get(path), kept: false, searched, ...record };
  };
  return { files, last, answers, make };
}

function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A digest of what a page is given with its address; undefined where it is no plain data, and cannot be compared. */
function givenIn(props: object): string | undefined {
  const sums = Object.entries(props).map(([name, value]) => [name, sumOf(value)]);
  return sums.every(([, sum]) => sum !== undefined)
    ? hash('sha256', JSON.stringify(sums), 'base64url')
    : undefined;
}

function sumOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return digestOf(value);
  if (!sums.has(value)) sums.set(value, digestOf(value));
  return sums.get(value);
}

function digestOf(value: unknown): string | undefined {
  const odd: unknown[] = [];
  const text = JSON.stringify([value], (_, inner: unknown) => {
    if (typeof inner === 'function' || inner instanceof Map || inner instanceof Set) odd.push(inner);
    return inner;
  });
  return odd.length === 0 ? hash('sha256', text, 'base64url') : undefined;
}
