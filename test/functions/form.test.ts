import { describe, expect, test } from 'vitest';
import { feedbackView } from '../../site/forms/feedback-form.ts';
import { receiptFormView } from '../../site/forms/receipt-form.ts';
import { speak } from '../../site/i18n/index.ts';
import { languages } from '../../site/model/language.ts';
import { attribute, readPage, text } from './support/page.ts';

const errors = { kind: 'Vælg noget.', text: 'Skriv noget.', email: 'Ret adressen.' };
const danish = speak('da');
const returned = readPage(feedbackView(danish, { errors, values: { text: 'hej', kind: 'barrier' } }).main);

describe('the form', () => {
  test('has one heading, no script and no inline style', () => {
    const { main } = feedbackView(danish);
    const page = readPage(main);
    expect(page.all('h1')).toHaveLength(1);
    expect(page.all('script')).toHaveLength(0);
    expect(String(main)).not.toMatch(/ style=| on[a-z]+=/);
  });

  test.each(
    languages
      .map(speak)
      .flatMap((speech) => [
        [`empty in ${speech.language}`, feedbackView(speech)] as const,
        [`with errors in ${speech.language}`, feedbackView(speech, { errors })] as const,
        [`look-up in ${speech.language}`, receiptFormView(speech, { error: 'Nej.' })] as const,
      ]),
  )('%s: every id is used once, and every label and description leads to one', (_name, view) => {
    const page = readPage(view.main);
    const ids = [...String(view.main).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const tag of ['input', 'textarea']) {
      for (const control of page.all(tag).filter((each) => attribute(each, 'type') !== 'hidden')) {
        const labels = page
          .all('label')
          .filter((each) => attribute(each, 'for') === attribute(control, 'id'));
        expect(labels).toHaveLength(1);
        for (const id of attribute(control, 'aria-describedby')?.split(' ') ?? []) expect(ids).toContain(id);
      }
    }
  });

  test('does not cut off what is written before the limit', () => {
    expect(String(feedbackView(danish).main)).not.toContain('maxlength');
  });

  test('keeps line breaks at the beginning of what was written', () => {
    expect(readPage(feedbackView(danish, { values: { text: '\n\nhej' } }).main).value('text')).toBe(
      '\n\nhej',
    );
  });
});

describe('the form with errors', () => {
  test('begins with a focused summary whose links lead to the fields', () => {
    const [summary] = returned.byClass('error-summary');
    expect(attribute(summary, 'tabindex')).toBe('-1');
    expect(attribute(summary, 'autofocus')).toBe('');
    const links = returned.all('a').filter((link) => attribute(link, 'href')?.startsWith('#'));
    expect(links.map(text)).toEqual(['Vælg noget.', 'Skriv noget.', 'Ret adressen.']);
    for (const link of links) expect(returned.byId(attribute(link, 'href')?.slice(1) ?? '')).toBeDefined();
  });

  test('says it at the field too, wired to the control', () => {
    const control = returned.byId('feedback-text');
    expect(attribute(control, 'aria-invalid')).toBe('true');
    expect(attribute(control, 'aria-describedby')).toContain('feedback-text-error');
    expect(text(returned.byId('feedback-text-error'))).toBe('Fejl: Skriv noget.');
  });

  test('keeps what was written and chosen', () => {
    expect(returned.value('text')).toBe('hej');
    expect(returned.value('kind')).toBe('barrier');
  });
});

describe('the English form', () => {
  const english = readPage(feedbackView(speak('en'), { errors: { text: 'Write your message.' } }).main);

  test('asks the service for English answers, and leads to the English page on privacy', () => {
    expect(attribute(english.all('form')[0], 'action')).toBe('/api/feedback?sprog=en');
    expect(english.all('a').map((link) => attribute(link, 'href'))).toContain('/en/privatliv/');
    const lookUp = readPage(receiptFormView(speak('en')).main);
    expect(attribute(lookUp.all('form')[0], 'action')).toBe('/api/kvittering?sprog=en');
  });

  test('has the same fields and choices as the Danish one', () => {
    const controls = (page: typeof english) =>
      [...page.all('input'), ...page.all('textarea')].map((e) => [
        attribute(e, 'name'),
        attribute(e, 'type') === 'radio' && attribute(e, 'value'),
      ]);
    expect(controls(english)).toEqual(controls(returned));
  });

  test('has no Danish word left in it', () => {
    expect(text(english.all('body')[0])).not.toMatch(/[æøå]|\b(og|du|eller|skriv|fejl)\b/i);
    expect(text(english.byId('feedback-text-error'))).toBe('Error: Write your message.');
  });
});
