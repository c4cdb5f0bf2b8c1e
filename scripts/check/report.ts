import { counted } from '../../site/model/numbers.ts';
import type { CheckReport, Problem } from './problem.ts';

/** The report as lines for a terminal: errors, warnings, and a sentence that sums up. */
export function reportLines({ problems, files }: CheckReport): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [...errors.map(errorLine), ...warnings.map(warningLine), summary(errors, warnings.length, files)];
}

/** `content/barriers/x.mdx:12:3 what is wrong, and what to write instead` */
export function errorLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}

function warningLine({ file, message }: Problem): string {
  return `advarsel ${file}: ${message}`;
}

function summary(errors: readonly Problem[], warnings: number, files: number): string {
  if (errors.length > 0) {
    const inFiles = new Set(errors.map(({ file }) => file)).size;
    return `${errors.length} fejl i ${counted(inFiles, 'fil', 'filer')}.`;
  }
  const tail = warnings > 0 ? `, ${counted(warnings, 'advarsel', 'advarsler')}` : '';
  return `Ingen fejl. ${counted(files, 'fil', 'filer')} er kontrolleret${tail}.`;
}
