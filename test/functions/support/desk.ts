import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { recordId, submit } from '../../../functions/feedback/submit.ts';
import { openDiskStore } from '../../../functions/stores/disk.ts';
import { runFeedback } from '../../../scripts/feedback/run.ts';
import { identity, recipient, testService } from './app.ts';
import { emptyFolder } from './folder.ts';

/** A secretariat with a store on disk, its private key in a file, and the service that fills the store. */
export async function testDesk() {
  const folder = await emptyFolder();
  const store = await openDiskStore(join(folder, 'store'), () => new Date());
  const service = testService(store);
  const environment = {
    FEEDBACK_STORE: join(folder, 'store'),
    FEEDBACK_IDENTITY: join(folder, 'identity.txt'),
    FEEDBACK_RECIPIENTS: recipient,
  };
  await writeFile(environment.FEEDBACK_IDENTITY, `# a comment\n${identity}\n`, { mode: 0o600 });
  vi.useFakeTimers({ toFake: ['Date'], now: service.clock.now });
  onTestFinished(() => void vi.useRealTimers());
  let sent = 0;
  return {
    folder,
    store,
    service,
    environment,
    /** a message received by the service; its code */
    receive: async (fields: Record<string, string>): Promise<string> => {
      const key = `a-key-of-some-length-${sent++}`;
      const { code } = await submit(
        new Map(Object.entries({ kind: 'question', key, ...fields })),
        'da',
        service,
        5_000,
      );
      return code;
    },
    /** runs a command, with `input` piped in, at the time of the service's clock */
    run: async (args: string[], input?: string) => {
      vi.setSystemTime(service.clock.now);
      const out: string[] = [];
      const notes: string[] = [];
      const code = await runFeedback(args, environment, {
        out: (line) => out.push(line),
        note: (line) => notes.push(line),
        status: undefined,
        input: input === undefined ? undefined : () => Promise.resolve(input),
      });
      return { code, out: out.join('\n'), notes: notes.join('\n') };
    },
  };
}

/** The secretariat with one message, its code and its number. */
export async function deskWithMessage(fields: Record<string, string> = { text: 'Må vi dele journaler?' }) {
  const desk = await testDesk();
  const code = await desk.receive(fields);
  const number = recordId(desk.service.secret, code).slice(0, 8);
  return { ...desk, code, number };
}
