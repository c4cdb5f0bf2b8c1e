import type { APIRoute } from 'astro';
import { indicatorCard } from '../../../../embed/card.ts';
import { pictureOf } from '../../../../embed/foot.ts';
import { eachLanguage, languageOf, speak } from '../../../../i18n/index.ts';
import { loadPortal } from '../../../../portal.ts';
import { namesOf } from '../../../../redirects.ts';
import { readRedirects } from '../../../../source/redirects.ts';

export function getStaticPaths() {
  const { indicators } = loadPortal('da');
  const names = namesOf('indicators', indicators, readRedirects());
  return eachLanguage(() => names.map(({ name, id }) => ({ params: { indicator: name }, props: { id } })));
}

/** An indicator as a picture for other websites. */
export const GET: APIRoute<{ id: string }> = ({ props, site, url }) => {
  const language = languageOf(url);
  const portal = loadPortal(language);
  const card = indicatorCard(portal, portal.get('indicators', props.id), speak(language));
  return pictureOf(card, portal, language, site);
};
