import type { Language } from '../model/language.ts';

/** The parameter of the service's addresses that names the language; without it the service speaks Danish. */
export const languageParameter = 'sprog';

/** An address of the feedback service that answers in `language`. */
export function serviceAddress(
  path: string,
  language: Language,
  query: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams({
    ...query,
    ...(language !== 'da' && { [languageParameter]: language }),
  });
  return parameters.size > 0 ? `${path}?${parameters.toString()}` : path;
}
