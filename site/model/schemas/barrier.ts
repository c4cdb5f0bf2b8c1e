import { z } from 'zod';
import {
  affectedParties,
  barrierKinds,
  barrierStatuses,
  levels,
  readings,
  resolutionMeans,
  verdicts,
} from '../vocabulary/barrier.ts';
import { oneOf } from '../vocabulary/vocabulary.ts';
import { day, orMissing, partialDate, provision, provisionText, reference, sources, text } from './fields.ts';

const interpretationSchema = z.strictObject({
  organisation: reference('organisations').describe(
    'Hvem der læser bestemmelsen sådan. Kræver en offentlig kilde.',
  ),
  law: reference('laws').optional().describe('Loven, læsningen gælder.'),
  provision: provisionText.optional().describe('Bestemmelsen, læsningen gælder.'),
  reading: oneOf(readings).describe(
    'allows: tillader. forbids: tillader ikke. objects: har indvendinger. unclear: uklart.',
  ),
  text: text.describe('Læsningen, gengivet kort.'),
  date: orMissing(partialDate).describe('Hvornår organisationen udtalte sig.'),
  source: reference('sources').describe('Hvor læsningen står.'),
});

const barrierEventSchema = z.strictObject({
  date: orMissing(partialDate).describe('Hvornår det skete.'),
  status: oneOf(barrierStatuses).describe('Barrierens status fra den dag.'),
  note: text.describe('Hvad der skete. For set-aside: begrundelsen.'),
  source: reference('sources').describe('Kilden til hændelsen.'),
});

/** What a reader may do as things stand; also where only a part of the doubt is settled (see README, "Afvigelser"). */
const answerBlockSchema = z.strictObject({
  verdict: oneOf(verdicts).describe('Det korte svar: yes, only-if, partly, no eller unclear.'),
  text: text.describe('Svaret i én sætning. Det vises efter "Ja:", "Delvist:", "Uafklaret:" og så videre.'),
  mayNow: z.array(text).default([]).describe('Det må du nu.'),
  mayNot: z.array(text).default([]).describe('Det må du ikke.'),
  onlyIf: z.array(text).default([]).describe('Kun hvis.'),
  mustStill: z.array(text).default([]).describe('Det skal du stadig.'),
  saidBy: orMissing(reference('organisations')).describe('Hvem der siger det.'),
  since: orMissing(partialDate).describe('Fra hvornår det gælder.'),
  sources,
});

const resolutionSchema = z.strictObject({
  date: partialDate.describe('Hvornår løsningen blev besluttet.'),
  how: oneOf(resolutionMeans).describe('Hvordan barrieren blev løst.'),
  decidedBy: reference('organisations').describe('Hvem der besluttede det.'),
  instrument: text.describe(
    'Hvad det hedder: udtalelsens journalnummer, lovens eller bekendtgørelsens nummer.',
  ),
  effectiveFrom: partialDate
    .optional()
    .describe('Fra hvornår løsningen gælder, hvis det ikke er den dag, den blev besluttet.'),
  sources,
});

export const barrierSchema = z.strictObject({
  title: text.describe('Barrierens navn, kort.'),
  question: text.describe('Tvivlen i én sætning, som et spørgsmål.'),
  summary: text.describe('Barrieren i to-tre sætninger, forklaret enkelt.'),
  kind: oneOf(barrierKinds).describe('Hvilken slags barriere det er.'),
  caseAreas: z.array(reference('case-areas')).min(1, 'Nævn mindst ét sagsområde.').describe('Sagsområder.'),
  levels: z.array(oneOf(levels)).min(1, 'Nævn mindst ét niveau.').describe('Stat, regioner, kommuner.'),
  affects: z.array(oneOf(affectedParties)).min(1, 'Nævn mindst én.').describe('Hvem den rammer.'),
  provisions: orMissing(z.array(provision).min(1, 'Skriv mindst én, eller missing: not-found.')).describe(
    'De bestemmelser, tvivlen handler om.',
  ),
  laws: z
    .array(reference('laws'))
    .default([])
    .describe('Love, som tvivlen handler om, også uden en bestemt bestemmelse.'),
  verified: day
    .optional()
    .describe('Hvornår et menneske sidst holdt svaret op mod lovene, som de da gjaldt.'),
  interpretations: z
    .array(interpretationSchema)
    .default([])
    .describe('Hvem der læser bestemmelserne hvordan.'),
  owner: orMissing(reference('organisations')).describe('Hvem der skylder svaret.'),
  deadline: orMissing(partialDate).describe('Hvornår svaret er lovet.'),
  blocks: z
    .array(reference('initiatives'))
    .default([])
    .describe('Indsatser, som barrieren står i vejen for.'),
  goals: z.array(reference('goals')).default([]).describe('Mål, som barrieren vedrører.'),
  related: z.array(reference('barriers')).default([]).describe('Barrierer, der hænger sammen med denne.'),
  history: z
    .array(barrierEventSchema)
    .min(1, 'Skriv mindst én hændelse.')
    .describe('Hændelserne, ældste først. Den sidste giver barrierens status.'),
  answer: answerBlockSchema.describe('Svaret, som det ser ud nu.'),
  resolution: resolutionSchema
    .optional()
    .describe('Løsningen. Kun når status er clarified, in-force eller confirmed.'),
  sources,
});
/** The words within a barrier that its translation carries: a list holds one text for each of the original's items. */
export const barrierWords = {
  answer: z
    .strictObject({
      text: text.describe('Svaret i én sætning.'),
      mayNow: z.array(text).default([]).describe('Det må du nu.'),
      mayNot: z.array(text).default([]).describe('Det må du ikke.'),
      onlyIf: z.array(text).default([]).describe('Kun hvis.'),
      mustStill: z.array(text).default([]).describe('Det skal du stadig.'),
    })
    .describe('Svarets ord.'),
  history: z.array(text).describe('Hændelsernes note, én for hver, i samme rækkefølge.'),
  interpretations: z.array(text).describe('Læsningernes tekst, én for hver, i samme rækkefølge.'),
  instrument: text.describe('Løsningens dokument.'),
};

export type Barrier = z.output<typeof barrierSchema>;
export type BarrierEvent = z.output<typeof barrierEventSchema>;
export type Interpretation = z.output<typeof interpretationSchema>;
export type AnswerBlock = z.output<typeof answerBlockSchema>;
export type Resolution = z.output<typeof resolutionSchema>;
