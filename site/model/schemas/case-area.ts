import { z } from 'zod';
import { orMissing, reference, text } from './fields.ts';

export const caseAreaSchema = z.strictObject({
  title: text.describe('Sagsområdets navn.'),
  summary: text.describe('Hvad området dækker, i én sætning.'),
  releasedCapacity: orMissing(z.array(reference('indicators')).min(1, 'Nævn mindst én.')).describe(
    'De tal, der viser, hvor meget arbejdstid AI har frigjort på området.',
  ),
});
