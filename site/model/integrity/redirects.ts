import type { Redirect } from '../schemas/redirect.ts';
import type { Finding } from './finding.ts';

/** All that must hold for the lines about entries that are gone; `present` names the entries that there are, as `collection/id`. */
export function redirectFindings(redirects: readonly Redirect[], present: ReadonlySet<string>): Finding[] {
  return redirects.flatMap((redirect, index) => {
    const found = [
      ...targetFindings(redirect),
      ...fromFindings(redirect, redirects.slice(0, index), present),
    ];
    const lost = redirect.to.flatMap((to, place) => chainFindings(to, place, redirects, present));
    return [...found, ...lost].map(({ path, message }) => ({ path: ['redirects', index, ...path], message }));
  });
}

function targetFindings({ kind, to, reason }: Redirect): Finding[] {
  const wrong =
    (kind === 'gone' &&
      to.length > 0 &&
      'Der står gone, men også et sted, indholdet er nu. Skriv moved eller merged, eller fjern to.') ||
    (kind === 'split' && to.length < 2 && 'Der står split. Skriv mindst to filer under to.') ||
    ((kind === 'moved' || kind === 'merged') &&
      to.length !== 1 &&
      `Der står ${kind}. Skriv én fil under to.`);
  return [
    ...(wrong ? [{ path: ['to'], message: wrong }] : []),
    ...(kind !== 'moved' && reason === undefined
      ? [
          {
            path: ['kind'],
            message: `Der står ${kind}, men ikke hvorfor. Skriv reason: og en sætning, som læserne kan forstå.`,
          },
        ]
      : []),
  ];
}

function fromFindings(
  { from }: Redirect,
  before: readonly Redirect[],
  present: ReadonlySet<string>,
): Finding[] {
  if (present.has(from))
    return [{ path: ['from'], message: `${from} findes stadig. Slet linjen her, eller slet filen.` }];
  return before.some((other) => other.from === from)
    ? [{ path: ['from'], message: `${from} står her to gange. Behold den ene.` }]
    : [];
}

/** A reader is led on once, not from station to station. */
function chainFindings(
  to: string,
  place: number,
  redirects: readonly Redirect[],
  present: ReadonlySet<string>,
): Finding[] {
  if (present.has(to)) return [];
  const next = redirects.find(({ from }) => from === to);
  const message = next
    ? `${to} er også væk.${next.to.length > 0 ? ` Skriv ${next.to.join(', ')} i stedet.` : ' Skriv kind: gone og hvorfor.'}`
    : `${to} findes ikke. Ret navnet.`;
  return [{ path: ['to', place], message }];
}
