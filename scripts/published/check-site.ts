import { inParallel } from '../../functions/in-parallel.ts';
import { isServed } from '../../functions/hosts/static-files.ts';
import { expectedSums, readManifest } from './check-folder.ts';
import type { Differences } from './differences.ts';
import { MANIFEST, parseManifest, sha256, type Manifest } from './manifest.ts';
import { VerifyError } from './verify-error.ts';

const AT_ONCE = 6;
const TIMEOUT_MS = 30_000;

/**
 * Compares a live site with the built site in a folder, file by file as a browser gets them: packed where the host packs, and plain
 * too. `tell` hears how many files are done. Throws a VerifyError where the two are not built of the same.
 */
export async function checkSite(
  address: URL,
  folder: string,
  tell: (done: number, all: number) => void,
): Promise<Differences> {
  const { manifest } = await readManifest(folder);
  const live = await fetchManifest(address);
  refuseOtherOrigin(live, manifest);
  const expected = await expectedSums(folder);
  // the frames of the service's pages are files of the site, but no addresses
  const names = Object.keys(expected).filter((name) => isServed(addressOf(name)));
  let done = 0;
  const states = await inParallel(names, AT_ONCE, async (name) => {
    const state = await stateOf(new URL(addressOf(name), address), expected[name] ?? '');
    tell(++done, names.length);
    return state;
  });
  const having = (state: State) => names.filter((_, index) => states[index] === state);
  return {
    changed: having('changed'),
    missing: having('missing'),
    extra: Object.keys(live.files).filter((name) => !Object.hasOwn(expected, name)),
    unread: having('unread'),
  };
}

async function fetchManifest(address: URL): Promise<Manifest> {
  const url = new URL(MANIFEST, address);
  const answer = await get(url, 'br, gzip').catch((cause: unknown) => {
    throw new VerifyError(`${url.href} svarer ikke. Se efter, om adressen er rigtig.`, { cause });
  });
  const manifest = answer.status === 200 ? parseManifest(await answer.text()) : undefined;
  if (manifest) return manifest;
  throw new VerifyError(
    `${url.href} er ikke en liste over portalens filer (svaret var ${answer.status}). Se efter, om adressen er portalens egen.`,
  );
}

/** Of another commit or in another way, every file may rightly differ. */
function refuseOtherOrigin(live: Manifest, local: Manifest): void {
  const origin = ({ commit, environment, synthetic }: Manifest) =>
    JSON.stringify([commit, synthetic, Object.entries(environment).sort()]);
  if (origin(live) === origin(local)) return;
  const settings = Object.entries(live.environment).map(([name, value]) => `${name}=${quote(value)}`);
  throw new VerifyError(
    [
      `Sitet er bygget af commit ${live.commit ?? '(ukendt)'}, den lokale udgave af ${local.commit ?? '(ukendt)'}, eller med andre indstillinger.`,
      'Byg det samme her, og prøv igen:',
      `  git checkout ${live.commit ?? '<commit>'} && npm ci && ${settings.join(' ')} npm run build`,
    ].join('\n'),
  );
}

/** One word to a shell, whatever a stranger's site put into it. */
function quote(value: string): string {
  return `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

async function stateOf(url: URL, sum: string): Promise<State> {
  const packed = await fetchSum(url, 'br, gzip');
  if (packed.sum !== sum || !packed.encoded) return packed.sum === sum ? 'same' : packed.state;
  // a browser that does not unpack must get the same
  const plain = await fetchSum(url, 'identity');
  return plain.sum === sum ? 'same' : plain.state;
}

async function fetchSum(url: URL, encoding: string): Promise<Fetched> {
  let answer: Response;
  try {
    answer = await get(url, encoding);
  } catch {
    return { state: 'unread', encoded: false };
  }
  const encoded = answer.headers.has('content-encoding');
  // what came but cannot be unpacked is not what was published
  const bytes = await answer.bytes().catch(() => undefined);
  if (answer.status === 404 || answer.status === 410) return { state: 'missing', encoded };
  if (answer.status >= 500) return { state: 'unread', encoded };
  return {
    state: 'changed',
    encoded,
    ...(answer.status === 200 && bytes && { sum: sha256(bytes) }),
  };
}

function get(url: URL, encoding: string): Promise<Response> {
  return fetch(url, {
    headers: { 'accept-encoding': encoding },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

function addressOf(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}

type State = 'same' | 'changed' | 'missing' | 'unread';

type Fetched = {
  /** what to say of the file where its sum is not the right one */
  state: Exclude<State, 'same'>;
  /** whether it came packed */
  encoded: boolean;
  /** of the unpacked bytes; absent where there are none */
  sum?: string;
};
