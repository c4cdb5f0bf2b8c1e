/** Danish is the portal's own language; English is a translation of its words, never of its facts. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

export function otherLanguage(language: Language): Language {
  return language === 'da' ? 'en' : 'da';
}
