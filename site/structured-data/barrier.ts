import type { Answer, Legislation, QAPage, Question } from 'schema-dts';
import type { Speech } from '../i18n/index.ts';
import type { Entry } from '../model/collections.ts';
import { lawsOf, type Portal } from '../model/portal.ts';
import { parseProvision } from '../model/provision.ts';
import { isResolved } from '../model/rules/barrier.ts';
import { present, presentList } from '../model/rules/standing.ts';
import { verdicts } from '../model/vocabulary/barrier.ts';
import { absolute, pathOf } from '../paths.ts';
import { legislation, provisionPart } from './law.ts';
import { works } from './source.ts';

/** A barrier as one question, with its answer so far and the law that it is about. */
export function barrierPage(
  portal: Portal,
  barrier: Entry<'barriers'>,
  speech: Speech,
  site: URL | undefined,
): QAPage {
  const url = absolute(speech.to(pathOf('barriers', barrier.id)), site);
  return {
    '@type': 'QAPage',
    url,
    inLanguage: barrier.language ?? 'da',
    mainEntity: {
      '@type': 'Question',
      name: barrier.question,
      text: barrier.summary,
      ...answers(portal, barrier, speech, url),
      about: legalBasis(portal, barrier, speech, site),
    },
  };
}

/** Only a resolved question has an accepted answer; what is known before that is suggested, and an open question has none. */
function answers(
  portal: Portal,
  barrier: Entry<'barriers'>,
  { label }: Speech,
  url: string,
): Pick<Question, 'answerCount' | 'acceptedAnswer' | 'suggestedAnswer'> {
  const { answer } = barrier;
  const resolved = isResolved(barrier);
  if (!resolved && answer.verdict === 'unclear') return { answerCount: 0 };
  const since = present(answer.since);
  const told: Answer = {
    '@type': 'Answer',
    text: `${label(verdicts[answer.verdict])}: ${answer.text}`,
    url: `${url}#svar`,
    ...(since !== undefined && { temporalCoverage: `${since}/..` }),
    isBasedOn: works(portal, answer.sources),
  };
  return { answerCount: 1, ...(resolved ? { acceptedAnswer: told } : { suggestedAnswer: told }) };
}

/** The provisions that the doubt is about, and the laws that are named without one. */
function legalBasis(
  portal: Portal,
  barrier: Entry<'barriers'>,
  speech: Speech,
  site: URL | undefined,
): Legislation[] {
  const provisions = presentList(barrier.provisions);
  const parts = provisions.flatMap(({ law, ref }) => {
    const provision = parseProvision(ref);
    return provision ? [provisionPart(portal.get('laws', law), provision, speech, site)] : [];
  });
  const whole = lawsOf(barrier)
    .filter((id) => provisions.every(({ law }) => law !== id))
    .map((id) => legislation(portal.get('laws', id), speech, site));
  return [...parts, ...whole];
}
