import { z } from 'zod';
import { speak } from '../i18n/index.ts';
import { languages, type Language } from '../model/language.ts';
import { day, text } from '../model/schemas/fields.ts';
import { absolute } from '../paths.ts';
import { formatVersion } from './changelog.ts';
import { dataRoot, type Publication } from './publication.ts';

/** The licence of the editors' own texts and of the data; the sources keep their own rights. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What every JSON file says about itself. */
export const aboutShape = {
  $schema: text.describe('Adressen på det skema, filen følger.'),
  language: z.enum(languages).describe('Det sprog, filens ord er på, når de er oversat.'),
  format: text.describe('Formatets version.'),
  computedFor: day.describe('Den dag, status, frister og stand er regnet ud for.'),
  synthetic: z.boolean().describe('true, når indholdet er opdigtet og lavet til test.'),
  provenance: z
    .strictObject({
      publisher: text.describe('Hvem der udgiver data.'),
      notice: text.describe('Hvad data er, og hvad de ikke er.'),
      method: text.describe('Adressen på siden om, hvordan data bliver til.'),
    })
    .describe('Hvor data kommer fra.'),
  licence: z
    .strictObject({
      id: z.literal(licence.id).describe('Licensens navn i SPDX.'),
      address: z.literal(licence.address).describe('Licensens tekst.'),
      notice: text.describe('Hvad licensen gælder.'),
    })
    .describe('Hvordan data må bruges.'),
};

/** The facts of `aboutShape` for a file in a language that follows the schema of this name. */
export function about(publication: Publication, language: Language, schema: string) {
  return {
    $schema: absolute(`${dataRoot}schema/${schema}.json`, publication.site),
    language,
    ...origin(publication, language),
  };
}

/** Where the data come from, what they are computed for, and how they may be used. */
export function origin(publication: Publication, language: Language) {
  const { t, to } = speak(language);
  const { site, synthetic } = publication;
  return {
    format: formatVersion,
    computedFor: publication.portals[language].today,
    synthetic,
    provenance: {
      publisher: publisherOf(publication, language),
      notice: synthetic ? t('data.synthetic') : t('data.notice'),
      method: absolute(to('/om/metode/'), site),
    },
    licence: { id: licence.id, address: licence.address, notice: t('data.licenceNotice') },
  };
}

/** Who publishes the data, in words. */
export function publisherOf({ publisher }: Publication, language: Language): string {
  const { t } = speak(language);
  return publisher ?? `${t('site.name')} (${t('site.independent').toLowerCase()})`;
}

/** Provenance and licence in one line, for a table that has no head to say them in. */
export function provenanceLine(publication: Publication, language: Language): string {
  const { dateWords, t } = speak(language);
  if (publication.synthetic) return t('data.synthetic');
  return t('data.provenance', {
    publisher: publisherOf(publication, language),
    date: dateWords(publication.portals[language].today),
    licence: licence.name,
  });
}
