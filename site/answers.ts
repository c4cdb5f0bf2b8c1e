import { hash } from 'node:crypto';
import { follow } from './feeds/follow.ts';
import { speak } from './i18n/index.ts';
import { collectionNames, type CollectionName } from './model/collections.ts';
import { languages, type Language } from './model/language.ts';
import type { Portal } from './model/portal.ts';
import { loadPortal } from './portal.ts';
import { cardFor } from './preview/cards.ts';
import { publishedCounts } from './source/feedback-counts.ts';
import { contentHistory, historyOf, reachOfHistory } from './source/history.ts';

/** What the portal's members that are asked about an entry take. */
const subjects: Readonly<Record<string, CollectionName>> = {
  standing: 'indicators',
  indicatorsOf: 'goals',
  goalStanding: 'goals',
  decisiveIndicator: 'goals',
  sourcesOf: 'barriers',
};

/** Answers what pages asked (reads.ts) by the content as it stands: a digest of each answer, worked out once. */
export function openAnswers(): (question: string) => string {
  const portals = { da: loadPortal('da'), en: loadPortal('en') };
  const digest = digester(languages.map((language) => portals[language]));
  const known = new Map<string, string>();
  return (question) => {
    const answer = known.get(question) ?? digest(answerTo(question, portals));
    known.set(question, answer);
    return answer;
  };
}

const GONE = 'gone';

function answerTo(question: string, portals: Readonly<Record<Language, Portal>>): unknown {
  const [language, name = '', ...args] = question.split(' ') as [Language, ...string[]];
  const portal = portals[language];
  const speech = speak(language);
  const [first = '', second = ''] = args;
  switch (name) {
    case 'follow':
      return follow(portal, speech, args.length > 0 ? [first as CollectionName, second] : undefined);
    case 'card':
      return cardFor(first, portal, speech);
    case 'history':
      return historyOf(first as CollectionName, second);
    case 'changes':
      return { ...contentHistory(), entries: [...contentHistory().entries] };
    case 'reach':
      return reachOfHistory();
    case 'counts':
      return publishedCounts();
    default:
      return askPortal(portal, name, args);
  }
}

/** What was asked about an entry that is there no more is no answer, but tells the difference. */
function askPortal(portal: Portal, name: string, args: readonly string[]): unknown {
  const member: unknown = Reflect.get(portal, name);
  if (typeof member !== 'function') return member;
  try {
    const given = args.map((arg) =>
      arg.startsWith('=') ? portal.get(subjects[name] ?? 'pages', arg.slice(1)) : arg,
    );
    return (member as (...args: unknown[]) => unknown)(...given);
  } catch {
    return GONE;
  }
}

/** Digests values of which entries are part: each entry is read once, in however many lists it stands. */
function digester(portals: readonly Portal[]): (value: unknown) => string {
  const entries = new WeakMap<object, string>();
  for (const portal of portals)
    for (const name of collectionNames)
      for (const entry of portal[name])
        // one that nobody translated is the same in both
        if (!entries.has(entry)) entries.set(entry, hash('sha256', JSON.stringify(entry), 'base64url'));
  const short = (_: string, value: unknown): unknown => {
    if (typeof value === 'function' || value instanceof Map || value instanceof Set)
      throw new Error('This answer cannot be compared: it is no plain data.');
    return typeof value === 'object' && value !== null ? (entries.get(value) ?? value) : value;
  };
  return (value) => hash('sha256', JSON.stringify([value], short), 'base64url');
}
