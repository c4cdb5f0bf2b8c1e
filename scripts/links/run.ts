import { inParallel } from '../../functions/in-parallel.ts';
import type { IsoDay } from '../../site/model/dates.ts';
import type { Answer } from './answer.ts';
import { Web } from './ask.ts';
import type { Manners } from './host.ts';
import type { LinkMemory, Remembered } from './memory.ts';

/** How many hosts are asked at the same time. */
const HOSTS = 6;

export type Asking = {
  readonly memory: LinkMemory;
  readonly today: IsoDay;
  readonly manners: Manners;
  /** Called when an address has been asked: how many of those that had to be, and of how many. */
  readonly tell: (asked: number, of: number) => void;
};

export type Asked = {
  /** What is known of each address; none of those that the run did not come to. */
  readonly answers: ReadonlyMap<string, Remembered>;
  /** How many of them were asked in this run. */
  readonly asked: number;
  /** True where nobody at all answered: the machine is probably not on the net, and the run says nothing. */
  readonly offline: boolean;
};

/** Asks each address that has no fresh answer, each host by itself, until all are asked or the run is stopped. */
export async function askAll(addresses: Iterable<string>, asking: Asking): Promise<Asked> {
  const { memory, today, manners, tell } = asking;
  const all = [...new Set(addresses)];
  const due = all.filter((address) => !memory.fresh(address, today));
  const byHost = Map.groupBy(due, (address) => new URL(address).host);
  const web = new Web(manners);
  const held: [address: string, answer: Answer][] = [];
  let asked = 0;
  await inParallel(byHost.values(), HOSTS, async (ofHost) => {
    for (const address of ofHost) {
      const answer = manners.stop.aborted ? undefined : await web.ask(address);
      // what was under way when the run was stopped says nothing
      if (!answer || manners.stop.aborted) return;
      asked += 1;
      if (web.answered && !isNameless(answer)) memory.note(address, today, answer);
      else held.push([address, answer]);
      tell(asked, due.length);
    }
  });
  if (web.answered) for (const [address, answer] of held) memory.note(address, today, answer);
  const known = all.flatMap((address) => {
    const last = memory.last(address);
    return last ? [[address, last] as const] : [];
  });
  return { answers: new Map(known), asked, offline: asked > 0 && !web.answered };
}

/** A name that cannot be found says something only where other names can be. */
function isNameless(answer: Answer): boolean {
  return answer.kind === 'dead' && answer.why === 'dns';
}
