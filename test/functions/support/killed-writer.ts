// Run as a process of its own: opens the store in argv[2], and is killed between the temporary file and its link.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

fs.link = () => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};
syncBuiltinESMExports();

const { openDiskStore } = await import('../../../functions/stores/disk.ts');
const store = await openDiskStore(process.argv[2] ?? '', () => new Date());
await store.create('feedback/a', new TextEncoder().encode('whole'));
