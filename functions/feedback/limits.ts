import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * Counts what is posted, for each address and overall, within windows of ten minutes. In memory only, and an address only as a hash
 * under a key that is made with the window and forgotten with it: nothing is stored, logged, or known afterwards.
 */
export function createLimits({ perAddress, overall }: LimitSettings, now: () => Date): Limits {
  let current = newWindow(now());
  return (address) => {
    const time = now().getTime();
    if (time >= current.endsAt || time < current.endsAt - length) current = newWindow(now());
    const wait = Math.ceil((current.endsAt - time) / 1_000);
    const key = createHmac('sha256', current.key)
      .update(networkOf(address ?? ''))
      .digest('base64');
    const count = current.counts.get(key) ?? 0;
    // asked first: what is refused for its own address takes nothing from all the others
    if (address !== undefined && count >= perAddress) return wait;
    // where this is reached, no address is added, so what is remembered has an end
    if (current.all >= overall) return wait;
    current.all++;
    current.counts.set(key, count + 1);
    return undefined;
  };
}

const length = 10 * 60_000;

function newWindow(now: Date) {
  const counts = new Map<string, number>();
  // also where nobody comes to begin the next window
  setTimeout(() => counts.clear(), length).unref();
  return { key: randomBytes(32), endsAt: now.getTime() + length, all: 0, counts };
}

// one household or office has a /56 of IPv6, and could take a new address for each message
function networkOf(written: string): string {
  // some proxies write the port too, and it is another for every connection
  const address = written.replace(/^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2');
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.replace(/%.*$/, '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  const first = groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join('');
  return first.slice(0, 14).toLowerCase();
}

export interface LimitSettings {
  /** the most that one address may post within ten minutes */
  perAddress: number;
  /** the most that all together may post within ten minutes, to one instance of the service */
  overall: number;
}

/** Counts one more; gives the seconds to wait where it is too many. */
export type Limits = (address: string | undefined) => number | undefined;
