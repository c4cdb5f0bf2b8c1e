import { armor, Encrypter } from 'age-encryption';

/**
 * Makes the function that encrypts a text to the recipients' public keys (age1…), any one of whom can open it.
 * The result is age's own text format, so `age --decrypt` opens it too. Throws where a recipient is not a key.
 */
export function createSeal(recipients: readonly string[]): Seal {
  if (recipients.length === 0) throw new TypeError('Sealing needs at least one recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return async (text) => armor.encode(await encrypter.encrypt(text));
}

/** Whether `text` is a public key that age can encrypt to. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

export type Seal = (text: string) => Promise<string>;
