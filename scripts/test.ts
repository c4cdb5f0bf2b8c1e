import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

/** One part of the gate: what it proves, and the command that proves it. */
type Step = { name: string; command: readonly string[] };

const RESULTS = '.cache/vitest.json';

const steps: readonly Step[] = [
  { name: 'Formatering', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'Typer', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'Lint', command: ['eslint', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'] },
  { name: 'Død kode', command: ['knip'] },
  {
    name: 'Test',
    command: [
      'vitest',
      'run',
      '--config',
      '.config/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}`,
    ],
  },
];

// every step runs, so that one run tells all that is wrong
const failed = steps.filter((step) => !passes(step)).map(({ name }) => name);
const counts = readCounts();
console.log(failed.length === 0 ? '\nAlt er i orden.' : `\nFejl i: ${failed.join(', ')}.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes({ name, command: [program = '', ...args] }: Step): boolean {
  console.log(`\n── ${name}`);
  const start = performance.now();
  mkdirSync('.cache', { recursive: true });
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit' });
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
