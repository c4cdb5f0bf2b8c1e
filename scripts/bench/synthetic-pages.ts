import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barrierStages } from '../../site/model/vocabulary/barrier.ts';
import { randomNumbers } from './random.ts';
import type { LawTable, PageFacts } from '../../site/search/index-format.ts';

/** Writes `count` pages of Danish-like text, the same each time: few words are common and most are rare, as in a real text. */
export async function writePages(folder: string, count: number, { laws }: LawTable): Promise<void> {
  const random = randomNumbers(20261124);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = vocabulary(pick);
  // Zipf: the word of rank r comes once for each r times of the first
  const word = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'ord';
  const sentence = (length: number): string => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  for (let number = 0; number < count; number++) {
    const facts: PageFacts = {
      title: sentence(4).slice(0, -1),
      summary: sentence(18),
      kind: 'Barriere',
      list: false,
      filters: {
        kind: [pick(['Barriere', 'Lov', 'Bestemmelse', 'Indsats', 'Side'])],
        status: [pick(Object.values(barrierStages)).da],
        law: [pick(laws).title],
        caseArea: [pick(['Sundhed', 'Beskæftigelse', 'Socialområdet', 'Ældre og omsorg', 'På tværs'])],
      },
      terms: [],
    };
    const law = pick(laws).title;
    const paragraphs = Array.from({ length: 20 }, () => `<p>${sentence(14)}</p>`);
    const anyProvision = `<p>Se ${law} § ${1 + Math.floor(random() * 150)} ${pick(['a', 'b', 'c'])}, stk. ${1 + Math.floor(random() * 5)}.</p>`;
    // one that is asked for is there to be found
    const provision = number % 50 === 0 ? '<p>Se sundhedsloven § 42 a.</p>' : anyProvision;
    await mkdir(join(folder, 'syntetisk', String(number)), { recursive: true });
    await writeFile(
      join(folder, 'syntetisk', String(number), 'index.html'),
      `<!doctype html><html lang="da"><title>${facts.title}</title><main data-search="${escaped(facts)}"><h1>${facts.title}</h1>${paragraphs.join('')}${provision}</main>`,
    );
  }
}

const FIRST =
  'myndigheds sundheds kommune region data sags borger service drifts tids lov tilsyns projekt digitaliserings beskæftigelses social omsorgs journal patient medarbejder samtale risiko model hjemmels forvaltnings'.split(
    ' ',
  );
const LAST =
  'barriere løsning opgave ordning behandling vurdering støtte plan grundlag værktøj system område ansvar aftale proces vejledning regel indsats dokumentation kontrol udvikling vilkår rapport register undersøgelse'.split(
    ' ',
  );
const COMMON =
  'og at det er en til af i på for med der som den ikke kan skal må ved om har fra et eller de men vi så også efter når hvis under mellem'.split(
    ' ',
  );

/** About 12,000 words: the small ones first, then compounds with their endings. */
function vocabulary(pick: <T>(list: readonly T[]) => T): string[] {
  const compounds = new Set<string>();
  while (compounds.size < 12_000) {
    const middle = compounds.size > 3_000 ? pick(FIRST) : '';
    compounds.add(`${pick(FIRST)}${middle}${pick(LAST)}${pick(['', 'en', 'er', 'erne', 'ens'])}`);
  }
  return [...COMMON, ...FIRST, ...LAST, ...compounds];
}

function escaped(facts: PageFacts): string {
  return JSON.stringify(facts).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
