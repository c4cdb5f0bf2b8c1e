import { generateIdentity, identityToRecipient } from 'age-encryption';
import { createApp } from '../../../functions/app.ts';
import { defaultTerms, type FeedbackTerms } from '../../../site/model/feedback-terms.ts';
import type { LogLine } from '../../../functions/feedback/trace.ts';
import { createSeal } from '../../../functions/sealing.ts';
import { createShell } from '../../../functions/shell.ts';
import type { Language } from '../../../site/model/language.ts';
import type { Store } from '../../../functions/stores/store.ts';
import { memoryStore } from './memory-store.ts';
import { readPage } from './page.ts';

export const identity = await generateIdentity();
export const recipient = await identityToRecipient(identity);
export const secret = new TextEncoder().encode('a secret of more than thirty-two signs');
/** The built frames, as small as they can be. */
export const templates = { da: frameIn('da'), en: frameIn('en') };

function frameIn(language: Language): string {
  return `<!doctype html><html lang="${language}"><head><title>%shell:title%</title></head><body><ul><!--shell:language--></ul><main><!--shell:main--></main><!--shell:script--><i id="script"></i><!--/shell:script--></body></html>`;
}

/** What the rules of the service need, on a store of the test's, at a time that the test may move. */
export function testService(store: Store = memoryStore()) {
  const clock = { now: new Date('2026-11-24T13:05:00Z') };
  const seal = createSeal([recipient]);
  const now = () => clock.now;
  return { store, secret, seal, terms: defaultTerms, limits: () => undefined, now, clock };
}

/** The service on a store in memory, at a time that the test may move. */
export function testApp(
  store: Store = memoryStore(),
  terms: Partial<FeedbackTerms> = {},
  limits = { perAddress: 1_000, overall: 10_000 },
) {
  const logs: LogLine[] = [];
  const clock = { now: new Date('2026-11-24T13:05:00Z') };
  const app = createApp({
    store,
    secret,
    recipients: [recipient],
    terms: { ...defaultTerms, ...terms },
    limits,
    shell: createShell(templates),
    now: () => clock.now,
    log: (line) => logs.push(line),
  });
  const postForm = async (fields: Fields, path = '/api/feedback', address = '192.0.2.1') =>
    app.request(
      `http://portal.test${path}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
      },
      { address },
    );
  return {
    logs,
    clock,
    request: async (path: string, init?: RequestInit) => app.request(`http://portal.test${path}`, init),
    /** sends a form as a browser does */
    postForm,
    /** sends the form, and then again from "gennemse og send" where that page comes, three seconds later */
    sendForm: async (fields: Fields, path?: string) => {
      const answer = await postForm(fields, path);
      if (answer.status !== 200) return answer;
      clock.now = new Date(clock.now.getTime() + 3_000);
      return postForm(readPage(await answer.text()).hidden(), path);
    },
    /** sends JSON, an object or a text as it stands */
    postJson: async (body: unknown, path = '/api/feedback', headers: Record<string, string> = {}) =>
      app.request(`http://portal.test${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

type Fields = Record<string, string> | string;

/** A message that is right. */
export const message = { kind: 'question', text: 'Hvornår gælder reglen om journaler?' };

export interface ReceiptJson {
  receipt: string;
  receivedAt: string;
  state: string;
}

export interface ErrorJson {
  error: { code: string; message: string; fields?: Record<string, string> };
}

/** The JSON of an answer, as the type that the test expects. */
export async function json<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}
