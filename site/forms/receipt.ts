import type { Speech } from '../i18n/index.ts';
import type { Account, Standing } from '../model/feedback-account.ts';
import { feedbackStates } from '../model/vocabulary/feedback.ts';
import { html, type Html, type View } from './html.ts';

/** The receipt right after sending: the only page that shows the code. */
export function receiptView(speech: Speech, { code, ...standing }: Receipt): View {
  const { t, to } = speech;
  return {
    title: t('receipt.thanks'),
    main: html`<h1>${t('receipt.thanks')}</h1>
      <div class="receipt">
        <h2>${t('receipt.code')}</h2>
        <p class="receipt__code" translate="no">${code}</p>
        <p>${t('receipt.keep')}</p>
        ${standingOf(speech, standing)}
      </div>
      <h2>${t('receipt.nextTitle')}</h2>
      <p>${t('receipt.next')}</p>
      <p>${t('receipt.later')} <a href="${to('/kvittering/')}">${t('receipt.title')}</a>.</p>`,
  };
}

/** When a message was received, where it stands, and what was promised. */
export function standingOf(speech: Speech, { receivedAt, state, dueOn, deleteOn, late }: StandingNow): Html {
  const { dateWords, label, momentWords, t } = speech;
  const { meaning } = feedbackStates[state];
  const open = state === 'received' || state === 'in-treatment';
  return html`<p>
      ${t('receipt.received')} <time datetime="${receivedAt.toISOString()}">${momentWords(receivedAt)}</time>
    </p>
    <p><strong>${t('receipt.state', { state: label(feedbackStates[state]) })}</strong> ${label(meaning)}</p>
    ${open ? html`<p>${t(late ? 'receipt.late' : 'receipt.due', { date: dateWords(dueOn) })}</p>` : ''}
    <p>${t('receipt.deleted', { date: dateWords(deleteOn) })}</p>`;
}

type StandingNow = Pick<Account, keyof Standing | 'late'>;

interface Receipt extends StandingNow {
  /** in groups of four, as it is read aloud */
  code: string;
}
