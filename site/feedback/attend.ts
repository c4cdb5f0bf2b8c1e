import { cprQuestion } from './cpr.ts';
import { work } from './work.ts';

/**
 * Lets the form's browser do a piece of work while the message is written, so that the message is taken at once, and asks about CPR
 * numbers before anything is sent. Whatever fails, the form is sent as it is without script.
 */
export function attend(form: HTMLFormElement): void {
  const proof = form.querySelector<HTMLInputElement>('input[name="proof"]');
  const warning = form.querySelector<HTMLElement>('#cpr');
  const status = form.querySelector<HTMLElement>('[data-working]');
  const address = form.dataset['feedback'];
  if (!proof || !warning || !status || address === undefined) return;

  const asks = cprQuestion(form, warning);
  let doing: Promise<string> | undefined;
  let kept = false;
  const begin = () => (doing ??= work(address));
  const send = async () => {
    status.textContent = status.dataset['working'] ?? '';
    proof.value = await begin();
    form.submit();
  };

  form.addEventListener('focusin', () => void begin(), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // sent already, and on the way
    if (status.textContent !== '') return;
    if (kept || !asks()) void send();
  });
  warning.querySelector('[data-keep]')?.addEventListener('click', () => {
    kept = true;
    warning.hidden = true;
    void send();
  });
  // come back to, the page is as it was left, but its work is spent
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    doing = undefined;
    proof.value = '';
    status.textContent = '';
  });
}
