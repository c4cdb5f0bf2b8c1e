import type { Speech } from '../i18n/index.ts';
import { findCpr } from '../model/cpr.ts';
import { feedbackFields, type Feedback } from '../model/feedback.ts';
import { feedbackOf } from './account.ts';
import { cprNotice } from './cpr.ts';
import { errorSummary } from './error-summary.ts';
import { html, type Html, type View } from './html.ts';
import { serviceAddress } from './service-address.ts';

/** "Gennemse og send": the message as it will be sent, with a last word about CPR numbers. One form with a button for each step. */
export function reviewView(speech: Speech, { feedback, credentials, problem }: Review): View {
  const { language, t } = speech;
  return {
    title: problem === undefined ? t('review.title') : t('form.errorTitle', { title: t('review.title') }),
    main: html`${problem === undefined ? '' : errorSummary(t('feedback.notSent'), [{ message: problem }])}
      <h1>${t('review.title')}</h1>
      <p>${t('review.intro')}</p>
      <form action="${serviceAddress('/api/feedback', language)}" method="post" accept-charset="utf-8">
        ${feedbackOf(speech, feedback)} ${cprIn(speech, feedback)}
        ${feedbackFields.map((name) => hidden(name, feedback[name]))}
        ${hidden(credentials.name, credentials.value)}
        <div class="buttons buttons--form">
          <button class="button" type="submit" name="step" value="send">${t('feedback.send')}</button>
          <button class="button button--quiet" type="submit" name="step" value="edit">
            ${t('review.edit')}
          </button>
        </div>
      </form>`,
  };
}

function cprIn(speech: Speech, { text, page, provision, source, email }: Feedback): Html | '' {
  const { t } = speech;
  const found = [text, page, provision, source, email].flatMap(findCpr);
  return cprNotice(speech, { title: t('cpr.title'), about: t('cpr.about') }, found);
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

interface Review {
  feedback: Feedback;
  /** what lets the message in when it is sent from here */
  credentials: { name: 'key' | 'proof'; value: string };
  /** why it was not taken */
  problem?: string;
}
