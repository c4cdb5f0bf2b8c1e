import { describe, expect, it } from 'vitest';
import { speak } from '../../site/i18n/index.ts';
import { rolloutOf } from '../../site/model/rules/rollout.ts';
import { curveSentence, rolloutSentence, stepsSentence, trackSentence } from '../../site/sentences.ts';
import { build, TODAY } from '../model/builders.ts';
import { adopter, dated } from '../model/parts.ts';

const da = speak('da');

describe('what "on track" means', () => {
  const straight = build.indicators({ baseline: dated('2025-12-31', 0), target: dated('2026-12-31', 365) });

  it('is a straight line, and where it lies today', () => {
    expect(trackSentence(straight, '2026-06-30', da)).toBe(
      'På sporet betyder her, at tallet er mindst lige så langt som en ret linje fra 0\u00A0% (31. december 2025) til 365\u00A0% (31. december 2026). I dag, 30. juni 2026, ligger linjen på 181\u00A0%.',
    );
  });

  it('says how many milestones the line passes', () => {
    const indicator = { ...straight, milestones: [dated('2026-06-30', 100)] };
    expect(trackSentence(indicator, '2026-06-30', da)).toContain('over 1 delmål');
    expect(trackSentence(indicator, '2026-06-30', da)).toContain('ligger linjen på 100\u00A0%');
  });

  it('says nothing of today before and after the line, and nothing at all where there is none', () => {
    expect(trackSentence(straight, '2025-12-30', da)).not.toContain('I dag');
    expect(trackSentence(straight, '2027-01-01', da)).not.toContain('I dag');
    expect(trackSentence({ ...straight, baseline: { missing: 'not-found' } }, TODAY, da)).toBeUndefined();
    expect(trackSentence({ ...straight, target: undefined }, TODAY, da)).toBeUndefined();
  });
});

describe('the rollout in words', () => {
  const towns = ['a', 'b', 'c'].map((id) => build.organisations({ id, kind: 'municipality' }));
  const words = (adopters: ReturnType<typeof adopter>[]) => {
    const rollout = rolloutOf(adopters, towns, TODAY);
    const sentence = rolloutSentence({ municipality: rollout.municipalities, region: rollout.regions }, da);
    return [sentence, curveSentence(rollout, da)];
  };

  it('counts those that are named, by role, and says nothing of the others but that they are not', () => {
    expect(
      words([adopter('a', 'uses', '2026-02-01'), adopter('b', 'develops', { missing: 'not-found' })]),
    ).toEqual([
      '2 af 3 kommuner er nævnt i kilderne (har det i brug: 1, deltager i udviklingen: 1).',
      'Den første er med fra 1. februar 2026. Nu er 1 med, og 1 har det i brug. Uden dato, og derfor ikke tegnet: 1.',
    ]);
    expect(words([])).toEqual(['Ingen af de 3 kommuner er nævnt i kilderne.', '']);
  });
});

describe('the case process in words', () => {
  it('says who does how many steps, and where and by whom the decision is taken', () => {
    const steps = [
      { name: 'Et', who: 'ai-does' as const },
      { name: 'To', who: 'human' as const, decision: true as const },
      { name: 'Tre', who: 'human' as const },
    ];
    expect(stepsSentence(build.initiatives({ steps }), da)).toBe(
      'Sagsgangen har 3 trin (et menneske gør det: 2, AI gør det: 1). Afgørelsen træffes i trin 2: et menneske gør det.',
    );
    expect(stepsSentence(build.initiatives({ steps: [{ name: 'Et', who: 'ai-assists' }] }), da)).toBe(
      'Sagsgangen har 1 trin (AI hjælper: 1). Kilderne siger ikke, hvor afgørelsen træffes.',
    );
  });
});
