import { readFeedback } from '../../site/model/feedback.ts';
import type { Language } from '../../site/model/language.ts';
import { addEvent, eraseMessage, readRecord } from './ledger.ts';
import { codeOf, findMessage, guarded } from './look-up.ts';
import { Problem } from './problem.ts';
import { receiptRecipient } from './receipt-key.ts';
import type { Service } from './service.ts';
import { contentHash, recordId } from './submit.ts';

/** Adds to a message, as the holder of its code; the same text twice is one supplement. Throws a Problem where it cannot. */
export async function supplement(
  receipt: unknown,
  text: unknown,
  language: Language,
  service: Service,
  timeLeft: number,
): Promise<void> {
  const code = codeOf(receipt);
  const reading = readFeedback({ kind: 'comment', text }, language);
  if (!reading.ok) throw new Problem('invalid', { errors: reading.errors });
  const words = reading.feedback.text;
  await guarded(timeLeft, async () => {
    const { id } = await findMessage(code, service);
    const outcome = await addEvent(service.store, id, {
      type: 'supplemented',
      at: service.now().toISOString(),
      contentHash: contentHash(service.secret, id, words),
      sealed: await service.seal(words, [await receiptRecipient(code)]),
    });
    if (outcome === 'gone') throw new Problem('deleted');
    if (outcome === 'too-many-supplements') throw new Problem(outcome);
  });
}

/** Deletes a message and all that belongs to it, as the holder of its code (GDPR art. 17). Done twice, it is done. */
export async function erase(receipt: unknown, service: Service, timeLeft: number): Promise<void> {
  const code = codeOf(receipt);
  await guarded(timeLeft, async () => {
    const id = recordId(service.secret, code);
    if (!(await readRecord(service.store, id))) throw new Problem('receipt-not-found');
    await eraseMessage(service.store, id, service.now());
  });
}
