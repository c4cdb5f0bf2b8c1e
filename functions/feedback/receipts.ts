import type { Context } from 'hono';
import { accountView } from '../../site/forms/account.ts';
import { receiptFormView } from '../../site/forms/receipt-form.ts';
import { receiptView } from '../../site/forms/receipt.ts';
import { answerJson, answerPage, answerProblem, type Shell } from './answers.ts';
import { speechFor } from './language.ts';
import { codeOf, lookUp } from './look-up.ts';
import { Problem } from './problem.ts';
import { count, readRequest } from './read-request.ts';
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
    const account = await lookUp(code, service, timeLeft(c, service.now));
    c.set('outcome', 'receipt-shown');
    const receipt = { ...account, code: groupReceiptCode(code) };
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

/** POST with a code (the field "receipt"): all that is kept of the message. */
export async function postReceipt(c: Context<Traced>, service: Service, shell: Shell) {
  let typed: unknown;
  try {
    const fields = await readRequest(c);
    typed = fields.get('receipt');
    count(c, service, fields);
    return await showAccount(c, service, shell, codeOf(typed), 'account-shown');
  } catch (error) {
    return answerProblem(c, shell, error, (_problem, message) =>
      receiptFormView(speechFor(c), { value: typeof typed === 'string' ? typed : '', error: message }),
    );
  }
}

/** Answers with the message of a code, as a page, with `notice` of what was just done, or as JSON. */
export async function showAccount(
  c: Context<Traced>,
  service: Service,
  shell: Shell,
  code: string,
  outcome: string,
  notice?: string,
) {
  const account = await lookUp(code, service, timeLeft(c, service.now));
  c.set('outcome', outcome);
  if (speaksJson(c.req.raw)) return answerJson(c, { ...account }, 200);
  const holder = { receipt: code, erasable: service.terms.senderDeletes, ...(notice && { notice }) };
  return answerPage(c, shell, accountView(speechFor(c), account, holder));
}
