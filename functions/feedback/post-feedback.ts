import type { Context } from 'hono';
import { isSitePath } from '../../site/model/feedback.ts';
import { feedbackKinds, type FeedbackKind } from '../../site/model/vocabulary/feedback.ts';
import { feedbackView } from '../../site/forms/feedback-form.ts';
import { serviceAddress } from '../../site/forms/service-address.ts';
import { answerJson, answerPage, answerProblem, type Shell } from './answers.ts';
import { speechFor } from './language.ts';
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
  return answerPage(c, shell, feedbackView(speechFor(c), { values, key: newKey() }));
}

/** POST: takes the message. A browser is sent on to its receipt; a program gets the receipt as JSON. */
export async function postFeedback(c: Context<Traced>, service: Service, shell: Shell) {
  const speech = speechFor(c);
  const { language } = speech;
  try {
    const fields = await readRequest(c);
    const sent = await submit(fields, language, service, timeLeft(c, service.now));
    const { code, receivedAt, state, repeated } = sent;
    c.set('outcome', repeated ? 'repeated' : 'received');
    if (speaksJson(c.req.raw)) {
      const receipt = { receipt: groupReceiptCode(code), receivedAt: receivedAt.toISOString(), state };
      return answerJson(c, receipt, repeated ? 200 : 201);
    }
    c.header('Cache-Control', 'no-store');
    const ticket = createTicket(service.secret, code, service.now());
    return c.redirect(serviceAddress(`/api/kvittering/${ticket}`, language), 303);
  } catch (error) {
    return answerProblem(c, shell, error, ({ code, details }, message) =>
      feedbackView(speech, {
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
