import { html as escapedHtml } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Escapes every value that is put into the template; only what this tag made itself goes in as it is. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  const result = escapedHtml(strings, ...values);
  // hono answers with a promise only where a value is one, and the forms have none
  if (result instanceof Promise) throw new TypeError('A form cannot hold a promise');
  return result;
}

/** A piece of finished HTML. */
export type Html = HtmlEscapedString;

/** The contents of one page of the site: the title as plain text, and what stands inside <main>. */
export interface View {
  title: string;
  main: Html;
  /** whether the page holds the form for a message or for a supplement, which have a script */
  script?: boolean;
}
