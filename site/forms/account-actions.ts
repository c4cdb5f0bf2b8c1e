import type { Speech } from '../i18n/index.ts';
import { feedbackLimits } from '../model/feedback.ts';
import { cprNotice, cprWarning } from './cpr.ts';
import { errorSummary } from './error-summary.ts';
import { textArea } from './fields.ts';
import { html, type Html, type View } from './html.ts';
import { serviceAddress } from './service-address.ts';

/** The form that adds to a message. With `found` it has come back, and asks about what looks like CPR numbers in the text. */
export function supplementForm(speech: Speech, { receipt }: Holder, draft: Draft = {}): Html {
  const { numberWords, t } = speech;
  const { value = '', error, found = [] } = draft;
  const area = textArea(speech, {
    id: 'supplement-text',
    name: 'text',
    rows: 6,
    label: t('account.addText'),
    hint: t('feedback.textHint', { limit: numberWords(feedbackLimits.text) }),
    value,
    error,
  });
  const words = { title: t('cpr.addTitle'), about: t('cpr.addAbout') };
  const keep = (kind: string) =>
    html`<button class="${kind}" type="submit" name="step" value="keep" data-keep>
      ${t('cpr.addKeep')}
    </button>`;
  const send = html`<button class="button" type="submit">${t('account.addSend')}</button>`;
  return html`<form
    action="${serviceAddress('/api/kvittering/tillaeg', speech.language)}"
    method="post"
    accept-charset="utf-8"
    novalidate
    data-supplement
  >
    ${carried(receipt)} ${cprNotice(speech, words, found)} ${area}
    ${found.length > 0 ? keep('button') : html`${cprWarning(speech, words, keep('button button--quiet'))} ${send}`}
  </form>`;
}

/** A supplement that was not taken: the form alone, with what was written, and why where something is wrong. */
export function supplementView(speech: Speech, holder: Holder, refused: Refused): View {
  const { t } = speech;
  const { error, problem } = refused;
  const mistakes = [
    ...(error === undefined ? [] : [{ message: error, target: 'supplement-text' }]),
    ...(error === undefined && problem !== undefined ? [{ message: problem }] : []),
  ];
  return {
    title: mistakes.length > 0 ? t('form.errorTitle', { title: t('account.add') }) : t('account.add'),
    script: true,
    main: html`${mistakes.length > 0 ? errorSummary(t('account.notAdded'), mistakes) : ''}
      <h1>${t('account.add')}</h1>
      ${supplementForm(speech, holder, refused)} ${backForm(speech, holder)}`,
  };
}

/** The way to deletion, from the account: one step before it happens. Empty where the deployment keeps what it received. */
export function eraseLink({ language, t }: Speech, { receipt, erasable }: Holder): Html | '' {
  if (!erasable) return '';
  return html`<h2>${t('account.erase')}</h2>
    <p>${t('account.eraseAbout')}</p>
    <form action="${serviceAddress('/api/kvittering/slet', language)}" method="post" accept-charset="utf-8">
      ${carried(receipt)}
      <button class="button button--quiet" type="submit">${t('account.eraseStart')}</button>
    </form>`;
}

/** Asks whether everything is to be deleted. */
export function eraseView(speech: Speech, holder: Holder, problem?: string): View {
  const { language, t } = speech;
  return {
    title:
      problem === undefined
        ? t('account.eraseSure')
        : t('form.errorTitle', { title: t('account.eraseSure') }),
    main: html`${problem === undefined ? '' : errorSummary(t('account.notErased'), [{ message: problem }])}
      <h1>${t('account.eraseSure')}</h1>
      <p>${t('account.eraseWhat')}</p>
      <form action="${serviceAddress('/api/kvittering/slet', language)}" method="post" accept-charset="utf-8">
        ${carried(holder.receipt)} <input type="hidden" name="confirm" value="yes" />
        <button class="button button--danger" type="submit">${t('account.eraseNow')}</button>
      </form>
      ${backForm(speech, holder)}`,
  };
}

/** Says that everything is deleted. */
export function erasedView({ t, to }: Speech, markDays: number): View {
  return {
    title: t('account.erased'),
    main: html`<h1>${t('account.erased')}</h1>
      <p>${t('account.erasedAbout', { days: markDays })}</p>
      <p><a href="${to('/')}">${t('account.toFront')}</a></p>`,
  };
}

/** Back to the message, by its code, which stands in no address. */
function backForm({ language, t }: Speech, { receipt }: Holder): Html {
  return html`<form
    action="${serviceAddress('/api/kvittering', language)}"
    method="post"
    accept-charset="utf-8"
  >
    ${carried(receipt)}
    <button class="button button--quiet" type="submit">${t('account.back')}</button>
  </form>`;
}

function carried(receipt: string): Html {
  return html`<input type="hidden" name="receipt" value="${receipt}" />`;
}

interface Draft {
  value?: string;
  error?: string | undefined;
  /** what looks like CPR numbers in the text */
  found?: readonly string[];
}

/** Why a supplement was not taken: `error` for the text itself, else `problem` for the whole, or what was found in it. */
interface Refused extends Draft {
  value: string;
  problem?: string;
}

/** Whoever has the code. */
export interface Holder {
  receipt: string;
  /** whether the deployment lets senders delete */
  erasable: boolean;
}
