import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const RESULTS = '.cache/vitest.json';

/** The parts of the gate: what each proves, and the package's script that proves it. */
const steps = [
  { name: 'Formatering', script: ['format:check'] },
  { name: 'Typer', script: ['types'] },
  { name: 'Lint', script: ['lint'] },
  { name: 'Død kode', script: ['dead-code'] },
  {
    name: 'Test',
    script: ['test:all', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`],
  },
] as const;

// an old report must not speak for a run that never began
rmSync(RESULTS, { force: true });

// every step runs, so that one run tells all that is wrong
const failed = steps.filter((step) => !passes(step)).map(({ name }) => name);
const counts = readCounts();
console.log(failed.length === 0 ? '\nAlt er i orden.' : `\nFejl i: ${failed.join(', ')}.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes({ name, script }: (typeof steps)[number]): boolean {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '-s', ...script], { stdio: 'inherit' });
  console.log(
    `${status === 0 ? '✓' : '✗'} ${name} (${Math.round((performance.now() - start) / 100) / 10} s)`,
  );
  return status === 0;
}

function readCounts(): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(RESULTS, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
