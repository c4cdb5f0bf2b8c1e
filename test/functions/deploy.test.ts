import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { s3Client, type S3Place } from '../../functions/stores/s3-client.ts';
import { openBucket } from '../../scripts/deploy/bucket.ts';
import { checkedBuild } from '../../scripts/deploy/checked-build.ts';
import { deploy, dryRun, rollback, type Desk } from '../../scripts/deploy/deploy.ts';
import { takeLock } from '../../scripts/deploy/lock.ts';
import { siteObjects } from '../../scripts/deploy/objects.ts';
import { checkSite } from '../../scripts/published/check-site.ts';
import { edgeHost } from './support/edge.ts';
import { breakingLine, builtRelease, commitOf } from './support/release.ts';
import { cephGateway } from './support/gateway.ts';

const gateway = cephGateway();
const DAY = '2026-11-24';

/** Somebody who publishes to a place, with what they were told. */
function deskAt(place: S3Place, changes: Partial<Desk> = {}): Desk & { told: string[] } {
  const told: string[] = [];
  return {
    place,
    lease: { beat: 100, dead: 1_000, lost: 60_000 },
    now: () => new Date(`${DAY}T12:00:00Z`),
    say: (line) => told.push(line),
    progress: (what, done, all) => done === all && told.push(`${what} ${all}`),
    told,
    ...changes,
  };
}

async function publish(place: S3Place, folder: string, changes: Partial<Desk> = {}): Promise<string[]> {
  const desk = deskAt(place, changes);
  await deploy(desk, folder, await checkedBuild(folder, undefined));
  return desk.told;
}

/** An object as a CDN gets it. */
async function fetchObject(place: S3Place, name: string) {
  const command = new GetObjectCommand({ Bucket: place.bucket, Key: place.prefix + name });
  const found = await s3Client(place).send(command);
  const { ContentType: type, CacheControl: caching, ContentEncoding: encoding } = found;
  return { type, caching, encoding, bytes: Buffer.from((await found.Body?.transformToByteArray()) ?? []) };
}

async function textOf(place: S3Place, name: string): Promise<string> {
  return (await fetchObject(place, name)).bytes.toString('utf8');
}

/** The names of the site's own objects: what does not begin with a dot, but for /.well-known/. */
async function siteNames(place: S3Place): Promise<string[]> {
  const names = [...(await openBucket(place).list('')).keys()];
  return names.filter((name) => !name.startsWith('.releases/')).sort();
}

/** A site with its whole contents, by name. */
async function siteAt(place: S3Place): Promise<Record<string, string>> {
  const names = await siteNames(place);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await fetchObject(place, name)).bytes.toString('base64')] as const),
    ),
  );
}

/** What a bucket of its own would hold of a built site. */
async function siteOf(folder: string): Promise<Record<string, string>> {
  const { objects, sources } = await siteObjects(folder, (await checkedBuild(folder, undefined)).names);
  const read = async ({ sum }: { sum: string }) =>
    (await readFile(sources.get(sum) ?? '')).toString('base64');
  const contents = Object.entries(objects).map(async ([name, object]) => [name, await read(object)] as const);
  return Object.fromEntries(await Promise.all(contents));
}

describe('a site in a bucket', () => {
  test('has each file with its type, packed beside it, kept for ever by name or asked for anew', async () => {
    const place = gateway.newPlace();
    await publish(place, await builtRelease(1));
    const pages = 'public, max-age=0, s-maxage=60, must-revalidate';
    const html = { type: 'text/html; charset=utf-8', caching: pages };
    expect(await fetchObject(place, 'index.html')).toMatchObject({ ...html, encoding: undefined });
    expect(await fetchObject(place, 'index.html.br')).toMatchObject({ ...html, encoding: 'br' });
    expect(await fetchObject(place, '_astro/side.01010101.css')).toMatchObject({
      type: 'text/css; charset=utf-8',
      caching: 'public, max-age=31536000, immutable',
    });
    expect(await fetchObject(place, 'data/v1/barriers.csv')).toMatchObject({
      type: 'text/csv; charset=utf-8',
      caching: pages,
    });
    // too small to pack: then the same bytes stand there, for a CDN that cannot look
    expect(await fetchObject(place, 'robots.txt.br')).toMatchObject({
      encoding: undefined,
      bytes: Buffer.from('User-agent: *'),
    });
    // the service's frames are no addresses of the site
    expect((await siteNames(place)).filter((name) => name.startsWith('skal'))).toEqual([]);
  });

  test('is for visitors the built one, byte for byte, packed and plain', async () => {
    const place = gateway.newPlace();
    const folder = await builtRelease(1);
    await publish(place, folder);
    const { address, close } = await edgeHost(place);
    onTestFinished(close);
    const differences = await checkSite(new URL(address), folder, () => undefined);
    expect(differences).toEqual({ changed: [], missing: [], extra: [], unread: [] });
    const packed = await fetch(`${address}barrierer/3/`, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect((await fetch(`${address}.releases/live.json`)).status).toBe(404);
    expect((await fetch(`${address}skal/`)).status).toBe(404);
  });

  test('gets only what changed; what another changed there is put right, and what is another’s stays', async () => {
    const place = gateway.newPlace();
    const folder = await builtRelease(1);
    await publish(place, folder);
    const site = await siteAt(place);
    expect((await publish(place, folder)).at(-1)).toContain(
      `0 lagt op, ${Object.keys(site).length} uændret, 0 fjernet`,
    );
    for (const [name, Body] of Object.entries({ 'index.html': 'Hacket', 'andres.html': 'En andens' }))
      await s3Client(place).send(
        new PutObjectCommand({
          Bucket: place.bucket,
          Key: place.prefix + name,
          Body,
          ContentLength: Body.length,
        }),
      );
    expect((await publish(place, folder)).at(-1)).toContain(': 1 lagt op');
    expect(await siteAt(place)).toEqual({
      ...site,
      'andres.html': Buffer.from('En andens').toString('base64'),
    });
  });

  test('is left as it is by a dry run, which names what would be changed', async () => {
    const place = gateway.newPlace();
    await publish(place, await builtRelease(1));
    const before = [...(await openBucket(place).list(''))];
    const folder = await builtRelease(2);
    const desk = deskAt(place);
    await dryRun(desk, folder, await checkedBuild(folder, undefined));
    expect([...(await openBucket(place).list(''))]).toEqual(before);
    expect(desk.told).toContain('  læg op  sider/2/index.html');
    expect(desk.told).toContain('  fjern   sider/1/index.html');
    expect(desk.told.at(-1)).toMatch(/^Intet er ændret\. Udgivelsen ville blive: \d+ lagt op/);
  });

  test('loses old pages at once, and what open pages may still want after thirty days', async () => {
    const place = gateway.newPlace();
    await publish(place, await builtRelease(1));
    const old = ['_astro/side.01010101.css', 'billeder/1.svg', 'sider/1/index.html'];
    const left = async () => (await siteNames(place)).filter((name) => old.includes(name));
    const folder = await builtRelease(2);
    expect((await publish(place, folder)).at(-1)).toContain('2 fjernet, 4 ligger endnu for åbne sider');
    expect(await left()).toEqual(old.slice(0, 2));
    await publish(place, folder, { now: () => new Date('2026-12-23T12:00:00Z') });
    expect(await left()).toEqual(old.slice(0, 2));
    await publish(place, folder, { now: () => new Date('2026-12-24T12:00:00Z') });
    expect(await left()).toEqual([]);
    expect(await siteAt(place)).toEqual(await siteOf(folder));
  });
});

test('a site that is to forget has nothing of earlier releases, not even to roll back to', async () => {
  const place = gateway.newPlace();
  await publish(place, await builtRelease(1));
  const folder = await builtRelease(2);
  await publish(place, folder);
  const secret = Buffer.from('h1 { order: 1 }');
  const holds = async () => {
    const names = [...(await openBucket(place).list('')).keys()];
    const contents = await Promise.all(names.map((name) => fetchObject(place, name)));
    return contents.some(({ bytes }) => bytes.equals(secret));
  };
  expect(await holds()).toBe(true);
  await deploy(deskAt(place), folder, await checkedBuild(folder, undefined), { forget: true });
  expect(await holds()).toBe(false);
  expect(await siteAt(place)).toEqual(await siteOf(folder));
  await expect(rollback(deskAt(place), commitOf(1))).rejects.toThrow('ingen udgivelse af');
});

test('whoever reads pages with all that is in them meets nothing but 200 while releases come and go', async () => {
  const place = gateway.newPlace();
  const [first, second] = [await builtRelease(1), await builtRelease(2)];
  await publish(place, first);
  let reading = true;
  const titles = new Set<string>();
  const read = async () => {
    while (reading) {
      for (const name of ['index.html', 'barrierer/3/index.html', 'barrierer/5/index.html', '404.html']) {
        const page = await textOf(place, name);
        titles.add(/<h1>(.*)<\/h1>/.exec(page)?.[1] ?? '');
        for (const [, address = ''] of page.matchAll(/(?:href|src)="\/([^"]+)"/g))
          await textOf(place, address);
      }
    }
  };
  const readers = Promise.all([read(), read()]);
  const release = async () => {
    await publish(place, second);
    await rollback(deskAt(place), commitOf(1));
    await publish(place, second);
    reading = false;
  };
  await Promise.all([readers, release()]);
  expect([...titles]).toEqual(expect.arrayContaining(['Forside 1', 'Forside 2', 'B3 1', 'B3 2']));
});

describe('a release that is cut off', () => {
  test('while it sends changes nothing, and the next sends only the rest', async () => {
    const place = gateway.newPlace();
    await publish(place, await builtRelease(1));
    const before = await siteAt(place);
    const heavy = Array.from({ length: 20 }, (_, n) => [`billeder/stort-${n}.png`, randomBytes(100_000)]);
    const folder = await builtRelease(2, Object.fromEntries(heavy) as Record<string, Buffer>);
    const endpoint = await breakingLine(place.endpoint ?? '', 1_500_000);
    await expect(publish({ ...place, endpoint }, folder)).rejects.toThrow(
      /^Spanden kan ikke bruges \(ECONN\w+\)\. Sitet er helt/,
    );
    expect(await siteAt(place)).toEqual(before);
    const told = await publish(place, folder);
    expect(told).toContain('Den anden udgivelse er gået i stå. Fortsætter, hvor den slap.');
    const sent = Number(told.find((line) => line.startsWith('Sendt'))?.slice('Sendt '.length));
    expect(sent).toBeGreaterThan(5);
    expect(sent).toBeLessThan(40);
    expect(await siteAt(place)).toMatchObject(await siteOf(folder));
  });

  test('by the death of its process while it puts in place is finished by the next', async () => {
    const place = gateway.newPlace();
    const [first, second] = [await builtRelease(1), await builtRelease(2)];
    await publish(place, first);
    expect(await killed(place, second, 'Lagt på plads', 12)).toBe('SIGKILL');
    expect((await publish(place, second)).filter((line) => line.startsWith('Sendt'))).toEqual([]);
    expect(await siteAt(place)).toMatchObject(await siteOf(second));
  });

  test.each([
    ['Sendt', 5],
    ['Lagt på plads', 12],
  ])(
    'by the death of its process at "%s %i" leaves nothing behind in another release',
    async (phase, count) => {
      const place = gateway.newPlace();
      expect(await killed(place, await builtRelease(1), phase, count)).toBe('SIGKILL');
      const folder = await builtRelease(2);
      await publish(place, folder);
      // a month later, when nothing is left for open pages
      await publish(place, folder, { now: () => new Date('2026-12-24T12:00:00Z') });
      expect(await siteAt(place)).toEqual(await siteOf(folder));
    },
  );
});

/** Publishes in a process that is killed midway. Gives the signal that it ended by. */
function killed(place: S3Place, folder: string, phase: string, count: number): Promise<unknown> {
  const env = {
    ...process.env,
    PORTAL_BUCKET: `s3://${place.bucket}/${place.prefix}`,
    AWS_REGION: place.region,
    AWS_ENDPOINT_URL_S3: place.endpoint,
  };
  const args = ['test/functions/support/killed-deploy.ts', folder, phase, String(count)];
  return new Promise((resolve) =>
    execFile(process.execPath, args, { env }, (error) => resolve(error?.signal)),
  );
}

describe('two releases at once', () => {
  test('are one after the other: the second is refused while the first lives, and the site is whole', async () => {
    const place = gateway.newPlace();
    const folders = await Promise.all([1, 2, 3, 4].map((n) => builtRelease(n)));
    const lease = { beat: 100, dead: 30_000, lost: 60_000 };
    const outcomes = await Promise.allSettled(folders.map((folder) => publish(place, folder, { lease })));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => String(reason))).toEqual(
      Array<string>(3).fill('Error: En anden udgivelse er i gang. Prøv igen, når den er færdig.'),
    );
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(await siteAt(place)).toEqual(await siteOf(folders[winner] ?? ''));
  });

  test('cannot be: a holder that was taken for dead finds out and changes nothing more', async () => {
    const bucket = openBucket(gateway.newPlace());
    const silent = await takeLock(bucket, { beat: 4_000, dead: 1_000, lost: 60_000 }, () => undefined);
    silent.assertHeld();
    const next = await takeLock(bucket, { beat: 100, dead: 300, lost: 60_000 }, () => undefined);
    await vi.waitFor(() => expect(() => silent.assertHeld()).toThrow(/har mistet låsen/), {
      timeout: 20_000,
    });
    expect(() => next.assertHeld()).not.toThrow();
    await Promise.all([silent.release(), next.release()]);
    expect((await takeLock(bucket, { beat: 100, dead: 300, lost: 60_000 }, () => undefined)).number).toBe(3);
  });
});

describe('rolling back', () => {
  test('puts the site of an earlier commit back without sending anything, and forward again', async () => {
    const place = gateway.newPlace();
    const [first, second] = [await builtRelease(1), await builtRelease(2)];
    await publish(place, first);
    await publish(place, second);
    const desk = deskAt(place);
    await rollback(desk, commitOf(1).slice(0, 8));
    expect(desk.told).toEqual([
      expect.stringMatching(/^Lagt på plads/),
      expect.stringContaining(`Ude er nu commit ${commitOf(1)}`),
    ]);
    expect(await siteAt(place)).toMatchObject(await siteOf(first));
    await rollback(deskAt(place), commitOf(2));
    expect(await siteAt(place)).toMatchObject(await siteOf(second));
  });

  test('to what the bucket does not keep is refused with what it keeps', async () => {
    const place = gateway.newPlace();
    await expect(rollback(deskAt(place), 'abc')).rejects.toThrow('Spanden har ingen udgivelser.');
    await publish(place, await builtRelease(1));
    const list = `Der kan rulles tilbage til:\n  ${commitOf(1).slice(0, 12)}  bygget for ${DAY}`;
    await expect(rollback(deskAt(place), 'abc')).rejects.toThrow(
      `Spanden har ingen udgivelse af abc. ${list}`,
    );
    await expect(rollback(deskAt(place), undefined)).rejects.toThrow(`Skriv et commit. ${list}`);
  });
});

test('a bucket that is not there, or does not answer, is named with what to look at', async () => {
  const folder = await builtRelease(1);
  await expect(publish({ ...gateway.newPlace(), bucket: 'ukendt-spand' }, folder)).rejects.toThrow(
    /^Spanden kan ikke bruges \(NoSuchBucket\)/,
  );
  const closed = await breakingLine(gateway.newPlace().endpoint ?? '', 1);
  await expect(publish({ ...gateway.newPlace(), endpoint: closed }, folder)).rejects.toThrow(/\(ECONN\w+\)/);
});
