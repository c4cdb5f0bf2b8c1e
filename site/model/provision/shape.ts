/**
 * A place in a legal text, as Danish and EU lawyers name it.
 * Danish acts: "§ 42 a, stk. 2, nr. 1, litra b", "§ 42 a, stk. 2, 2. pkt.".
 * EU acts: "artikel 6, stk. 1, litra e", "art. 6(1)(e)", "bilag III, punkt 5, litra b".
 */
export type Provision = {
  kind: 'section' | 'article' | 'annex';
  /** `42` or, for an annex, `III`. */
  number: string;
  /** The letter of an inserted section: `a` in § 42 a. */
  suffix?: string;
  subsection?: string;
  /** "nr." in an act, "punkt" in an annex. */
  item?: string;
  letter?: string;
  /** "2. pkt.": the second sentence. */
  sentence?: string;
};
