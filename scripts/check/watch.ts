import { watch } from 'node:fs';

/** Calls `run` now and after each change below a folder, once for changes that come together. Gives what ends the watch. */
export function runOnChange(folder: string, run: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  // watched before it runs, so that no change falls between
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, TOGETHER_MS);
  });
  run();
  return () => {
    clearTimeout(waiting);
    watcher.close();
  };
}

/** An editor that saves writes, renames and touches in a row. */
const TOGETHER_MS = 30;
