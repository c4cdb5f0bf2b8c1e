import type { APIRoute, GetStaticPaths } from 'astro';
import { eachLanguage, languageOf, speak } from '../../../../../i18n/index.ts';
import { filesOf, indicatorFiles, type IndicatorFile } from '../../../../../indicator-files.ts';
import { loadPortal } from '../../../../../portal.ts';
import { namesOf } from '../../../../../redirects.ts';
import { readRedirects } from '../../../../../source/redirects.ts';

/** What a visitor may take along of each indicator: its figures and its picture. */
export const getStaticPaths = (() => {
  const portal = loadPortal('da');
  const names = namesOf('indicators', portal.indicators, readRedirects());
  return eachLanguage(() =>
    names.flatMap(({ name, id }) =>
      filesOf(portal.get('indicators', id)).map((file) => ({
        params: { indicator: name, file },
        props: { id, file },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; file: IndicatorFile }> = async ({ props, url }) => {
  const language = languageOf(url);
  const portal = loadPortal(language);
  const { make, type } = indicatorFiles[props.file];
  const made = await make(portal.get('indicators', props.id), portal, speak(language));
  return new Response(typeof made === 'string' ? made : new Uint8Array(made), {
    headers: { 'Content-Type': type },
  });
};
