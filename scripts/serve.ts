import './thread-pool.ts';
import { resolve } from 'node:path';
import { readConfig, StartError } from '../functions/config.ts';
import { startNodeHost } from '../functions/hosts/node.ts';

/** Serves the built site in the folder `dist` and the feedback service until told to stop, and prints the address. */
export async function serve(dist: string): Promise<void> {
  const voices = { say: print, log: (line: object) => print(JSON.stringify(line)) };
  try {
    const host = await startNodeHost(readConfig(process.env), dist, voices);
    print(`Målbilledet kører på ${host.address} (stop med Ctrl+C)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close());
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await serve(resolve(process.env['PORTAL_OUT'] ?? 'dist'));
