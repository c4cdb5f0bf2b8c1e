import { citationReader, type Citation, type NamedLaw } from '../../site/model/citation.ts';
import type { CollectionName } from '../../site/model/collections.ts';
import { formatProvision } from '../../site/model/provision.ts';
import type { SealedMessage } from '../../functions/feedback/record.ts';
import type { ContentCheck } from '../check/check.ts';
import { PLACEHOLDER } from '../check/placeholders.ts';
import type { Answers } from './entry-text.ts';
import { askedIn } from './plain-question.ts';

type Content = Pick<ContentCheck, 'checked'>;
type Message = { readonly number: string; readonly message: SealedMessage };

/** What a barrier can begin with from a message. */
export type Beginning = {
  /** What is recognised in the message: names of the portal's own entries and provisions, never the sender's words. */
  readonly answers: Answers;
  /** The sender's question, where one could stand as it is; only a person can tell that nobody is known by it. */
  readonly question: string | undefined;
  /** What the editor has still to do. */
  readonly todo: readonly string[];
};

/**
 * Begins a barrier from a message. Of what the sender wrote only what names a law, a provision or an entry of the content is taken:
 * a name, an address or a number can stand anywhere in the rest, and what is in git stays there.
 */
export function beginningOf({ number, message }: Message, content: Content): Beginning {
  const { feedback } = message;
  const laws = lawsIn(content);
  const cited = citationsIn(feedback.provision, feedback.page, laws);
  const provisions = cited.flatMap(({ law, provision }) =>
    law !== undefined && provision
      ? [{ law, ref: formatProvision(provision).replaceAll('\u00A0', ' ') }]
      : [],
  );
  const source = sourceNamed(feedback.source, content);
  const related = idOnPage(feedback.page, /\/barrierer\/([a-z0-9-]+)\//, 'barriers', content);
  const reading = feedback.kind === 'reading' ? readingOf(provisions[0], source, content) : undefined;
  const [first] = provisions;
  return {
    answers: {
      ...(first && { title: titleOf(first, laws), provisions }),
      ...(source && { sources: [source.id] }),
      ...(related !== undefined && { related: [related] }),
      ...(reading && { interpretations: [reading] }),
    },
    question: askedIn(feedback, namesIn(content)),
    todo: [
      `Læs hele beskeden: npm run feedback -- show ${number}`,
      'Skriv barrieren med dine egne ord. Skriv aldrig, hvem der skrev, eller noget, afsenderen eller andre kan kendes på.',
      ...(feedback.provision !== '' && provisions.length === 0
        ? [
            'Afsenderen nævner en bestemmelse, som ikke kunne læses med sikkerhed. Skriv den under provisions.',
          ]
        : []),
      ...(feedback.source !== '' && !source
        ? ['Afsenderens kilde er ikke i sources/. Åbn den, og opret den med npm run new -- kilde.']
        : []),
      ...(feedback.kind === 'reading' && !reading
        ? [
            'Beskeden er en anden læsning af bestemmelsen. Skriv den under interpretations, hvis en organisation selv siger det i en offentlig kilde.',
          ]
        : []),
      `Svar afsenderen${message.language === 'en' ? ' på engelsk' : ''}: npm run feedback -- answer ${number} --decision followed --file svar.txt`,
    ],
  };
}

type Law = NamedLaw & { readonly shortName: string };

function lawsIn(content: Content): Law[] {
  return entriesIn('laws', content).map(({ id, value }) => {
    const [title, shortName] = [String(value['title']), String(value['shortName'])];
    const aliases = (value['aliases'] ?? []) as readonly string[];
    return {
      id,
      shortName,
      names: [title, shortName, ...aliases],
      articles: value['kind'] === 'eu-regulation',
    };
  });
}

/** The provisions that a message names; where it names no law with them, the law whose page it was sent from. */
function citationsIn(written: string, page: string, laws: readonly Law[]): Citation[] {
  const onPage = /\/love\/([a-z0-9-]+)\//.exec(page)?.[1];
  const law = laws.find(({ id }) => id === onPage)?.id;
  return citationReader(laws)
    .parse(written)
    .citations.map((cited) => ({ ...(law !== undefined && { law }), ...cited }));
}

function titleOf({ law, ref }: { law: string; ref: string }, laws: readonly Law[]): string {
  const name = laws.find(({ id }) => id === law)?.shortName ?? law;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${ref}`;
}

type Source = { readonly id: string; readonly value: Readonly<Record<string, unknown>> };

/** The source of the content that a message names by its address. */
function sourceNamed(written: string, content: Content): Source | undefined {
  const same = (address: unknown): boolean =>
    typeof address === 'string' && written.includes(address.replace(/\/$/, ''));
  return entriesIn('sources', content).find(({ value }) => same(value['url']) || same(value['archive']));
}

/** A reading needs an organisation that says it itself in a public source: the source's publisher, where that is known. */
function readingOf(
  provision: { law: string; ref: string } | undefined,
  source: Source | undefined,
  content: Content,
): Readonly<Record<string, string>> | undefined {
  const organisation = entriesIn('organisations', content).find(
    ({ value }) => value['title'] === source?.value['publisher'],
  );
  const date = source?.value['date'];
  if (!provision || !source || !organisation || typeof date !== 'string') return undefined;
  return {
    organisation: organisation.id,
    law: provision.law,
    provision: provision.ref,
    reading: 'unclear',
    text: `${PLACEHOLDER} hvad organisationen selv siger i kilden`,
    date,
    source: source.id,
  };
}

function idOnPage(
  page: string,
  pattern: RegExp,
  collection: CollectionName,
  content: Content,
): string | undefined {
  const id = pattern.exec(`${page}/`)?.[1];
  return entriesIn(collection, content).find((entry) => entry.id === id)?.id;
}

/** What laws, organisations and terms are called: names that say nothing of a person. */
function namesIn(content: Content): string[] {
  return (['laws', 'organisations', 'terms', 'case-areas'] as const).flatMap((collection) =>
    entriesIn(collection, content).flatMap(({ value }) =>
      [value['title'], value['shortName']].filter((name) => typeof name === 'string'),
    ),
  );
}

function entriesIn(
  collection: CollectionName,
  { checked }: Content,
): { id: string; value: Readonly<Record<string, unknown>> }[] {
  return checked.flatMap(({ file, value }) =>
    file.collection === collection && value ? [{ id: file.id, value }] : [],
  );
}
