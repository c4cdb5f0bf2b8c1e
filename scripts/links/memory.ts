import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { daysBetween, type IsoDay } from '../../site/model/dates.ts';
import { answerSchema, type Answer } from './answer.ts';

/** After how many days an address is asked again; one that did not answer is asked each time. */
const FRESH_DAYS: Readonly<Record<Answer['kind'], number>> = {
  alive: 30,
  moved: 30,
  front: 7,
  refused: 7,
  dead: 1,
  unreached: 0,
};

const lineSchema = z.strictObject({ address: z.string(), day: z.iso.date(), answer: answerSchema });

export type Remembered = { readonly day: IsoDay; readonly answer: Answer };

/** The answers of earlier runs, in a file that grows by a line for each: a run that is stopped has lost nothing. */
export class LinkMemory {
  readonly #path: string;
  readonly #known: Map<string, Remembered>;

  constructor(path: string) {
    this.#path = path;
    this.#known = new Map(readLines(path).map(({ address, ...known }) => [address, known]));
  }

  /** The last answer of an address, however old. */
  last(address: string): Remembered | undefined {
    return this.#known.get(address);
  }

  /** The last answer of an address while it is young enough not to ask again. */
  fresh(address: string, today: IsoDay): Remembered | undefined {
    const known = this.#known.get(address);
    return known && daysBetween(known.day, today) < FRESH_DAYS[known.answer.kind] ? known : undefined;
  }

  note(address: string, day: IsoDay, answer: Answer): void {
    this.#known.set(address, { day, answer });
    mkdirSync(dirname(this.#path), { recursive: true });
    appendFileSync(this.#path, `${JSON.stringify({ address, day, answer })}\n`);
  }
}

/** A line that cannot be read, such as the last one of a run that was killed, is as if it had not been asked. */
function readLines(path: string): z.output<typeof lineSchema>[] {
  return readOrNothing(path)
    .split('\n')
    .flatMap((line) => {
      try {
        return [lineSchema.parse(JSON.parse(line))];
      } catch {
        return [];
      }
    });
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
