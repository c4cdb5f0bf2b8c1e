import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { precompress } from '../../../scripts/precompress.ts';
import { CHAIN } from '../../../scripts/published/chain.ts';
import { writeManifest } from './manifest.ts';
import type { Origin } from '../../../scripts/published/origin.ts';
import { chainOf, type ContentState, type Release } from '../../../site/data/releases.ts';
import { emptyFolder } from './folder.ts';

/** The commit of the n-th made-up release. */
export function commitOf(n: number): string {
  return String(n).padStart(2, '0').repeat(20);
}

/** The states of the content up to the n-th made-up release. */
export function statesUpTo(n: number): ContentState[] {
  return Array.from({ length: n }, (_, at) => ({
    date: '2026-11-24',
    commit: commitOf(at + 1),
    content: String((at % 9) + 1).repeat(64),
  }));
}

/** The file of the open data that holds a chain. */
export function chainFile(releases: readonly Release[]): string {
  return JSON.stringify({ head: releases.at(-1)?.hash ?? null, releases });
}

/** A small built site, as scripts/build.ts leaves it, with these files besides. Each release has a style sheet and pages of its own. */
export async function builtRelease(
  n: number,
  more: Record<string, string | Buffer> = {},
  changes: Partial<Origin> = {},
): Promise<string> {
  const folder = await emptyFolder();
  const style = `_astro/side.${commitOf(n).slice(0, 8)}.css`;
  const page = (title: string) =>
    `<link rel="stylesheet" href="/${style}"><img src="/billeder/${n % 2}.svg"><h1>${title} ${n}</h1>${'<p>Lang</p>'.repeat(200)}`;
  const files = {
    'index.html': page('Forside'),
    '404.html': '<h1>Siden findes ikke</h1>',
    [`sider/${n}/index.html`]: page('Ny side'),
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`barrierer/${at}/index.html`, page(`B${at}`)]),
    ),
    [style]: `h1 { order: ${n} }`,
    [`billeder/${n % 2}.svg`]: `<svg><!-- ${n % 2} --></svg>`,
    'skal/index.html': '<h1>Ramme</h1>',
    'data/v1/barriers.csv': '"id"',
    'robots.txt': 'User-agent: *',
    [CHAIN]: chainFile(chainOf(statesUpTo(n))),
    ...more,
  };
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
  await writeManifest(folder, {
    commit: commitOf(n),
    modified: false,
    synthetic: false,
    day: '2026-11-24',
    dataFormat: '1.0',
    environment: {},
    ...changes,
  });
  await precompress(folder);
  return folder;
}

/** The way to a server, which breaks off for good when so many bytes were sent on it. */
export async function breakingLine(endpoint: string, bytes: number): Promise<string> {
  const { hostname, port } = new URL(endpoint);
  const sockets = new Set<Socket>();
  let left = bytes;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    far.pipe(near);
    near.on('data', (part: Buffer) => {
      left -= part.length;
      far.write(part);
      if (left > 0) return;
      for (const socket of sockets) socket.resetAndDestroy();
      server.close();
    });
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
