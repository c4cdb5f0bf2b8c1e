import { findCpr, redactCpr } from '../model/cpr.ts';

/**
 * Makes the form's question about CPR numbers work. Gives the function that asks it: true where something that is written looks
 * like one, and the question now stands there.
 */
export function cprQuestion(form: HTMLFormElement, question: HTMLElement): () => boolean {
  question.querySelector('[data-redact]')?.addEventListener('click', () => {
    for (const field of writtenIn(form)) {
      // half an e-mail address is none
      const clean = field.type === 'email' ? '' : redactCpr(field.value, question.dataset['removed'] ?? '');
      if (findCpr(field.value).length > 0) field.value = clean;
    }
    question.hidden = true;
    form.querySelector<HTMLElement>('textarea')?.focus();
  });
  return () => {
    if (writtenIn(form).every((field) => findCpr(field.value).length === 0)) return false;
    question.hidden = false;
    question.focus();
    return true;
  };
}

function writtenIn(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [
    ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input[type="text"], input[type="email"]',
    ),
  ];
}
