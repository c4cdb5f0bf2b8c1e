import type { APIRoute } from 'astro';
import { eachLanguage, languageOf, speak } from '../../../i18n/index.ts';
import { languages } from '../../../model/language.ts';
import { loadPortal } from '../../../portal.ts';
import { lawTable } from '../../../search/law-table.ts';

export const getStaticPaths = () => eachLanguage(() => [{}]);

/** The laws and provisions of the search page, which answers from them before its index has come. */
export const GET: APIRoute = ({ url }) => {
  const language = languageOf(url);
  const others = languages.filter((other) => other !== language).map(loadPortal);
  return Response.json(lawTable(loadPortal(language), others, speak(language)));
};
