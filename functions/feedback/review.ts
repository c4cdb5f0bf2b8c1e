import type { Context } from 'hono';
import { feedbackView } from '../../site/forms/feedback-form.ts';
import { reviewView } from '../../site/forms/review.ts';
import { findCpr, redactCpr } from '../../site/model/cpr.ts';
import type { Feedback } from '../../site/model/feedback.ts';
import { answerPage, answerProblem, type Shell } from './answers.ts';
import { written, type Fields } from './fields.ts';
import { speechFor } from './language.ts';
import { createPass, readPass, type Admission } from './pass.ts';
import { Problem } from './problem.ts';
import { readProof } from './proof.ts';
import type { Service } from './service.ts';
import { readMessage, take, type Receipt } from './submit.ts';
import { timeLeft, type Traced } from './trace.ts';

/**
 * What a browser's form asks for. A message is taken where the form carries the pass of the page "gennemse og send", or work that
 * the form's script has done; else that page is shown. So it is also where something goes wrong: nothing has to be written again.
 */
export async function postForm(
  c: Context<Traced>,
  service: Service,
  shell: Shell,
  fields: Fields,
  done: (c: Context<Traced>, service: Service, sent: Receipt) => Response,
): Promise<Response> {
  const speech = speechFor(c);
  if (fields.get('step') === 'edit') {
    c.set('outcome', 'form-shown');
    return answerPage(c, shell, feedbackView(speech, { values: written(fields) }));
  }
  const feedback = readMessage(fields, speech.language);
  if (fields.get('step') === 'redact') {
    return review(c, service, shell, redacted(feedback, speech.t('cpr.removed')), 'redacted');
  }
  const admission = await admissionOf(fields, service);
  if (!admission) return review(c, service, shell, feedback, 'reviewed');
  try {
    if (typeof admission === 'string') throw new Problem(refusals[admission]);
    return done(
      c,
      service,
      await take(feedback, admission.key, speech.language, service, timeLeft(c, service.now)),
    );
  } catch (error) {
    // what may work the second time is tried with the same key, so that it is one message in the end; the rest with a new one
    const again = error instanceof Problem && ['too-quick', 'not-stored'].includes(error.code);
    const credentials = again ? credentialsIn(fields) : newPass(service);
    return answerProblem(c, shell, error, (_problem, message) =>
      reviewView(speech, { feedback, credentials, problem: message }),
    );
  }
}

async function review(
  c: Context<Traced>,
  service: Service,
  shell: Shell,
  feedback: Feedback,
  outcome: string,
) {
  c.set('outcome', outcome);
  return answerPage(c, shell, reviewView(speechFor(c), { feedback, credentials: newPass(service) }));
}

/** What lets the message in; undefined where the form carries nothing. */
async function admissionOf(fields: Fields, { secret, now }: Service): Promise<Admission | undefined> {
  const { name, value } = credentialsIn(fields);
  if (value === '') return undefined;
  return name === 'proof' ? readProof(secret, value, now()) : readPass(secret, value, now());
}

function credentialsIn(fields: Fields): Credentials {
  const proof = fields.get('proof');
  if (typeof proof === 'string' && proof !== '') return { name: 'proof', value: proof };
  const pass = fields.get('key');
  return { name: 'key', value: typeof pass === 'string' ? pass : '' };
}

function newPass({ secret, now }: Service): Credentials {
  return { name: 'key', value: createPass(secret, now()) };
}

function redacted(feedback: Feedback, words: string): Feedback {
  const { text, page, provision, source, email } = feedback;
  const clean = { text, page, provision, source };
  return {
    ...feedback,
    ...Object.fromEntries(Object.entries(clean).map(([name, value]) => [name, redactCpr(value, words)])),
    // half an e-mail address is none
    email: findCpr(email).length > 0 ? '' : email,
  };
}

const refusals = { forged: 'page-forged', expired: 'page-expired', 'too-quick': 'too-quick' } as const;

interface Credentials {
  name: 'key' | 'proof';
  value: string;
}
