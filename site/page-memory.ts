import { hash } from 'node:crypto';
import { openAnswers } from './answers.ts';
import type { PageMemory, RenderedPage } from './page-memory-place.ts';
import { listening } from './reads.ts';

let answers: ReturnType<typeof openAnswers> | undefined;

/**
 * A page as it came out of the last build, where all that it asked of the content has the same answer as then; else rendered anew.
 * Code, settings and tools are the same as then, or the memory is empty.
 */
export async function remembered(
  { last, next, read }: PageMemory,
  address: string,
  props: object,
  render: () => Promise<Response>,
): Promise<Response> {
  answers ??= openAnswers();
  const answerTo = await answers;
  const given = givenIn(props);
  // what is made by a function that came with the address is cheap, and cannot be compared
  if (given === undefined) return render();
  const keep = (page: RenderedPage): void => {
    next.pages.set(address, page);
    for (const question of page.reads) next.answers.set(question, answerTo(question));
  };
  const known = last.pages.get(address);
  if (
    known?.given === given &&
    known.reads.every((question) => last.answers.get(question) === answerTo(question))
  ) {
    const body = await read(address);
    if (body && sumOf(body) === known.sum) {
      keep(known);
      return new Response(new Uint8Array(body));
    }
  }
  const asked = new Set<string>();
  const { body, response } = await listening(asked, async () => {
    const rendered = await render();
    // a page is rendered while it is read
    return { body: Buffer.from(await rendered.arrayBuffer()), response: rendered };
  });
  keep({ given, sum: sumOf(body), reads: [...asked] });
  return new Response(new Uint8Array(body), response);
}

/** A digest of what a page is given with its address; undefined where it is no plain data. */
function givenIn(props: object): string | undefined {
  let plain = true;
  const text = JSON.stringify(props, (_, value: unknown) => {
    if (typeof value === 'function' || value instanceof Map || value instanceof Set) plain = false;
    return value;
  });
  return plain ? hash('sha256', text, 'base64url') : undefined;
}

function sumOf(body: Buffer): string {
  return hash('sha256', body, 'base64url');
}
