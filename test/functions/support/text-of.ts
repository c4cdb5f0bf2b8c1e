import fc from 'fast-check';

/** Any text that is written with these signs alone. */
export function textOf(signs: string): fc.Arbitrary<string> {
  return fc.string({ unit: signOf(signs) });
}

/** Any one of these signs. */
export function signOf(signs: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from(signs));
}
