import { describe, expect, test } from 'vitest';
import { feedbackBodyLimit } from '../../site/model/feedback.ts';
import { testApp } from './support/app.ts';
import { memoryStore } from './support/memory-store.ts';
import { readPage } from './support/page.ts';

const form = 'application/x-www-form-urlencoded';
const right = 'kind=error&text=hej';
const rightJson = '"kind":"error","text":"hej"';

interface Case {
  body?: BodyInit;
  headers?: Record<string, string>;
  method?: string;
  status: number;
}

const cases: Record<string, Case> = {
  PUT: { method: 'PUT', body: right, status: 405 },
  DELETE: { method: 'DELETE', status: 405 },
  'OPTIONS (no CORS)': { method: 'OPTIONS', headers: { origin: 'https://ond.example' }, status: 405 },
  'text/plain, which another site may send': {
    headers: { 'content-type': 'text/plain' },
    body: right,
    status: 415,
  },
  multipart: { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--', status: 415 },
  'no content type': { headers: { 'content-type': '' }, body: right, status: 415 },
  latin1: { headers: { 'content-type': `${form}; charset=iso-8859-1` }, body: right, status: 415 },
  'an unknown parameter': { headers: { 'content-type': `${form}; boundary=x` }, body: right, status: 415 },
  'a compressed body': { headers: { 'content-encoding': 'gzip' }, body: right, status: 415 },
  'another origin': { headers: { origin: 'https://ond.example' }, body: right, status: 403 },
  'another port': { headers: { origin: 'http://portal.test:8080' }, body: right, status: 403 },
  'an origin that is no address': { headers: { origin: 'x' }, body: right, status: 403 },
  'cross-site as the browser tells': {
    headers: { 'sec-fetch-site': 'cross-site' },
    body: right,
    status: 403,
  },
  'a sister site': { headers: { 'sec-fetch-site': 'same-site' }, body: right, status: 403 },
  'an empty body': { body: '', status: 400 },
  'no body': { status: 400 },
  'a field twice': { body: `${right}&text=hej`, status: 400 },
  'a field twice, one name encoded': { body: `${right}&te%78t=hej`, status: 400 },
  'an unknown field': { body: `${right}&admin=1`, status: 400 },
  'a thousand fields': { body: Array.from({ length: 1000 }, (_, n) => `f${n}=1`).join('&'), status: 400 },
  'fields that reach for the prototype': { body: `${right}&__proto__=x`, status: 400 },
  'fields that reach for the constructor': { body: `${right}&constructor=x`, status: 400 },
  'names with brackets': { body: 'kind=error&text[]=a', status: 400 },
  'bytes that are not UTF-8': { body: Buffer.from(`${right}\xff`, 'latin1'), status: 400 },
  'encoded bytes that are not UTF-8': { body: 'kind=error&text=%ff%fe', status: 400 },
  'an overlong encoding': { body: 'kind=error&text=%c0%af', status: 400 },
  'an encoded surrogate': { body: 'kind=error&text=%ed%a0%80', status: 400 },
  'a broken encoding': { body: 'kind=error&text=%zz', status: 400 },
  NUL: { body: 'kind=error&text=a%00b', status: 400 },
  'a control character': { body: 'kind=error&text=a%1b[2Jb', status: 400 },
  'nothing but zero-width': { body: 'kind=error&text=%e2%80%8b%ef%bb%bf', status: 400 },
  'a path out of the site': { body: `${right}&page=//ond.example`, status: 400 },
  'mail headers in the address': { body: `${right}&email=a@b.dk%0aBcc:c@d.dk`, status: 400 },
  'one byte too many': { body: `${right}&source=`.padEnd(feedbackBodyLimit + 1, 'x'), status: 413 },
  'JSON: broken': json('{"kind":'),
  'JSON: empty': json(''),
  'JSON: a list': json('[]'),
  'JSON: null': json('null'),
  'JSON: a text': json('"hej"'),
  'JSON: a number for a text': json('{"kind":"error","text":5}'),
  'JSON: an object for a text': json('{"kind":"error","text":{"toString":"x"}}'),
  'JSON: a field twice': json(`{${rightJson},"text":"hej"}`),
  'JSON: a field twice, one name escaped': json(`{${rightJson},"te\\u0078t":"hej"}`),
  'JSON: __proto__': json(`{${rightJson},"__proto__":{"kind":"error"}}`),
  'JSON: __proto__ as text': json(`{${rightJson},"__proto__":"x"}`),
  'JSON: constructor': json(`{${rightJson},"constructor":{"prototype":{"x":1}}}`),
  'JSON: a lone surrogate': json('{"kind":"error","text":"\\ud800"}'),
  'JSON: NUL': json('{"kind":"error","text":"a\\u0000"}'),
  'JSON: nested too deep to read': json('['.repeat(60_000)),
  'JSON: not UTF-8': { ...json(''), body: Buffer.from('{"kind":"error","text":"\xff"}', 'latin1') },
  'JSON: UTF-16': { ...json(''), body: Buffer.from(`{${rightJson}}`, 'utf16le') },
  'JSON: too large': { ...json(`{${rightJson}}`.padEnd(feedbackBodyLimit + 1)), status: 413 },
};

function json(body: string): Case {
  return { headers: { 'content-type': 'application/json; charset=utf-8' }, body, status: 400 };
}

describe('what is refused leaves nothing behind', () => {
  test.each(Object.entries(cases))('%s', async (_name, { headers, body, method = 'POST', status }) => {
    const store = memoryStore();
    const answer = await testApp(store).request('/api/feedback', {
      method,
      headers: { 'content-type': form, accept: 'text/html', ...headers },
      ...(body !== undefined && { body }),
    });
    expect(answer.status).toBe(status);
    expect(store.records.size).toBe(0);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    if (status === 405) expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('what is not refused', () => {
  test('exactly 64 KiB, exactly 5,000 signs of four bytes', async () => {
    const app = testApp();
    expect((await app.postJson(`{${rightJson}}`.padEnd(feedbackBodyLimit))).status).toBe(201);
    expect((await app.sendForm({ kind: 'error', text: '😀'.repeat(5000) })).status).toBe(303);
  });

  test.each([
    ["the form's own origin", { origin: 'http://portal.test' }],
    [
      'the origin "null" that our own referrer policy gives',
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    ],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
  ])('%s', async (_name, headers) => {
    const init = { method: 'POST', body: right, headers: { 'content-type': form, ...headers } };
    expect((await testApp().request('/api/feedback', init)).status).toBe(200);
  });
});

describe('what was written comes back', () => {
  async function returned(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
    const init = { method: 'POST', body, headers: { 'content-type': form, accept: 'text/html', ...headers } };
    const html = await (await testApp().request('/api/feedback', init)).text();
    return { html, page: readPage(html) };
  }

  test.each([
    '</textarea><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus=alert(1) x='",
    '$& $1 $`',
  ])('%s as text and nothing else', async (text) => {
    const { page } = await returned(new URLSearchParams({ text, source: text }).toString());
    expect([page.value('text'), page.value('source')]).toEqual([text, text]);
    expect([...page.all('script'), ...page.all('img')]).toHaveLength(0);
    expect(page.all('h1')).toHaveLength(1);
  });

  test('5,001 signs', async () => {
    const text = '😀'.repeat(5001);
    const { page } = await returned(new URLSearchParams({ kind: 'error', text }).toString());
    expect(page.value('text')).toBe(text);
  });

  test('the beginning of far too much', async () => {
    const { page, html } = await returned(`kind=error&text=${'%C3%A6'.repeat(50_000)}`);
    expect(page.value('kind')).toBe('error');
    expect(page.value('text')).toMatch(/^æ{10900,}$/);
    expect(html).toContain('her står kun begyndelsen');
  });

  test('what could be read of a broken form, and the first of two fields', async () => {
    expect((await returned('kind=error&text=f%f8rst')).page.value('text')).toBe('f\ufffdrst');
    expect((await returned('text=en&text=to')).page.value('text')).toBe('en');
  });
});

test.each(['/api/', '/api/feedback/', '/api/feedback/x', '/api/kvittering/a/b', '/api/..%2f..%2fetc/passwd'])(
  '%s is not there',
  async (path) => expect((await testApp().request(path)).status).toBe(404),
);
