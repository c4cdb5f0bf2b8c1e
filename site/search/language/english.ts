/** The stem of a folded English word: plural, -ed and -ing fall away. */
export function stemEnglish(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const singular = word
    .replace(/(..)ies$/, '$1y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^siu])s$/, '$1');
  const base = singular.replace(/^(.*[aeiouy].*[^e])(?:ing|ed)$/, '$1').replace(/(..)e$/, '$1');
  return (base.length < 3 ? singular : base).replace(/([^aeiouylsz])\1$/, '$1');
}

/** English words that say nothing of what a person looks for. */
export const englishStopWords: ReadonlySet<string> = new Set(
  `a about all also an and any are as at be been but by can could did do does for from had has have how i if in into is it its
  may more must my no not of on only or our shall should so than that the their them there these they this those to was we
  were what when where which who why will with would you your`.split(/\s+/),
);
