import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { rawRequest } from './support/raw-request.ts';
import { runningHost } from './support/site.ts';
import { rawAnswer, slowAnswer } from './support/socket.ts';

const form = 'application/x-www-form-urlencoded';
const body = 'kind=error&text=hej';
const head = `POST /api/feedback HTTP/1.1\r\nHost: portal.test\r\nContent-Type: ${form}\r\n`;
const length = `Content-Length: ${body.length}\r\n`;
const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const chunked = 'Transfer-Encoding: chunked\r\n';

/** A request that is right but for what is put into its head. */
function withHeader(header: string): string {
  return `${head}${header}${length}\r\n${body}`;
}

/** A request that is right but for what stands in the place of a part of it. */
function instead(part: string, other: string): string {
  return withHeader('').replace(part, other);
}

function inChunks(encoded: string): string {
  return `${head}${chunked}\r\n${encoded}`;
}

/** Bytes that are no request, or two for whoever reads them otherwise. */
const broken: Record<string, string | Uint8Array> = {
  // one length for the one, another for the other
  'a length beside chunks': `${head}${length}${chunked}\r\n${chunks}`,
  'a length that is shorter than the body': `${head}Content-Length: 5\r\n\r\n${body}`,
  'a length of nothing before a body': `${head}Content-Length: 0\r\n\r\n${body}`,
  'no length before a body': `${head}\r\n${body}`,
  'two lengths that differ': `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${body}`,
  'the same length twice': `${head}${length}${length}\r\n${body}`,
  'a list of lengths': `${head}Content-Length: 19, 19\r\n\r\n${body}`,
  'a length with a sign': `${head}Content-Length: +19\r\n\r\n${body}`,
  'a length below zero': `${head}Content-Length: -1\r\n\r\n${body}`,
  'a length in another notation': `${head}Content-Length: 0x13\r\n\r\n${body}`,
  'a length that no number holds': `${head}Content-Length: 99999999999999999999\r\n\r\n${body}`,
  'a space before the colon of the length': `${head}Content-Length : 19\r\n\r\n${body}`,
  'chunks twice': `${head}${chunked}${chunked}\r\n${chunks}`,
  'chunks that are not the last coding': `${head}Transfer-Encoding: chunked, identity\r\n\r\n${chunks}`,
  'chunks under a name that is almost theirs': `${head}Transfer-Encoding: xchunked\r\n\r\n${chunks}`,
  'chunks behind a control character': `${head}Transfer-Encoding: \u000bchunked\r\n\r\n${chunks}`,
  'chunks in a folded header': `${head}Transfer-Encoding:\r\n chunked\r\n\r\n${chunks}`,
  'chunks in another compression': `${head}Transfer-Encoding: gzip, chunked\r\n\r\n${chunks}`,
  'a chunk whose size is no number': inChunks(`zz\r\n${body}\r\n0\r\n\r\n`),
  'a chunk whose size is below zero': inChunks(`-1\r\n${body}\r\n0\r\n\r\n`),
  'a chunk whose size runs over': inChunks(`FFFFFFFFFFFFFFFFF\r\n${body}\r\n0\r\n\r\n`),
  'a chunk whose size ends with a bare line feed': inChunks(`13\n${body}\r\n0\r\n\r\n`),
  'a chunk with an extension without end': inChunks(`13;${'a'.repeat(20_000)}\r\n${body}\r\n0\r\n\r\n`),
  'a length behind the chunks': inChunks(`13\r\n${body}\r\n0\r\nContent-Length: 5\r\n\r\n`),
  // lines and signs that somebody else reads otherwise
  'bare line feeds': withHeader('').replaceAll('\r\n', '\n'),
  'bare carriage returns': withHeader('').replaceAll('\r\n', '\r'),
  'a carriage return in a header': withHeader('X-A: b\rX-C: d\r\n'),
  'a folded header': withHeader('X-A: b\r\n c\r\n'),
  'a header that begins with a space': withHeader(' X-A: b\r\n'),
  'NUL in a header': withHeader('X-A: b\0c\r\n'),
  'a header with a name beyond ASCII': Buffer.from(withHeader('X-Æ: b\r\n'), 'latin1'),
  'NUL in the address': instead('/api/feedback', '/api/feedback\0'),
  'bytes beyond ASCII in the address': Buffer.from(instead('/api/feedback', '/api/\xff'), 'latin1'),
  'a method in small letters': instead('POST', 'post'),
  'a method that nobody knows': instead('POST', 'FOO'),
  'bytes that are no HTTP at all': Buffer.from('\xff\xfe\0\0', 'latin1'),
  'the beginning of TLS': Buffer.from('16030100a5010000a10303', 'hex'),
  // what is too large, and versions
  'a header of twenty thousand signs': withHeader(`X-A: ${'a'.repeat(20_000)}\r\n`),
  'two thousand headers': withHeader(Array.from({ length: 2_000 }, (_, n) => `X-${n}: a\r\n`).join('')),
  'an address of twenty thousand signs': instead('/api/feedback', `/api/feedback?${'a'.repeat(20_000)}`),
  'HTTP/0.9': 'GET /api/feedback\r\n\r\n',
  'HTTP/1.2': instead('HTTP/1.1', 'HTTP/1.2'),
  'HTTP/1.0 without a host': instead('HTTP/1.1\r\nHost: portal.test', 'HTTP/1.0'),
  'the beginning of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  // where it is sent
  'no host': instead('Host: portal.test\r\n', ''),
  'an empty host': instead('Host: portal.test', 'Host:'),
  'a host with a name before it': instead('Host: portal.test', 'Host: a@portal.test'),
  'a host with a path': instead('Host: portal.test', 'Host: portal.test/x?y'),
  'a host with a port that is none': instead('Host: portal.test', 'Host: portal.test:99999'),
  'another host too': withHeader('Host: ond.example\r\n'),
  'the same host twice': withHeader('HOST: portal.test\r\n'),
  'an address of another protocol': instead('/api/feedback', 'ftp://portal.test/api/feedback'),
  'an address of a proxy': instead('/api/feedback', 'portal.test:80'),
  'a star for an address': instead('/api/feedback', '*'),
  'an address without its slash': instead('/api/feedback', 'api/feedback'),
  'an address with backslashes': instead('/api/feedback', '\\api\\feedback'),
  'an address of another site behind two slashes': instead('/api/feedback', '//ond.example/api/feedback'),
  'an encoded way out of the receipts': instead('/api/feedback', '/api/kvittering/..%2ffeedback'),
  TRACE: 'TRACE /api/feedback HTTP/1.1\r\nHost: portal.test\r\n\r\n',
  // what is said twice
  'another content type too': withHeader('Content-Type: application/json\r\n'),
  'another site too': withHeader('Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n'),
  'another origin too': withHeader('Origin: http://portal.test\r\nOrigin: http://ond.example\r\n'),
  'nothing for where it comes from': withHeader('Sec-Fetch-Site:\r\n'),
  'an expectation that nobody can meet': withHeader('Expect: kaffe\r\n'),
};

describe('over a connection of its own', () => {
  test('what is no request, or more than one, is refused with a 4xx and stores nothing', async () => {
    const { address, dataFolder } = await runningHost();
    const answers = await Promise.all(
      Object.entries(broken).map(async ([name, bytes]) => [
        name,
        (await rawAnswer(address, bytes)).slice(0, 'HTTP/1.1 400'.length),
      ]),
    );
    expect(answers.filter(([, status]) => !/^HTTP\/1\.1 4\d\d$/.test(status ?? ''))).toEqual([]);
    // the same request without a fault
    expect(await rawAnswer(address, withHeader(''))).toMatch(/^HTTP\/1\.1 200 /);
    expect(await stored(dataFolder)).toEqual([]);
  });

  test('a bomb is not unpacked, and a body that is too long ends at the limit, expected or not', async () => {
    const { address, dataFolder } = await runningHost();
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const gzip = `${head}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    expect(await rawAnswer(address, Buffer.concat([Buffer.from(gzip), bomb]))).toMatch(/^HTTP\/1\.1 415 /);
    const long = `${head}Content-Length: 100000\r\n\r\n${body.padEnd(100_000, 'x')}`;
    expect(await rawAnswer(address, long)).toMatch(/^HTTP\/1\.1 413 /);
    const expecting = long.replace('\r\n\r\n', '\r\nExpect: 100-continue\r\n\r\n');
    expect(await rawAnswer(address, expecting)).toMatch(/^HTTP\/1\.1 (100|413) /);
    expect(await stored(dataFolder)).toEqual([]);
  });

  test('what HTTP allows is understood, and without the page’s key it is shown and not stored', async () => {
    const { address, dataFolder } = await runningHost();
    const allowed = [
      instead('/api/feedback', 'http://portal.test/api/feedback'),
      instead('HTTP/1.1', 'HTTP/1.0'),
      instead('/api/feedback', '/barrierer/../api/feedback'),
      withHeader('Connection: Upgrade\r\nUpgrade: h2c\r\n'),
      withHeader('Content_Length: 3\r\n'),
      // a value that is a name
      withHeader('X-A: host\r\n'),
      withHeader('X-HTTP-Method-Override: DELETE\r\n'),
      inChunks(chunks),
      // two in one go: each is answered for itself
      withHeader('') + withHeader(''),
    ];
    for (const bytes of allowed) expect(await rawAnswer(address, bytes)).toMatch(/^HTTP\/1\.1 200 /);
    // nobody asks this host to be a proxy
    expect(await rawAnswer(address, 'CONNECT ond.example:443 HTTP/1.1\r\nHost: ond.example\r\n\r\n')).toBe(
      '',
    );
    expect(await stored(dataFolder)).toEqual([]);
  });

  test('who sends a sign a second is answered with 408, and meanwhile the others with what they asked for', async () => {
    const { address, dataFolder } = await runningHost();
    const slow = Promise.all([
      ...Array.from({ length: 50 }, () => slowAnswer(address, `${head}Content-Length: 500\r\n\r\n${body}`)),
      ...Array.from({ length: 50 }, () => slowAnswer(address, `${head}X-A: `)),
      slowAnswer(address, 'GET /api/feedback?'),
    ]);
    expect((await rawRequest(address, '/api/feedback')).status).toBe(200);
    expect(new Set((await slow).map((answer) => answer.split('\r\n')[0]))).toEqual(
      new Set(['HTTP/1.1 408 Request Timeout']),
    );
    expect(await stored(dataFolder)).toEqual([]);
  });
});

async function stored(dataFolder: string): Promise<string[]> {
  const names = await readdir(join(dataFolder, 'store'), { recursive: true });
  return names.filter((name) => /^(feedback|events)\//.test(name));
}
