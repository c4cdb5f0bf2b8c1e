import type { Context } from 'hono';
import { receiptFormView } from '../../site/forms/receipt-form.ts';
import { receiptView, statusView } from '../../site/forms/receipt.ts';
import { answerJson, answerPage, answerProblem, type Shell } from './answers.ts';
import { speechFor } from './language.ts';
import { lookUp } from './look-up.ts';
import { Problem } from './problem.ts';
import { readRequest } from './read-request.ts';
import { groupReceiptCode } from './receipt-code.ts';
import { speaksJson } from './sender.ts';
import type { Service } from './service.ts';
import { openTicket } from './ticket.ts';
import { timeLeft, type Traced } from './trace.ts';

/** GET with a ticket: the receipt right after sending, with its code. */
export async function showReceipt(c: Context<Traced>, service: Service, shell: Shell, ticket: string) {
  try {
    const code = openTicket(service.secret, ticket, service.now());
    if (code === undefined) throw new Problem('ticket-expired');
    const standing = await lookUp(code, service, timeLeft(c, service.now));
    c.set('outcome', 'receipt-shown');
    const receipt = { ...standing, code: groupReceiptCode(code) };
    return await answerPage(c, shell, receiptView(speechFor(c), receipt));
  } catch (error) {
    return answerProblem(c, shell, error);
  }
}

/** GET without a ticket: the form that asks for the code. */
export async function showReceiptForm(c: Context<Traced>, shell: Shell) {
  c.set('outcome', 'receipt-form-shown');
  return answerPage(c, shell, receiptFormView(speechFor(c)));
}

/** POST with a code (the field "receipt"): when the message was received, and its state. */
export async function postReceipt(c: Context<Traced>, service: Service, shell: Shell) {
  let code: unknown;
  try {
    code = (await readRequest(c)).get('receipt');
    const standing = await lookUp(code, service, timeLeft(c, service.now));
    c.set('outcome', 'status-shown');
    if (!speaksJson(c.req.raw)) return await answerPage(c, shell, statusView(speechFor(c), standing));
    return answerJson(c, { receivedAt: standing.receivedAt.toISOString(), state: standing.state }, 200);
  } catch (error) {
    return answerProblem(c, shell, error, (_problem, message) =>
      receiptFormView(speechFor(c), { value: typeof code === 'string' ? code : '', error: message }),
    );
  }
}
