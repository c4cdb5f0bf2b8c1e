import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { formatNumber } from '../../site/model/numbers.ts';

/**
 * Bundles the service from `entry` into `folder`, which is emptied first: `index.mjs`, and in parts/ what is loaded only when it is
 * needed, the S3 client above all. Throws a BundleError, and writes nothing, where it weighs more than `limit` bytes.
 */
export async function bundleService(entry: string, folder: string, limit = megabyte): Promise<BundleSize> {
  const { outputFiles, metafile } = await build({
    entryPoints: { index: entry },
    outdir: folder,
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const sum = (sizeOf: (contents: Uint8Array) => number) =>
    outputFiles.reduce((total, { contents }) => total + sizeOf(contents), 0);
  const raw = sum(({ length }) => length);
  if (raw > limit) throw new BundleError(raw, limit, heaviest(metafile));
  await rm(folder, { recursive: true, force: true });
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  return { files: outputFiles.length, raw, gzip: sum((contents) => gzipSync(contents).length) };
}

const megabyte = 1_000_000;

/** The packages, and folders of our own, that weigh the most. */
function heaviest({ outputs }: Metafile): string {
  const weights = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  )) {
    const name =
      /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/');
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
  }
  const first = [...weights].sort(([, a], [, b]) => b - a).slice(0, 5);
  return first.map(([name, weight]) => `${name} ${formatNumber(weight)}`).join(', ');
}

export class BundleError extends Error {
  constructor(raw: number, limit: number, heaviest: string) {
    super(
      `Bundtet fylder ${formatNumber(raw)} byte, og det må højst fylde ${formatNumber(limit)}. Det tungeste er ${heaviest}.`,
    );
  }
}

export interface BundleSize {
  files: number;
  /** bytes of all files together */
  raw: number;
  /** the same, each packed by itself */
  gzip: number;
}
