import type { Context } from 'hono';
import { feedbackView } from '../../site/forms/feedback-form.ts';
import { serviceAddress } from '../../site/forms/service-address.ts';
import { isSitePath } from '../../site/model/feedback.ts';
import { feedbackKinds, type FeedbackKind } from '../../site/model/vocabulary/feedback.ts';
import { answerJson, answerPage, answerProblem, type Shell } from './answers.ts';
import { speechFor } from './language.ts';
import { Problem } from './problem.ts';
import { createWork } from './proof.ts';
import { count, readRequest } from './read-request.ts';
import { groupReceiptCode } from './receipt-code.ts';
import { postForm } from './review.ts';
import { sendsJson, speaksJson } from './sender.ts';
import type { Service } from './service.ts';
import { submit, type Receipt } from './submit.ts';
import { createTicket } from './ticket.ts';
import { timeLeft, type Traced } from './trace.ts';

/** GET: the form, with the page (?side=) and the kind (?slags=) filled in where they are valid. */
export async function showFeedbackForm(c: Context<Traced>, shell: Shell) {
  c.set('outcome', 'form-shown');
  const page = c.req.query('side') ?? '';
  const kind = c.req.query('slags') ?? '';
  const values = { ...(isSitePath(page) && { page }), ...(isKind(kind) && { kind }) };
  return answerPage(c, shell, feedbackView(speechFor(c), { values }));
}

/** GET: a piece of work for the form's script. */
export async function giveWork(c: Context<Traced>, { secret, now }: Service) {
  c.set('outcome', 'work-given');
  return answerJson(c, { ...(await createWork(secret, now())) }, 200);
}

/** POST: takes the message. A program gets the receipt as JSON; a browser goes over "gennemse og send" to its receipt. */
export async function postFeedback(c: Context<Traced>, service: Service, shell: Shell) {
  try {
    const fields = await readRequest(c);
    count(c, service, fields);
    if (!speaksJson(c.req.raw)) return await postForm(c, service, shell, fields, sendToReceipt);
    // what a program accepts, any page may say; its form would come in without the page's key and without work
    if (!sendsJson(c.req.raw)) throw new Problem('unsupported-type');
    const sent = await submit(fields, speechFor(c).language, service, timeLeft(c, service.now));
    c.set('outcome', outcomeOf(sent));
    const { code, receivedAt, state, dueOn, deleteOn } = sent;
    const receipt = {
      receipt: groupReceiptCode(code),
      receivedAt: receivedAt.toISOString(),
      state,
      dueOn,
      deleteOn,
    };
    return answerJson(c, receipt, sent.repeated ? 200 : 201);
  } catch (error) {
    return answerProblem(c, shell, error, ({ code, details }, message) =>
      feedbackView(speechFor(c), {
        values: details.written ?? {},
        errors: details.errors ?? {},
        // where only fields are wrong, their own sentences say it
        ...(code !== 'invalid' && { problem: message }),
      }),
    );
  }
}

function sendToReceipt(c: Context<Traced>, { secret, now }: Service, sent: Receipt): Response {
  c.set('outcome', outcomeOf(sent));
  c.header('Cache-Control', 'no-store');
  const ticket = createTicket(secret, sent.code, now());
  return c.redirect(serviceAddress(`/api/kvittering/${ticket}`, speechFor(c).language), 303);
}

function outcomeOf({ repeated }: Receipt): string {
  return repeated ? 'repeated' : 'received';
}

function isKind(text: string): text is FeedbackKind {
  return Object.hasOwn(feedbackKinds, text);
}
