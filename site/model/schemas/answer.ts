import { z } from 'zod';
import { answerDecisions } from '../vocabulary/entries.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { anyReference, day, reference, text } from './fields.ts';

export const answerSchema = z.strictObject({
  title: text.describe('Spørgsmålet eller forslaget, i én linje.'),
  asked: day.describe('Hvornår henvendelsen kom.'),
  receivedVia: text.describe('Hvordan den kom, for eksempel "formularen på portalen".'),
  decision: oneOf(answerDecisions).describe('followed: fulgt. explained: ikke fulgt, men forklaret.'),
  text: text.describe('Svaret.'),
  by: reference('organisations').describe('Hvem der svarer.'),
  date: day.describe('Hvornår der blev svaret.'),
  concerns: z.array(anyReference).default([]).describe('Det, svaret handler om, som mappe/filnavn.'),
});
