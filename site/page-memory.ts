import { hash } from 'node:crypto';
import { openAnswers } from './answers.ts';
import type { PageMemory, RenderedPage } from './page-memory-place.ts';
import { listening } from './reads.ts';

let answers: ReturnType<typeof openAnswers> | undefined;

/**
 * Nothing for a page that stands in the last build, where all that it asked of the content has the same answer as then; else the
 * page, rendered anew.
 * Code, settings and tools are the same as then, or the memory is empty.
 */
export async function remembered(
  { last, next, stands }: PageMemory,
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
    known.reads.every((question) => last.answers.get(question) === answerTo(question)) &&
    (await stands(address, known))
  ) {
    keep(known);
    next.kept.add(address);
    // Astro writes no file for a page without a body: the build puts the old one in its place
    return new Response(null);
  }
  const asked = new Set<string>();
  const { body, response } = await listening(asked, async () => {
    const rendered = await render();
    // a page is rendered while it is read
    return { body: Buffer.from(await rendered.arrayBuffer()), response: rendered };
  });
  keep({ given, sum: hash('sha256', body, 'hex'), reads: [...asked].map(sameText) });
  return new Response(new Uint8Array(body), response);
}

// a million questions are asked by ten thousand entries' pages, and few are different
const texts = new Map<string, string>();

function sameText(text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}

/** A digest of what a page is given with its address; undefined where it is no plain data. */
function givenIn(props: object): string | undefined {
  const odd: unknown[] = [];
  const text = JSON.stringify(props, (_, value: unknown) => {
    if (typeof value === 'function' || value instanceof Map || value instanceof Set) odd.push(value);
    return value;
  });
  return odd.length === 0 ? hash('sha256', text, 'base64url') : undefined;
}
