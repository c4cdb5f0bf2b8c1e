export type Cell = string | number | boolean | readonly (string | number)[] | undefined;

const BOM = '\uFEFF';
/** What a spreadsheet takes for the beginning of a formula, also in the wide forms that some of them turn into the plain ones (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/**
 * A table as Danish Excel reads it on a double click: UTF-8 with a byte order mark, semicolon between, comma as decimal sign,
 * CRLF after each row, every text in quotes. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(';'));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return String(value);
  return quoted(typeof value === 'string' ? value : value.map(listed).join('|'));
}

function quoted(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A list stands in one cell with | between; a | or \ of the text's own gets a \ before it. */
function listed(item: string | number): string {
  return String(item).replaceAll(/[\\|]/g, '\\$&');
}
