/** Does `work` for every item, at most `width` at a time. Gives the results in the order of the items. The first failure stops it, and is thrown. */
export async function inParallel<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  // one iterator for all: whoever is free takes the next
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const results: Result[] = [];
  let taken = 0;
  let failed = false;
  const takeTurns = async () => {
    for (let next = await source.next(); !next.done && !failed; next = await source.next()) {
      const place = taken++;
      try {
        results[place] = await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, takeTurns));
  return results;
}
