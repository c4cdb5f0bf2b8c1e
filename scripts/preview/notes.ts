import { html, type Html } from '../../site/forms/html.ts';
import { pathOf } from '../../site/paths.ts';
import type { CheckedEntry } from '../check/entry.ts';
import type { Problem } from '../check/problem.ts';

type Checked = { readonly problems: readonly Problem[]; readonly checked: readonly CheckedEntry[] };

/** A page's HTML with the editors' notes at the head of its contents; as it was where there is nothing to say. */
export function withNotes(page: string, path: string, { problems, checked }: Checked): string {
  const shown = checked.filter(({ file }) => pathOf(file.collection, file.id).split('#')[0] === danish(path));
  const files = new Set(shown.map(({ file }) => file.file));
  const drafts = shown.filter(({ draft }) => draft);
  const found = problems.filter(({ file }) => files.has(file));
  if (drafts.length === 0 && found.length === 0) return page;
  // a function: "$&" in a message would mean something else to replace
  return page.replace(/<main\b[^>]*>/, (main) => `${main}${notes(drafts, found)}`);
}

function danish(path: string): string {
  return path.replace(/^\/en(?=\/)/, '').replace(/\/?$/, '/');
}

function notes(drafts: readonly CheckedEntry[], found: readonly Problem[]): Html {
  return html`<aside class="notice-bar" aria-labelledby="til-redaktionen">
    <div class="wrap stack">
      <p id="til-redaktionen"><strong>Til redaktionen.</strong> Kun du ser dette; det udgives ikke.</p>
      ${drafts.map(({ file }) => html`<p><strong>Kladde:</strong> ${file.file} udgives ikke, før du sletter linjen draft: true.</p>`)}
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
