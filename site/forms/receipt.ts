import type { Speech } from '../i18n/index.ts';
import { feedbackStates, type FeedbackState } from '../model/vocabulary/feedback.ts';
import { html, type Html, type View } from './html.ts';

/** The receipt right after sending: the only page that shows the code. */
export function receiptView(speech: Speech, { code, ...status }: Receipt): View {
  const { t, to } = speech;
  return {
    title: t('receipt.thanks'),
    main: html`<h1>${t('receipt.thanks')}</h1>
      <div class="receipt">
        <h2>${t('receipt.code')}</h2>
        <p class="receipt__code" translate="no">${code}</p>
        <p>${t('receipt.keep')}</p>
        ${standing(speech, status)}
      </div>
      <h2>${t('receipt.nextTitle')}</h2>
      <p>${t('receipt.next')}</p>
      <p>${t('receipt.later')} <a href="${to('/kvittering/')}">${t('receipt.title')}</a>.</p>`,
  };
}

/** What a sender sees when the code is looked up later. */
export function statusView(speech: Speech, status: Status): View {
  const { t, to } = speech;
  return {
    title: t('receipt.message'),
    main: html`<h1>${t('receipt.message')}</h1>
      <div class="receipt">${standing(speech, status)}</div>
      <p><a href="${to('/kvittering/')}">${t('receipt.another')}</a></p>`,
  };
}

function standing({ label, momentWords, t }: Speech, { receivedAt, state }: Status): Html {
  const { meaning } = feedbackStates[state];
  return html`<p>
      ${t('receipt.received')} <time datetime="${receivedAt.toISOString()}">${momentWords(receivedAt)}</time>
    </p>
    <p><strong>${t('receipt.state', { state: label(feedbackStates[state]) })}</strong> ${label(meaning)}</p>`;
}

interface Status {
  receivedAt: Date;
  state: FeedbackState;
}

interface Receipt extends Status {
  /** in groups of four, as it is read aloud */
  code: string;
}
