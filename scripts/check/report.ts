import { counted } from '../../site/model/numbers.ts';
import type { CheckReport, Problem } from './problem.ts';
import { groupedWarnings } from './warning-words.ts';

/**
 * The report as lines for a terminal: errors, warnings and a sentence that sums up. Warnings stand in groups, so that many stay
 * few lines, or with `each` one by one with their places.
 */
export function reportLines({ problems, files }: CheckReport, each = false): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warned = problems.filter(({ severity }) => severity === 'warning');
  const warnings = each ? warned.map((warning) => `advarsel ${errorLine(warning)}`) : groupedWarnings(warned);
  return [...errors.map(errorLine), ...warnings, summary(errors, warnings.length, files)];
}

/** The report for tools: every problem by itself. */
export function jsonReport({ problems, files }: CheckReport): string {
  const plain = problems.map(({ file, line, column, severity, message }) => ({
    file,
    line,
    column,
    severity,
    message,
  }));
  return JSON.stringify({ files, problems: plain }, null, 2);
}

/** The part of a report about one file, with its translation, or one folder. */
export function within(report: CheckReport, only: string | undefined): CheckReport {
  return { ...report, problems: report.problems.filter(({ file }) => isWithin(file, only)) };
}

/** Whether a file of the report is the one that was asked for, its translation, or in the folder; all are where none was. */
export function isWithin(file: string, only: string | undefined): boolean {
  const asked = only?.replace(/^\.\//, '').replace(/\/$/, '');
  const stem = asked?.replace(/(?:\.en)?\.(?:mdx|yaml)$/, '');
  return stem === undefined || file === asked || file.startsWith(`${stem}/`) || file.startsWith(`${stem}.`);
}

/** `content/barriers/x.mdx:12:3 what is wrong, and what to write instead` */
export function errorLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}

function summary(errors: readonly Problem[], warnings: number, files: number): string {
  if (errors.length > 0) {
    const inFiles = new Set(errors.map(({ file }) => file)).size;
    return `${errors.length} fejl i ${counted(inFiles, 'fil', 'filer')}.`;
  }
  const tail = warnings > 0 ? `, ${counted(warnings, 'advarsel', 'advarsler')}` : '';
  return `Ingen fejl. ${counted(files, 'fil', 'filer')} er kontrolleret${tail}.`;
}
