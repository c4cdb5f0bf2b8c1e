import { resolve } from 'node:path';
import { makeSite } from '../render/site.ts';

/** `node scripts/bench/portal-pages.ts`: the pages of the portal into PORTAL_OUT, without check, search index and packing. */
await makeSite(resolve(process.env['PORTAL_OUT'] ?? 'dist'));
