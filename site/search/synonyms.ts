const synonyms = [[/\b(?:kunstig\w* intelligens\w*|artificial intelligence)\b/i, 'ai']] as const;

/** The short word for each long phrase in a text, so that either finds the other. */
export function synonymsIn(text: string): string[] {
  return synonyms.flatMap(([phrase, word]) => (phrase.test(text) ? [word] : []));
}

/** A text with each long phrase replaced by its short word. */
export function withSynonyms(text: string): string {
  return synonyms.reduce((short, [phrase, word]) => short.replace(phrase, word), text);
}
