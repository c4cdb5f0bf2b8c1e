/**
 * A table as CSV that Danish Excel opens right: UTF-8 with BOM, semicolons, CRLF, every cell in quotes.
 * What a spreadsheet would take for a formula gets an apostrophe first, wherever a cell begins or could be thought to begin.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string): string {
  return `"${harmless(value.replace(/\r\n?/g, '\n')).replaceAll('"', '""')}"`;
}

// OWASP "CSV injection": =, +, -, @, tab and line breaks, in half and full width, also behind spaces, quotes and signs without width.
// An Excel with another separator than ours, or a program that knows no quotes, begins a cell in the middle of a text.
function harmless(value: string): string {
  return value.replace(formula, "'");
}

const formula =
  /^(?=[\t\n])|(?<=^|[;,\t\n])(?=(?:[^\S\t\n]|["\p{Default_Ignorable_Code_Point}])*[=+\-@＝＋－＠−﹢﹣﹦﹫])/gu;
