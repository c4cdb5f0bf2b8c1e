import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';

/** Answers with the file of the built site in `dist` that an address stands for, or with its 404 page. */
export async function serveFile(c: Context, dist: string): Promise<Response> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    return c.text('Adressen kan kun læses.', 405, { Allow: 'GET, HEAD' });
  }
  const path = new URL(c.req.url).pathname;
  const file = isServed(path) ? await find(dist, path) : undefined;
  if (file === 'folder') return c.redirect(`${path}/${new URL(c.req.url).search}`, 308);
  return file ? send(c, file, cachingOf(path)) : sendMissing(c, dist);
}

/**
 * Whether an address may stand for a file of the site. A part that begins with a dot is either a way out of the folder or a hidden
 * file. Encoded characters are in no file's name here, and /skal/ and /en/skal/ are the frames that the service's own pages are put
 * into.
 */
export function isServed(path: string): boolean {
  if (!/^(\/[\w@~+,-][\w.@~+,-]*)*\/?$/.test(path.replace(/^\/\.well-known(?=\/)/, '/well-known')))
    return false;
  return !/^(\/en)?\/skal(\/|$)/.test(path);
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

async function send(c: Context, file: File, caching: string): Promise<Response> {
  c.header('Cache-Control', caching);
  c.header('ETag', file.tag);
  c.header('Last-Modified', file.modified.toUTCString());
  if (c.req.header('if-none-match')?.split(/,\s*/).includes(file.tag)) return c.body(null, 304);
  return sendBytes(c, file, 200);
}

async function sendMissing(c: Context, dist: string): Promise<Response> {
  const page = await fileAt(join(dist, '404.html'));
  c.header('Cache-Control', pageCaching);
  return page ? sendBytes(c, page, 404) : c.text('Siden findes ikke. Begynd forfra på forsiden.', 404);
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

/** hono's table lacks Atom, Turtle, and Pagefind's name for WebAssembly */
function contentType(path: string): string {
  if (path.endsWith('.atom')) return 'application/atom+xml; charset=utf-8';
  if (path.endsWith('.ttl')) return 'text/turtle; charset=utf-8';
  if (path.endsWith('.pagefind')) return 'application/wasm';
  return getMimeType(path) ?? 'application/octet-stream';
}

const pageCaching = 'public, max-age=0, must-revalidate';

// Astro puts a hash of the contents into these names, so what an address gives never changes
function cachingOf(path: string): string {
  return path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : pageCaching;
}

interface File {
  path: string;
  modified: Date;
  tag: string;
}
