import { z } from 'zod';
import { text } from './fields.ts';

export const caseAreaSchema = z.strictObject({
  title: text.describe('Sagsområdets navn.'),
  summary: text.describe('Hvad området dækker, i én sætning.'),
});
