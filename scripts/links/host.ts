import { setTimeout as delay } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { config } from '../../site/config.ts';

/** The name that robots.txt may speak to. */
const ROBOT = 'Maalbilledet-linkkontrol';
const portal = config.PORTAL_URL === undefined ? '' : `+${config.PORTAL_URL}; `;
const HEADERS = {
  'user-agent': `${ROBOT}/1.0 (${portal}kontrol af kildehenvisninger)`,
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'da, en;q=0.8',
};

/** What came back: a status and where it leads, or how it failed. */
export type Reply =
  | { readonly status: number; readonly location: string | undefined }
  | { readonly failure: 'dns' | 'timeout' | 'certificate' | 'network' | 'wait' };

export type Manners = {
  /** Milliseconds between two requests to one host; a longer Crawl-delay of the host's own counts instead. */
  readonly pause: number;
  /** Milliseconds that one request may take. */
  readonly patience: number;
  /** Ends everything. */
  readonly stop: AbortSignal;
};

/** Failures in a row after which a host is left in peace until the next run. */
const ENOUGH = 2;
/** RFC 9309 §2.5: a robots.txt is read at least so far. */
const ROBOTS_BYTES = 500 * 1024;

/** One host as the check meets it: asked one thing at a time, with a pause, and never what its robots.txt keeps from robots. */
export class Host {
  readonly #manners: Manners;
  readonly #rules = new Map<string, Promise<Rules>>();
  #turn: Promise<unknown> = Promise.resolve();
  #pause: number;
  #asked = false;
  #failed = 0;
  #closed: Reply | undefined;
  /** True once the host has said anything at all. */
  answered = false;

  constructor(manners: Manners) {
    this.#manners = manners;
    this.#pause = manners.pause;
  }

  /** Asks for one address of this host, when its turn comes. Follows no redirect. Never throws. */
  async ask(method: 'HEAD' | 'GET', url: URL): Promise<Reply> {
    return this.#inTurn(async () => (await this.#send(method, url)).reply);
  }

  /** Whether robots.txt lets the check ask for an address; where it cannot be had, how it failed. */
  async mayAsk(url: URL): Promise<boolean | Reply> {
    const rules = this.#rules.get(url.origin) ?? this.#readRules(url.origin);
    this.#rules.set(url.origin, rules);
    const read = await rules;
    return 'allows' in read ? read.allows(url.origin + url.pathname + url.search) : read;
  }

  async #readRules(origin: string): Promise<Rules> {
    const url = new URL('/robots.txt', origin);
    return this.#inTurn(async () => {
      const { reply, text } = await this.#send('GET', url, ROBOTS_BYTES);
      // RFC 9309 §2.3.1: without a robots.txt all may be asked for, and while the server is down nothing
      if ('failure' in reply || reply.status >= 500 || reply.status === 429) return reply;
      const robots = robotsParser(url.href, reply.status < 300 ? text : '');
      this.#pause = Math.max(this.#pause, (robots.getCrawlDelay(ROBOT) ?? 0) * 1000);
      return { allows: (address) => robots.isAllowed(address, ROBOT) !== false };
    });
  }

  /** One after the other: whoever comes waits for all that came before. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn;
    return turn;
  }

  async #send(method: string, url: URL, bytes = 0): Promise<{ reply: Reply; text: string }> {
    if (this.#closed) return { reply: this.#closed, text: '' };
    const { patience, stop } = this.#manners;
    try {
      if (this.#asked) await delay(this.#pause, undefined, { signal: stop });
      this.#asked = true;
      const signal = AbortSignal.any([stop, AbortSignal.timeout(patience)]);
      const response = await fetch(url, { method, headers: HEADERS, redirect: 'manual', signal });
      const text = await firstBytes(response, bytes);
      const { status } = response;
      this.answered = true;
      this.#failed = 0;
      // the rest is asked for another day
      if (status === 429) this.#closed = { failure: 'wait' };
      return { reply: { status, location: response.headers.get('location') ?? undefined }, text };
    } catch (error) {
      const reply = { failure: failureOf(error) };
      this.#failed += 1;
      if (this.#failed === ENOUGH) this.#closed = reply;
      return { reply, text: '' };
    }
  }
}

type Rules = { readonly allows: (address: string) => boolean } | Reply;

/** The beginning of a body; the rest is not fetched. */
async function firstBytes(response: Response, bytes: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < bytes) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

function failureOf(error: unknown): 'dns' | 'timeout' | 'certificate' | 'network' {
  if (error instanceof DOMException) return 'timeout';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return 'dns';
  if (/TIMEOUT/.test(code)) return 'timeout';
  return /CERT|SSL|TLS|ISSUER|SIGNATURE/.test(code) ? 'certificate' : 'network';
}
