import { hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { config } from '../../site/config.ts';
import { PAGES, STYLES } from './templates.ts';

/** A file that the templates make: a page, a feed, a file of data. */
export type PageFile = {
  /** its path below the site's folder */
  readonly path: string;
  /** what its template is given with the address */
  readonly props: object;
  /** undefined where the template makes none after all */
  readonly render: () => Promise<Buffer | undefined>;
};

/** All files that compiled templates make, in Astro's order; of two with one address Astro takes the first. */
export async function openPages(templates: string): Promise<PageFile[]> {
  const app = await openApp(templates);
  const files = new Map<string, PageFile>();
  const places = new Map<Route, number>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const place = places.get(route) ?? 0;
    places.set(route, place + 1);
    const path = fileOf(pathname, route);
    if (files.has(path)) continue;
    const given = route.pathname ? undefined : app.routeCache?.get(route)?.staticPaths[place];
    const props = given?.props ?? {};
    files.set(path, { path, props, render: () => render(app, pathname, route) });
  }
  return [...files.values()];
}

/** What of Astro's app for builds is used here (astro/dist/core/build/app.js); its own prerenderer uses the same. */
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals: (internals: { pagesByKeys: ReadonlyMap<string, unknown> }) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};
type Route = Awaited<ReturnType<StaticPaths['getAll']>>[number]['route'];

/**
 * Astro digests the styles of each page anew for its Content-Security-Policy, by Web Crypto, which hands each digest to another
 * thread: that costs twenty times what digesting does.
 */
function digestAtOnce(): void {
  const { subtle } = globalThis.crypto;
  subtle.digest = (algorithm, data) => {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return Promise.resolve(new Uint8Array(hash(name.replace('-', ''), bytes, 'buffer')).buffer);
  };
}

async function openApp(templates: string): Promise<App> {
  digestAtOnce();
  const folder = join(templates, PAGES);
  const entry = (await readdir(folder)).find((name) => /^prerender-entry\..+\.mjs$/.test(name)) ?? '';
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
  const styles = JSON.parse(await readFile(join(templates, STYLES), 'utf8')) as [string, unknown][];
  app.setInternals({ pagesByKeys: new Map(styles) });
  // no integration of ours adds a script to each page
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tellError } } } });
  // the pages hand over what the build needs of them (site/middleware.ts)
  await app.manifest.middleware?.();
  return app;
}

/** A message of Astro's while it renders. */
function tellError({ level, message }: { level: string; message: string }): boolean {
  if (level === 'error' || level === 'warn') console.error(message);
  return true;
}

// as in Astro's own build: a page never shows it, and `npm run dev` has the same
const ORIGIN = 'http://localhost:4321';

async function render(app: App, pathname: string, route: Route): Promise<Buffer | undefined> {
  const slash = route.type === 'endpoint' || pathname.endsWith('/') ? '' : '/';
  const url = new URL(`${pathname}${slash}`, config.PORTAL_URL ?? ORIGIN);
  const response = await app.render(new Request(url), { routeData: route });
  if (response.status !== 200 && response.status !== 404)
    throw new Error(`${url.pathname} answers ${response.status} while it is built.`);
  return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
}

/** The file of an address, as Astro lays it out with `build.format: 'directory'`. */
function fileOf(pathname: string, route: Route): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}
