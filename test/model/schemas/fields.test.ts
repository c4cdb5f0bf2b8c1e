import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  anyReference,
  datedValue,
  day,
  isMissing,
  missing,
  orMissing,
  partialDate,
  provisionText,
  reference,
  sources,
  text,
  webAddress,
} from '../../../site/model/schemas/fields.ts';

function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : 'refused';
}
const refused = (schema: z.ZodType, ...values: unknown[]) =>
  expect(values.filter((value) => schema.safeParse(value).success)).toEqual([]);
const accepted = (schema: z.ZodType, ...values: unknown[]) =>
  expect(values.filter((value) => !schema.safeParse(value).success)).toEqual([]);

describe('text', () => {
  it('loses the spaces around it', () => expect(read(text, '  Prøve \n')).toBe('Prøve'));
  it('is never empty, and never anything but text', () =>
    refused(text, '', '  ', '\u00A0', null, undefined, 2024, true, [], {}));
});

describe('a partial date', () => {
  it('is a year, a month or a day; YAML reads a bare year as a number', () => {
    expect(read(partialDate, 2024)).toBe('2024');
    expect(read(partialDate, '2024')).toBe('2024');
    expect(read(partialDate, '2024-06')).toBe('2024-06');
    expect(read(partialDate, '2024-02-29')).toBe('2024-02-29');
  });

  it('is never guessed from something else', () => {
    refused(
      partialDate,
      null,
      undefined,
      '',
      '2024-02-30',
      '03-04-2024',
      20240604,
      2024.5,
      -202,
      -999,
      24,
      NaN,
    );
    refused(partialDate, new Date('2024-06-04'), new Date(0), '2024-06-04T00:00:00Z', ['2024'], true);
  });
});

it('a whole date is a day that exists, and text', () => {
  accepted(day, '2024-02-29');
  refused(day, 2024, '2024', '2024-06', '2024-02-30', null, new Date('2024-06-04'));
});

it('a web address is whole, and http or https', () => {
  accepted(webAddress, 'https://example.org/', 'http://example.org/a?b=c#d');
  refused(
    webAddress,
    'example.org',
    '/sti',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
  );
  refused(webAddress, 'ftp://example.org', 'https:', 'java\nscript:alert(1)', '', null, 'file:///etc/hosts');
});

describe('what is missing', () => {
  it('is stated in one of two words', () => {
    accepted(missing, { missing: 'not-published' }, { missing: 'not-found' });
    refused(missing, { missing: 'unknown' }, { missing: '' }, {}, null, 'not-found');
    refused(missing, { missing: 'not-found', value: 1 });
  });

  it('may stand for a value, blank may not', () => {
    accepted(orMissing(text), 'Prøve', { missing: 'not-found' });
    refused(orMissing(text), '', null, undefined, {});
  });

  it('is told from a value', () => {
    expect(isMissing({ missing: 'not-found' })).toBe(true);
    for (const value of [null, undefined, 'missing', 0, [], {}, { value: 1 }])
      expect(isMissing(value)).toBe(false);
  });
});

describe('a reference', () => {
  it('is a file’s name without ending: a-z, digits and single hyphens', () => {
    accepted(reference('laws'), 'gdpr', 'lov-699-2025', '7');
    refused(
      reference('laws'),
      '',
      'GDPR',
      'prøve',
      'a--b',
      '-a',
      'a-',
      'a.yaml',
      'laws/gdpr',
      '../a',
      'a b',
      'a\n',
      7,
    );
  });

  it('names its collection for the check', () => {
    expect(reference('laws').meta()?.['references']).toBe('laws');
    expect(reference('laws').describe('Loven.').meta()?.['references']).toBe('laws');
    expect(anyReference.meta()?.['references']).toBe('*');
  });

  it('to any entry names folder and file', () => {
    accepted(anyReference, 'barriers/proeve', 'case-areas/a-1');
    refused(
      anyReference,
      'proeve',
      'barriers/',
      '/proeve',
      'a/b/c',
      'barriers/Prøve',
      'barriers/proeve.mdx',
      '../a',
    );
  });
});

it('at least one source is named', () => {
  accepted(sources, ['a'], ['a', 'b']);
  refused(sources, [], 'a', null, undefined, [''], [{}]);
});

it('a provision is one that can be read', () => {
  accepted(provisionText, '§ 42 a, stk. 2', 'art. 6(1)(e)', 'bilag III');
  refused(provisionText, 'GDPR art. 6', 'sundhedsloven', '', 42, null);
});

it('a dated value is a number with date and source, and knows no other key', () => {
  const value = { value: 15.2, date: 2024, source: 'kilde' };
  expect(read(datedValue, value)).toEqual({ value: 15.2, date: '2024', source: 'kilde' });
  refused(datedValue, { ...value, value: '15,2' }, { ...value, value: Infinity }, { ...value, value: null });
  refused(datedValue, { ...value, unit: 'procent' }, { value: 1, date: 2024 }, { value: 1, source: 'kilde' });
});
