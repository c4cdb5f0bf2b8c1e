import type { APIRoute } from 'astro';
import { barrierCard } from '../../../../embed/card.ts';
import { pictureOf } from '../../../../embed/foot.ts';
import { eachLanguage, languageOf, speak } from '../../../../i18n/index.ts';
import { loadPortal } from '../../../../portal.ts';
import { namesOf } from '../../../../redirects.ts';
import { readRedirects } from '../../../../source/redirects.ts';

export function getStaticPaths() {
  const { barriers } = loadPortal('da');
  const names = namesOf('barriers', barriers, readRedirects());
  return eachLanguage(() => names.map(({ name, id }) => ({ params: { barrier: name }, props: { id } })));
}

/** A barrier as a picture for other websites. */
export const GET: APIRoute<{ id: string }> = ({ props, site, url }) => {
  const language = languageOf(url);
  const portal = loadPortal(language);
  return pictureOf(
    barrierCard(portal, portal.get('barriers', props.id), speak(language)),
    portal,
    language,
    site,
  );
};
