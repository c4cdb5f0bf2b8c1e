import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../chromium.ts';
import { installTools } from './install.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Starts a Chromium for Lighthouse, with its own mobile throttling. `audit` gives one page's scores; `close` ends the browser. */
export async function openLighthouse(): Promise<Lighthouse> {
  const folder = installTools('lighthouse');
  const { default: lighthouse } = await load<{ default: RunLighthouse }>(folder, 'lighthouse/core/index.js');
  const { launch } = await load<{ launch: LaunchChrome }>(folder, 'chrome-launcher/dist/index.js');
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: FLAGS });
  return {
    async audit(url, { indexed }) {
      const run = () =>
        lighthouse(url, {
          port: chrome.port,
          logLevel: 'error',
          // a page that is to be in no search engine says so, and would be marked down for it
          ...(!indexed && { skipAudits: ['is-crawlable'] }),
        });
      // now and then the browser gives no trace of a page, and Lighthouse asks to be run again
      const { lhr } = await retried(run);
      return readResult(lhr);
    },
    close: () => chrome.kill(),
  };
}

const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

async function load<Module>(folder: string, path: string): Promise<Module> {
  return (await import(pathToFileURL(join(folder, 'node_modules', path)).href)) as Module;
}

async function retried(run: () => ReturnType<RunLighthouse>): Promise<{ lhr: LighthouseReport }> {
  let said = 'Lighthouse gave nothing';
  for (let tries = 0; tries < 3; tries++) {
    const result = await run();
    if (result && !result.lhr.runtimeError) return result;
    said = result?.lhr.runtimeError?.message ?? said;
  }
  throw new Error(said);
}

function readResult({ categories: graded, audits, lighthouseVersion }: LighthouseReport): Audit {
  const failed = categories.flatMap((name) =>
    (graded[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.99)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim()),
  );
  const number = (id: string): number => audits[id]?.numericValue ?? 0;
  return {
    scores: categories.map((name) => Math.round((graded[name]?.score ?? 0) * 100)),
    failed,
    largestPaint: number('largest-contentful-paint'),
    bytes: number('total-byte-weight'),
    version: lighthouseVersion,
  };
}

export interface Lighthouse {
  audit: (url: string, page: { indexed: boolean }) => Promise<Audit>;
  close: () => void;
}

export interface Audit {
  /** 0 to 100, in the order of `categories` */
  scores: readonly number[];
  /** what cost points */
  failed: readonly string[];
  /** milliseconds */
  largestPaint: number;
  bytes: number;
  version: string;
}

// the part of Lighthouse's own types that is used here: it is not installed with the project
type RunLighthouse = (url: string, flags: object) => Promise<{ lhr: LighthouseReport } | undefined>;
type LaunchChrome = (options: object) => Promise<{ port: number; kill: () => void }>;
interface LighthouseReport {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string; numericValue?: number }>;
}
