import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bucket } from './bucket.ts';
import { DeployError } from './deploy-error.ts';

const LOCKS = '.releases/locks/';

/** Milliseconds: between two signs of life, without any until others take over, and until the holder itself stops before that. */
export type Lease = { beat: number; dead: number; lost: number };

/** On a slow line, signs of life wait behind the files that are being sent. */
export const usualLease: Lease = { beat: 5_000, dead: 90_000, lost: 45_000 };

/**
 * Lets one release at a time change the site. Each lock is the next number, written create-only, so that two can never have the
 * same and none is ever taken away from under its holder. The holder writes a sign of life again and again; where that stands still,
 * seen from here without comparing clocks, the holder died and the next number is free. Throws a DeployError where it lives.
 */
export async function takeLock(bucket: Bucket, lease: Lease, say: (line: string) => void): Promise<Lock> {
  const last = await lastLock(bucket);
  if (last !== 0 && !(await isDone(bucket, last))) {
    say('En anden udgivelse har låsen. Ser efter, om den stadig er i gang …');
    if (await isAlive(bucket, last, lease)) throw new DeployError(busy);
    say('Den anden udgivelse er gået i stå. Fortsætter, hvor den slap.');
  }
  const number = last + 1;
  if ((await bucket.create(nameOf(number), Buffer.from(randomUUID()))) === 'exists')
    throw new DeployError(busy);
  const lock = hold(bucket, number, lease);
  await tidy(bucket, number);
  return lock;
}

const busy = 'En anden udgivelse er i gang. Prøv igen, når den er færdig.';

function hold(bucket: Bucket, number: number, lease: Lease): Lock {
  let lost = false;
  let beats = 0;
  let alive = performance.now();
  let beating: Promise<void> = Promise.resolve();
  const beat = async () => {
    const began = performance.now();
    try {
      await bucket.put(`${nameOf(number)}-alive`, Buffer.from(String(++beats)));
      lost ||= (await lastLock(bucket)) !== number;
      alive = began;
    } catch {
      // what matters is how long ago the last one succeeded
    }
  };
  const timer = setInterval(() => void (beating = beating.then(beat)), lease.beat);
  return {
    number,
    assertHeld() {
      if (!lost && performance.now() - alive < lease.lost) return;
      throw new DeployError(
        'Udgivelsen har mistet låsen: spanden svarede ikke længe nok, eller en anden har taget over. Kør den igen.',
      );
    },
    async release() {
      clearInterval(timer);
      await beating;
      // where that fails, the next one sees after a while that there is no life in it
      await bucket.put(`${nameOf(number)}-done`, Buffer.from('')).catch(() => undefined);
    },
  };
}

async function isDone(bucket: Bucket, number: number): Promise<boolean> {
  return (await bucket.list(nameOf(number))).has(`${nameOf(number)}-done`);
}

/** Whether its sign of life moves while one looks. What ends while one looks is alive too: whatever it did has to be read anew. */
async function isAlive(bucket: Bucket, number: number, lease: Lease): Promise<boolean> {
  const look = async () => JSON.stringify([...(await bucket.list(nameOf(number))).entries()].sort());
  const first = await look();
  for (const end = performance.now() + lease.dead; performance.now() < end;) {
    await wait(lease.beat);
    if ((await look()) !== first) return true;
  }
  return false;
}

async function lastLock(bucket: Bucket): Promise<number> {
  const names = [...(await bucket.list(LOCKS)).keys()];
  return Math.max(0, ...names.map((name) => Number(/^\d+/.exec(name.slice(LOCKS.length))?.[0] ?? 0)));
}

/** Takes old locks away, but for those that a slow one may still be looking at. */
async function tidy(bucket: Bucket, number: number): Promise<void> {
  const names = [...(await bucket.list(LOCKS)).keys()];
  for (const name of names.filter((each) => each < nameOf(number - 10))) await bucket.remove(name);
}

function nameOf(number: number): string {
  return LOCKS + String(number).padStart(8, '0');
}

/** The right to change the site. */
export type Lock = {
  /** higher than that of every lock before */
  number: number;
  /** Throws a DeployError where the lock is no longer certain: to be asked before every change. */
  assertHeld: () => void;
  release: () => Promise<void>;
};
