import { resolve } from 'node:path';
import { build } from 'astro';
import { usePageMemory } from '../site/page-memory-place.ts';
import { keepPages, recallPages, takeKept } from './last-build.ts';

/**
 * Renders the pages into the folder PORTAL_OUT or dist/: a part of `npm run build`, in a process of its own, so that all that Astro
 * holds of ten thousand entries is let go before the next step.
 */
const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');
const memory = await recallPages(folder);
usePageMemory(memory);
await build({ logLevel: 'warn' });
await takeKept(folder, memory);
await keepPages(folder, memory);
