import type { Context } from 'hono';
import { feedbackKinds, isSitePath, type FeedbackKind } from '../../site/model/feedback.ts';
import { feedbackView } from '../../site/forms/feedback-form.ts';
import { answerJson, answerPage, answerProblem, type Shell } from './answers.ts';
import { readRequest } from './read-request.ts';
import { groupReceiptCode } from './receipt-code.ts';
import { speaksJson } from './sender.ts';
import type { Service } from './service.ts';
import { newKey, submit } from './submit.ts';
import { createTicket } from './ticket.ts';
import { timeLeft, type Traced } from './trace.ts';

/** GET: the form with a key of its own, and with the page (?side=) and the kind (?slags=) filled in where they are valid. */
export async function showFeedbackForm(c: Context<Traced>, shell: Shell) {
  c.set('outcome', 'form-shown');
  const page = c.req.query('side') ?? '';
  const kind = c.req.query('slags') ?? '';
  const values = { ...(isSitePath(page) && { page }), ...(isKind(kind) && { kind }) };
  return answerPage(c, shell, feedbackView({ values, key: newKey() }));
}

/** POST: takes the message. A browser is sent on to its receipt; a program gets the receipt as JSON. */
export async function postFeedback(c: Context<Traced>, service: Service, shell: Shell) {
  try {
    const fields = await readRequest(c);
    const { code, receivedAt, state, repeated } = await submit(fields, service, timeLeft(c, service.now));
    c.set('outcome', repeated ? 'repeated' : 'received');
    if (speaksJson(c.req.raw)) {
      const receipt = { receipt: groupReceiptCode(code), receivedAt: receivedAt.toISOString(), state };
      return answerJson(c, receipt, repeated ? 200 : 201);
    }
    c.header('Cache-Control', 'no-store');
    return c.redirect(`/api/kvittering/${createTicket(service.secret, code, service.now())}`, 303);
  } catch (error) {
    return answerProblem(c, shell, error, ({ code, details }, message) =>
      feedbackView({
        values: details.written ?? {},
        errors: details.errors ?? {},
        // where only fields are wrong, their own sentences say it
        ...(code !== 'invalid' && { problem: message }),
        key: details.key ?? newKey(),
      }),
    );
  }
}

function isKind(text: string): text is FeedbackKind {
  return Object.hasOwn(feedbackKinds, text);
}
