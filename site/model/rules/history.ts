/** The newest event of a history, which is the last: it gives the entry its present state. The schema asks for at least one. */
export function newestEvent<T>(history: readonly T[]): T {
  const event = history.at(-1);
  if (event === undefined) throw new Error('A history has at least one event: the schema asks for it.');
  return event;
}
