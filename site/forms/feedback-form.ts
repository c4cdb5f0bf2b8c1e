import { feedbackFields, feedbackKinds, feedbackLimits } from '../model/feedback.ts';
import type { FeedbackErrors, FeedbackField } from '../model/feedback.ts';
import { formatNumber } from '../model/numbers.ts';
import { errorSummary, type Mistake } from './error-summary.ts';
import { radios, textArea, textField } from './fields.ts';
import { html, type Html, type View } from './html.ts';

/**
 * The form "Giv besked": empty (the static page), prefilled, or come back with errors and everything written kept.
 * `key` makes a double click one message; a static page has none.
 */
export function feedbackView({ values = {}, errors = {}, problem, key }: FeedbackForm = {}): View {
  const mistakes = mistakesOf(errors, problem);
  return {
    title: mistakes.length > 0 ? 'Fejl: Giv besked' : 'Giv besked',
    main: html`${mistakes.length > 0 ? errorSummary('Beskeden er ikke sendt endnu', mistakes) : ''}
      <h1>Giv besked</h1>
      <p>
        Fortæl os, hvad der mangler, er forkert eller kan læses anderledes. Du får en kode, som du kan se
        beskedens tilstand med. Du behøver ikke sige, hvem du er.
      </p>
      <div class="notice">
        <p>
          Skriv ikke CPR-numre eller oplysninger om helbred, hverken dine egne eller andres. Læs, hvad vi gør
          med din besked, på siden om <a href="/privatliv/">privatliv</a>.
        </p>
      </div>
      <form action="/api/feedback" method="post" accept-charset="utf-8" novalidate>
        ${fieldsOf(values, errors)} ${trap}
        ${key ? html`<input type="hidden" name="key" value="${key}" />` : ''}
        <button class="button" type="submit">Send besked</button>
      </form>`,
  };
}

/** The field that people never see and that only robots fill in. */
export const trapField = 'website';

function fieldsOf(values: FeedbackValues, errors: FeedbackErrors): Html[] {
  const at = (name: FeedbackField) => ({
    id: `feedback-${name}`,
    name,
    value: values[name] ?? '',
    error: errors[name],
  });
  return [
    radios({ ...at('kind'), label: 'Hvad handler beskeden om?', options: kindOptions }),
    textField({
      ...at('page'),
      label: 'Hvilken side gælder det? (valgfrit)',
      hint: 'For eksempel /barrierer/. Du kan også indsætte hele sidens adresse.',
    }),
    textArea({
      ...at('text'),
      rows: 10,
      label: 'Din besked',
      hint: `Højst ${formatNumber(feedbackLimits.text)} tegn.`,
    }),
    textField({
      ...at('provision'),
      label: 'Hvilken bestemmelse gælder det? (skal udfyldes, hvis du læser den anderledes)',
      hint: 'For eksempel sundhedsloven § 42 a.',
    }),
    textField({
      ...at('source'),
      label: 'Hvor står det? (skal udfyldes, hvis du læser en bestemmelse anderledes)',
      hint: 'For eksempel en vejledning, en afgørelse eller en adresse på nettet.',
    }),
    textField({
      ...at('email'),
      type: 'email',
      autocomplete: 'email',
      label: 'Din e-mailadresse (valgfrit)',
      hint: 'Skriv den kun, hvis vi må skrive til dig om beskeden.',
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

const kindOptions = Object.entries(feedbackKinds).map(([value, words]) => ({ value, ...words }));

const trap = html`<div class="field trap" aria-hidden="true">
  <label for="feedback-${trapField}">Lad dette felt stå tomt</label>
  <input id="feedback-${trapField}" name="${trapField}" type="text" tabindex="-1" autocomplete="off" />
</div>`;

export type FeedbackValues = Partial<Record<FeedbackField, string>>;

interface FeedbackForm {
  values?: FeedbackValues;
  errors?: FeedbackErrors;
  /** what is wrong with the message as a whole, in a sentence */
  problem?: string;
  key?: string;
}
