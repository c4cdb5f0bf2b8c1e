import { changed, head, prose, type Files } from './check-files.ts';
import { clean } from './clean.ts';

/** A wrong file: what is wrong with it, the file, and the errors that an editor must see, whole and at their places. */
export type WrongFile = readonly [name: string, files: Files, lines: readonly string[]];

const barrier = (from: string, to: string): Files => changed('barriers/hjemmel.mdx', from, to);
const indicator = (from: string, to: string): Files => changed('indicators/frigjort-tid.mdx', from, to);
const goal = (from: string, to: string): Files => changed('goals/mindre-papir.mdx', from, to);
const initiative = (from: string, to: string): Files => changed('initiatives/assistenten.mdx', from, to);
const funding = (from: string, to: string): Files => changed('funding/puljen.yaml', from, to);
const resolved = (resolution: string): Files =>
  barrier(
    `    source: aftale-2025
answer:
  verdict: unclear`,
    `    source: aftale-2025
  - date: 2026-07
    status: in-force
    note: Loven er ændret.
    source: aftale-2025
resolution:
  ${resolution}
  how: law-change
  decidedBy: ministeriet
  instrument: L 1
  sources: [aftale-2025]
answer:
  verdict: yes`,
  );

/** The initiative with the ministry as a developer, once for each of some facts. */
function adopting(...facts: string[]): Files {
  const lines = facts.map(
    (fact) => `  - { organisation: ministeriet, role: develops, source: aftale-2025, ${fact.slice(2)}`,
  );
  return initiative('adopters: { missing: not-found }', `adopters:\n${lines.join('\n')}`);
}

function municipality(title: string): string {
  return `title: ${title}\nkind: municipality\ntile: { column: 1, row: 1, label: Xyz }\n`;
}

export const wrongFiles: readonly WrongFile[] = [
  // the head of a file
  [
    'a value that begins with *',
    head('title: *fed*\nsummary: y'),
    [
      'content/pages/x.mdx:2:8 Henvisninger med * er ikke tilladt. Skriv værdien helt ud. Mener du selve tegnet, så sæt værdien i anførselstegn.',
    ],
  ],
  [
    'a backslash in double quotes',
    head('title: "C:\\mappe"\nsummary: y'),
    [
      'content/pages/x.mdx:2:11 Efter en omvendt skråstreg (\\) i dobbelte anførselstegn kan kun stå bestemte tegn. Brug enkelte anførselstegn.',
    ],
  ],
  [
    'lines that begin unevenly',
    head('title: x\n summary: y'),
    [
      'content/pages/x.mdx:2:8 Linjen efter denne er rykket forkert ind. Begynd den lige så langt ude som denne.',
    ],
  ],
  [
    'a hyphen list within brackets',
    head('title: x\nsummary: y\nsources: [\n  - a\n]'),
    [
      'content/pages/x.mdx:5:3 Inde i [ ] og { } kan der ikke stå linjer med bindestreg. Brug komma, eller skriv det hele på linjer for sig.',
    ],
  ],
  [
    'a key that never ends',
    head(`${'a'.repeat(1100)}: x`),
    [
      'content/pages/x.mdx:2:1 En nøgle er alt for lang. Se efter, om der mangler et linjeskift eller et anførselstegn.',
    ],
  ],
  [
    'a remark without a space before it',
    head('title: "x"# bemærkning\nsummary: y'),
    ['content/pages/x.mdx:2:11 Der skal være et mellemrum før #.'],
  ],
  [
    'two values without a comma',
    head('title: x\nsummary: y\nsources: ["a" "b"]'),
    ['content/pages/x.mdx:4:15 Der mangler et komma mellem to værdier.'],
  ],
  [
    'a line without a colon',
    head('title: x\nsummary y\nsources: []'),
    [
      'content/pages/x.mdx:3:1 Der mangler et kolon på linjen, eller den er rykket forkert ind. Skriv for eksempel title: Navnet.',
    ],
  ],
  [
    'an anchor',
    head('title: &navn x\nsummary: y'),
    ['content/pages/x.mdx:2:8 Mærket &navn er ikke tilladt. Slet det, og skriv værdien helt ud alle steder.'],
  ],
  [
    'two tags',
    head('title: !a !b x\nsummary: y'),
    ['content/pages/x.mdx:2:11 Mærker med ! er ikke tilladt. Slet dem.'],
  ],
  [
    'lists within lists',
    head(`title: x\nsummary: y\nsources: ${'['.repeat(20)}${']'.repeat(20)}`),
    ['content/pages/x.mdx:4:11 Her skal stå tekst, men der står en liste. Skriv teksten på linjen.'],
  ],
  // prose
  [
    'braces',
    prose('Prisen er {pris}.\n'),
    [
      'content/pages/prosa.mdx:5:11 Krøllede parenteser { } er program og ikke tilladt. Skriv teksten direkte; skal tegnet vises, så skriv \\{.',
    ],
  ],
  [
    'bold as a tag',
    prose('<b>fed</b>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <b> er ikke tilladt. Skriv fed som **tekst**.'],
  ],
  [
    'italics as a tag',
    prose('<i>kursiv</i>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <i> er ikke tilladt. Skriv kursiv som *tekst*.'],
  ],
  [
    'a line as a tag',
    prose('<hr/>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <hr> er ikke tilladt. Skriv en linje med ---.'],
  ],
  [
    'a picture as a tag',
    prose('<img src="a.png"/>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <img> er ikke tilladt. Billeder er ikke med i første udgave.'],
  ],
  [
    'a list as tags',
    prose('<ul><li>a</li></ul>\n'),
    [
      'content/pages/prosa.mdx:5:1 HTML som <ul> er ikke tilladt. Skriv listen med bindestreger.',
      'content/pages/prosa.mdx:5:5 HTML som <li> er ikke tilladt. Skriv listen med bindestreger.',
    ],
  ],
  [
    'a table as tags',
    prose('<table></table>\n'),
    ['content/pages/prosa.mdx:5:1 HTML som <table> er ikke tilladt. Skriv tabellen med | mellem kolonnerne.'],
  ],
  [
    'a sign that begins a component',
    prose('Hvis a <b er det sådan.\n'),
    [
      'content/pages/prosa.mdx:5:8 Tegnet < begynder en komponent. Skriv \\<, hvis du mener selve tegnet; ellers ret komponenten.',
    ],
  ],
  [
    'an import',
    prose('import fs from "node:fs"\n'),
    [
      'content/pages/prosa.mdx:5:1 Linjer, der begynder med import eller export, er program og ikke tilladt. Slet linjen.',
    ],
  ],
  // barriers
  [
    'no case area',
    barrier('caseAreas: [su]', 'caseAreas: []'),
    ['content/barriers/hjemmel.mdx:6:12 Nævn mindst ét sagsområde.'],
  ],
  [
    'no level',
    barrier('levels: [state]', 'levels: []'),
    ['content/barriers/hjemmel.mdx:7:9 Nævn mindst ét niveau.'],
  ],
  [
    'nobody affected',
    barrier('affects: [citizens]', 'affects: []'),
    ['content/barriers/hjemmel.mdx:8:10 Nævn mindst én.'],
  ],
  [
    'no provision',
    barrier('provisions:\n  - law: sundhedsloven\n    ref: § 42 a, stk. 2', 'provisions: []'),
    ['content/barriers/hjemmel.mdx:9:13 Skriv mindst én, eller missing: not-found.'],
  ],
  [
    'a provision that no lawyer writes',
    barrier('ref: § 42 a, stk. 2', 'ref: paragraf toogfyrre'),
    [
      'content/barriers/hjemmel.mdx:11:10 Bestemmelsen kan ikke læses. Skriv for eksempel "§ 42 a, stk. 2" eller "art. 6, stk. 1, litra e".',
    ],
  ],
  [
    'no history',
    barrier(
      'history:\n  - date: 2026-06\n    status: identified\n    note: Problemet blev beskrevet.\n    source: aftale-2025',
      'history: []',
    ),
    ['content/barriers/hjemmel.mdx:16:10 Skriv mindst én hændelse.'],
  ],
  [
    'a rule that is not in force yet',
    resolved('date: 2026-07-01\n  effectiveFrom: 2027-01-01'),
    [
      'content/barriers/hjemmel.mdx:27:18 Løsningen gælder først fra 1. januar 2027, men status er in-force. Brug adopted, indtil den er trådt i kraft.',
    ],
  ],
  [
    'a resolution of tomorrow',
    resolved('date: 2026-11-25'),
    [
      'content/barriers/hjemmel.mdx:26:9 25. november 2026 er i fremtiden. En løsning er noget, der er besluttet; skriv et løfte i deadline.',
    ],
  ],
  [
    'a resolved event without a date',
    barrier(
      '  - date: 2026-06\n    status: identified',
      '  - date: { missing: not-found }\n    status: clarified',
    ),
    [
      'content/barriers/hjemmel.mdx:17:11 En løst barriere skal have en dato for, hvornår den blev løst. Skriv datoen, eller brug partly-resolved.',
      'content/barriers/hjemmel.mdx:18:13 Status er clarified, men der står ingen løsning. Skriv resolution med dato, måde, hvem der besluttede det, og mindst én officiel kilde, eller brug partly-resolved.',
      'content/barriers/hjemmel.mdx:22:12 Status er "Løst: afklaret", men svaret er unclear. Skriv yes, only-if, partly eller no.',
    ],
  ],
  [
    'a reading of a provision of no law',
    barrier(
      'owner: ministeriet',
      'interpretations:\n  - organisation: ministeriet\n    provision: § 42 a\n    reading: allows\n    text: Ja.\n    date: 2026-06\n    source: aftale-2025\nowner: ministeriet',
    ),
    [
      'content/barriers/hjemmel.mdx:14:16 Læsningen nævner en bestemmelse uden at sige hvilken lov. Skriv også law.',
    ],
  ],
  [
    'a barrier related to itself',
    barrier('goals: [mindre-papir]\n', 'goals: [mindre-papir]\nrelated: [hjemmel]\n'),
    ['content/barriers/hjemmel.mdx:16:11 Barrieren henviser til sig selv. Fjern linjen.'],
  ],
  // indicators
  [
    'context with a target',
    {
      ...indicator('role: goal', 'role: context'),
      ...goal('indicators: [frigjort-tid]', 'indicators: { missing: not-found }'),
    },
    [
      'content/indicators/frigjort-tid.mdx:8:9 En indikator med role: context har intet mål. Fjern target, eller ret role.',
    ],
  ],
  [
    'an ambition without a target',
    {
      ...goal('indicators: [frigjort-tid]', 'indicators: { missing: not-found }'),
      'indicators/frigjort-tid.mdx': (clean['indicators/frigjort-tid.mdx'] ?? '')
        .replace('role: goal', 'role: ambition')
        .replace(/target:.*\n/, ''),
    },
    [
      'content/indicators/frigjort-tid.mdx:4:7 Indikatoren mangler target. Skriv målet, eller target: { missing: not-published }.',
    ],
  ],
  [
    'an ambition that a goal lists',
    indicator('role: goal', 'role: ambition'),
    [
      'content/indicators/frigjort-tid.mdx:4:7 Et mål nævner indikatoren, men role er ambition. Skriv role: goal.',
    ],
  ],
  [
    'a milestone after the target',
    indicator('observations:', 'milestones: [{ value: 50, date: 2031, source: aftale-2025 }]\nobservations:'),
    ['content/indicators/frigjort-tid.mdx:9:33 Delmålet 2031 ligger ikke mellem nulpunktet og målet.'],
  ],
  [
    'a target before the baseline',
    indicator('date: 2030', 'date: 2024'),
    ['content/indicators/frigjort-tid.mdx:8:29 Målets dato skal ligge efter nulpunktets.'],
  ],
  [
    'no observation',
    indicator('observations: { missing: not-published }', 'observations: []'),
    ['content/indicators/frigjort-tid.mdx:9:15 Skriv mindst én måling, eller missing: not-published.'],
  ],
  [
    'an observation of next year',
    indicator(
      'observations: { missing: not-published }',
      'observations: [{ value: 1, date: 2027, source: aftale-2025 }]',
    ),
    ['content/indicators/frigjort-tid.mdx:9:34 2027 er i fremtiden. En måling er noget, der er sket.'],
  ],
  // the others
  [
    'two goals with one number',
    { 'goals/to.mdx': clean['goals/mindre-papir.mdx'] ?? '' },
    ['content/goals/to.mdx:2:8 Målet mindre-papir har også nummer 1. Giv hvert mål sit eget nummer.'],
  ],
  [
    'a goal by the name of a page',
    { 'goals/indikatorer.mdx': (clean['goals/mindre-papir.mdx'] ?? '').replace('order: 1', 'order: 2') },
    [
      'content/goals/indikatorer.mdx:2:1 Filnavnet "indikatorer" bruges af portalens egen side. Vælg et andet.',
    ],
  ],
  [
    'a goal for nobody',
    goal('forWhom: [employees]', 'forWhom: []'),
    ['content/goals/mindre-papir.mdx:5:10 Nævn mindst én.'],
  ],
  [
    'a goal number of zero',
    goal('order: 1', 'order: 0'),
    ['content/goals/mindre-papir.mdx:2:8 Skal være 1 eller højere.'],
  ],
  [
    'a goal with an empty list of indicators',
    { ...goal('indicators: [frigjort-tid]', 'indicators: []'), ...indicator('role: goal', 'role: ambition') },
    ['content/goals/mindre-papir.mdx:7:13 Nævn mindst én.'],
  ],
  [
    'an initiative that never began',
    initiative(
      'history:\n  - date: 2026-01-15\n    phase: testing\n    note: Afprøvningen begyndte.\n    source: aftale-2025',
      'history: []',
    ),
    ['content/initiatives/assistenten.mdx:6:10 Skriv mindst én hændelse.'],
  ],
  [
    'an initiative without steps',
    initiative('steps: { missing: not-published }', 'steps: []'),
    ['content/initiatives/assistenten.mdx:13:8 Skriv mindst ét trin.'],
  ],
  [
    'a step that decides: no',
    initiative(
      'steps: { missing: not-published }',
      'steps: [{ name: Afgørelse, who: human, decision: false }]',
    ),
    ['content/initiatives/assistenten.mdx:13:50 Skriv decision: true, eller lad linjen være ude.'],
  ],
  [
    'funding without an amount',
    funding('amount: 1000000\n', ''),
    [
      'content/funding/puljen.yaml:2:8 Beløbet mangler. Skriv amount i hele kroner, eller amount: { missing: not-published }.',
    ],
  ],
  [
    'nothing set aside, but an amount',
    funding('stage: set-aside', 'stage: none'),
    [
      'content/funding/puljen.yaml:3:9 Der er skrevet stage: none (ikke afsat), men også et beløb. Fjern det ene.',
    ],
  ],
  [
    'funding of nothing',
    funding('amount: 1000000', 'amount: 0'),
    ['content/funding/puljen.yaml:3:9 Skal være over 0.'],
  ],
  [
    'funding in a year as text',
    funding('from: 2026', 'from: i år'),
    ['content/funding/puljen.yaml:4:17 Skal være et årstal, for eksempel 2021.'],
  ],
  [
    'funding in another currency',
    funding('payer: Staten', 'currency: EUR\npayer: Staten'),
    ['content/funding/puljen.yaml:5:11 "EUR" kan ikke stå her. Skriv DKK.'],
  ],
  [
    'an answer before its question',
    changed('answers/hvem-svarer.mdx', 'date: 2026-09-10', 'date: 2026-08-31'),
    ['content/answers/hvem-svarer.mdx:8:7 Svaret er dateret før spørgsmålet. Ret den ene dato.'],
  ],
  [
    'a source opened tomorrow',
    changed('sources/aftale-2025.yaml', 'verified: 2026-11-01', 'verified: 2026-11-25'),
    [
      'content/sources/aftale-2025.yaml:8:11 25. november 2026 er i fremtiden. Skriv en dato, der er passeret.',
    ],
  ],
  [
    'an address without its beginning',
    changed('sources/aftale-2025.yaml', 'url: https://www.example.dk/aftale', 'url: www.example.dk/aftale'),
    ['content/sources/aftale-2025.yaml:4:6 Skriv en hel adresse, der begynder med https:// eller http://.'],
  ],
  [
    'an organisation that ends before it begins',
    changed(
      'organisations/ministeriet.yaml',
      'kind: ministry\n',
      'kind: ministry\nvalidFrom: 2026-01-01\nvalidTo: 2025-01-01\n',
    ),
    [
      'content/organisations/ministeriet.yaml:4:10 validTo ligger før validFrom. Byt dem om, eller ret den ene.',
    ],
  ],
  [
    'a draft: false',
    changed('terms/hjemmel.yaml', 'title: hjemmel', 'draft: false\ntitle: hjemmel'),
    ['content/terms/hjemmel.yaml:1:8 Skriv draft: true, eller lad linjen være ude.'],
  ],
  [
    'a placeholder that is left',
    changed(
      'terms/hjemmel.yaml',
      'Det, der giver en myndighed ret til at handle.',
      '"SKRIV: Hvad ordet betyder."',
    ),
    [
      'content/terms/hjemmel.yaml:2:14 Her står endnu en pladsholder. Skriv teksten, eller behold draft: true, indtil den er skrevet.',
    ],
  ],
  [
    'sources that are no list',
    changed('updates/aftalen.mdx', 'sources: [aftale-2025]', 'sources: aftale-2025'),
    [
      'content/updates/aftalen.mdx:6:10 Her skal stå en liste, men der står tekst. Skriv sources: [aftale-2025].',
    ],
  ],
  [
    'a concern without its folder',
    changed('updates/aftalen.mdx', 'concerns: [barriers/hjemmel]', 'concerns: [hjemmel]'),
    ['content/updates/aftalen.mdx:5:12 Skriv mappe og filnavn, for eksempel barriers/generel-hjemmel.'],
  ],
  [
    'a translation with one event too many',
    changed('barriers/hjemmel.en.mdx', 'question:', 'history: [One., Two.]\nquestion:'),
    [
      'content/barriers/hjemmel.en.mdx:3:10 Den danske fil har 1 under history, oversættelsen har 2. Skriv én for hver, i samme rækkefølge.',
    ],
  ],
  [
    'a file that is not there any more',
    {
      'redirects.yaml':
        'redirects:\n  - { from: barriers/x, kind: moved, to: [barriers/y], date: 2026-11-24 }\n',
    },
    ['content/redirects.yaml:2:43 barriers/y findes ikke. Ret navnet.'],
  ],
  [
    'a participant twice in one role',
    adopting('{ since: 2026-01-01 }', '{ since: 2026-02 }'),
    [
      'content/initiatives/assistenten.mdx:16:21 ministeriet står to gange med rollen develops. Slet den ene.',
    ],
  ],
  [
    'a participant who has not begun yet',
    adopting('{ since: 2027-01-01 }'),
    [
      'content/initiatives/assistenten.mdx:15:78 1. januar 2027 er i fremtiden. Skriv først deltageren, når det er sket.',
    ],
  ],
  [
    'a participant before it existed',
    {
      ...adopting('{ since: 2020-01-01 }'),
      ...changed(
        'organisations/ministeriet.yaml',
        'kind: ministry\n',
        'kind: ministry\nvalidFrom: 2025-01-01\n',
      ),
    },
    [
      'content/initiatives/assistenten.mdx:15:78 Ministeriet fandtes ikke 1. januar 2020. Ret datoen eller organisationen.',
    ],
  ],
  [
    'an indicator that nobody is to publish',
    indicator('publisher: ministeriet\n', ''),
    [
      'content/indicators/frigjort-tid.mdx:10:10 Det mangler, hvem der skal offentliggøre målingerne. Skriv publisher: en organisation, eller publisher: { missing: not-found }.',
    ],
  ],
  [
    'measurements that run backward',
    indicator(
      'observations: { missing: not-published }',
      'observations:\n  - { value: 2, date: 2026-06, source: aftale-2025 }\n  - { value: 1, date: 2026-05, source: aftale-2025 }',
    ),
    [
      'content/indicators/frigjort-tid.mdx:11:23 maj 2026 står efter juni 2026. Skriv den ældste først, og kun én for hver dato.',
    ],
  ],
  [
    'a situation that nothing is said of',
    changed('life-situations/jeg-soeger.yaml', 'barriers: [hjemmel]', 'barriers: { missing: not-found }'),
    [
      'content/life-situations/jeg-soeger.yaml:5:11 Situationen nævner hverken en barriere eller en indsats, så siden har intet at sige. Nævn mindst én.',
    ],
  ],
  [
    'a part of a grant of another stage',
    {
      'funding/del.yaml': (clean['funding/puljen.yaml'] ?? '').replace(
        'stage: set-aside',
        'stage: granted\npartOf: puljen',
      ),
    },
    [
      'content/funding/del.yaml:3:9 En del skal høre til en anden bevilling i samme stadie, som ikke selv er en del. Ret partOf eller stage.',
    ],
  ],
  [
    'an amount with decimals',
    funding('amount: 1000000', 'amount: 1000.5'),
    ['content/funding/puljen.yaml:3:9 Skriv beløbet i hele kroner, uden ører.'],
  ],
  [
    'news of another year than its name says',
    {
      'updates/2025-06-04-nyt.yaml':
        'title: Nyt\ndate: 2026-06-04\nsummary: Noget nyt.\nsources: [aftale-2025]\n',
    },
    [
      'content/updates/2025-06-04-nyt.yaml:2:7 Filnavnet begynder med 2025, men datoen er i 2026. Ret datoen eller filnavnet.',
    ],
  ],
  [
    'a municipality without a place on the map',
    { 'organisations/kommune-x.yaml': 'title: X Kommune\nkind: municipality\n' },
    [
      'content/organisations/kommune-x.yaml:2:7 Kommunen mangler sin plads på kortet. Skriv tile: { column: 1, row: 1, label: Abc }.',
    ],
  ],
  [
    'two municipalities on one place',
    {
      'organisations/kommune-x.yaml': municipality('X Kommune'),
      'organisations/kommune-y.yaml': municipality('Y Kommune'),
    },
    ['content/organisations/kommune-y.yaml:3:7 X Kommune står allerede på den plads. Vælg en anden.'],
  ],
  [
    'a key that may be missing and is not there at all',
    barrier('owner: ministeriet\n', ''),
    [
      'content/barriers/hjemmel.mdx:2:1 "owner" mangler. Hvem der skylder svaret. Kendes det ikke, så skriv owner: { missing: not-published } eller { missing: not-found }.',
    ],
  ],
  [
    'more unknown keys than anybody reads',
    head(
      `title: x\nsummary: y\n${Array.from({ length: 33 }, (_, index) => `zzzzzzzz${index}qqqq: 1`).join('\n')}`,
    ),
    [
      'content/pages/x.mdx:2:1 Her er 3 nøgler til, som ikke kendes. Slet dem.',
      ...Array.from(
        { length: 30 },
        (_, index) =>
          `content/pages/x.mdx:${index + 4}:1 Nøglen "zzzzzzzz${index}qqqq" kendes ikke. Nøglerne her er title, summary, sources, draft.`,
      ),
    ],
  ],
  [
    'points of a list that do not begin at one place',
    head('title: x\nsources:\n  - a\n - b\nsummary: y'),
    [
      'content/pages/x.mdx:5:1 Punktet er rykket forkert ind. Punkterne i en liste skal begynde lige langt inde.',
    ],
  ],
  [
    'a value with two anchors',
    head('title: &a &b x\nsummary: y'),
    ['content/pages/x.mdx:2:11 Mærker med & er ikke tilladt. Skriv værdien helt ud.'],
  ],
];
