import { Hono, type Context } from 'hono';
import type { FeedbackTerms } from '../site/model/feedback-terms.ts';
import { answerProblem, type Shell } from './feedback/answers.ts';
import { createReadiness, showLive, showReady } from './feedback/health.ts';
import { createLimits, type LimitSettings } from './feedback/limits.ts';
import { giveWork, postFeedback, showFeedbackForm } from './feedback/post-feedback.ts';
import { Problem } from './feedback/problem.ts';
import { postErase, postSupplement } from './feedback/receipt-actions.ts';
import { postReceipt, showReceipt, showReceiptForm } from './feedback/receipts.ts';
import { stateLine, trace, type LogLine, type Traced } from './feedback/trace.ts';
import { createSeal } from './sealing.ts';
import type { Store } from './stores/store.ts';

/**
 * The feedback service as one function from Request to Response, under /api/.
 * Throws where a recipient is not a public age key.
 */
export function createApp({
  store,
  secret,
  recipients,
  terms,
  limits,
  shell,
  now,
  log,
  stopping = () => false,
}: AppParts): Hono<Traced> {
  const seal = createSeal(recipients);
  const service = { store, secret, seal, terms, limits: createLimits(limits, now), now };
  const tell = (state: string, cause: unknown) => log(stateLine(state, cause, now()));
  const readiness = createReadiness({ store, stopping, now, tell });
  const app = new Hono<Traced>();

  // before the log: they are asked every few seconds for ever
  app.get('/api/health/live', showLive);
  for (const path of ['/api/health', '/api/health/ready']) app.get(path, (c) => showReady(c, readiness));
  app.use(trace(now, log));

  app.get('/api/feedback', (c) => showFeedbackForm(c, shell));
  app.post('/api/feedback', (c) => postFeedback(c, service, shell));
  app.all('/api/feedback', (c) => wrongMethod(c, shell, 'GET, HEAD, POST'));

  app.get('/api/feedback/opgave', (c) => giveWork(c, service));
  app.all('/api/feedback/opgave', (c) => wrongMethod(c, shell, 'GET, HEAD'));

  app.get('/api/kvittering', (c) => showReceiptForm(c, shell));
  app.post('/api/kvittering', (c) => postReceipt(c, service, shell));
  app.all('/api/kvittering', (c) => wrongMethod(c, shell, 'GET, HEAD, POST'));

  for (const [path, act] of [
    ['/api/kvittering/tillaeg', postSupplement],
    ['/api/kvittering/slet', postErase],
  ] as const) {
    // whoever opens the address of an action by itself is asked for the code
    app.get(path, (c) => showReceiptForm(c, shell));
    app.post(path, (c) => act(c, service, shell));
    app.all(path, (c) => wrongMethod(c, shell, 'GET, HEAD, POST'));
  }

  app.get('/api/kvittering/:ticket', (c) => showReceipt(c, service, shell, c.req.param('ticket')));
  app.all('/api/kvittering/:ticket', (c) => wrongMethod(c, shell, 'GET, HEAD'));

  for (const path of ['/api/health', '/api/health/:which{live|ready}']) {
    app.all(path, (c) => wrongMethod(c, shell, 'GET, HEAD'));
  }

  app.notFound((c) => answerProblem(c, shell, new Problem('not-found')));
  app.onError((error, c) => answerProblem(c, shell, error));
  return app;
}

async function wrongMethod(c: Context<Traced>, shell: Shell, allowed: string): Promise<Response> {
  c.header('Allow', allowed);
  return answerProblem(c, shell, new Problem('method-not-allowed'));
}

interface AppParts {
  store: Store;
  /** at least 32 bytes that only the service knows */
  secret: Uint8Array;
  /** public age keys; any one of their owners can read the messages */
  recipients: readonly string[];
  terms: FeedbackTerms;
  limits: LimitSettings;
  shell: Shell;
  now: () => Date;
  log: (line: LogLine) => void;
  /** whether the host has been told to stop, and nobody new is to be sent here */
  stopping?: () => boolean;
}
