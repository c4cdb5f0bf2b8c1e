import { dataRoot } from './publication.ts';

/** An example of use: the file that it fetches and the whole code, to be copied as it stands. */
export type Example = { id: 'curl' | 'javascript' | 'python' | 'r'; address: string; code: string };

/** The examples of the page about the data, for a portal at this origin (`https://portal.example`). */
export function examples(origin: string): Example[] {
  const at = (file: string) => origin + dataRoot + file;
  const example = (id: Example['id'], file: string, code: (address: string) => string): Example => ({
    id,
    address: at(file),
    code: code(at(file)),
  });
  return [
    example('curl', 'barriers.csv', (address) => `curl -O ${address}`),
    example(
      'javascript',
      'barriers.json',
      (address) => `const answer = await fetch('${address}');
const { entries } = await answer.json();
const resolved = entries.filter(({ computed }) => computed.stage === 'resolved');
console.log(resolved.map(({ title }) => title));`,
    ),
    example(
      'python',
      'indicators.observations.csv',
      (address) => `import csv, io, urllib.request

with urllib.request.urlopen('${address}') as file:
    rows = csv.DictReader(io.TextIOWrapper(file, 'utf-8-sig'), delimiter=';')
    for row in rows:
        print(row['id'], row['date'], float(row['value'].replace(',', '.')))`,
    ),
    example(
      'r',
      'barriers.csv',
      (address) => `barriers <- read.csv2('${address}', fileEncoding = 'UTF-8-BOM')
table(barriers$computed.status)`,
    ),
  ];
}
