import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ContentCheck } from '../../scripts/check/check.ts';
import { externalLinks } from '../../scripts/links/collect.ts';
import { LinkMemory } from '../../scripts/links/memory.ts';
import { askAll, type Asked } from '../../scripts/links/run.ts';
import { kinds, linkMessage } from '../../scripts/links/words.ts';
import { clean } from '../content/clean.ts';
import { changed, prose, today, withContent, withContentAsync, type Files } from '../content/check-files.ts';
import { emptyFolder } from '../functions/support/folder.ts';
import { leads, WebServer } from './web-server.ts';

type Run = { day?: string; folder?: string; pause?: number; patience?: number; stop?: AbortSignal };

async function ask(addresses: readonly string[], run: Run = {}): Promise<Asked> {
  const { day = today, pause = 1, patience = 5_000, stop = new AbortController().signal } = run;
  const memory = new LinkMemory(join(run.folder ?? (await emptyFolder()), 'links.jsonl'));
  return askAll(addresses, { memory, today: day, manners: { pause, patience, stop }, tell: () => undefined });
}

async function answersOf(web: WebServer, paths: readonly string[], run: Run = {}): Promise<unknown[]> {
  const { answers } = await ask(
    paths.map((path) => web.origin + path),
    run,
  );
  return paths.map((path) => answers.get(web.origin + path)?.answer);
}

describe('an address is told', () => {
  test('alive, gone, or refused, as its server says', async () => {
    const web = await WebServer.start({
      '/ja': 200,
      '/vaek': 410,
      '/ikke-dig': 403,
      '/log-ind': 401,
      '/i-stykker': 503,
    });
    expect(
      await answersOf(web, ['/ja', '/findes-ikke', '/vaek', '/ikke-dig', '/log-ind', '/i-stykker']),
    ).toEqual([
      { kind: 'alive' },
      { kind: 'dead', why: 404 },
      { kind: 'dead', why: 410 },
      { kind: 'refused', why: 403 },
      { kind: 'refused', why: 401 },
      { kind: 'unreached', why: 503 },
    ]);
  });

  test('alive where the server knows only GET', async () => {
    const web = await WebServer.start({
      '/kun-get': (response, { method }) => response.writeHead(method === 'GET' ? 200 : 405).end('side'),
    });
    expect(await answersOf(web, ['/kun-get'])).toEqual([{ kind: 'alive' }]);
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /kun-get', 'GET /kun-get']);
  });

  test('moved only as far as every step was for ever, and with the part of the page that was named', async () => {
    const web = await WebServer.start({
      '/gammel': leads(301, '/nyere'),
      '/nyere': leads(308, '/ny'),
      '/ny': 200,
      '/nu-og-da': leads(302, '/ny'),
      '/blandet': leads(301, '/nu-og-da'),
      '/lukket': leads(301, '/findes-ikke'),
      '/rundt': leads(301, '/rundt'),
      '/til-forsiden': leads(302, '/'),
      '/': 200,
    });
    const paths = [
      '/gammel',
      '/gammel#afsnit',
      '/nu-og-da',
      '/blandet',
      '/lukket',
      '/rundt',
      '/til-forsiden',
      '/',
    ];
    const to = (path: string): string => web.origin + path;
    expect(await answersOf(web, paths)).toEqual([
      { kind: 'moved', to: to('/ny') },
      { kind: 'moved', to: to('/ny#afsnit') },
      { kind: 'alive' },
      { kind: 'moved', to: to('/nu-og-da') },
      { kind: 'dead', why: 404 },
      { kind: 'unreached', why: 'loop' },
      { kind: 'front', to: to('/') },
      { kind: 'alive' },
    ]);
  });

  test('unreached where nothing answers in time or listens at all; after two of them the host is left in peace', async () => {
    const slow = await WebServer.start({ '/tavs': () => undefined, '/robots.txt': 404 });
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as { port: number };
    closed.close();
    const known = await WebServer.start({ '/': 200 });
    const addresses = [
      `${slow.origin}/tavs`,
      `${slow.origin}/to`,
      `http://127.0.0.1:${port}/`,
      `${known.origin}/`,
    ];
    const { answers } = await ask(addresses, { patience: 200 });
    expect(addresses.map((address) => answers.get(address)?.answer)).toEqual([
      { kind: 'unreached', why: 'timeout' },
      { kind: 'unreached', why: 'timeout' },
      { kind: 'unreached', why: 'network' },
      { kind: 'alive' },
    ]);
    expect(slow.asked).toEqual(['GET /robots.txt', 'HEAD /tavs', 'GET /tavs']);
  });

  test('dead where its name is no longer known, unless nobody at all can be reached', async () => {
    const nameless = 'http://findes-ikke.invalid/';
    const web = await WebServer.start({ '/': 200 });
    const { answers } = await ask([nameless, `${web.origin}/`]);
    // a machine without any name service says "try again", and nothing may be concluded
    expect([
      { kind: 'dead', why: 'dns' },
      { kind: 'unreached', why: 'network' },
    ]).toContainEqual(answers.get(nameless)?.answer);
    expect(await ask([nameless])).toEqual({ answers: new Map(), asked: 1, offline: true });
  });
});

describe('a website is asked politely', () => {
  const many = Array.from({ length: 5 }, (_, number) => `/${number}`);

  test('one thing at a time, with a pause between any two', async () => {
    const web = await WebServer.start({});
    await answersOf(web, many, { pause: 40 });
    expect(web.asked).toHaveLength(1 + 2 * many.length);
    expect(web.most).toBe(1);
    expect(Math.min(...web.gaps)).toBeGreaterThan(35);
  });

  test('also by those who are led there from elsewhere', async () => {
    const target = await WebServer.start({ '/ny': 200 });
    const others = await Promise.all(
      Array.from({ length: 4 }, () => WebServer.start({ '/x': leads(302, `${target.origin}/ny`) })),
    );
    await ask(
      others.map(({ origin }) => `${origin}/x`),
      { pause: 20 },
    );
    expect(target.asked).toEqual(['GET /robots.txt', ...Array.from({ length: 4 }, () => 'HEAD /ny')]);
    expect(target.most).toBe(1);
    expect(Math.min(...target.gaps)).toBeGreaterThan(15);
  });

  test('never for what its robots.txt keeps from robots, and as slowly as that asks', async () => {
    const rules = 'User-agent: *\nDisallow: /lukket\nCrawl-delay: 0.06\n';
    const web = await WebServer.start({
      '/robots.txt': (response) => response.end(rules),
      '/a': 200,
      '/b': 200,
    });
    expect(await answersOf(web, ['/lukket/side', '/a', '/b'])).toEqual([
      { kind: 'refused', why: 'robots' },
      { kind: 'alive' },
      { kind: 'alive' },
    ]);
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /a', 'HEAD /b']);
    expect(Math.min(...web.gaps)).toBeGreaterThan(55);
  });

  test('for nothing while its robots.txt cannot be had', async () => {
    const web = await WebServer.start({ '/robots.txt': 500, '/a': 200 });
    expect(await answersOf(web, ['/a'])).toEqual([{ kind: 'unreached', why: 500 }]);
    expect(web.asked).toEqual(['GET /robots.txt']);
  });

  test('no more that day once it has had enough', async () => {
    const web = await WebServer.start({ '/0': 429 });
    expect(await answersOf(web, many.slice(0, 3))).toEqual([
      { kind: 'refused', why: 429 },
      { kind: 'unreached', why: 'wait' },
      { kind: 'unreached', why: 'wait' },
    ]);
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /0']);
  });
});

describe('an answer is remembered', () => {
  test('for as long as its kind may be, and what did not answer is asked again', async () => {
    const folder = await emptyFolder();
    const web = await WebServer.start({ '/ja': 200, '/nej': 404, '/ikke-dig': 403, '/syg': 500 });
    const asks = async (day: string): Promise<string[]> => {
      web.asked.length = 0;
      await answersOf(web, ['/ja', '/nej', '/ikke-dig', '/syg'], { day, folder });
      return web.asked.filter((line) => line.startsWith('HEAD')).map((line) => line.slice('HEAD '.length));
    };
    expect(await asks('2026-11-01')).toEqual(['/ja', '/nej', '/ikke-dig', '/syg']);
    expect(await asks('2026-11-01')).toEqual(['/syg']);
    expect(await asks('2026-11-02')).toEqual(['/nej', '/syg']);
    expect(await asks('2026-11-08')).toEqual(['/nej', '/ikke-dig', '/syg']);
    expect(await asks('2026-12-01')).toEqual(['/ja', '/nej', '/ikke-dig', '/syg']);
  });

  test('also when the run is stopped, and the next run asks for the rest', async () => {
    const folder = await emptyFolder();
    const stopped = new AbortController();
    const web = await WebServer.start({
      '/0': 200,
      '/1': () => stopped.abort(),
      '/2': 200,
    });
    const first = await ask(
      ['/0', '/1', '/2'].map((path) => web.origin + path),
      { folder, stop: stopped.signal },
    );
    expect([...first.answers.keys()]).toEqual([`${web.origin}/0`]);
    web.asked.length = 0;
    await ask(
      ['/0', '/2'].map((path) => web.origin + path),
      { folder },
    );
    expect(web.asked).toEqual(['GET /robots.txt', 'HEAD /2']);
  });

  test('but not a line that was torn when the machine went down', async () => {
    const folder = await emptyFolder();
    const web = await WebServer.start({ '/ja': 200 });
    await answersOf(web, ['/ja'], { folder });
    appendFileSync(join(folder, 'links.jsonl'), `{"address":"${web.origin}/ja","day":"2026-1`);
    expect((await ask([`${web.origin}/ja`], { folder })).asked).toBe(0);
  });

  test('and is not changed by a run that reached nobody', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'links.jsonl');
    new LinkMemory(path).note('http://127.0.0.1:1/', '2026-01-01', { kind: 'alive' });
    const before = readFileSync(path, 'utf8');
    const { answers, offline } = await ask(['http://127.0.0.1:1/'], { folder });
    expect(offline).toBe(true);
    expect(answers.get('http://127.0.0.1:1/')).toEqual({ day: '2026-01-01', answer: { kind: 'alive' } });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

test('every address of another website is found, in facts and prose, with its place', () => {
  const files = {
    ...clean,
    ...prose('Se [den](https://a.dk/x), [os](/om/) og [to][b].\n\n[b]: https://b.dk/\n'),
  };
  const found = withContent(files, (root) => {
    const check = new ContentCheck(root);
    check.run(today);
    return externalLinks(check.checked);
  });
  expect(
    found.map(({ file, line, column, role, address }) => `${file}:${line}:${column} ${role} ${address}`),
  ).toEqual([
    'content/barriers/hjemmel.mdx:33:5 prose https://www.example.dk/a?b=c',
    'content/laws/sundhedsloven.yaml:4:6 eli https://www.retsinformation.dk/eli/lta/2024/247',
    'content/pages/prosa.mdx:5:4 prose https://a.dk/x',
    'content/pages/prosa.mdx:7:1 prose https://b.dk/',
    'content/sources/aftale-2025.yaml:4:6 url https://www.example.dk/aftale',
    'content/sources/aftale-2025.yaml:9:10 archive https://web.archive.org/web/2026/https://www.example.dk/aftale',
  ]);
});

test('what to write is told by where the address stands and what became of it', () => {
  const link = { address: 'https://a.dk/x', file: '', line: 1, column: 1, archived: false };
  const dead = { kind: 'dead', why: 404 } as const;
  expect([
    linkMessage({ ...link, role: 'url' }, dead),
    linkMessage({ ...link, role: 'url', archived: true }, dead),
    linkMessage({ ...link, role: 'archive', archived: true }, dead),
    linkMessage({ ...link, role: 'prose' }, { kind: 'front', to: 'https://a.dk/' }),
    linkMessage({ ...link, role: 'eli' }, { kind: 'dead', why: 'dns' }),
    linkMessage({ ...link, role: 'url' }, { kind: 'refused', why: 403 }),
    linkMessage({ ...link, role: 'prose' }, { kind: 'refused', why: 'robots' }),
    linkMessage({ ...link, role: 'url' }, { kind: 'unreached', why: 'certificate' }),
  ]).toEqual([
    'Siden findes ikke mere (404): https://a.dk/x. Skriv den nye adresse, eller skriv adressen på en arkiveret kopi under archive. Kopier: https://web.archive.org/web/*/https://a.dk/x',
    'Siden findes ikke mere (404): https://a.dk/x. Læserne har den arkiverede kopi. Skriv den nye adresse, hvis siden er flyttet.',
    'Siden findes ikke mere (404): https://a.dk/x. Skriv adressen på en anden kopi, eller slet linjen. Kopier: https://web.archive.org/web/*/https://a.dk/x',
    'Adressen fører nu kun til forsiden https://a.dk/, så siden er formentlig væk: https://a.dk/x. Skriv den nye adresse, eller henvis til en arkiveret kopi. Kopier: https://web.archive.org/web/*/https://a.dk/x',
    'Webstedet a.dk findes ikke mere: https://a.dk/x. Skriv den nye adresse.',
    'Kunne ikke kontrolleres: a.dk afviser programmer (403). Åbn den selv i en browser: https://a.dk/x, og skriv dagens dato under verified.',
    'Kunne ikke kontrolleres: a.dk beder robotter om ikke at hente siden. Åbn den selv i en browser: https://a.dk/x.',
    'Svarede ikke nu (webstedets certifikat gælder ikke): https://a.dk/x. Kør kontrollen igen en anden dag.',
  ]);
  expect(Object.values(kinds)).toHaveLength(5);
});

describe('npm run check:links', () => {
  async function run(web: WebServer, args: readonly string[]): Promise<{ code: unknown; out: string }> {
    const files: Files = {
      ...clean,
      'barriers/hjemmel.mdx': null,
      'barriers/hjemmel.en.mdx': null,
      'laws/sundhedsloven.yaml': null,
      ...prose(`Se [den](${web.origin}/flyttet).\n`),
      ...changed(
        'sources/aftale-2025.yaml',
        'url: https://www.example.dk/aftale\n',
        `url: ${web.origin}/vaek\n`,
      ),
    };
    const source = files['sources/aftale-2025.yaml'] as string;
    return withContentAsync(
      { ...files, 'sources/aftale-2025.yaml': source.replace(/^archive.*\n/m, '') },
      async (root) => {
        const env = { ...process.env, PORTAL_CONTENT: root, PORTAL_URL: 'https://portal.example' };
        const child = spawn(process.execPath, [resolve('scripts/check-links.ts'), ...args], {
          cwd: dirname(root),
          env,
        });
        const [out, [code]] = await Promise.all([
          text(child.stdout),
          once(child, 'exit') as Promise<[number]>,
        ]);
        return { code, out };
      },
    );
  }
  const pages = { '/flyttet': leads(301, '/ny'), '/ny': 200 };

  test('tells what is gone and what has moved, ends with 1, and says who asks', async () => {
    const web = await WebServer.start(pages);
    const { code, out } = await run(web, []);
    expect(out).toBe(
      [
        `død content/sources/aftale-2025.yaml:4:6 Siden findes ikke mere (404): ${web.origin}/vaek. Skriv den nye adresse, eller skriv adressen på en arkiveret kopi under archive. Kopier: https://web.archive.org/web/*/${web.origin}/vaek`,
        `flyttet content/pages/prosa.mdx:5:4 Siden er flyttet for altid. Skriv den nye adresse: ${web.origin}/ny`,
        '2 adresser: 1 findes ikke mere, 1 er flyttet. 2 er spurgt nu.\n',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect([...web.agents]).toEqual([
      'Maalbilledet-linkkontrol/1.0 (+https://portal.example; kontrol af kildehenvisninger)',
    ]);
  });

  test('--only asks for one folder, and --json tells tools', async () => {
    const web = await WebServer.start(pages);
    const { code, out } = await run(web, ['--only', 'content/pages', '--json']);
    expect(JSON.parse(out)).toEqual({
      asked: 1,
      offline: false,
      addresses: [
        {
          address: `${web.origin}/flyttet`,
          day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
          kind: 'moved',
          to: `${web.origin}/ny`,
          places: [
            {
              file: 'content/pages/prosa.mdx',
              line: 5,
              column: 4,
              message: `Siden er flyttet for altid. Skriv den nye adresse: ${web.origin}/ny`,
            },
          ],
        },
      ],
    });
    expect(code).toBe(0);
    expect(web.asked).not.toContain('HEAD /vaek');
  });

  test('is no part of the check, the build or the tests', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['check:links']).toBe('node scripts/check-links.ts');
    const callers = ['scripts/build.ts', 'scripts/check/run.ts', 'scripts/check/cli.ts', 'scripts/start.ts'];
    expect(callers.filter((file) => readFileSync(file, 'utf8').includes('links/'))).toEqual([]);
  });
});
