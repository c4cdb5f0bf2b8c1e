import { describe, expect, test } from 'vitest';
import { readConfig } from '../../functions/config.ts';
import { createSeal } from '../../functions/sealing.ts';
import { createFrame, createShell } from '../../functions/shell.ts';
import { html } from '../../site/forms/html.ts';
import { identity, recipient, templates } from './support/app.ts';

const secret = 'x'.repeat(32);

describe('the settings', () => {
  test("need nothing on one's own machine", () => {
    expect(readConfig({ PORT: '' })).toEqual({
      port: 4321,
      host: '127.0.0.1',
      dataFolder: '.data',
      store: { kind: 'disk', folder: '.data/store' },
      recipients: undefined,
      secret: undefined,
      terms: { answerDays: 30, retentionDays: 180, senderDeletes: true },
      limits: { perAddress: 60, overall: 6000 },
      proxies: 0,
      drainSeconds: 0,
    });
  });

  test('name a folder or a bucket as the store', () => {
    const s3 = { AWS_REGION: 'eu-north-1', AWS_ENDPOINT_URL_S3: 'https://s3.eksempel.dk' };
    expect(readConfig({ FEEDBACK_STORE: '/srv/beskeder' }).store).toEqual({
      kind: 'disk',
      folder: '/srv/beskeder',
    });
    expect(readConfig({ FEEDBACK_STORE: 's3://min.spand/a/b-c/', ...s3 }).store).toEqual({
      kind: 's3',
      bucket: 'min.spand',
      prefix: 'a/b-c/',
      region: 'eu-north-1',
      endpoint: 'https://s3.eksempel.dk',
    });
    expect(readConfig({ FEEDBACK_STORE: 's3://spand', AWS_REGION: 'eu-north-1' }).store).toMatchObject({
      bucket: 'spand',
      prefix: '',
      endpoint: undefined,
    });
  });

  test('a bucket needs its region', () => {
    expect(() => readConfig({ FEEDBACK_STORE: 's3://spand' })).toThrow(/^AWS_REGION skal være [^\n]*$/);
  });

  test('a message is kept longer than its answer may take', () => {
    const days = { FEEDBACK_ANSWER_DAYS: '60', FEEDBACK_RETENTION_DAYS: '61' };
    expect(readConfig(days).terms).toEqual({ answerDays: 60, retentionDays: 61, senderDeletes: true });
    expect(() => readConfig({ ...days, FEEDBACK_RETENTION_DAYS: '60' })).toThrow(
      /^FEEDBACK_RETENTION_DAYS skal være større end FEEDBACK_ANSWER_DAYS[^\n]*$/,
    );
  });

  test('take several recipients', () => {
    const config = readConfig({
      FEEDBACK_RECIPIENTS: `${recipient}, ${recipient}\n`,
      FEEDBACK_SECRET: secret,
    });
    expect(config.recipients).toEqual([recipient, recipient]);
    expect(config.secret).toHaveLength(32);
  });

  test('in production need recipients and a secret, and name both', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(
      /^FEEDBACK_RECIPIENTS skal være .*\nFEEDBACK_SECRET skal være .*openssl rand -base64 32$/,
    );
    const set = { NODE_ENV: 'production', FEEDBACK_RECIPIENTS: recipient, FEEDBACK_SECRET: secret };
    expect(readConfig(set).recipients).toEqual([recipient]);
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80x'],
    ['PORT', '-1'],
    ['FEEDBACK_RECIPIENTS', 'age1forkert'],
    ['FEEDBACK_RECIPIENTS', ','],
    ['FEEDBACK_RECIPIENTS', identity],
    ['FEEDBACK_SECRET', 'for kort'],
    ['FEEDBACK_STORE', 's3://'],
    ['FEEDBACK_STORE', 's3://Spand'],
    ['FEEDBACK_STORE', 's3://spand/../x'],
    ['FEEDBACK_STORE', 's3://spand/Æ'],
    ['FEEDBACK_STORE', 'gs://spand'],
    ['AWS_REGION', 'Nord Europa'],
    ['AWS_ENDPOINT_URL_S3', 's3.eksempel.dk'],
    ['AWS_ENDPOINT_URL_S3', 'http://s3.eksempel.dk'],
    ['AWS_ENDPOINT_URL_S3', 'ftp://127.0.0.1'],
    ['FEEDBACK_ANSWER_DAYS', '0'],
    ['FEEDBACK_ANSWER_DAYS', '366'],
    ['FEEDBACK_RETENTION_DAYS', '3651'],
    ['FEEDBACK_RETENTION_DAYS', 'et år'],
    ['FEEDBACK_SENDER_DELETES', 'nej'],
    ['FEEDBACK_PER_ADDRESS', '0'],
    ['FEEDBACK_OVERALL', '-1'],
    ['FEEDBACK_PROXIES', '6'],
  ])('%s may not be %s, and the message says what it must be', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} skal være [^\n]*$`));
    expect(() => readConfig({ [name]: value })).not.toThrow(` ${value} `);
  });
});

test('sealing without a recipient is refused', () => {
  expect(() => createSeal([])).toThrow();
});

describe('the shell', () => {
  test('escapes titles and puts them wherever they belong', () => {
    const frame = createFrame(
      '<title>%shell:title%</title><b>%shell:title%</b><!--shell:language--><!--shell:main--><!--shell:script-->s<!--/shell:script-->',
    );
    const page = { language: 'da', title: '</title>$&', main: html`<p>$&</p>` } as const;
    expect(frame({ ...page, otherAddress: undefined })).toBe(
      '<title>&#60;/title&#62;$&#38;</title><b>&#60;/title&#62;$&#38;</b><p>$&</p>',
    );
    expect(frame({ ...page, script: true, otherAddress: undefined })).toMatch(/<p>\$&<\/p>s$/);
  });

  test.each([
    {
      has: '%shell:title%<!--shell:language--><!--shell:script--><!--/shell:script-->',
      lacks: '<!--shell:main-->',
    },
    {
      has: '%shell:title%<!--shell:main--><!--shell:script--><!--/shell:script-->',
      lacks: '<!--shell:language-->',
    },
    {
      has: '<!--shell:language--><!--shell:main--><!--shell:script--><!--/shell:script-->',
      lacks: '%shell:title%',
    },
    { has: '%shell:title%<!--shell:language--><!--shell:main-->', lacks: '<!--shell:script-->' },
  ])('without $lacks is refused', ({ has, lacks }) => {
    expect(() => createShell({ ...templates, en: has })).toThrow(`Siden /skal/ mangler mærket ${lacks}.`);
  });
});
