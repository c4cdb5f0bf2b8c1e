import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** What is wrong with a message, and what to do: a sentence for the sender. */
export const sentences = {
  unknownField: {
    da: 'Der var et felt, som vi ikke kender. Åbn formularen igen, og send beskeden derfra.',
    en: 'There was a field that we do not know. Open the form again, and send your message from there.',
  },
  notPlain: {
    da: 'Der er tegn, som vi ikke kan læse. Slet dem, eller skriv teksten igen.',
    en: 'There are characters that we cannot read. Delete them, or write the text again.',
  },
  noKind: { da: 'Vælg, hvad beskeden handler om.', en: 'Choose what your message is about.' },
  noText: { da: 'Skriv din besked.', en: 'Write your message.' },
  notAPage: {
    da: 'Skriv sidens adresse, for eksempel /barrierer/, eller lad feltet stå tomt.',
    en: 'Write the address of the page, for example /en/barrierer/, or leave the field empty.',
  },
  notAnEmail: {
    da: 'Skriv en e-mailadresse som navn@eksempel.dk, eller lad feltet stå tomt.',
    en: 'Write an email address like name@example.com, or leave the field empty.',
  },
  noProvision: {
    da: 'Skriv, hvilken bestemmelse du læser anderledes, for eksempel sundhedsloven § 42 a.',
    en: 'Write which provision you read differently, for example sundhedsloven § 42 a.',
  },
  noSource: {
    da: 'Skriv, hvor din læsning står, for eksempel en vejledning, en afgørelse eller en adresse.',
    en: 'Write where your reading can be found, for example in guidance, a decision or at an address.',
  },
} as const satisfies Vocabulary;

/** The sentence for a field that is `over` characters longer than its `limit`. */
export function tooLong(field: keyof typeof names, over: number, limit: number, language: Language): string {
  const name = names[field][language];
  const most = formatNumber(limit, language);
  const excess = formatNumber(over, language);
  if (language === 'da') return `${name} er ${excess} tegn for lang. Skriv højst ${most} tegn.`;
  return `${name} is too long by ${excess} ${over === 1 ? 'character' : 'characters'}. Write at most ${most}.`;
}

const names = {
  text: { da: 'Beskeden', en: 'The message' },
  page: { da: 'Sidens adresse', en: 'The address of the page' },
  provision: { da: 'Bestemmelsen', en: 'The provision' },
  source: { da: 'Kilden', en: 'The source' },
  email: { da: 'E-mailadressen', en: 'The email address' },
} as const satisfies Vocabulary;
