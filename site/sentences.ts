import type { Speech } from './i18n/index.ts';
import type { Entry } from './model/collections.ts';
import { present, type Standing } from './model/rules/standing.ts';

/** What an indicator's standing means, in a sentence computed from the figures. */
export function standingSentence(indicator: Entry<'indicators'>, standing: Standing, speech: Speech): string {
  const { dateWords, t, targetWords, valueWords } = speech;
  const target = present(indicator.target);
  const words = (value: number | undefined): string =>
    value === undefined ? '' : valueWords(value, indicator.unit);
  return t(`standing.${standing.reason}`, {
    target: target ? targetWords(target, indicator.unit) : '',
    when: target ? dateWords(target.date) : '',
    newest: words(standing.newest?.value),
    required: words(standing.required),
    gap: words(standing.gap),
    since: standing.staleSince ? dateWords(standing.staleSince) : '',
  });
}
