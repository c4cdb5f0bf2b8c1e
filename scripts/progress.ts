import { formatNumber } from '../site/model/numbers.ts';

/** Prints how far something is with files since `before`, a line for each tenth: `Hentet 40 af 400 filer …`. */
export function tellProgress(what: string, done: number, all: number, before = done - 1): void {
  if (Math.floor((done * 10) / all) === Math.floor((before * 10) / all)) return;
  console.log(`${what} ${formatNumber(done)} af ${formatNumber(all)} filer …`);
}
