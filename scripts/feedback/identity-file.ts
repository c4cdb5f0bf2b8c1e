import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Refusal } from './refusal.ts';
import type { Call } from './call.ts';

/** The file with the private keys, one a line, as age-keygen writes it; FEEDBACK_IDENTITY or the local one. */
export function identityFile({ environment, config }: Call): string {
  return environment['FEEDBACK_IDENTITY'] || join(config.dataFolder, 'keys', 'identity.txt');
}

/** The private keys of the file. A Refusal where there are none. */
export async function readIdentities(path: string): Promise<string[]> {
  const content = await readFile(path, 'utf8').catch(missingAsUndefined);
  if (content === undefined) {
    throw new Refusal(
      `Filen ${path} med den private nøgle findes ikke. Sæt FEEDBACK_IDENTITY til den rigtige fil, eller lav et nøglepar med: npm run feedback -- keys new`,
    );
  }
  const identities = linesOf(content).filter((line) => !line.startsWith('#'));
  const recipients = await Promise.all(identities.map(recipientOf));
  if (identities.length === 0 || recipients.includes(undefined)) {
    throw new Refusal(
      `Filen ${path} er ikke en nøglefil. Den skal have linjer med AGE-SECRET-KEY-1…, som age-keygen skriver dem.`,
    );
  }
  return identities;
}

/**
 * Makes a new private key and adds it to the file, after those that are there: they still open what was sealed to them.
 * Gives the public key.
 */
export async function addIdentity(path: string, now: Date): Promise<string> {
  const before = (await readFile(path, 'utf8').catch(missingAsUndefined)) ?? '';
  const identity = await generateIdentity();
  const recipient = await identityToRecipient(identity);
  const entry = `# ${now.toISOString()}\n# public key: ${recipient}\n${identity}\n`;
  // aside and then in place: a key that is half written would take the old ones with it
  const aside = `${path}.ny`;
  const file = await open(aside, 'wx', 0o600).catch((cause: unknown) => {
    throw new Refusal(`Filen ${aside} kan ikke skrives. Findes den fra en afbrudt kørsel, så slet den.`, {
      cause,
    });
  });
  try {
    await file.writeFile(before + (before === '' || before.endsWith('\n') ? '' : '\n') + entry);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  return recipient;
}

/** The public key of a private one, or undefined where it is none. */
export async function recipientOf(identity: string): Promise<string | undefined> {
  return identityToRecipient(identity).catch(() => undefined);
}

function linesOf(content: string): string[] {
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function missingAsUndefined(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
