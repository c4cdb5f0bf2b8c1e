import { setTimeout as wait } from 'node:timers/promises';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Senders who do what people and programs do, and do not give up: what is not acknowledged, they send again with the same key,
 * until it is.
 */
export function openSenders(address: string): Senders {
  const answers: Answers = { byStatus: {}, slowest: 0, bare: 0 };

  /** One try; undefined where the service was dead. */
  async function ask(path: string, init: RequestInit = {}, words = ''): Promise<Reply | undefined> {
    const begun = performance.now();
    try {
      const answer = await fetch(address + path, { redirect: 'manual', ...init });
      const reply = { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
      answers.slowest = Math.max(answers.slowest, performance.now() - begun);
      note(String(reply.status));
      const waits = answer.headers.has('retry-after');
      if (reply.status === 503 && !(waits && reply.text.includes(words))) answers.bare++;
      return reply;
    } catch {
      note('no answer');
      return undefined;
    }
  }

  const note = (status: string) => (answers.byStatus[status] = (answers.byStatus[status] ?? 0) + 1);

  async function until<T>(attempt: () => Promise<T | undefined>): Promise<T> {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      const result = await attempt();
      if (result !== undefined) return result;
      await wait(20 + Math.random() * 80);
    }
    throw new Error(`Nobody acknowledged a message within ${patience / 1_000} seconds`);
  }

  const postJson = (path: string, body: object) =>
    ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) });

  const postForm = (fields: Record<string, string>) =>
    ask(
      '/api/feedback',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        body: new URLSearchParams({ kind: 'comment', ...fields }).toString(),
      },
      fields['text'],
    );

  const postProgram = async (key: string, text: string) => {
    const reply = await postJson('/api/feedback', { kind: 'comment', text, key });
    return isRight(reply) ? (JSON.parse(reply.text) as { receipt: string }).receipt : undefined;
  };

  // the receipt may fail to come though the message was taken; then sending again leads to it once more
  const postToReceipt = async (fields: Record<string, string>) => {
    const reply = await postForm(fields);
    if (reply?.status !== 303 || reply.to === null) return undefined;
    return /receipt__code[^>]*>([^<]+)</.exec((await ask(reply.to))?.text ?? '')?.[1];
  };

  return {
    answers,
    byProgram: (key, text) => until(() => postProgram(key, text)),
    async byForm(text) {
      const key = await until(async () => passIn((await postForm({ text }))?.text));
      await wait(leastAge);
      return until(() => postToReceipt({ text, key, step: 'send' }));
    },
    async byScript(text) {
      const challenge = await until(async () => {
        const reply = await ask('/api/feedback/opgave');
        return isRight(reply) ? (JSON.parse(reply.text) as Challenge) : undefined;
      });
      const given = Date.now();
      const solution = await solveChallenge({ challenge, deriveKey });
      await wait(Math.max(0, leastAge - (Date.now() - given)));
      const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
      return until(() => postToReceipt({ text, proof }));
    },
    async supplement(receipt, text) {
      await until(
        async () => isRight(await postJson('/api/kvittering/tillaeg', { receipt, text })) || undefined,
      );
    },
    async erase(receipt) {
      const body = { receipt, confirm: 'yes' };
      await until(async () => isRight(await postJson('/api/kvittering/slet', body)) || undefined);
    },
    isDeleted: (key, text) =>
      until(async () => {
        const reply = await postJson('/api/feedback', { kind: 'comment', text, key });
        return reply?.status === 410 || isRight(reply) ? reply.status === 410 : undefined;
      }),
  };
}

function isRight(reply: Reply | undefined): reply is Reply {
  return reply !== undefined && (reply.status === 200 || reply.status === 201);
}

function passIn(page = ''): string | undefined {
  return /name="key" value="([\w-]+)"/.exec(page)?.[1];
}

const json = { 'content-type': 'application/json' };
const patience = 180_000;
// a page is not read in less
const leastAge = 2_100;

interface Reply {
  status: number;
  text: string;
  to: string | null;
}

export interface Answers {
  byStatus: Record<string, number>;
  /** the longest that anyone waited for an answer (ms) */
  slowest: number;
  /** 503 without Retry-After, or without the text that was sent by the form */
  bare: number;
}

/** Each resolves when it is acknowledged; the ways to send give the receipt's code. */
export interface Senders {
  answers: Answers;
  byProgram: (key: string, text: string) => Promise<string>;
  byForm: (text: string) => Promise<string>;
  byScript: (text: string) => Promise<string>;
  supplement: (receipt: string, text: string) => Promise<void>;
  erase: (receipt: string) => Promise<void>;
  /** whether a late repeat of a message is told that it was deleted */
  isDeleted: (key: string, text: string) => Promise<boolean>;
}
