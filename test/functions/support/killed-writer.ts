// Run as a process of its own: opens the store in argv[2], and is killed at the moment argv[3] of writing a record:
// "link", between the temporary file and its name, or "sync", between the name and the folder's sync. Says what is acknowledged.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const [root = '', moment] = process.argv.slice(2);
const kill = () => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise<never>(() => undefined);
};
const { link, open } = fs;
let named = false;
fs.link = async (from, to) => {
  if (moment === 'link') return kill();
  await link(from, to);
  named = true;
};
fs.open = (path, ...how) => (named && path === join(root, 'feedback') ? kill() : open(path, ...how));
syncBuiltinESMExports();

const { openDiskStore } = await import('../../../functions/stores/disk.ts');
const store = await openDiskStore(root, () => new Date());
process.stdout.write(await store.create('feedback/a', new TextEncoder().encode('whole')));
