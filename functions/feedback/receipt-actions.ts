import type { Context } from 'hono';
import { erasedView, eraseView, supplementView, type Holder } from '../../site/forms/account-actions.ts';
import { receiptFormView } from '../../site/forms/receipt-form.ts';
import { findCpr, redactCpr } from '../../site/model/cpr.ts';
import { tombstoneDays } from '../../site/model/feedback-history.ts';
import { answerJson, answerPage, answerProblem, type Shell } from './answers.ts';
import { speechFor } from './language.ts';
import { codeOf, findMessage, guarded } from './look-up.ts';
import { Problem } from './problem.ts';
import { count, readRequest } from './read-request.ts';
import { showAccount } from './receipts.ts';
import { erase, supplement } from './sender-actions.ts';
import { speaksJson } from './sender.ts';
import type { Service } from './service.ts';
import { timeLeft, type Traced } from './trace.ts';

/** POST with a code and a text: adds it to the message, and shows the whole. Sent twice, it is one supplement. */
export async function postSupplement(c: Context<Traced>, service: Service, shell: Shell) {
  const speech = speechFor(c);
  let receipt = '';
  let text = '';
  try {
    const fields = await readRequest(c);
    text = wordsIn(fields.get('text'));
    receipt = wordsIn(fields.get('receipt'));
    count(c, service, fields);
    const asked = await askAboutCpr(c, service, shell, { receipt, text, step: fields.get('step') });
    if (asked) return asked;
    await supplement(receipt, fields.get('text'), speech.language, service, timeLeft(c, service.now));
    return await showAccount(c, service, shell, codeOf(receipt), 'supplemented', speech.t('account.added'));
  } catch (error) {
    const holder = { receipt, erasable: service.terms.senderDeletes };
    return answerProblem(c, shell, error, ({ code, details }, problem) =>
      code === 'receipt-not-found' || code === 'deleted'
        ? receiptFormView(speech, { value: receipt, error: problem })
        : supplementView(speech, holder, {
            value: text || (details.written?.text ?? ''),
            error: details.errors?.text,
            problem,
          }),
    );
  }
}

/** POST with a code: asks whether everything is to be deleted; with the field "confirm" as well, deletes it. */
export async function postErase(c: Context<Traced>, service: Service, shell: Shell) {
  const speech = speechFor(c);
  const holder = { receipt: '', erasable: service.terms.senderDeletes };
  try {
    const fields = await readRequest(c);
    holder.receipt = wordsIn(fields.get('receipt'));
    count(c, service, fields);
    if (!holder.erasable) throw new Problem('erasing-closed');
    if (fields.get('confirm') !== 'yes') return await ask(c, service, shell, holder);
    await erase(holder.receipt, service, timeLeft(c, service.now));
    c.set('outcome', 'erased');
    if (speaksJson(c.req.raw)) return answerJson(c, { state: 'deleted' }, 200);
    return await answerPage(c, shell, erasedView(speech, tombstoneDays));
  } catch (error) {
    return answerProblem(c, shell, error, ({ code }, problem) =>
      code === 'receipt-unavailable' || code === 'too-many'
        ? eraseView(speech, holder, problem)
        : receiptFormView(speech, { value: holder.receipt, error: problem }),
    );
  }
}

/** The page that asks about CPR numbers in a supplement, as it was written or without them; undefined where nothing is to be asked. */
async function askAboutCpr(
  c: Context<Traced>,
  service: Service,
  shell: Shell,
  { receipt, text, step }: { receipt: string; text: string; step: unknown },
) {
  // it is asked of people, once, and never a reason to refuse
  if (step === 'keep' || speaksJson(c.req.raw)) return undefined;
  const redact = step === 'redact';
  const found = findCpr(text);
  if (!redact && found.length === 0) return undefined;
  await guarded(timeLeft(c, service.now), () => findMessage(codeOf(receipt), service));
  const speech = speechFor(c);
  const holder = { receipt, erasable: service.terms.senderDeletes };
  c.set('outcome', redact ? 'redacted' : 'cpr-asked');
  const draft = redact ? { value: redactCpr(text, speech.t('cpr.removed')) } : { value: text, found };
  return answerPage(c, shell, supplementView(speech, holder, draft));
}

// nothing is asked about a message that is not there
async function ask(c: Context<Traced>, service: Service, shell: Shell, holder: Holder) {
  if (speaksJson(c.req.raw)) throw new Problem('not-confirmed');
  await guarded(timeLeft(c, service.now), () => findMessage(codeOf(holder.receipt), service));
  c.set('outcome', 'erasing-asked');
  return answerPage(c, shell, eraseView(speechFor(c), holder));
}

function wordsIn(field: unknown): string {
  return typeof field === 'string' ? field : '';
}
