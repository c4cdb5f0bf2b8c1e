import { describe, expect, test } from 'vitest';
import { requestOf, senderOf, type HttpApiEvent } from '../../functions/hosts/http-api.ts';
import { httpApiEvent } from '../../scripts/bench/lambda-process.ts';

describe('the request that an event stands for', () => {
  const addressOf = (event: HttpApiEvent, origin?: string) => requestOf(event, origin).url;

  test("has the portal's name, where it is told, and no stage in its path", () => {
    const plain = httpApiEvent('GET', '/api/feedback?side=/om/');
    const gateway = 'https://x1y2z3.execute-api.eu-north-1.amazonaws.com';
    expect(addressOf(plain)).toBe(`${gateway}/api/feedback?side=/om/`);
    const staged = httpApiEvent('GET', '/api/feedback', { stage: 'prod' });
    expect(addressOf(staged, 'https://portal.dk')).toBe('https://portal.dk/api/feedback');
  });

  test('cannot be led to another host, or out of its path, by what stands in it', () => {
    for (const rawPath of [
      '//evil.dk/api/feedback',
      '/api/../../x',
      '/api/kvittering/a?b#c',
      '\\\\evil.dk',
    ]) {
      const { host, search, hash } = new URL(
        addressOf({ ...httpApiEvent('GET', '/'), rawPath }, 'https://portal.dk'),
      );
      expect([rawPath, host, search, hash]).toEqual([rawPath, 'portal.dk', '', '']);
    }
  });

  test('has the bytes of its headers and its body, also of a body in base64', async () => {
    const headers = { 'user-agent': 'æ€', 'content-type': 'text/plain' };
    for (const base64 of [false, true]) {
      const request = requestOf(httpApiEvent('POST', '/api/feedback', { headers, body: 'æ€\u0000', base64 }));
      expect(await request.text()).toBe('æ€\u0000');
      expect(Buffer.from(request.headers.get('user-agent') ?? '', 'latin1').toString()).toBe('æ€');
    }
  });

  test('to read something has no body, whatever was sent', () => {
    expect(requestOf(httpApiEvent('GET', '/api/feedback', { body: 'x' })).body).toBeNull();
  });
});

test("the sender's address is the gateway's word, or that of the proxies before it, and never what the sender wrote", () => {
  const from = (forwarded: string, proxies: number) =>
    senderOf(httpApiEvent('POST', '/', { headers: { 'x-forwarded-for': forwarded } }), proxies);
  expect(from('9.9.9.9, 192.0.2.7', 0)).toBe('192.0.2.7');
  expect(from('9.9.9.9, 198.51.100.1, 192.0.2.7', 1)).toBe('198.51.100.1');
  expect(from('9.9.9.9, 198.51.100.1', 1)).toBe('198.51.100.1');
  expect(from('192.0.2.7', 1)).toBe('192.0.2.7');
});
