import { answerDecisions } from './entries.ts';
import type { Label, Vocabulary } from './vocabulary.ts';

/** What a sender can tell us; the key is stored, the label and the hint are shown beside the choice. */
export const feedbackKinds = {
  comment: {
    da: 'En kommentar til en side',
    en: 'A comment on a page',
    hint: {
      da: 'Du har noget at sige om det, der står på en bestemt side.',
      en: 'You have something to say about what a page says.',
    },
  },
  barrier: {
    da: 'En ny barriere',
    en: 'A new barrier',
    hint: {
      da: 'En regel, data, teknik eller andet står i vejen for at bruge AI, og det mangler her.',
      en: 'A rule, data, technology or something else stands in the way of using AI, and it is missing here.',
    },
  },
  reading: {
    da: 'En anden læsning af en bestemmelse',
    en: 'A different reading of a provision',
    hint: {
      da: 'Du læser en paragraf eller en artikel anderledes end det, der står her.',
      en: 'You read a section or an article differently from what is written here.',
    },
  },
  error: {
    da: 'En fejl',
    en: 'A mistake',
    hint: {
      da: 'Noget er forkert, forældet eller virker ikke.',
      en: 'Something is wrong, out of date or does not work.',
    },
  },
  question: {
    da: 'Et spørgsmål',
    en: 'A question',
    hint: {
      da: 'Du leder efter et svar, som du ikke kan finde her.',
      en: 'You are looking for an answer that you cannot find here.',
    },
  },
} as const satisfies Vocabulary & Readonly<Record<string, { readonly hint: Label }>>;

/** The state of a received message; the label is the short word, the meaning is a sentence for the sender. */
export const feedbackStates = {
  received: {
    da: 'Modtaget',
    en: 'Received',
    meaning: {
      da: 'Beskeden er gemt hos os. Den er endnu ikke behandlet.',
      en: 'Your message is stored with us. It has not been dealt with yet.',
    },
  },
  'in-treatment': {
    da: 'Under behandling',
    en: 'In treatment',
    meaning: {
      da: 'Sekretariatet arbejder med din besked.',
      en: 'The secretariat is working on your message.',
    },
  },
  followed: {
    ...answerDecisions.followed,
    meaning: {
      da: 'Sekretariatet har svaret og følger det, du skrev.',
      en: 'The secretariat has answered and follows what you wrote.',
    },
  },
  explained: {
    ...answerDecisions.explained,
    meaning: {
      da: 'Sekretariatet har svaret og forklaret, hvorfor det ikke følger det, du skrev.',
      en: 'The secretariat has answered and explained why it does not follow what you wrote.',
    },
  },
} as const satisfies Vocabulary & Readonly<Record<string, { readonly meaning: Label }>>;

export type FeedbackKind = keyof typeof feedbackKinds;
export type FeedbackState = keyof typeof feedbackStates;
