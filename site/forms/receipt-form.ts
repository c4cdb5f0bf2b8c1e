import { errorSummary } from './error-summary.ts';
import { textField } from './fields.ts';
import { html, type View } from './html.ts';

/** The form that looks a receipt up by its code: empty (the static page), or come back with an error. */
export function receiptFormView({ value = '', error }: { value?: string; error?: string } = {}): View {
  return {
    title: error ? 'Fejl: Find din kvittering' : 'Find din kvittering',
    main: html`${error ? errorSummary('Vi kan ikke vise en kvittering', [{ message: error, target: 'receipt-code' }]) : ''}
      <h1>Find din kvittering</h1>
      <p>
        Skriv den kode, som du fik, da du sendte din besked. Så viser vi, hvornår vi fik den, og dens
        tilstand.
      </p>
      <form action="/api/kvittering" method="post" accept-charset="utf-8" novalidate>
        ${textField({
          id: 'receipt-code',
          name: 'receipt',
          label: 'Din kode',
          hint: '28 bogstaver og tal. Store eller små bogstaver, mellemrum og bindestreger er lige meget.',
          value,
          error,
        })}
        <button class="button" type="submit">Vis kvittering</button>
      </form>`,
  };
}
