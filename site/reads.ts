import { AsyncLocalStorage } from 'node:async_hooks';
import type { Speech } from './i18n/index.ts';
import type { Language } from './model/language.ts';
import type { Portal } from './model/portal.ts';

/** What a page asks of the content while it is rendered, as texts: `da get barriers x`. Each can be asked again (answers.ts). */
const reads = new AsyncLocalStorage<Set<string> | undefined>();

/** Does some work, and adds all that it asks to a set. */
export function listening<T>(to: Set<string>, work: () => T): T {
  return reads.run(to, work);
}

/** Notes that something was asked, for the page that is being rendered. */
export function noteRead(question: string): void {
  reads.getStore()?.add(question);
}

/** Asks as one question what is worked out of much: a page depends on what comes out, and not on all that was looked at. */
export function asOne<T>(question: string, work: () => T): T {
  noteRead(question);
  return reads.run(undefined, work);
}

/** What is made of a portal once, though every page asks for it: each of them depends on all that was asked to make it. */
export function oncePerPortal<T>(make: (portal: Portal, speech: Speech) => T) {
  const made = new WeakMap<Portal, { value: T; asked: ReadonlySet<string> }>();
  return (portal: Portal, speech: Speech): T => {
    const known = made.get(portal) ?? heard(() => make(portal, speech));
    made.set(portal, known);
    known.asked.forEach(noteRead);
    return known.value;
  };
}

function heard<T>(work: () => T): { value: T; asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  return { value: listening(asked, work), asked };
}

/** A portal that notes what is asked of it. An entry that is asked about is named by `=` and its id. */
export function watched(portal: Portal, language: Language): Portal {
  const view = {};
  for (const [name, value] of Object.entries(portal)) {
    const question = `${language} ${name}`;
    if (typeof value === 'function') {
      const ask = value as (...args: unknown[]) => unknown;
      const asked = (...args: (string | { id: string })[]): unknown => {
        noteRead([question, ...args.map((arg) => (typeof arg === 'string' ? arg : `=${arg.id}`))].join(' '));
        return ask(...args);
      };
      Object.defineProperty(view, name, { value: asked, enumerable: true });
    } else {
      const get = (): unknown => {
        noteRead(question);
        return value;
      };
      Object.defineProperty(view, name, { get, enumerable: true });
    }
  }
  return Object.freeze(view) as Portal;
}
