import { parseProvision, type Provision } from '../../../site/model/provision.ts';

/** The provision that the text names; throws where it is not one. */
export function read(text: string): Provision {
  const provision = parseProvision(text);
  if (!provision) throw new Error(`"${text}" is not read as a provision`);
  return provision;
}
