import { expect, test } from 'vitest';
import { keepsRecords } from '../../../functions/stores/probe.ts';
import type { Store } from '../../../functions/stores/store.ts';

/** What every store promises. `open` gives one that is empty. */
export function storeContract(open: () => Promise<Store>): void {
  test('gives back what was created, and nothing for what was not', async () => {
    const store = await open();
    expect(await store.create('feedback/a', bytes('æøå'))).toBe('created');
    expect(await textAt(store, 'feedback/a')).toBe('æøå');
    expect(await store.get('feedback/b')).toBeUndefined();
  });

  test('gives every byte back, also of an empty record and of a large one', async () => {
    const store = await open();
    const large = Uint8Array.from({ length: 200_000 }, (_, index) => index % 256);
    await store.create('large', large);
    await store.create('empty', new Uint8Array());
    expect(Buffer.compare((await store.get('large')) ?? bytes(''), large)).toBe(0);
    expect(await store.get('empty')).toHaveLength(0);
  });

  test('never overwrites', async () => {
    const store = await open();
    expect(await store.create('a', bytes('first'))).toBe('created');
    expect(await store.create('a', bytes('second'))).toBe('exists');
    expect(await textAt(store, 'a')).toBe('first');
    expect(await keepsRecords(store)).toBe(true);
  });

  test('lets one of twenty at the same time win, with its whole record', async () => {
    const store = await open();
    const whole = (n: number) => String(n).repeat(5000);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => store.create('feedback/a', bytes(whole(n)))),
    );
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
    expect(await textAt(store, 'feedback/a')).toBe(whole(outcomes.indexOf('created')));
  });

  test('replaces what is there and what is not, and then nothing can be created', async () => {
    const store = await open();
    await store.create('a', bytes('a long text of somebody'));
    for (const key of ['a', 'b']) {
      await store.replace(key, bytes('gone'));
      expect(await store.create(key, bytes('a late retry'))).toBe('exists');
      expect(await textAt(store, key)).toBe('gone');
    }
  });

  test('whatever the order of a creation and a replacement, the replacement stands', async () => {
    const store = await open();
    const keys = Array.from({ length: 20 }, (_, n) => `feedback/${n}`);
    await Promise.all(
      keys.flatMap((key) => [store.create(key, bytes('text')), store.replace(key, bytes('gone'))]),
    );
    for (const key of keys) expect(await textAt(store, key)).toBe('gone');
  });

  test('removes what is there and what is not, and takes it again', async () => {
    const store = await open();
    await store.create('feedback/a', bytes('x'));
    await store.remove('feedback/a');
    await store.remove('feedback/a');
    await store.remove('never/there');
    expect(await store.get('feedback/a')).toBeUndefined();
    expect(await store.create('feedback/a', bytes('y'))).toBe('created');
  });

  test('lists each key that begins with a prefix once, and no other', async () => {
    const store = await open();
    const keys = ['a/1', 'a/2', 'a-1', 'ab/c/d', 'ab/c-d', 'b'];
    for (const key of keys) await store.create(key, bytes(key));
    await store.remove('a/2');
    expect(await keysOf(store, 'a/')).toEqual(['a/1']);
    expect(await keysOf(store, 'a')).toEqual(['a-1', 'a/1', 'ab/c-d', 'ab/c/d']);
    expect(await keysOf(store, 'ab/c')).toEqual(['ab/c-d', 'ab/c/d']);
    expect(await keysOf(store, 'c/')).toEqual([]);
  });

  test('lists more than one page holds', async () => {
    const store = await open();
    const keys = Array.from({ length: 1_050 }, (_, n) => `many/${String(n).padStart(4, '0')}`);
    for (let at = 0; at < keys.length; at += 50) {
      await Promise.all(keys.slice(at, at + 50).map((key) => store.create(key, bytes('x'))));
    }
    expect(await keysOf(store, 'many/')).toEqual(keys);
  });

  test.each(['../a', 'a/../../b', '/a', 'a//b', 'a/', '', '.', '.pending/x', 'A', 'æ', 'a\0b', 'a b'])(
    'refuses the key %j',
    async (key) => {
      const store = await open();
      await expect(store.create(key, bytes('x'))).rejects.toThrow(TypeError);
      await expect(store.replace(key, bytes('x'))).rejects.toThrow(TypeError);
      await expect(async () => store.get(key)).rejects.toThrow(TypeError);
      await expect(async () => store.remove(key)).rejects.toThrow(TypeError);
      if (key !== 'a/') await expect(keysOf(store, key)).rejects.toThrow(TypeError);
    },
  );
}

/** The keys below a prefix, sorted. */
export async function keysOf(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys.sort();
}

/** The record as text, or undefined. */
export async function textAt(store: Store, key: string): Promise<string | undefined> {
  const found = await store.get(key);
  return found && new TextDecoder().decode(found);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
