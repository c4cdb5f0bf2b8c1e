import type { Citation } from '../model/citation.ts';
import { provisionToken, type Provision } from '../model/provision.ts';

/** A term of the index, and how much it counts beside the others that mean the same. */
export type WeightedTerm = { term: string; weight: number };

/** The term of all pages on a law. No word of a text has a dot. */
export function lawTerm(law: string): string {
  return `lov.${law}`;
}

/**
 * The terms under which a page is found that cites this: each level of the provision, by itself and as the law's:
 * `paragraf42a`, `paragraf42a.stk2`, `sundhedsloven.paragraf42a` …
 */
export function citationTerms({ law, provision }: Pick<Citation, 'law' | 'provision'>): string[] {
  const levels = provision ? [...levelsOf(provision), ...inserted(provision)] : [];
  return [
    ...levels,
    ...(law === undefined ? [] : [lawTerm(law), ...levels.map((level) => `${law}.${level}`)]),
  ];
}

/** A citation without a law is of the law that its page is about, where it is about one. */
export function withLaw(citation: Citation, ownLaw: string | undefined): Citation {
  return ownLaw === undefined || citation.law !== undefined ? citation : { ...citation, law: ownLaw };
}

/**
 * The terms that a cited provision is looked up by: the exact one, then what it is a part of, and for § 42 also the sections that
 * were put in after it, such as § 42 a. Each counts for less than the one before.
 */
export function citationQuery({ law, provision }: Pick<Citation, 'law' | 'provision'>): WeightedTerm[] {
  if (!provision) return law === undefined ? [] : [{ term: lawTerm(law), weight: 1 }];
  const levels = levelsOf(provision).reverse();
  const after = provision.suffix === undefined ? [insertedAfter(provision)] : [];
  return [...levels, ...after].map((level, depth) => ({
    term: law === undefined ? level : `${law}.${level}`,
    weight: 0.4 ** depth,
  }));
}

function levelsOf(provision: Provision): string[] {
  const parts = [
    provision.subsection && `stk${provision.subsection}`,
    provision.item && `nr${provision.item}`,
    provision.letter && `litra${provision.letter}`,
  ];
  let level = provisionToken(provision);
  const levels = [level];
  for (const part of parts) if (part) levels.push((level = `${level}.${part}`));
  return levels;
}

function inserted(provision: Provision): string[] {
  return provision.suffix === undefined ? [] : [insertedAfter(provision)];
}

function insertedAfter({ kind, number }: Provision): string {
  return `${provisionToken({ kind, number })}.bogstav`;
}
