/**
 * A table as CSV that Danish Excel opens right: UTF-8 with BOM, semicolons, CRLF, every cell in quotes.
 * A cell that a spreadsheet would take for a formula, in half or full width, also behind spaces, gets an apostrophe first.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: string): string {
  return `"${harmless(value.replace(/\r\n?/g, '\n')).replaceAll('"', '""')}"`;
}

// OWASP "CSV injection": =, +, -, @, tab and line breaks; spaces and signs without width before them do not help
function harmless(value: string): string {
  return /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠−﹢﹣﹦﹫]|^[\t\n]/u.test(value)
    ? `'${value}`
    : value;
}
