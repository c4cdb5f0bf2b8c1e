import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../../functions/config.ts';
import { startNodeHost } from '../../../functions/hosts/node.ts';
import { findChromium } from '../../../scripts/chromium.ts';
import { BUILT_ON, REAL_ADDRESS, REAL_CONTACT } from './built-for.ts';
import { contentWithHistory } from './history.ts';

const contents: Record<SiteName, () => string> = {
  real: () => 'content',
  synthetic: () => contentWithHistory('test/fixtures/portal'),
};

/** The real site is built as it is deployed; the synthetic one as whoever tries it out does, without an address of its own. */
const addresses: Record<SiteName, string | undefined> = {
  real: REAL_ADDRESS,
  synthetic: undefined,
};

/** Builds the real and the synthetic site, serves each with its feedback service, and starts the one browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // found first: where there is no browser, nobody should wait for a build to hear it
  const executablePath = findChromium();
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closers.toReversed()) await close();
  };
  try {
    const real = await openSite('real', closers);
    const synthetic = await openSite('synthetic', closers);
    const browser = await chromium.launchServer({ executablePath, args: quiet });
    closers.push(() => browser.close());
    project.provide('sites', { real, synthetic });
    project.provide('browser', browser.wsEndpoint());
    return closeAll;
  } catch (error) {
    // what was opened before the failure would keep vitest from ending
    await closeAll();
    throw error;
  }
}

/** Builds a site and serves it with its feedback service; what closes it again is added to `closers`. */
export async function openSite(name: SiteName, closers: (() => Promise<void>)[]): Promise<Site> {
  const dist = resolve('.cache/test-site', name);
  const content = contents[name]();
  await build(content, { ...buildEnvironment(name), PORTAL_CONTENT: content, PORTAL_OUT: dist });
  const data = await mkdtemp(join(tmpdir(), `maalbilledet-${name}-`));
  closers.push(() => rm(data, { recursive: true, force: true }));
  const config = {
    ...readConfig({ FEEDBACK_DATA: data, FEEDBACK_PER_ADDRESS: '100000', FEEDBACK_OVERALL: '100000' }),
    port: 0,
  };
  const host = await startNodeHost(config, dist, { say: () => undefined, log: () => undefined });
  closers.push(host.close);
  return { origin: new URL(host.address).origin, dist, content: resolve(content), data };
}

/** What a site is built with, wherever it is built. */
export function buildEnvironment(name: SiteName): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: undefined,
    PORTAL_URL: addresses[name],
    PORTAL_PUBLISHER: undefined,
    PORTAL_CONTROLLER: undefined,
    PORTAL_SECURITY_CONTACT: addresses[name] && REAL_CONTACT,
    PORTAL_CONTENT: undefined,
    SOURCE_DATE_EPOCH: String(BUILT_ON.getTime() / 1000),
  };
}

/** A process of its own: Astro leaves its memory and NODE_ENV behind, and reads the content folder when it is imported. */
export async function build(content: string, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], { env });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The site of ${content} was not built.\n${stdout}\n${stderr}`, { cause: error });
  }
}

// without these Chromium calls home, and fills a closed network's log with its failures
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type SiteName = 'real' | 'synthetic';

export type Site = {
  /** for example http://127.0.0.1:43567 */
  origin: string;
  /** the folder with the built pages */
  dist: string;
  /** the folder with the content that they are built of */
  content: string;
  /** the folder in which the feedback service keeps its records and keys */
  data: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    sites: Record<SiteName, Site>;
    browser: string;
  }
}
