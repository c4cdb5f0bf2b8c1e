import type { Speech } from '../i18n/index.ts';
import { html, type Html } from './html.ts';

/** Asks about CPR numbers before anything is sent: hidden until the form's script finds one. */
export function cprWarning({ t }: Speech): Html {
  return html`<div
    class="notice notice--cpr"
    id="cpr"
    tabindex="-1"
    hidden
    data-removed="${t('cpr.removed')}"
  >
    ${cprWords(t('cpr.title'), t('cpr.about'))}
    <div class="buttons">
      <button class="button" type="button" data-redact>${t('cpr.redact')}</button>
      <button class="button button--quiet" type="button" data-keep>${t('cpr.keep')}</button>
    </div>
  </div>`;
}

/** The heading and the request. */
export function cprWords(title: string, about: string): Html {
  return html`<h2>${title}</h2>
    <p>${about}</p>`;
}
