import type { Vocabulary } from './vocabulary.ts';

/** What became of an entry that was published once: its address lives for ever. */
export const redirectKinds = {
  moved: { da: 'Flyttet', en: 'Moved' },
  merged: { da: 'Lagt sammen med en anden', en: 'Merged with another' },
  split: { da: 'Delt i flere', en: 'Split into several' },
  gone: { da: 'Fjernet', en: 'Removed' },
} as const satisfies Vocabulary;
