import { otherLanguage } from '../model/language.ts';
import type { Speech } from '../i18n/index.ts';
import { html, type Html } from './html.ts';

/** The item of the main menu that leads to the same page in the other language. */
export function languageSwitch({ language, t }: Speech, address: string): Html {
  const other = otherLanguage(language);
  return html`<li class="menu__language">
    <a href="${address}" lang="${other}" hreflang="${other}" rel="alternate">${t('lang.other')}</a>
  </li>`;
}
