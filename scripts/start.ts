import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { serve } from './serve.ts';

// a process of its own for the build: Astro leaves its memory and NODE_ENV=production behind
const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (status === 0) await serve(resolve(process.env['PORTAL_OUT'] ?? 'dist'));
else process.exitCode = 1;
