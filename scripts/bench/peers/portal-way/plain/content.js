import { createComponent, renderComponent } from 'astro/runtime/server/index.js';
import Pieces from '../site/components/content/Pieces.astro';
import { loadPortal } from '../site/portal.ts';
import { prosePieces } from '../site/source/prose-pieces.ts';

/** What the plain templates take from `astro:content`, by the portal's way of reading and rendering. */
export function getCollection(collection) {
  return loadPortal('da')[collection].map((entry) => plainEntry(collection, entry));
}

export function getEntry(collection, id) {
  return plainEntry(collection, loadPortal('da').get(collection, id));
}

export function render({ body }) {
  const pieces = prosePieces(body);
  const Content = createComponent((result, { components }) =>
    renderComponent(result, 'Pieces', Pieces, { pieces, components }),
  );
  return { Content };
}

function plainEntry(collection, entry) {
  return { collection, id: entry.id, body: entry.body, data: entry };
}
