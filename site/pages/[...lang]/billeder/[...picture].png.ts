import type { APIRoute } from 'astro';
import { config } from '../../../config.ts';
import { eachLanguage, languageOf, speak } from '../../../i18n/index.ts';
import { loadPortal } from '../../../portal.ts';
import { cardsOf, pictureName, type Card } from '../../../preview/cards.ts';
import { drawCard } from '../../../preview/draw.ts';
import { toPng } from '../../../preview/png.ts';
import { isSynthetic } from '../../../source/root.ts';

/** The pictures of shared links, which are fetched by their whole address: there are none until PORTAL_URL says where. */
export function getStaticPaths() {
  if (!import.meta.env.SITE) return [];
  const portals = { da: loadPortal('da'), en: loadPortal('en') };
  return eachLanguage((language) =>
    [...cardsOf(portals[language], speak(language))].map(([page, card]) => ({
      params: { picture: pictureName(page) },
      props: { card },
    })),
  );
}

export const GET: APIRoute<{ card: Card }> = async ({ props, url }) => {
  const { t } = speak(languageOf(url));
  const owner = config.PORTAL_PUBLISHER
    ? t('site.published', { publisher: config.PORTAL_PUBLISHER })
    : t('site.independent');
  const note = isSynthetic() ? t('preview.synthetic') : owner;
  const png = await toPng(drawCard(props.card, { name: t('site.name'), note }));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
