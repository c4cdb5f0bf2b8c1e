/**
 * The stem under which a folded Danish word is indexed and looked up: one for all forms of a noun (number, definiteness,
 * genitive) and of an adjective. Made for this portal's words; what the rules would join or part wrongly stands in the tables.
 */
export function stemDanish(word: string): string {
  if (/\d/.test(word)) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const agent = AGENT.exec(word);
  if (agent?.[1] !== undefined) return agent[1];
  const root = ROOT.exec(word);
  if (root?.[1] !== undefined) return root[1];
  return settle(
    withoutEnding(word.replace(/iums?$/, 'i').replace(/(.*(?:lig|isk|ig|al|el|iv|bar|klar))t$/, '$1')),
  );
}

/** Another stem to try where the first is in no page: "projekts" may be a genitive, and "indsats" may not. */
export function otherDanishStem(word: string): string | undefined {
  return /.{3}[xzt]s$/.test(word) && !word.endsWith('sats') ? stemDanish(word.slice(0, -1)) : undefined;
}

/** Danish words that say nothing of what a person looks for. */
export const danishStopWords: ReadonlySet<string> = new Set(
  `af alle alt at blev blive bliver da de dem den denne der deres det dette dig din disse dog du eller en end er et for fra
  faar foer gaar gaelder goer ham han har have hendes her hos hun hvad hvem hvilke hvilken hvilket hvis hvor hvordan hvorfor
  hvornaar i ifoelge ikke ind ja jeg jer kan kun kunne man med meget men mig min mit maa naar nej nogen noget nogle nu og
  ogsaa om op over os paa saa samme sammen selv sig sin sit skal skulle som stor til ud under var ved vi vil ville vores vaere vaeret`.split(
    /\s+/,
  ),
);

// nouns that end in -er themselves: "brugerne" is bruger, not brug
const AGENT =
  /^(.*(?:arbejder|behandler|borger|bruger|giver|leder|forsker|[^o]ejer|ansoeger|modtager|laerer|partner|praktiker|politiker|tekniker|computer|december|september|oktober|november|alder|fejler)|ejer)(?:en|ens|e|es|ne|nes|s)?$/;

// nouns whose own ending looks like an inflection, or that lose a vowel: proces, numre, centret
const ROOT =
  /^(.*(?:proces|num|cent|regist|minist|filt|kapit|kurs|adress|interess|pris|bevis|praksis|basis|hus))(?:sen|sens|ser|sers|serne|sernes|mer|meret|merets|mers|re|res|rene|renes|ret|rets|er|ers|eren|erens|eret|erets|el|els|let|lets|ler|lers|lerne|lernes|us|et|ets|erne|ernes|en|ens|e|es|ene|enes)?$/;

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // other vowels in the plural
    barn: 'boern boernene boernenes boerns',
    mand: 'maend maendene maendenes maends',
    haand: 'haender haenderne haendernes haenders',
    bog: 'boeger boegerne boegernes boegers',
    risiko: 'risikoen risikoens risikos risici risiciene risicienes risicis',
    // words that the rules would join with another: measure and goal, promise and act, speech and number, order and word
    maale: 'maale maales maaler maalt maalte',
    lover: 'lover lovede lovet',
    tale: 'tale talen talens taler talerne tales talte',
    ligge: 'ligge ligger',
    laegge: 'laegge laegger laegges lagt',
    orden: 'orden ordenen',
    inden: 'inden',
    // base forms that end like an inflected one
    ledelse: 'ledelse ledelsen ledelsens ledelser ledelserne ledelses',
    data: 'data dataene dataenes',
  }).flatMap(([stem, forms]) => [
    [stem, stem] as const,
    ...forms.split(' ').map((form) => [form, stem] as const),
  ]),
);

// at least three letters stay, and æ and ø, which are written ae and oe here, are not torn apart
const ENDING =
  /^((?=[^aeiouy]{0,3}[aeiouy]).{2,}?(?:[^ao](?=(?:ernes|erne|enes|ene|ens|ets|ers|es|en|et|er|e)$)|[^aoi](?=erens?$)))/;

function withoutEnding(word: string): string {
  return ENDING.exec(word)?.[1] ?? word;
}

/** Genitive, doubled consonant and lost vowel: regel, reglen; tal, tallet; hjemmel, hjemlen. */
function settle(stem: string): string {
  const bare = stem.length > 3 ? stem.replace(/([bdfghjklmnprvy])s$/, '$1') : stem;
  const single = bare.length > 3 ? bare.replace(/([^aeiouy])\1$/, '$1') : bare;
  return single.replace(/^(.{2,}?)([^aeiouy])\2?el$/, '$1$2l');
}
