import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { languageParameter } from '../../site/forms/service-address.ts';
import { speak, type Speech } from '../../site/i18n/index.ts';
import type { Language } from '../../site/model/language.ts';

/** What an address of the site answers to. */
export const METHODS = 'GET, HEAD';

/** The addresses (with their query) that are answered in English: the pages below /en/, and the service where it was asked for. */
export const ENGLISH = new RegExp(`^/en(/|$)|[?&]${languageParameter}=en(&|$)`);

/** The language of what is said at an address where no page of it can say it. */
export function speechAt({ pathname, search }: URL): Speech {
  return speak(ENGLISH.test(pathname + search) ? 'en' : 'da');
}

/** The pages, as files of the built site, that are shown at an address that has none. */
export const missingPages: Readonly<Record<Language, string>> = {
  da: '/404.html',
  en: '/en/404/index.html',
};

/** Answers with the file of the built site in `dist` that an address stands for, or with its 404 page. */
export async function serveFile(c: Context, dist: string): Promise<Response> {
  const url = new URL(c.req.url);
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    return c.text(speechAt(url).t('host.readOnly'), 405, { Allow: METHODS });
  }
  const path = url.pathname;
  const file = isServed(path) ? await find(dist, path) : undefined;
  if (file === 'folder') return c.redirect(`${path}/${url.search}`, 308);
  return file ? send(c, file, cachingOf(path)) : sendMissing(c, dist, speechAt(url));
}

/**
 * The addresses that may stand for a file of the site. A part that begins with a dot is either a way out of the folder or a hidden
 * file, and encoded characters are in no file's name here.
 */
export const SERVED = /^(\/\.well-known)?(\/[\w@~+,-][\w.@~+,-]*)*\/?$/;

/** The frames that the service's own pages are put into. */
export const FRAME = /^(\/en)?\/skal(\/|$)/;

/** Whether an address may stand for a file of the site. */
export function isServed(path: string): boolean {
  return SERVED.test(path) && !FRAME.test(path);
}

async function find(dist: string, path: string): Promise<File | 'folder' | undefined> {
  const file = await fileAt(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  if (file || path.endsWith('/')) return file;
  return (await fileAt(join(dist, path, 'index.html'))) && 'folder';
}

async function fileAt(path: string): Promise<File | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    // weak, since the same file is sent both compressed and plain
    return {
      path,
      modified: found.mtime,
      tag: `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))) {
      return undefined;
    }
    throw error;
  }
}

async function send(c: Context, file: File, cacheControl: string): Promise<Response> {
  c.header('Cache-Control', cacheControl);
  c.header('ETag', file.tag);
  c.header('Last-Modified', file.modified.toUTCString());
  if (c.req.header('if-none-match')?.split(/,\s*/).includes(file.tag)) return c.body(null, 304);
  return sendBytes(c, file, 200);
}

async function sendMissing(c: Context, dist: string, { language, t }: Speech): Promise<Response> {
  const page = await fileAt(join(dist, missingPages[language]));
  c.header('Cache-Control', caching.other);
  return page ? sendBytes(c, page, 404) : c.text(t('host.missing'), 404);
}

async function sendBytes(c: Context, { path }: File, status: 200 | 404): Promise<Response> {
  const packed = acceptsBrotli(c) ? await readPacked(path) : undefined;
  const bytes = packed ?? (await readFile(path));
  c.header('Content-Type', contentType(path));
  if (packed) {
    c.header('Content-Encoding', 'br');
    c.header('Vary', 'Accept-Encoding');
  }
  c.header('Content-Length', String(bytes.length));
  return c.body(bytes, status);
}

function acceptsBrotli(c: Context): boolean {
  return /(?:^|[\s,])br(?:$|[\s,;])(?!\s*q=0(?:\.0*)?(?:$|[\s,]))/.test(
    c.req.header('accept-encoding') ?? '',
  );
}

/** What the build packed once; undefined for what is small or packed already. */
async function readPacked(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  return (await fileAt(`${path}.br`)) && readFile(`${path}.br`);
}

/** The content type of a file by the end of its name: hono's table lacks Atom, Turtle, and Pagefind's name for WebAssembly. */
export function contentType(path: string): string {
  if (path.endsWith('.atom')) return 'application/atom+xml; charset=utf-8';
  if (path.endsWith('.ttl')) return 'text/turtle; charset=utf-8';
  if (path.endsWith('.pagefind')) return 'application/wasm';
  return getMimeType(path) ?? 'application/octet-stream';
}

// Astro puts a hash of the contents into these names, so what an address gives never changes
const HASHED = '/_astro/';

/** How long browsers may keep what they got. */
export const caching = {
  hashed: { below: HASHED, value: 'public, max-age=31536000, immutable' },
  other: 'public, max-age=0, must-revalidate',
} as const;

/** The Cache-Control of an address. */
export function cachingOf(path: string): string {
  return path.startsWith(HASHED) ? caching.hashed.value : caching.other;
}

interface File {
  path: string;
  modified: Date;
  tag: string;
}
