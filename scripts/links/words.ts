import type { Answer } from './answer.ts';
import type { ExternalLink } from './collect.ts';

/** How a line of the report begins, and in what order the lines stand; an address that answers has none. */
export const kinds = {
  dead: 'død',
  front: 'forside',
  moved: 'flyttet',
  refused: 'ikke kontrolleret',
  unreached: 'svarede ikke',
} as const satisfies Partial<Record<Answer['kind'], string>>;

/** What is so of an address, and what the editor should write at its place. */
export function linkMessage(link: ExternalLink, answer: Exclude<Answer, { kind: 'alive' }>): string {
  const { address } = link;
  const host = new URL(address).hostname;
  switch (answer.kind) {
    case 'dead':
      return answer.why === 'dns'
        ? `Webstedet ${host} findes ikke mere: ${address}. ${insteadOf(link)}`
        : `Siden findes ikke mere (${answer.why}): ${address}. ${insteadOf(link)}`;
    case 'front':
      return `Adressen fører nu kun til forsiden ${answer.to}, så siden er formentlig væk: ${address}. ${insteadOf(link)}`;
    case 'moved':
      return `Siden er flyttet for altid. Skriv den nye adresse: ${answer.to}`;
    case 'refused':
      return answer.why === 'robots'
        ? `Kunne ikke kontrolleres: ${host} beder robotter om ikke at hente siden. ${byHand(link)}`
        : `Kunne ikke kontrolleres: ${host} afviser programmer (${answer.why}). ${byHand(link)}`;
    case 'unreached':
      return `Svarede ikke nu (${reasonWords(answer.why)}): ${address}. Kør kontrollen igen en anden dag.`;
  }
}

/** What to write where a page is gone. */
function insteadOf({ address, role, archived }: ExternalLink): string {
  const copies = `https://web.archive.org/web/*/${address}`;
  if (role === 'archive') return `Skriv adressen på en anden kopi, eller slet linjen. Kopier: ${copies}`;
  if (role === 'prose') return `Skriv den nye adresse, eller henvis til en arkiveret kopi. Kopier: ${copies}`;
  if (role !== 'url') return 'Skriv den nye adresse.';
  return archived
    ? 'Læserne har den arkiverede kopi. Skriv den nye adresse, hvis siden er flyttet.'
    : `Skriv den nye adresse, eller skriv adressen på en arkiveret kopi under archive. Kopier: ${copies}`;
}

function byHand({ address, role }: ExternalLink): string {
  return `Åbn den selv i en browser: ${address}${role === 'url' ? ', og skriv dagens dato under verified' : ''}.`;
}

function reasonWords(why: Extract<Answer, { kind: 'unreached' }>['why']): string {
  return typeof why === 'number' ? `fejl ${why} hos dem` : reasons[why];
}

const reasons = {
  timeout: 'det tog for lang tid',
  certificate: 'webstedets certifikat gælder ikke',
  network: 'der var ingen forbindelse',
  loop: 'den fører i ring',
  wait: 'de bad os vente',
} as const;
