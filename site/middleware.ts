import type { MiddlewareHandler } from 'astro';
import { pageMemory } from './page-memory-place.ts';
import { remembered } from './page-memory.ts';

/** Renders a page only where something that it shows has changed since the last build. */
export const onRequest: MiddlewareHandler = ({ props, url }, next) => {
  const memory = pageMemory();
  return memory ? remembered(memory, url.pathname, props, () => next()) : next();
};
