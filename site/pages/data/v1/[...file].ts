import type { APIRoute, GetStaticPaths } from 'astro';
import { config } from '../../../config.ts';
import { dataFiles } from '../../../data/files.ts';
import { loadPortal } from '../../../portal.ts';
import { lastChangedOf } from '../../../source/history.ts';
import { contentReleases } from '../../../source/releases.ts';
import { isSynthetic } from '../../../source/root.ts';

/** Every file of the open data. */
export const getStaticPaths: GetStaticPaths = () => {
  const files = dataFiles({
    portals: { da: loadPortal('da'), en: loadPortal('en') },
    site: import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
    publisher: config.PORTAL_PUBLISHER,
    synthetic: isSynthetic(),
    releases: contentReleases(),
    changed: (collection, id) => lastChangedOf(collection, id, 'da'),
  });
  return files.map((file) => ({ params: { file: file.path }, props: { text: () => file.text } }));
};

export const GET: APIRoute<{ text: () => string }> = ({ props }) => new Response(props.text());
