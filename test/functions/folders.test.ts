import { expect, test } from 'vitest';
import { openFolders } from '../../functions/stores/folders.ts';

/** Folders whose syncs end when and as the test says. */
function heldFolders() {
  const begun: PromiseWithResolvers<undefined>[] = [];
  const folders = openFolders(() => {
    const held = Promise.withResolvers<undefined>();
    begun.push(held);
    return held.promise;
  });
  const outcomes: string[] = [];
  const ask = (name: string, path = '/a') =>
    void folders.sync(path).then(
      () => outcomes.push(`${name} done`),
      () => outcomes.push(`${name} failed`),
    );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const end = (number: number) => {
    begun[number]?.resolve(undefined);
    return turn();
  };
  const fail = (number: number) => {
    begun[number]?.reject(new Error('full'));
    return turn();
  };
  return { ask, end, fail, begun, outcomes };
}

test('whoever comes while a folder is being synced shares the next sync, and waits for its end', async () => {
  const { ask, end, begun, outcomes } = heldFolders();
  for (const name of ['first', 'second', 'third']) ask(name);
  expect(begun).toHaveLength(1);
  await end(0);
  expect([begun.length, outcomes]).toEqual([2, ['first done']]);
  ask('fourth');
  await end(1);
  expect([begun.length, outcomes]).toEqual([3, ['first done', 'second done', 'third done']]);
  await end(2);
  expect(outcomes.at(-1)).toBe('fourth done');
  ask('later');
  expect(begun).toHaveLength(4);
});

test('a sync that fails fails for all who shared it, and for nobody else', async () => {
  const { ask, end, fail, outcomes } = heldFolders();
  for (const name of ['first', 'second', 'third']) ask(name);
  await fail(0);
  expect(outcomes).toEqual(['first failed']);
  ask('fourth');
  await fail(1);
  await end(2);
  expect(outcomes.slice(1)).toEqual(['second failed', 'third failed', 'fourth done']);
});

test('two folders do not wait for each other', () => {
  const { ask, begun } = heldFolders();
  ask('one', '/a');
  ask('other', '/b');
  expect(begun).toHaveLength(2);
});
