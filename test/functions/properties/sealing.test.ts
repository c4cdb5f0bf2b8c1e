import { generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiptCode } from '../../../functions/feedback/receipt-code.ts';
import { receiptIdentity, receiptRecipient } from '../../../functions/feedback/receipt-key.ts';
import { createOpener, createSeal } from '../../../functions/sealing.ts';
import { damaged } from '../support/damaged.ts';

const identities = await Promise.all(Array.from({ length: 3 }, () => generateIdentity()));
const seal = createSeal(await Promise.all(identities.map((identity) => identityToRecipient(identity))));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.string({ unit: fc.constantFrom('\ufeff', '\n', '\r', '\0', '-----BEGIN AGE ENCRYPTED FILE-----', 'å') }),
);

test('any text opens again with each of its keys alone, and with the receipt’s, and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.uint8Array({ minLength: 17, maxLength: 17 }), async (words, hash) => {
      const code = receiptCode(hash);
      const sealed = await seal(words, [await receiptRecipient(code)]);
      for (const identity of [...identities, await receiptIdentity(code)]) {
        expect(await createOpener([identity])(sealed)).toBe(words);
      }
      expect(await createOpener([await generateIdentity()])(sealed)).toBeUndefined();
      await expect(createOpener(identities)(damaged(sealed))).rejects.toThrow(SyntaxError);
    }),
    { numRuns: 60, examples: [['\ufeff', new Uint8Array(17)]] },
  );
});

test('what is no sealed text is told as damaged, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      await expect(createOpener(identities)(words)).rejects.toThrow(SyntaxError);
    }),
  );
});
