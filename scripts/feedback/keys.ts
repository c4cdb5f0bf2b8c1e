import type { Call } from './call.ts';
import { addIdentity, identityFile, readIdentities, recipientOf } from './identity-file.ts';
import { Refusal } from './refusal.ts';

/** `keys`: which keys messages are sealed to and which can be opened here; `keys new` adds a pair. */
export async function keys(call: Call): Promise<boolean> {
  const [word] = call.words;
  if (word === 'new') return makeKey(call);
  if (word !== undefined)
    throw new Refusal('Skriv keys for at se nøglerne, eller keys new for at lave et nyt par.');
  return listKeys(call);
}

async function makeKey(call: Call): Promise<boolean> {
  const file = identityFile(call);
  const recipient = await addIdentity(file, call.now);
  call.terminal.out(recipient);
  call.terminal.note(
    `Den private nøgle er lagt i ${file}. Tag en sikkerhedskopi, som ligger et andet sted: uden den kan ingen læse beskederne.
Sæt den offentlige nøgle ovenfor i FEEDBACK_RECIPIENTS, hvor tjenesten kører, gerne sammen med en nøgle mere, hvis private del ligger låst inde.
De gamle nøgler bliver i filen: de åbner det, der er krypteret til dem. Intet skal krypteres om.`,
  );
  return true;
}

async function listKeys(call: Call): Promise<boolean> {
  const file = identityFile(call);
  const own = await Promise.all((await readIdentities(file)).map(recipientOf));
  const used = call.config.recipients;
  call.terminal.out('Nøgler, som beskeder krypteres til (FEEDBACK_RECIPIENTS):');
  if (!used) call.terminal.out('  (ikke sat her: tjenesten bruger sin egen maskines)');
  for (const recipient of used ?? []) {
    call.terminal.out(`  ${recipient}  ${own.includes(recipient) ? 'kan åbnes her' : 'kan ikke åbnes her'}`);
  }
  call.terminal.out(`Private nøgler i ${file}:`);
  for (const recipient of own) {
    const note = used?.includes(recipient ?? '') === false ? 'kun til ældre beskeder' : 'i brug';
    call.terminal.out(`  ${recipient ?? ''}  ${used ? note : ''}`.trimEnd());
  }
  if (used?.length === 1) {
    call.terminal.note(
      'Der er kun én nøgle. Går den tabt, kan ingen læse beskederne. Tilføj en til, der ligger låst inde.',
    );
  }
  return true;
}
