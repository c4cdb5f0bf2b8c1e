import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import { ensureCeph } from './install.ts';

/**
 * Starts a whole Ceph with one monitor, one storage daemon that keeps all in memory, and the S3 gateway, on free ports of
 * 127.0.0.1 and in a folder of its own. Takes about twelve seconds. It is for tests only: what is stored is gone with it.
 */
export async function startCeph(): Promise<Ceph> {
  ensureCeph();
  const folder = await mkdtemp(join(tmpdir(), 'ceph-'));
  const children: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    const child = daemon(folder, program, args);
    children.push(child);
    return child;
  };
  try {
    await makeCluster(folder, await freePort(), start);
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const gateway = () =>
      start('radosgw', '-n', 'client.rgw', '-f', '--rgw-frontends', `beast endpoint=127.0.0.1:${port}`);
    let running = gateway();
    await untilAnswers(endpoint, running);
    return {
      endpoint,
      credentials,
      signal: (signal) => void running.kill(signal),
      async restart() {
        await stop(running);
        running = gateway();
        await untilAnswers(endpoint, running);
      },
      stop: () => stopAll(children, folder),
    };
  } catch (error) {
    await stopAll(children, folder);
    throw new Error(`Cephs gateway kunne ikke startes i ${folder}, så S3-lageret er ikke prøvet.`, {
      cause: error,
    });
  }
}

const credentials = { accessKeyId: 'maalbilledet', secretAccessKey: randomUUID() };

async function makeCluster(folder: string, port: number, start: Start): Promise<void> {
  const [cluster, disk] = [randomUUID(), randomUUID()];
  const monitor = `[v2:127.0.0.1:${port}/0]`;
  await mkdir(join(folder, 'mon'));
  await mkdir(join(folder, 'osd'));
  await writeFile(join(folder, 'ceph.conf'), configuration(folder, cluster, monitor));
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(program, ['-c', 'ceph.conf', ...args], { cwd: folder, timeout: 60_000 });

  // cephx stays on, though nobody else is here: without it the gateway waits for keys for ever
  const key = ['ceph-authtool', 'keyring', '--gen-key'] as const;
  await run('ceph-authtool', 'keyring', '--create-keyring', '--gen-key', '-n', 'mon.', '--cap', 'mon', all);
  await run(...key, '-n', 'client.admin', '--cap', 'mon', all, '--cap', 'osd', all);
  await run(...key, '-n', 'osd.0', '--cap', 'mon', 'allow profile osd', '--cap', 'osd', all);
  await run(...key, '-n', 'client.rgw', '--cap', 'mon', 'allow rwx', '--cap', 'osd', 'allow rwx');
  await run('monmaptool', '--create', '--fsid', cluster, '--addv', 'a', monitor, 'monmap');

  await run('ceph-mon', '-i', 'a', '--mkfs', '--monmap', 'monmap', '--keyring', 'keyring');
  start('ceph-mon', '-i', 'a', '-f');
  await run('ceph', '-n', 'client.admin', 'osd', 'new', disk, '0');
  await run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk);
  start('ceph-osd', '-i', '0', '-f');
  const { accessKeyId, secretAccessKey } = credentials;
  const user = ['--uid', 'test', '--display-name', 'test', '--access-key', accessKeyId];
  await run('radosgw-admin', '-n', 'client.rgw', 'user', 'create', ...user, '--secret-key', secretAccessKey);
}

const all = 'allow *';

// a "day" of a lifecycle rule is ten seconds, so that deletion by age can be tested
function configuration(folder: string, cluster: string, monitor: string): string {
  return `[global]
fsid = ${cluster}
mon host = ${monitor}
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
keyring = ${folder}/keyring
run dir = ${folder}
admin socket =
pid file =
log file = ${folder}/$name.log
mon data = ${folder}/mon
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 4294967296
memstore page size = 4096
mon allow pool size one = true
mon warn on pool no redundancy = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
rgw lc debug interval = 10
`;
}

// setpriv, from Debian's util-linux, ends the daemon with this process, also where that is killed
function daemon(folder: string, program: string, args: string[]): ChildProcess {
  return spawn('setpriv', ['--pdeathsig', 'KILL', program, '-c', 'ceph.conf', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
}

async function untilAnswers(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`radosgw stopped with ${child.exitCode}`);
    if (await fetch(endpoint).then(isOk, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('radosgw did not answer within 30 seconds');
}

function isOk({ ok }: Response): boolean {
  return ok;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function stopAll(children: ChildProcess[], folder: string): Promise<void> {
  await Promise.all(children.map(stop));
  await rm(folder, { recursive: true, force: true });
}

type Start = (program: string, ...args: string[]) => ChildProcess;

export interface Ceph {
  /** the S3 gateway, http://127.0.0.1:port */
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** to the gateway alone: SIGSTOP, SIGCONT, SIGKILL */
  signal: (signal: NodeJS.Signals) => void;
  /** a new gateway on the same address and the same data */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}
