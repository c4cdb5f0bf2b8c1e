import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { isResolved } from '../model/rules/barrier.ts';
import { present, presentList } from '../model/rules/standing.ts';
import { verdicts } from '../model/vocabulary/barrier.ts';
import { pathOf } from '../paths.ts';
import { legislation, provisionPart } from './law.ts';
import { some, type Absolute, type Node } from './node.ts';
import { sourceNodes } from './source.ts';

/**
 * A barrier as one question and its answer (schema.org QAPage). Only a resolved barrier has an accepted answer; what is known
 * before that is suggested, and an unsettled question has no answer at all.
 */
export function barrierPage(
  portal: Portal,
  barrier: Entry<'barriers'>,
  speech: Speech,
  absolute: Absolute,
): Node {
  const url = absolute(speech.to(pathOf('barriers', barrier.id)));
  return {
    '@type': 'QAPage',
    url,
    name: barrier.question,
    inLanguage: barrier.language ?? 'da',
    mainEntity: {
      '@type': 'Question',
      name: barrier.question,
      text: barrier.summary,
      ...answers(portal, barrier, speech, url),
      ...some('about', legalBasis(portal, barrier, speech, absolute)),
    },
  };
}

function answers(portal: Portal, barrier: Entry<'barriers'>, { label }: Speech, url: string): object {
  const { answer } = barrier;
  const resolved = isResolved(barrier);
  if (!resolved && answer.verdict === 'unclear') return { answerCount: 0 };
  const since = present(answer.since);
  const node: Node = {
    '@type': 'Answer',
    text: `${label(verdicts[answer.verdict])}: ${answer.text}`,
    url: `${url}#svar`,
    ...(since !== undefined && { temporalCoverage: `${since}/..` }),
    ...some('isBasedOn', sourceNodes(portal, answer.sources)),
  };
  return { answerCount: 1, [resolved ? 'acceptedAnswer' : 'suggestedAnswer']: node };
}

/** The provisions that the doubt is about, and the laws that are named without one. */
function legalBasis(portal: Portal, barrier: Entry<'barriers'>, speech: Speech, absolute: Absolute): Node[] {
  const provisions = presentList(barrier.provisions);
  const parts = provisions.map(({ law, ref }) =>
    provisionPart(portal.get('laws', law), ref, speech, absolute),
  );
  const whole = lawsOf(barrier)
    .filter((id) => provisions.every(({ law }) => law !== id))
    .map((id) => legislation(portal.get('laws', id), speech, absolute));
  return [...parts.filter((part) => part !== undefined), ...whole];
}
