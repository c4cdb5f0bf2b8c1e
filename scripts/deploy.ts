import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { git } from '../site/source/git.ts';
import { checkedBuild } from './deploy/checked-build.ts';
import { deploy, dryRun } from './deploy/deploy.ts';
import { atDesk } from './deploy/desk.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
const folder = resolve(process.env['PORTAL_OUT'] ?? 'dist');

await atDesk(async (desk) => {
  const build = await checkedBuild(folder, git('rev-parse', 'HEAD'));
  await (values['dry-run'] ? dryRun : deploy)(desk, folder, build);
});
