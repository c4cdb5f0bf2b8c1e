import type { Speech } from '../i18n/index.ts';
import { html, type Html } from './html.ts';

/** Asks about CPR numbers before anything is sent: hidden until the form's script finds one. `keep` is the button that sends all the same. */
export function cprWarning({ t }: Speech, words: CprWords, keep: Html): Html {
  return html`<div
    class="notice notice--cpr"
    id="cpr"
    tabindex="-1"
    hidden
    data-removed="${t('cpr.removed')}"
  >
    ${cprWords(words)}
    <div class="buttons">
      <button class="button" type="button" data-redact>${t('cpr.redact')}</button>
      ${keep}
    </div>
  </div>`;
}

/** Shows what looks like CPR numbers in what is about to be sent, with the button that takes them out. Empty where there is none. */
export function cprNotice({ t }: Speech, words: CprWords, found: readonly string[]): Html | '' {
  if (found.length === 0) return '';
  return html`<div class="notice notice--cpr">
    ${cprWords(words)}
    <ul>
      ${found.map((number) => html`<li>${number}</li>`)}
    </ul>
    <button class="button button--quiet" type="submit" name="step" value="redact">${t('cpr.redact')}</button>
  </div>`;
}

function cprWords({ title, about }: CprWords): Html {
  return html`<h2>${title}</h2>
    <p>${about}</p>`;
}

/** The heading and the request, for a message or for a supplement. */
export interface CprWords {
  title: string;
  about: string;
}
