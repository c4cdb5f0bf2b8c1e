import type { Answer } from './answer.ts';
import { Host, type Manners, type Reply } from './host.ts';

/** More steps than this are a circle (the Fetch standard allows twenty). */
const MOST_STEPS = 10;
const PERMANENT: readonly number[] = [301, 308];
const REDIRECT: readonly number[] = [...PERMANENT, 302, 303, 307];

/** The web as one run of the check meets it: every host with its turns. */
export class Web {
  readonly #manners: Manners;
  readonly #hosts = new Map<string, Host>();

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /** True once any host has said anything: the machine is not cut off. */
  get answered(): boolean {
    return [...this.#hosts.values()].some(({ answered }) => answered);
  }

  /** Asks one address, and follows where it leads. Never throws. */
  async ask(address: string): Promise<Answer> {
    const start = new URL(address);
    let at = start;
    // as far as all steps were for ever, which is how far the address in the content may be corrected
    let forGood: URL | undefined = start;
    let corrected = start;
    for (let step = 0; step < MOST_STEPS; step++) {
      const reply = await this.#request(at);
      if (!('status' in reply)) return reply.answer;
      const next = REDIRECT.includes(reply.status) ? locationOf(reply.location, at) : undefined;
      if (!next) return arrived(reply.status, { start, at, corrected });
      at = next;
      forGood = PERMANENT.includes(reply.status) ? forGood && next : undefined;
      corrected = forGood ?? corrected;
    }
    return { kind: 'unreached', why: 'loop' };
  }

  /** HEAD first, and GET where HEAD is not answered well: many servers know only GET. */
  async #request(url: URL): Promise<Extract<Reply, { status: number }> | { answer: Answer }> {
    const host = this.#hosts.get(url.host) ?? new Host(this.#manners);
    this.#hosts.set(url.host, host);
    const allowed = await host.mayAsk(url);
    if (allowed === false) return { answer: { kind: 'refused', why: 'robots' } };
    if (allowed !== true) return { answer: withoutReply(allowed) };
    const head = await host.ask('HEAD', url);
    if ('status' in head && (head.status < 400 || head.status === 429)) return head;
    const got = await host.ask('GET', url);
    return 'status' in got ? got : { answer: withoutReply(got) };
  }
}

type Way = { readonly start: URL; readonly at: URL; readonly corrected: URL };

function arrived(status: number, { start, at, corrected }: Way): Answer {
  if (status === 404 || status === 410) return { kind: 'dead', why: status };
  if (status >= 500) return { kind: 'unreached', why: status };
  if (status >= 400) return { kind: 'refused', why: status };
  if (isFront(at) && !isFront(start)) return { kind: 'front', to: at.href };
  if (corrected.href === start.href) return { kind: 'alive' };
  const to = new URL(corrected);
  to.hash ||= start.hash;
  return to.href === start.href ? { kind: 'alive' } : { kind: 'moved', to: to.href };
}

function withoutReply(reply: Reply): Answer {
  if ('status' in reply) return { kind: 'unreached', why: reply.status };
  return reply.failure === 'dns' ? { kind: 'dead', why: 'dns' } : { kind: 'unreached', why: reply.failure };
}

/** The front page of a site, also where it has one for each language. */
function isFront({ pathname, search }: URL): boolean {
  return search === '' && /^\/(?:(?:da|en)\/?)?$/.test(pathname);
}

function locationOf(location: string | undefined, base: URL): URL | undefined {
  const next = location === undefined ? null : URL.parse(location, base);
  return next && /^https?:$/.test(next.protocol) ? next : undefined;
}
