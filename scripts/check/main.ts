import { readCheckFlags } from './options.ts';
import { openCheck, runCheck } from './run.ts';
import { runOnChange } from './watch.ts';

const flags = readCheckFlags(process.argv.slice(2));
if (typeof flags === 'string') {
  console.error(flags);
  process.exitCode = 1;
} else if (flags.watch) {
  const check = openCheck();
  runOnChange(check.root, () => {
    // the words that VS Code's task waits for
    console.log('Kontrollerer …');
    const start = performance.now();
    runCheck(flags, check);
    console.log(`Kontrolleret på ${Math.round(performance.now() - start)} ms. Venter på ændringer.`);
  });
} else {
  process.exitCode = runCheck(flags) ? 0 : 1;
}
