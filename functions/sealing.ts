import { armor, Decrypter, Encrypter } from 'age-encryption';

/**
 * Makes the function that encrypts a text to the recipients' public keys (age1…), and to those given with the text. Any one of
 * their owners can open it. The result is age's own text format, so `age --decrypt` opens it too.
 * Throws where a recipient is not a key.
 */
export function createSeal(recipients: readonly string[]): Seal {
  if (recipients.length === 0) throw new TypeError('Sealing needs at least one recipient');
  encrypterTo(recipients);
  return async (text, also = []) => armor.encode(await encrypterTo([...recipients, ...also]).encrypt(text));
}

/**
 * Makes the function that opens what was sealed to any of the private keys. It gives undefined where none of them fits, and
 * throws a SyntaxError where the text was changed or is no age text.
 */
export function createOpener(identities: readonly (string | CryptoKey)[]): Open {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return async (sealed) => {
    try {
      return utf8.decode(await decrypter.decrypt(armor.decode(sealed)));
    } catch (error) {
      // the library has no class for it, and a test holds that this is what it says
      if (error instanceof Error && error.message.startsWith('no identity matched')) return undefined;
      throw new SyntaxError('The sealed text is damaged', { cause: error });
    }
  };
}

// as it was sealed: the library's own reading as text drops a U+FEFF at the beginning
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether `text` is a public key that age can encrypt to. */
export function isRecipient(text: string): boolean {
  try {
    encrypterTo([text]);
    return true;
  } catch {
    return false;
  }
}

function encrypterTo(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter;
}

export type Seal = (text: string, also?: readonly string[]) => Promise<string>;
export type Open = (sealed: string) => Promise<string | undefined>;
