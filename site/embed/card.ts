import { drawTrajectory, type TrajectoryPicture } from '../charts/trajectory.ts';
import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import type { Language } from '../model/language.ts';
import type { Portal } from '../model/portal.ts';
import { asOf, stageOf, statusOf } from '../model/rules/barrier.ts';
import { present } from '../model/rules/standing.ts';
import { barrierStatuses, verdicts } from '../model/vocabulary/barrier.ts';
import { standings } from '../model/vocabulary/indicator.ts';
import { pathOf } from '../paths.ts';
import { standingSentence } from '../sentences.ts';

/** What a card on another website says: enough to be understood alone, and the way back to all of it. */
export type Card = {
  /** The page that it is a card of. */
  path: string;
  title: string;
  /** The language of its words, where it is another than the page's. */
  lang: Language | undefined;
  /** Where it stands: the state that gives the shape and colour, and the words. */
  badge: { state: string; words: string } | undefined;
  /** A large line, such as a number with its unit. */
  figure: string | undefined;
  text: string;
  /** "Stand pr. september 2025" or "Nyeste måling, december 2024". */
  date: string | undefined;
  sources: string;
  picture: TrajectoryPicture | undefined;
};

/** A barrier: its question, its status and the answer as it is now. */
export function barrierCard(portal: Portal, barrier: Entry<'barriers'>, speech: Speech): Card {
  const { dateWords, foreign, label, t, to } = speech;
  const date = asOf(portal.sourcesOf(barrier));
  return {
    path: to(pathOf('barriers', barrier.id)),
    title: barrier.question,
    lang: foreign(barrier),
    badge: { state: stageOf(barrier), words: label(barrierStatuses[statusOf(barrier)]) },
    figure: undefined,
    text: `${label(verdicts[barrier.answer.verdict])}: ${barrier.answer.text}`,
    date: date && `${t('barrier.asOf')} ${dateWords(date)}`,
    sources: sourcesLine(portal, barrier.answer.sources, speech),
    picture: undefined,
  };
}

/** An indicator: its newest number or, where nothing is measured, its target, and how it stands. */
export function indicatorCard(portal: Portal, indicator: Entry<'indicators'>, speech: Speech): Card {
  const { dateWords, foreign, label, t, targetWords, to, valueWords } = speech;
  const standing = portal.standing(indicator);
  const target = present(indicator.target);
  const measured = standing.newest && valueWords(standing.newest.value, indicator.unit);
  const shown = standing.newest ?? target;
  const isContext = indicator.role === 'context';
  const picture = drawTrajectory(indicator, portal.today);
  const showsChange = picture.way !== undefined || picture.observations.length > 0;
  return {
    path: to(pathOf('indicators', indicator.id)),
    title: indicator.title,
    lang: foreign(indicator),
    badge: isContext ? undefined : { state: standing.key, words: label(standings[standing.key]) },
    // a target that stood alone would be taken for a measurement
    figure: measured ?? (target && `${t('indicator.target')}: ${targetWords(target, indicator.unit)}`),
    text: isContext ? indicator.summary : standingSentence(indicator, standing, speech),
    date:
      shown && `${t(standing.newest ? 'indicator.newest' : 'indicator.target')}, ${dateWords(shown.date)}`,
    sources: sourcesLine(portal, shown ? [shown.source] : indicator.sources, speech),
    picture: isContext || !showsChange ? undefined : picture,
  };
}

/** At most two publishers by name: the rest stand on the page itself. */
function sourcesLine(portal: Portal, ids: readonly string[], { t }: Speech): string {
  const publishers = [...new Set(ids.map((id) => portal.get('sources', id).publisher))];
  const named = publishers.slice(0, 2).join(', ');
  const more = publishers.length - 2;
  return t('embed.sources', {
    sources: more > 0 ? t('embed.moreSources', { sources: named, n: more }) : named,
  });
}
