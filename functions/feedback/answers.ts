import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemView } from '../../site/forms/problem.ts';
import type { View } from '../../site/forms/html.ts';
import type { Speech } from '../../site/i18n/index.ts';
import type { ShellPage } from '../shell.ts';
import { otherAddress, speechFor } from './language.ts';
import { problemStatuses, Problem } from './problem.ts';
import { speaksJson } from './sender.ts';
import type { Traced } from './trace.ts';

/** Answers with a page of the site. */
export async function answerPage(c: Exchange, shell: Shell, view: View, status: ContentfulStatusCode = 200) {
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
  const { language } = speechFor(c);
  return c.html(await shell({ ...view, language, otherAddress: otherAddress(c, language) }), status);
}

/** Answers with JSON. */
export function answerJson(c: Exchange, body: Record<string, unknown>, status: ContentfulStatusCode) {
  c.header('Cache-Control', 'no-store');
  return c.json(body, status);
}

/** Answers a refusal: JSON for programs, else the page that `viewOf` makes of it. */
export async function answerProblem(
  c: Exchange,
  shell: Shell,
  error: unknown,
  viewOf: ProblemView = (problem, message) => plainView(speechFor(c), problem, message),
) {
  const problem = error instanceof Problem ? error : new Problem('failed', { cause: error });
  const status = problemStatuses[problem.code];
  const message = speechFor(c).t(`problem.${problem.code}`);
  c.set('outcome', problem.code);
  c.set('cause', problem.details.cause);
  const wait = problem.details.retryAfter ?? (status === 503 ? 60 : undefined);
  if (wait !== undefined) c.header('Retry-After', String(wait));
  if (!speaksJson(c.req.raw)) return answerPage(c, shell, viewOf(problem, message), status);
  const fields = problem.details.errors;
  return answerJson(c, { error: { code: problem.code, message, ...(fields && { fields }) } }, status);
}

function plainView({ t, to }: Speech, problem: Problem, message: string): View {
  const expired = problem.code === 'ticket-expired';
  return problemView({
    title: expired ? t('problem.expiredTitle') : t('problem.title'),
    message,
    next: expired
      ? { href: to('/kvittering/'), label: t('problem.toReceipt') }
      : { href: to('/giv-besked/'), label: t('problem.toFeedback') },
  });
}

type Exchange = Context<Traced>;
type ProblemView = (problem: Problem, message: string) => View;

/** Puts a page into the site's frame; while developing, the frame is fetched each time. */
export type Shell = (page: ShellPage) => string | Promise<string>;
