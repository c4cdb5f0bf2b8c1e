import type { Speech } from '../i18n/index.ts';
import { feedbackFields, feedbackLimits } from '../model/feedback.ts';
import type { FeedbackErrors, FeedbackField } from '../model/feedback.ts';
import { feedbackKinds } from '../model/vocabulary/feedback.ts';
import { errorSummary, type Mistake } from './error-summary.ts';
import { cprWarning } from './cpr.ts';
import { radios, textArea, textField } from './fields.ts';
import { html, type Html, type View } from './html.ts';
import { serviceAddress } from './service-address.ts';

/**
 * The form "Giv besked": empty (the static page), prefilled, or come back with errors and everything written kept. It leads to the
 * page "gennemse og send"; where the script has done its work, straight to the receipt.
 */
export function feedbackView(speech: Speech, form: FeedbackForm = {}): View {
  const { language, t, to } = speech;
  const { values = {}, errors = {}, problem } = form;
  const mistakes = mistakesOf(errors, problem);
  return {
    title: mistakes.length > 0 ? t('form.errorTitle', { title: t('feedback.title') }) : t('feedback.title'),
    script: true,
    main: html`${mistakes.length > 0 ? errorSummary(t('feedback.notSent'), mistakes) : ''}
      <h1>${t('feedback.title')}</h1>
      <p>${t('feedback.intro')}</p>
      <div class="notice">
        <p>${t('feedback.careful')} <a href="${to('/privatliv/')}">${t('feedback.privacy')}</a>.</p>
      </div>
      <form
        action="${serviceAddress('/api/feedback', language)}"
        method="post"
        accept-charset="utf-8"
        novalidate
        data-feedback="${serviceAddress('/api/feedback/opgave', language)}"
      >
        ${fieldsOf(speech, values, errors)} ${trap(speech)}
        <input type="hidden" name="proof" value="" autocomplete="off" /> ${warning(speech)}
        <button class="button" type="submit">${t('feedback.send')}</button>
        <p class="field__hint" role="status" data-working="${t('feedback.working')}"></p>
      </form>`,
  };
}

/** What a form carries beside the message: how it was admitted, and what is to be done. */
export const technicalFields = ['key', 'proof', 'step'] as const;

/** The field that people never see and that only robots fill in. */
export const trapField = 'website';

function warning(speech: Speech): Html {
  const { t } = speech;
  const keep = html`<button class="button button--quiet" type="button" data-keep>${t('cpr.keep')}</button>`;
  return cprWarning(speech, { title: t('cpr.title'), about: t('cpr.about') }, keep);
}

function fieldsOf(speech: Speech, values: FeedbackValues, errors: FeedbackErrors): Html[] {
  const { label, numberWords, t } = speech;
  const at = (name: FeedbackField) => ({
    id: `feedback-${name}`,
    name,
    value: values[name] ?? '',
    error: errors[name],
  });
  const options = Object.entries(feedbackKinds).map(([value, kind]) => ({
    value,
    label: label(kind),
    hint: label(kind.hint),
  }));
  return [
    radios(speech, { ...at('kind'), label: t('feedback.kind'), options }),
    textField(speech, { ...at('page'), label: t('feedback.page'), hint: t('feedback.pageHint') }),
    textArea(speech, {
      ...at('text'),
      rows: 10,
      label: t('feedback.text'),
      hint: t('feedback.textHint', { limit: numberWords(feedbackLimits.text) }),
    }),
    textField(speech, {
      ...at('provision'),
      label: t('feedback.provision'),
      hint: t('feedback.provisionHint'),
    }),
    textField(speech, { ...at('source'), label: t('feedback.source'), hint: t('feedback.sourceHint') }),
    textField(speech, {
      ...at('email'),
      type: 'email',
      autocomplete: 'email',
      label: t('feedback.email'),
      hint: t('feedback.emailHint'),
    }),
  ];
}

function mistakesOf(errors: FeedbackErrors, problem: string | undefined): Mistake[] {
  const general = [problem, errors.form].filter((message) => message !== undefined);
  return [
    ...general.map((message) => ({ message })),
    ...feedbackFields.flatMap((name) => {
      const message = errors[name];
      return message ? [{ message, target: `feedback-${name}` }] : [];
    }),
  ];
}

function trap({ t }: Speech): Html {
  return html`<div class="field trap" aria-hidden="true">
    <label for="feedback-${trapField}">${t('feedback.trap')}</label>
    <input id="feedback-${trapField}" name="${trapField}" type="text" tabindex="-1" autocomplete="off" />
  </div>`;
}

export type FeedbackValues = Partial<Record<FeedbackField, string>>;

interface FeedbackForm {
  values?: FeedbackValues;
  errors?: FeedbackErrors;
  /** what is wrong with the message as a whole, in a sentence */
  problem?: string;
}
