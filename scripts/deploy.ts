import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { git } from '../site/source/git.ts';
import { checkedBuild } from './deploy/checked-build.ts';
import { deploy, dryRun } from './deploy/deploy.ts';
import { DeployError } from './deploy/deploy-error.ts';
import { atDesk } from './deploy/desk.ts';

const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');

await atDesk(async (desk) => {
  const { dry, ...options } = readFlags();
  const build = await checkedBuild(folder, git('rev-parse', 'HEAD'));
  await (dry ? dryRun : deploy)(desk, folder, build, options);
});

function readFlags(): { dry: boolean; anyHistory: boolean; forget: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { 'dry-run': flag, 'any-history': flag, forget: flag } });
    return { dry: values['dry-run'], anyHistory: values['any-history'], forget: values.forget };
  } catch {
    throw new DeployError('Brug npm run deploy, eventuelt med -- --dry-run, --any-history eller --forget.');
  }
}
