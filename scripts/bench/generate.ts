import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** One of eight entries is a source, a term or an initiative; the rest are barriers, which are the heaviest. */
function generate(root: string, wanted: number): void {
  mkdirSync(root);
  const files = fixed();
  for (let number = files.length; number < wanted; number++) {
    const kind = kinds[number % 8] ?? barrier;
    files.push(kind(number));
  }
  for (const [path, text] of files) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(`${files.length} filer ligger i ${root}. Alt i dem er opdigtet.`);
}

type File = readonly [path: string, text: string];

const kinds: readonly ((number: number) => File)[] = [source, term, initiative];

/** What the others refer to. */
function fixed(): File[] {
  return [
    [
      'laws/lov.yaml',
      'title: Syntetisk lov\nshortName: loven\nkind: act\neli: { missing: not-found }\ncitation: { missing: not-found }\n',
    ],
    ['organisations/ministeriet.yaml', 'title: Syntetisk ministerium\nkind: ministry\n'],
    [
      'case-areas/omraade.yaml',
      'title: Syntetisk område\nsummary: Et område, der ikke findes.\nreleasedCapacity: { missing: not-found }\n',
    ],
    source(0),
    term(0),
    ...['om', 'maalbillede', 'metode', 'privatliv', 'fortolkninger', 'data'].map(page),
    [
      'goals/maal.mdx',
      '---\norder: 1\ntitle: Syntetisk mål\npromise: Et løfte.\nforWhom: [citizens]\ntargetDate: 2030\nindicators: { missing: not-found }\nsources: [kilde-0]\n---\n',
    ],
  ];
}

/** The pages that the portal cannot do without. */
function page(id: string): File {
  return [`pages/${id}.mdx`, `---\ntitle: Syntetisk side ${id}\nsummary: En side.\n---\n`];
}

function source(number: number): File {
  const facts = `title: Syntetisk kilde ${number}\npublisher: Ingen\ndate: 2026-06-04\nurl: https://example.dk/${number}\nkind: report\nstanding: official\nread: whole\n`;
  return [`sources/kilde-${number}.yaml`, facts];
}

function term(number: number): File {
  return [
    `terms/ord-${number}.yaml`,
    `title: ord ${number}\ndefinition: ${sentences(number, 1)}\nseeAlso: [ord-0]\n`,
  ];
}

function initiative(number: number): File {
  const facts = `title: Syntetisk indsats ${number}
summary: ${sentences(number, 2)}
order: ${number}
owner: ministeriet
history:
  - { date: 2026-01-15, phase: testing, note: Afprøvningen begyndte., source: kilde-0 }
caseAreas: [omraade]
levels: [state]
steps: { missing: not-published }
adopters: { missing: not-found }
goals: [maal]
sources: [kilde-0]`;
  return [
    `initiatives/indsats-${number}.mdx`,
    `---\n${facts}\n---\n\n## Hvad er det?\n\n${sentences(number, 10)}\n`,
  ];
}

function barrier(number: number): File {
  const facts = `title: Syntetisk barriere ${number}
question: Må myndigheden gøre ting nummer ${number}?
summary: ${sentences(number, 2)}
kind: legal
caseAreas: [omraade]
levels: [state, municipality]
affects: [citizens, authorities]
provisions:
  - { law: lov, ref: "§ ${(number % 150) + 1}" }
interpretations:
  - { organisation: ministeriet, reading: unclear, text: Det er uklart., date: 2026-06, source: kilde-0 }
owner: ministeriet
deadline: { missing: not-published }
goals: [maal]
history:
  - { date: 2026-05, status: identified, note: Problemet blev beskrevet., source: kilde-0 }
  - { date: 2026-06, status: clarifying, note: Ministeriet ser på det., source: kilde-0 }
answer:
  verdict: unclear
  text: det er ikke afklaret.
  saidBy: { missing: not-found }
  since: { missing: not-found }
  sources: [kilde-0]
sources: [kilde-0]`;
  const body = ['Hvad er problemet?', 'Hvad er sket?', 'Hvad ved vi ikke?']
    .map((heading, index) => `## ${heading}\n\n${sentences(number + index, 8)} <Source id="kilde-0" />\n`)
    .join('\n');
  return [
    `barriers/barriere-${number}.mdx`,
    `---\n${facts}\n---\n\nLoven, <Provision law="lov" ref="§ 1" />, bruger ordet <Term id="ord-0">ord</Term>.\n\n${body}`,
  ];
}

const words =
  'myndigheden kommunen loven borgeren sagen svaret oplysningerne afgørelsen systemet medarbejderen reglerne praksis vejledningen'.split(
    ' ',
  );
const verbs = 'behandler kræver tillader beskriver undersøger forklarer ændrer bruger'.split(' ');

/** Danish-like sentences, the same for the same number. */
function sentences(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const at = (list: readonly string[], step: number): string =>
      list[(seed * step + index * 7) % list.length] ?? '';
    const subject = at(words, 3);
    return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${at(verbs, 5)} ${at(words, 11)}, når ${at(words, 13)} ${at(verbs, 17)} ${at(words, 19)}.`;
  }).join(' ');
}

/**
 * `node scripts/bench/generate.ts <folder> [count]`: writes a content of so many valid entries (10,000) into a folder that must not
 * be there yet, the same each time. For measuring check, watch and build: PORTAL_CONTENT=<folder> npm run check
 */
const [folder, count = '10000'] = process.argv.slice(2);
if (folder === undefined || basename(resolve(folder)) === 'content' || !Number.isInteger(Number(count))) {
  console.error('Brug: node scripts/bench/generate.ts <ny mappe> [antal]. Mappen må ikke hedde content.');
  process.exitCode = 1;
} else generate(resolve(folder), Number(count));
