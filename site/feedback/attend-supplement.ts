import { cprQuestion } from './cpr.ts';

/** Asks about CPR numbers before a supplement is sent. The service asks where this does not run. */
export function attendSupplement(form: HTMLFormElement): void {
  const question = form.querySelector<HTMLElement>('#cpr');
  if (!question) return;
  const asks = cprQuestion(form, question);
  form.addEventListener('submit', (event) => {
    if (!event.submitter?.matches('[data-keep]') && asks()) event.preventDefault();
  });
}
