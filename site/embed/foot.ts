import { config } from '../config.ts';
import { speak } from '../i18n/index.ts';
import type { Language } from '../model/language.ts';
import type { Portal } from '../model/portal.ts';
import { isSynthetic } from '../source/root.ts';
import type { Card } from './card.ts';
import { cardSvg } from './svg.ts';

/** Who says what a card says: the authority that publishes the portal, or that nobody official does. */
export function speaker(language: Language): string {
  const { t } = speak(language);
  return config.PORTAL_PUBLISHER
    ? t('site.published', { publisher: config.PORTAL_PUBLISHER })
    : t('site.independent');
}

/** The answer to a request for a card's picture. */
export function pictureOf(card: Card, portal: Portal, language: Language, site: URL | undefined): Response {
  const { dateWords, t } = speak(language);
  const lines = [
    `${t('site.name')}: ${speaker(language)}. ${t('page.built', { date: dateWords(portal.today) })}.`,
    ...(site ? [site.host] : []),
  ];
  const svg = cardSvg(card, { language, lines, warning: isSynthetic() ? t('site.synthetic') : undefined });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
}
