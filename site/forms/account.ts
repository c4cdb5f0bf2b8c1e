import type { Speech } from '../i18n/index.ts';
import type { Account } from '../model/feedback-account.ts';
import type { Feedback } from '../model/feedback.ts';
import { answerDecisions } from '../model/vocabulary/entries.ts';
import { feedbackKinds } from '../model/vocabulary/feedback.ts';
import { eraseLink, supplementForm, type Holder } from './account-actions.ts';
import { html, type Html, type View } from './html.ts';
import { standingOf } from './receipt.ts';

/** What the holder of a receipt's code sees: all that is kept of the message, and what can be done with it. */
export function accountView(speech: Speech, account: Account, { notice, ...holder }: AccountPage): View {
  const { t, to } = speech;
  return {
    title: t('receipt.message'),
    script: true,
    main: html`${notice ? html`<div class="notice" role="status"><p>${notice}</p></div>` : ''}
      <h1>${t('receipt.message')}</h1>
      <div class="receipt">${standingOf(speech, account)}</div>
      ${answersOf(speech, account)}
      <h2>${t('account.written')}</h2>
      ${feedbackOf(speech, account.feedback)} ${supplementsOf(speech, account)}
      <h2 id="tilfoej">${t('account.add')}</h2>
      ${supplementForm(speech, holder)} ${eraseLink(speech, holder)}
      <p><a href="${to('/kvittering/')}">${t('receipt.another')}</a></p>`,
  };
}

/** A message as a list of what was filled in. */
export function feedbackOf({ label, t }: Speech, feedback: Feedback): Html {
  const facts: [name: string, value: string][] = [
    [t('account.kind'), label(feedbackKinds[feedback.kind])],
    [t('account.page'), feedback.page],
    [t('account.text'), feedback.text],
    [t('account.provision'), feedback.provision],
    [t('account.source'), feedback.source],
    [t('account.email'), feedback.email],
  ];
  return html`<dl class="written">
    ${facts.map(([name, value]) =>
      value === ''
        ? ''
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
}

function answersOf(speech: Speech, { answers, published }: Account): Html | '' {
  const { label, momentWords, t, to } = speech;
  if (answers.length === 0) return '';
  const places = published.map(
    (entry) => html`<a href="${to('/svar/')}#${entry}">${t('account.published')}</a>`,
  );
  return html`<h2>${t('account.answer')}</h2>
    ${answers.map(
      ({ at, decision, text }) =>
        html`<article class="letter">
          <p><strong>${label(answerDecisions[decision])}</strong> · ${timeOf(at, momentWords)}</p>
          <p class="letter__text">${text}</p>
        </article>`,
    )}
    ${places.map((place) => html`<p>${place}</p>`)}`;
}

function supplementsOf({ momentWords, t }: Speech, { supplements }: Account): Html[] {
  return supplements.map(
    ({ at, text }) =>
      html`<article class="letter">
        <p>${t('account.supplement')} ${timeOf(at, momentWords)}</p>
        <p class="letter__text">${text}</p>
      </article>`,
  );
}

function timeOf(at: Date, words: (at: Date) => string): Html {
  return html`<time datetime="${at.toISOString()}">${words(at)}</time>`;
}

interface AccountPage extends Holder {
  /** what has just been done */
  notice?: string;
}
