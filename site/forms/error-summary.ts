import { html, type Html } from './html.ts';

/**
 * The list at the top of a form that came back: what is wrong, with a link to each field.
 * It takes focus when the page opens (without script), so that a screen reader begins there.
 */
export function errorSummary(heading: string, mistakes: Mistake[]): Html {
  return html`<div
    class="error-summary"
    role="group"
    aria-labelledby="error-summary-heading"
    tabindex="-1"
    autofocus
  >
    <h2 id="error-summary-heading">${heading}</h2>
    <ul>
      ${mistakes.map(({ message, target }) =>
        target ? html`<li><a href="#${target}">${message}</a></li>` : html`<li>${message}</li>`,
      )}
    </ul>
  </div>`;
}

/** One thing that is wrong, and the id of the control where it is put right (none where it is no single field). */
export interface Mistake {
  message: string;
  target?: string | undefined;
}
