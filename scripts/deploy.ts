import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { git } from '../site/source/git.ts';
import { checkedBuild } from './deploy/checked-build.ts';
import { deploy, dryRun } from './deploy/deploy.ts';
import { atDesk } from './deploy/desk.ts';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    // where history was rewritten on purpose, or an older site is wanted that the bucket no longer keeps
    'any-history': { type: 'boolean', default: false },
    // where something must be gone at once, also from what earlier releases left
    forget: { type: 'boolean', default: false },
  },
});
const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');

await atDesk(async (desk) => {
  const build = await checkedBuild(folder, git('rev-parse', 'HEAD'));
  if (values['dry-run']) await dryRun(desk, folder, build);
  else await deploy(desk, folder, build, { anyHistory: values['any-history'], forget: values.forget });
});
