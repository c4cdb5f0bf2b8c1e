import { describe, expect, test } from 'vitest';
import { nouns, strangers } from './inflections.ts';
import { indexTexts } from './small-index.ts';

/** The forms of a noun with the genitive of each; after s there is none in writing but the apostrophe's. */
function formsOf(noun: string): string[] {
  const forms = noun.split(' ');
  return [...forms, ...forms.filter((form) => !form.endsWith('s')).map((form) => `${form}s`)];
}

describe('inflected words', () => {
  test('each form finds the pages with each other form, in at least 99 of 100 pairs', async () => {
    const pages = Object.fromEntries(nouns.flatMap(formsOf).map((form) => [form, form]));
    const { ask, paths } = await indexTexts(pages);
    const misses: string[] = [];
    const strays: string[] = [];
    let pairs = 0;
    for (const noun of nouns) {
      const forms = formsOf(noun);
      for (const query of forms) {
        const found = await paths(query);
        expect((await ask(query)).corrected).toBeUndefined();
        pairs += forms.length;
        misses.push(...forms.filter((form) => !found.includes(form)).map((form) => `${query} → ${form}`));
        strays.push(...found.filter((form) => !forms.includes(form)).map((form) => `${query} → ${form}`));
      }
    }
    const recall = (pairs - misses.length) / pairs;
    console.log(
      `Inflections: ${recall.toFixed(4)} of ${pairs} pairs of ${nouns.length} words. ${misses.join(', ')}`,
    );
    expect(nouns.length).toBeGreaterThanOrEqual(40);
    expect(recall, misses.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(strays).toEqual([]);
  });

  test.for(strangers)('“%s” and “%s” stay apart', async ([one, other]) => {
    const { paths } = await indexTexts({ one, other });
    expect(await paths(one)).toEqual(['one']);
    expect(await paths(other)).toEqual(['other']);
  });
});
