import { createHash } from 'node:crypto';
import { groupedWarnings } from './warning-words.ts';
import type { Problem } from './problem.ts';

/** The problems as GitHub shows them beside the lines of a pull request; many warnings of one kind are one line. */
export function githubLines(problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [
    ...errors.map(
      ({ file, line, column, message }) =>
        `::error file=${property(file)},line=${line},col=${column}::${data(message)}`,
    ),
    ...groupedWarnings(warnings).map((line) => `::warning::${data(line)}`),
  ];
}

/** The problems as a GitLab code quality report. */
export function gitlabReport(problems: readonly Problem[]): object[] {
  return problems.map(({ file, line, message, severity }) => ({
    description: message,
    check_name: 'maalbilledet',
    fingerprint: createHash('sha256').update(`${file}\n${line}\n${message}`).digest('hex'),
    severity: severity === 'error' ? 'major' : 'info',
    location: { path: file, lines: { begin: line } },
  }));
}

// https://docs.github.com/actions/reference/workflow-commands: a line break would end the command
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
