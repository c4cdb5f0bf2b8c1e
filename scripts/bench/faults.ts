import { setTimeout as wait } from 'node:timers/promises';
import type { Ceph } from '../ceph/cluster.ts';
import type { FaultProxy } from './fault-proxy.ts';
import type { ServiceProcess } from './service-process.ts';

/**
 * What happens to a service on a Ceph gateway behind a proxy: every kind in turn, as many rounds as make at least one fault for
 * each five hundred submissions, with `kills` of the service itself spread among them.
 */
export function stormOf(parts: Parts, submissions: number, kills: number): Fault[] {
  const kinds = kindsOf(parts);
  const rounds = Math.ceil(submissions / 500 / kinds.length);
  const storm = Array.from({ length: rounds }, () => kinds).flat();
  const kill = { kind: 'service killed', strike: parts.service.killAndRestart };
  for (let n = kills; n >= 1; n--) storm.splice(Math.round((n * storm.length) / (kills + 1)), 0, kill);
  return storm;
}

function kindsOf({ ceph, proxy }: Parts): Fault[] {
  // until somebody has met it, a fault proves nothing
  const met = async (ms: number) => {
    const before = proxy.requests();
    await wait(ms);
    for (let tries = 0; tries < 100 && proxy.requests() === before; tries++) await wait(50);
  };
  const mood = (kind: string, name: Parameters<FaultProxy['become']>[0], ms = 700) => ({
    kind,
    async strike() {
      proxy.become(name);
      await met(ms);
      proxy.become();
    },
  });
  return [
    {
      kind: 'gateway frozen',
      async strike() {
        ceph.signal('SIGSTOP');
        // longer than one try of the client lasts, so that it tries again what may have been done
        await met(2_000);
        ceph.signal('SIGCONT');
      },
    },
    mood('answers slow', 'slow', 1_500),
    mood('answer lost after the write', 'lost'),
    { kind: 'gateway restarted', strike: ceph.restart },
    mood('5xx', 'failing'),
    mood('200 with an error', 'errorIn200'),
    mood('200 with a page of others', 'pageIn200'),
    mood('connection reset', 'reset'),
    {
      kind: 'gateway killed',
      async strike() {
        ceph.signal('SIGKILL');
        await met(1_000);
        await ceph.restart();
      },
    },
    mood('answer cut off', 'cut'),
    mood('412 on its own write', 'denied'),
    mood('full', 'full'),
    {
      kind: 'connection refused',
      async strike() {
        await proxy.refuse();
        await wait(700);
        await proxy.listen();
      },
    },
    mood('answers too late', 'late', 2_500),
    mood('credentials refused', 'forbidden'),
    mood('clock refused', 'skewed'),
  ];
}

export interface Fault {
  kind: string;
  /** does it, and mends it again */
  strike: () => Promise<void>;
}

interface Parts {
  ceph: Ceph;
  proxy: FaultProxy;
  service: ServiceProcess;
}
