import type { Speech } from '../i18n/index.ts';
import { html, type Html } from './html.ts';

/** One line of text with its label, hint and error. */
export function textField(speech: Speech, field: TextField): Html {
  return wrap(
    speech,
    field,
    html`<input
      id="${field.id}"
      name="${field.name}"
      type="${field.type ?? 'text'}"
      value="${field.value}"
      autocomplete="${field.autocomplete ?? 'off'}"
      ${describedBy(field)}
    />`,
  );
}

/** Several lines of text with their label, hint and error. */
export function textArea(speech: Speech, field: FormField & { rows: number }): Html {
  // HTML drops the first line break inside a textarea, so one is put there to be dropped
  return wrap(
    speech,
    field,
    html`<textarea id="${field.id}" name="${field.name}" rows="${field.rows}" ${describedBy(field)}>
${field.value}</textarea>`,
  );
}

/** A choice of one among a few; the error's link leads to the first of them, which has the field's own id. */
export function radios(speech: Speech, field: FormField & { options: RadioOption[] }): Html {
  const described = [field.hint && `${field.id}-hint`, field.error && `${field.id}-error`].filter(Boolean);
  return html`<fieldset
    class="field${field.error ? ' field--invalid' : ''}"
    ${described.length > 0 ? html`aria-describedby="${described.join(' ')}"` : ''}
  >
    <legend>${field.label}</legend>
    ${hintOf(field)} ${errorOf(speech, field)}
    ${field.options.map(({ value, label, hint }, index) => {
      const id = index === 0 ? field.id : `${field.id}-is-${value}`;
      return html`<div class="choice">
        <input
          type="radio"
          id="${id}"
          name="${field.name}"
          value="${value}"
          aria-describedby="${id}-about"
          ${value === field.value ? html`checked` : ''}
        />
        <div>
          <label for="${id}">${label}</label>
          <p class="field__hint" id="${id}-about">${hint}</p>
        </div>
      </div>`;
    })}
  </fieldset>`;
}

function wrap(speech: Speech, field: FormField, control: Html): Html {
  return html`<div class="field${field.error ? ' field--invalid' : ''}">
    <label for="${field.id}">${field.label}</label>
    ${hintOf(field)} ${errorOf(speech, field)} ${control}
  </div>`;
}

function hintOf({ id, hint }: FormField): Html | '' {
  return hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : '';
}

function errorOf({ t }: Speech, { id, error }: FormField): Html | '' {
  return error ? html`<p class="field__error" id="${id}-error">${t('form.error', { error })}</p>` : '';
}

function describedBy({ id, hint, error }: FormField): Html {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`${ids ? html`aria-describedby="${ids}"` : ''} ${error ? html`aria-invalid="true"` : ''}`;
}

interface FormField {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
}

interface TextField extends FormField {
  type?: 'text' | 'email';
  autocomplete?: 'email';
}

interface RadioOption {
  value: string;
  label: string;
  hint: string;
}
