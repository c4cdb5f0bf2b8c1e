/** `reckon`, which reckons each thing once: a site says most words, and most sentences, many times. */
export function remembered<Result>(reckon: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = reckon(text);
    known.set(text, result);
    return result;
  };
}
