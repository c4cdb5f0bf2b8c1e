import type { Speech } from '../i18n/index.ts';
import { errorSummary } from './error-summary.ts';
import { textField } from './fields.ts';
import { html, type View } from './html.ts';
import { serviceAddress } from './service-address.ts';

/** The form that looks a receipt up by its code: empty (the static page), or come back with an error. */
export function receiptFormView(speech: Speech, { value = '', error }: ReceiptForm = {}): View {
  const { language, t } = speech;
  const mistakes = error ? [{ message: error, target: 'receipt-code' }] : [];
  return {
    title: error ? t('form.errorTitle', { title: t('receipt.title') }) : t('receipt.title'),
    main: html`${error ? errorSummary(t('receipt.notShown'), mistakes) : ''}
      <h1>${t('receipt.title')}</h1>
      <p>${t('receipt.intro')}</p>
      <form
        action="${serviceAddress('/api/kvittering', language)}"
        method="post"
        accept-charset="utf-8"
        novalidate
      >
        ${textField(speech, {
          id: 'receipt-code',
          name: 'receipt',
          label: t('receipt.code'),
          hint: t('receipt.codeHint'),
          value,
          error,
        })}
        <button class="button" type="submit">${t('receipt.show')}</button>
      </form>`,
  };
}

interface ReceiptForm {
  value?: string;
  error?: string;
}
