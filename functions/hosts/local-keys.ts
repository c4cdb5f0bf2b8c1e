import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';

/**
 * The keys of this machine, made the first time: for trying the service out, never for production.
 * Reads the public key and the secret only; the private key is made and then left alone.
 */
export async function localKeys(dataFolder: string): Promise<LocalKeys> {
  const folder = join(dataFolder, 'keys');
  const made = (await readKeys(folder)) === undefined && (await makeKeys(dataFolder, folder));
  const keys = await readKeys(folder);
  if (!keys) throw new Error(`Nøglerne i ${folder} kunne ikke læses`);
  return { ...keys, made, identityFile: join(folder, 'identity.txt') };
}

async function readKeys(folder: string): Promise<Pick<LocalKeys, 'recipients' | 'secret'> | undefined> {
  try {
    const recipient = await readFile(join(folder, 'recipient.txt'), 'utf8');
    return { recipients: [recipient.trim()], secret: await readFile(join(folder, 'secret')) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

// The folder is made aside and put in place in one step, so that there is never half a pair of keys
async function makeKeys(dataFolder: string, folder: string): Promise<boolean> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const aside = await mkdtemp(join(dataFolder, 'keys-'));
  const identity = await generateIdentity();
  const write = (name: string, data: string | Uint8Array) =>
    writeFile(join(aside, name), data, { mode: 0o600 });
  await write('identity.txt', `${identity}\n`);
  await write('recipient.txt', `${await identityToRecipient(identity)}\n`);
  await write('secret', randomBytes(32));
  try {
    await rename(aside, folder);
    return true;
  } catch (error) {
    await rm(aside, { recursive: true });
    // another start was first: its keys are the keys
    if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY') return false;
    throw error;
  }
}

interface LocalKeys {
  recipients: string[];
  secret: Uint8Array;
  /** they were made now */
  made: boolean;
  identityFile: string;
}
