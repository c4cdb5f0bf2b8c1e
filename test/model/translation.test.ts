import { describe, expect, it } from 'vitest';
import { translate, translationFindings } from '../../site/model/translation.ts';
import { build } from './builders.ts';
import { barrierEvent } from './parts.ts';

const barrier = build.barriers({
  title: 'Opdigtet barriere',
  history: [barrierEvent('identified', '2026-01-01'), barrierEvent('clarifying', '2026-02-01')],
});

describe('a translated barrier', () => {
  const words = {
    title: 'Made-up barrier',
    history: ['First.', 'Second.'],
    answer: { ...barrier.answer, text: 'Not settled.' },
  };
  const english = translate('barriers', barrier, words, 'Prose.');

  it('has the words of the translation, and says that they are English', () => {
    expect(english).toMatchObject({ title: 'Made-up barrier', body: 'Prose.', language: 'en' });
    expect(english.answer.text).toBe('Not settled.');
    expect(english.history.map(({ note }) => note)).toEqual(['First.', 'Second.']);
  });

  it('keeps every fact of the original', () => {
    expect(english.history.map(({ date, status }) => [date, status])).toEqual(
      barrier.history.map(({ date, status }) => [date, status]),
    );
    expect(english.answer.sources).toEqual(barrier.answer.sources);
    expect(english.sources).toEqual(barrier.sources);
  });

  it('keeps the Danish word where the translation has none', () => {
    const { title, history } = translate('barriers', barrier, {}, '');
    expect(title).toBe('Opdigtet barriere');
    expect(history).toEqual(barrier.history);
  });
});

describe('the lists of a translation', () => {
  it('have as many texts as the original has items', () => {
    expect(translationFindings('barriers', barrier, { history: ['First.', 'Second.'] })).toEqual([]);
    expect(translationFindings('barriers', barrier, {})).toEqual([]);
  });

  it.each([
    ['history', { history: ['Only one.'] }, ['history']],
    [
      'readings',
      { interpretations: ['One too many.', 'Two too many.', 'Three too many.'] },
      ['interpretations'],
    ],
    [
      'answers',
      {
        answer: {
          text: 'x',
          mayNow: ['a', 'b', 'c', 'd', 'e'],
          mayNot: barrier.answer.mayNot,
          onlyIf: barrier.answer.onlyIf,
          mustStill: barrier.answer.mustStill,
        },
      },
      ['answer', 'mayNow'],
    ],
  ])('too few or too many %s are a fault, at the list', (_, words, path) => {
    expect(translationFindings('barriers', barrier, words).map((finding) => finding.path)).toEqual([path]);
  });

  it('of an initiative are held to its history too', () => {
    const initiative = build.initiatives();
    const words = { history: initiative.history.map(() => 'Event.'), steps: ['Step.'] };
    expect(translationFindings('initiatives', initiative, words)).toEqual([]);
    expect(translationFindings('initiatives', initiative, { history: [] })).toHaveLength(1);
    expect(translate('initiatives', initiative, words, '').history[0]?.note).toBe('Event.');
  });

  it('of an initiative name its steps, and nothing else about them', () => {
    const initiative = build.initiatives({ steps: [{ name: 'Trin', who: 'ai-does', decision: true }] });
    const unknown = build.initiatives({ steps: { missing: 'not-found' } });
    const words = { steps: ['Step.'] };
    expect(translate('initiatives', initiative, words, '').steps).toEqual([
      { name: 'Step.', who: 'ai-does', decision: true },
    ]);
    expect(translate('initiatives', initiative, {}, '').steps).toEqual(initiative.steps);
    expect(translate('initiatives', unknown, {}, '').steps).toEqual({ missing: 'not-found' });
    expect(translationFindings('initiatives', unknown, words)).toHaveLength(1);
    expect(translationFindings('initiatives', initiative, { steps: ['One.', 'Two.'] })).toHaveLength(1);
  });
});
