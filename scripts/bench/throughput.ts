// What a durable acknowledgement costs on this disk, and what the service makes of it: npm run bench:throughput
import '../thread-pool.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { openDiskStore } from '../../functions/stores/disk.ts';
import { freePort } from '../free-port.ts';
import { openSenders } from './senders.ts';
import { serviceProcess } from './service-process.ts';

const rounds = 7;
const roundTime = 400;
const record = randomBytes(1_200).toString('hex');

// a folder in memory would say nothing: TMPDIR says where else
const folder = await mkdtemp(join(tmpdir(), 'maalbilledet-bench-'));
try {
  await compare();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit();

/** Every contestant in every round, so that what else the machine does meets them all. */
async function compare(): Promise<void> {
  console.log(
    `${new Date().toISOString()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}, node ${process.version}`,
  );
  console.log(`${folder}, load ${loadavg()[0]?.toFixed(1)}, median of ${rounds} rounds of ${roundTime} ms`);
  const service = await startService();
  const contestants = await all(service.address);
  const measured = contestants.map(() => [] as Measure[]);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [index, { writers, write }] of contestants.entries()) {
        measured[index]?.push(await measure(writers, write));
      }
    }
  } finally {
    await service.stop();
  }
  const medians = measured.map((each) => each.sort((a, b) => a.rate - b.rate)[Math.floor(rounds / 2)]);
  const serial = medians[0]?.rate ?? NaN;
  console.table(
    contestants.map(({ name, writers }, index) => {
      const { rate = NaN, p50 = NaN, p99 = NaN } = medians[index] ?? {};
      const times = (rate / serial).toFixed(1);
      return { name, writers, 'a second': Math.round(rate), times, p50: p50.toFixed(1), p99: p99.toFixed(1) };
    }),
  );
}

async function all(address: string): Promise<Contestant[]> {
  const files = join(folder, 'files');
  await mkdir(files);
  const store = await openDiskStore(join(folder, 'store'), () => new Date());
  const { byProgram } = openSenders(address);
  const writeFile = () => writeSynced(join(files, randomUUID()));
  const writeFileAndFolder = async () => {
    await writeFile();
    await syncFolder(files);
  };
  const create = async () => {
    await store.create(`feedback/${randomUUID()}`, Buffer.from(record));
  };
  const submit = async () => {
    await byProgram(randomUUID(), 'Hvornår gælder reglen om journaler?');
  };
  return [
    { name: 'file synced', writers: 1, write: writeFile },
    { name: 'file and folder synced', writers: 1, write: writeFileAndFolder },
    ...[8, 64].map((writers) => ({ name: 'file and folder synced', writers, write: writeFileAndFolder })),
    ...[1, 8, 64].map((writers) => ({ name: 'store', writers, write: create })),
    ...[1, 8, 64].map((writers) => ({ name: 'service over HTTP', writers, write: submit })),
  ];
}

async function measure(writers: number, write: () => Promise<void>): Promise<Measure> {
  const times: number[] = [];
  const begun = performance.now();
  const writeOn = async () => {
    while (performance.now() - begun < roundTime) {
      const start = performance.now();
      await write();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: writers }, writeOn));
  const rate = (times.length * 1_000) / (performance.now() - begun);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
  return { rate, p50: at(0.5), p99: at(0.99) };
}

async function startService() {
  return serviceProcess(folder, {
    PORT: String(await freePort()),
    FEEDBACK_STORE: join(folder, 'service'),
    FEEDBACK_RECIPIENTS: await identityToRecipient(await generateIdentity()),
    FEEDBACK_SECRET: randomBytes(32).toString('base64'),
  });
}

async function writeSynced(path: string): Promise<void> {
  const file = await open(path, 'wx');
  await file.writeFile(record);
  await file.sync();
  await file.close();
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

interface Contestant {
  name: string;
  writers: number;
  write: () => Promise<void>;
}

interface Measure {
  /** acknowledgements a second */
  rate: number;
  /** ms */
  p50: number;
  p99: number;
}
