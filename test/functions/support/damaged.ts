/** A sealed text with one letter of its last line changed, as a failing disk or a stranger would. */
export function damaged(sealed: string): string {
  const lines = sealed.trimEnd().split('\n');
  const last = lines.at(-2) ?? '';
  lines.splice(-2, 1, `${last.startsWith('A') ? 'B' : 'A'}${last.slice(1)}`);
  return `${lines.join('\n')}\n`;
}
