/** Reads CSV with semicolons as RFC 4180 has it, with every cell in quotes, and throws where anything is otherwise. */
export function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new SyntaxError('No BOM');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < text.length) {
    // sticky: the next cell begins where the last one ended, and nothing stands between them
    const cell = /"((?:[^"]|"")*)"(;|\r\n)/y;
    cell.lastIndex = at;
    const [whole = '', quoted = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new SyntaxError(`No cell at ${at}`);
    row.push(quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new SyntaxError('The last row has no end');
  return rows;
}
