import { html, type Html } from '../../site/forms/html.ts';
import { pathOf } from '../../site/paths.ts';
import type { CheckedEntry } from '../check/checked-entry.ts';
import type { Problem } from '../check/problem.ts';

/** What the check knows of the content as it stands. */
export type Checked = { readonly problems: readonly Problem[]; readonly checked: readonly CheckedEntry[] };

/** A page's HTML with the editors' notes at the head of its contents; as it was where there is nothing to say. */
export function withNotes(page: string, path: string, content: Checked): string {
  const { drafts, found } = shownAt(path, content);
  if (drafts.length === 0 && found.length === 0) return page;
  // a function: "$&" in a message would mean something else to replace
  return page.replace(/<main\b[^>]*>/, (main) => `${main}${notes(drafts, found)}`);
}

/**
 * What stands in the place of a page whose prose the check refuses: prose is data, and what is none of it cannot be shown. Undefined
 * where the page may be shown.
 */
export function refusedPage(path: string, content: Checked): string | undefined {
  const { drafts, found } = shownAt(path, content);
  if (!found.some(({ file, severity }) => severity === 'error' && file.endsWith('.mdx'))) return undefined;
  return html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Siden kan ikke vises endnu</title>
        <script type="module" src="/@vite/client"></script>
      </head>
      <body>
        <main>
          <h1>Siden kan ikke vises endnu</h1>
          <p>Ret fejlene, gem filen, og hent siden igen.</p>
          ${notes(drafts, found)}
        </main>
      </body>
    </html>`.toString();
}

type Shown = { readonly drafts: readonly CheckedEntry[]; readonly found: readonly Problem[] };

/** The drafts that a page shows, and what is wrong with the files that it shows. */
function shownAt(path: string, { problems, checked }: Checked): Shown {
  const home = path.replace(/^\/en(?=\/)/, '').replace(/\/?$/, '/');
  const shown = checked.filter(({ file }) => pathOf(file.collection, file.id).split('#')[0] === home);
  const files = new Set(shown.map(({ file }) => file.file));
  return {
    drafts: shown.filter(({ draft }) => draft),
    found: problems.filter(({ file }) => files.has(file)),
  };
}

function notes(drafts: readonly CheckedEntry[], found: readonly Problem[]): Html {
  return html`<aside class="notice-bar" aria-labelledby="til-redaktionen">
    <div class="wrap stack">
      <p id="til-redaktionen"><strong>Til redaktionen.</strong> Kun du ser dette; det udgives ikke.</p>
      ${drafts.map(
        ({ file }) =>
          html`<p><strong>Kladde:</strong> ${file.file} udgives ikke, før du sletter linjen draft: true.</p>`,
      )}
      ${
        found.length === 0
          ? ''
          : html`<ul>
              ${found.map(line)}
            </ul>`
      }
    </div>
  </aside>`;
}

function line({ file, line: row, column, message, severity }: Problem): Html {
  const kind = severity === 'error' ? 'Fejl' : 'Advarsel';
  return html`<li>${kind} i ${file}, linje ${row}, tegn ${column}: ${message}</li>`;
}
