/** A small content in which every collection has an entry and every rule is kept: each test breaks one thing in it. */
export const clean: Readonly<Record<string, string>> = {
  'README.md': '# Til redaktionen\n',
  'goals/.gitkeep': '',
  'goals/mindre-papir.mdx': `---
order: 1
title: Mindre papir
promise: Medarbejderne får mere tid.
forWhom: [employees]
targetDate: 2030
indicators: [frigjort-tid]
sources: [aftale-2025]
---

## Hvorfor

Se <Figure indicator="frigjort-tid" />.
`,
  'indicators/frigjort-tid.mdx': `---
title: Frigjort tid
summary: Timer, som medarbejderne får fri til andet.
role: goal
unit: timer
direction: up
baseline: { value: 0, date: 2025, source: aftale-2025 }
target: { value: 100, date: 2030, source: aftale-2025 }
observations: { missing: not-published }
publisher: ministeriet
cadence: yearly
sources: [aftale-2025]
---
`,
  'barriers/hjemmel.mdx': `---
title: Hjemmel
question: Må myndigheden det?
summary: Det er uklart, hvad loven tillader.
kind: legal
caseAreas: [su]
levels: [state]
affects: [citizens]
provisions:
  - law: sundhedsloven
    ref: § 42 a, stk. 2
owner: ministeriet
deadline: { missing: not-published }
blocks: [assistenten]
goals: [mindre-papir]
history:
  - date: 2026-06
    status: identified
    note: Problemet blev beskrevet.
    source: aftale-2025
answer:
  verdict: unclear
  text: det er ikke afklaret.
  saidBy: { missing: not-found }
  since: { missing: not-found }
  sources: [aftale-2025]
sources: [aftale-2025]
---

## Baggrund

Loven, <Provision law="sundhedsloven" ref="§ 42 a" />, er **uklar** om <Term id="hjemmel">hjemmel</Term>.
Læs [mere](https://www.example.dk/a?b=c) eller [om os](/om/). <Source id="aftale-2025" />

> Et citat

| Kolonne | Tal |
| --- | --- |
| Mål | <Fact indicator="frigjort-tid" value="target" /> |

\`\`\`
if (a < b) { kode er tekst }
\`\`\`

<Note>

En bemærkning.

</Note>
`,
  'barriers/hjemmel.en.mdx': `---
title: Legal basis
question: May the authority do it?
---

## Background

The law is unclear.
`,
  'initiatives/assistenten.mdx': `---
title: Assistenten
summary: En assistent hjælper.
order: 1
owner: ministeriet
history:
  - date: 2026-01-15
    phase: testing
    note: Afprøvningen begyndte.
    source: aftale-2025
caseAreas: [su]
levels: [state]
steps: { missing: not-published }
adopters: { missing: not-found }
goals: [mindre-papir]
sources: [aftale-2025]
---
`,
  'laws/sundhedsloven.yaml': `title: Sundhedsloven
shortName: sundhedsloven
kind: act
eli: https://www.retsinformation.dk/eli/lta/2024/247
citation: LBK nr. 247 af 8. marts 2024
verified: 2026-11-01
`,
  'organisations/ministeriet.yaml': 'title: Ministeriet\nkind: ministry\n',
  'case-areas/su.yaml':
    'title: SU\nsummary: Støtte til uddannelse.\nreleasedCapacity: { missing: not-found }\n',
  'life-situations/jeg-soeger.yaml': `title: Jeg søger
summary: Du søger om noget.
forWhom: citizens
order: 1
barriers: [hjemmel]
initiatives: { missing: not-found }
`,
  'life-situations/jeg-soeger.en.mdx': '---\ntitle: I apply\nsummary: You apply for something.\n---\n',
  'funding/puljen.yaml': `title: Puljen
stage: set-aside
amount: 1000000
period: { from: 2026, to: 2027 }
payer: Staten
purpose: At komme i gang.
sources: [aftale-2025]
`,
  'updates/aftalen.mdx': `---
title: Aftalen er indgået
date: 2026-06-04
summary: Parterne er enige.
concerns: [barriers/hjemmel]
sources: [aftale-2025]
---
`,
  'answers/hvem-svarer.mdx': `---
title: Hvem svarer?
asked: 2026-09-01
receivedVia: formularen på portalen
decision: followed
text: Det gør ministeriet.
by: ministeriet
date: 2026-09-10
concerns: [barriers/hjemmel]
---
`,
  'terms/hjemmel.yaml': 'title: hjemmel\ndefinition: Det, der giver en myndighed ret til at handle.\n',
  'sources/aftale-2025.yaml': `title: Aftale om målbilledet
publisher: Parterne
date: 2026-06-04
url: https://www.example.dk/aftale
kind: agreement
standing: official
read: whole
verified: 2026-11-01
archive: https://web.archive.org/web/2026/https://www.example.dk/aftale
`,
  'pages/om.mdx': '---\ntitle: Om portalen\nsummary: Hvad portalen er.\n---\n',
  ...Object.fromEntries(
    [
      'goals/mindre-papir',
      'indicators/frigjort-tid',
      'initiatives/assistenten',
      'laws/sundhedsloven',
      'case-areas/su',
      'funding/puljen',
      'updates/aftalen',
      'answers/hvem-svarer',
      'terms/hjemmel',
      'pages/om',
    ].map((name) => [`${name}.en.mdx`, '---\ntitle: In English\n---\n']),
  ),
};
