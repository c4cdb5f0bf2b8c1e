import { describe, expect, test } from 'vitest';
import { readFeedback } from '../../site/model/feedback.ts';
import { feedbackKinds } from '../../site/model/vocabulary/feedback.ts';
import type { Language } from '../../site/model/language.ts';

const right = { kind: 'error', text: 'Tallet er forkert.' };

function errorsOf(input: Record<string, unknown>, language: Language = 'da') {
  const reading = readFeedback(input, language);
  return reading.ok ? {} : reading.errors;
}

function read(input: Record<string, unknown>) {
  const reading = readFeedback(input, 'da');
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.feedback;
}

describe('a message', () => {
  test('of every kind needs its text only, but a differing reading needs provision and source', () => {
    for (const kind of Object.keys(feedbackKinds)) {
      const missing = Object.keys(errorsOf({ kind, text: 'Hej' }));
      expect(missing).toEqual(kind === 'reading' ? ['provision', 'source'] : []);
    }
    expect(read({ ...right, kind: 'reading', provision: '§ 42 a', source: 'En vejledning' }).source).toBe(
      'En vejledning',
    );
  });

  test('gets \\n for line breaks, NFC letters and no space at the ends', () => {
    expect(read({ ...right, text: '  a\r\nb\rc A\u030A ' }).text).toBe('a\nb\nc Å');
    expect(read({ ...right, provision: ' § 42\n a ' }).provision).toBe('§ 42 a');
  });

  test('tells about all fields at once', () => {
    expect(Object.keys(errorsOf({ email: 'x', page: 'x' })).sort()).toEqual([
      'email',
      'kind',
      'page',
      'text',
    ]);
  });

  test('counts signs as people do, not UTF-16 units', () => {
    expect(errorsOf({ ...right, text: '😀'.repeat(5000) })).toEqual({});
    expect(errorsOf({ ...right, text: '😀'.repeat(5001) }).text).toBe(
      'Beskeden er 1 tegn for lang. Skriv højst 5.000 tegn.',
    );
  });

  test.each(['', ' \n\t ', '\u200B\u200D\uFEFF', '\u00A0\u3000', '\u00AD', '\u3164', '\u2800'])(
    'of nothing visible is empty (%j)',
    (text) => expect(errorsOf({ ...right, text }).text).toBe('Skriv din besked.'),
  );

  test.each(['a\0b', 'a\x08', 'a\x1B[31m', 'a\x7F', '\uD800', 'a\uDC00b'])('refuses %j', (text) => {
    expect(errorsOf({ ...right, text }).text).toMatch(/tegn, som vi ikke kan læse/);
    expect(errorsOf({ ...right, source: text }).source).toMatch(/tegn, som vi ikke kan læse/);
  });

  test.each([1, true, null, ['a'], { a: 1 }])('refuses %j where a text belongs', (value) => {
    expect(errorsOf({ ...right, text: value })).toHaveProperty('text');
    expect(errorsOf({ ...right, kind: value })).toHaveProperty('kind');
  });

  test.each(['{"a":1}', '{"__proto__":{"a":1}}', '{"constructor":"x"}', '{"prototype":"x"}'])(
    'refuses fields that it does not know: %s',
    (extra) => {
      const input = JSON.parse(`{"kind":"error","text":"Hej",${extra.slice(1)}`) as Record<string, unknown>;
      expect(errorsOf(input)).toHaveProperty('form');
    },
  );
});

describe('the page', () => {
  test.each(['/', '/barrierer/x/', '/love/#42-a', '/soeg/?q=æ', 'https://eksempel.dk/barrierer/'])(
    'may be %s',
    (page) => expect(errorsOf({ ...right, page })).toEqual({}),
  );
  test.each(['//ond.dk', '/\\ond.dk', 'javascript:alert(1)', 'barrierer', '/a b', `/${'a'.repeat(500)}`])(
    'may not be %s',
    (page) => expect(errorsOf({ ...right, page })).toHaveProperty('page'),
  );
});

describe('the e-mail address', () => {
  test.each(['', 'a@b.dk', 'søren@æøå.dk', "o'brien+x@sub.domæne.co.uk"])('may be %s', (email) =>
    expect(errorsOf({ ...right, email })).toEqual({}),
  );
  test.each([
    'a',
    'a@b',
    'a b@c.dk',
    'a@b..dk',
    'a@b.dk, c@d.dk',
    'Søren <a@b.dk>',
    `${'a'.repeat(250)}@b.dk`,
  ])('may not be %s', (email) => expect(errorsOf({ ...right, email })).toHaveProperty('email'));
});

describe('the words of a mistake', () => {
  const mistakes: Record<string, Record<string, unknown>> = {
    'nothing filled in': {},
    'a reading without its provision and source': { kind: 'reading', text: 'x' },
    'wrong addresses': { ...right, page: 'x', email: 'x' },
    'characters that nobody types': { ...right, text: 'a\0', source: 'a\0' },
    'an unknown field': { ...right, admin: '1' },
    'all too long': Object.fromEntries(
      ['text', 'page', 'provision', 'source', 'email'].map((field) => [field, 'x'.repeat(6000)]),
    ),
  };

  test.each(Object.entries(mistakes))('%s: in both languages, about the same fields', (_name, input) => {
    const [danish, english] = [errorsOf(input, 'da'), errorsOf(input, 'en')];
    expect(Object.keys(english)).toEqual(Object.keys(danish));
    expect(Object.keys(english)).not.toEqual([]);
    for (const sentence of Object.values(english)) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence.replace('sundhedsloven § 42 a', '')).not.toMatch(/[æøå]|\b(og|skriv|tegn)\b/i);
      expect(Object.values(danish)).not.toContain(sentence);
    }
  });

  test('numbers are written as the language writes them', () => {
    expect(errorsOf({ ...right, text: '😀'.repeat(5001) }, 'en').text).toBe(
      'The message is too long by 1 character. Write at most 5,000.',
    );
    expect(errorsOf({ ...right, text: 'x'.repeat(7000) }, 'en').text).toContain('by 2,000 characters');
  });
});
