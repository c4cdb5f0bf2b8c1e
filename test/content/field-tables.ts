import { newFields } from '../../scripts/editing/new-entry.ts';
import { collectionWords } from '../../scripts/editing/collection-words.ts';
import type { Field, FieldValue } from '../../scripts/editing/field.ts';
import { labelsOf } from '../../scripts/schemas/labels.ts';
import { collectionNames, type CollectionName } from '../../site/model/collections.ts';

/** What the handbook says of every key of every collection, as the model has it. */
export function fieldTables(): string {
  return collectionNames.map(tableOf).join('\n');
}

function tableOf(name: CollectionName): string {
  const rows = newFields(name)
    .filter(({ key }) => key !== 'draft')
    .flatMap((field) => rowsOf(field, ''));
  const { one } = collectionWords[name];
  return `### ${one.charAt(0).toUpperCase()}${one.slice(1)} (\`${name}/\`)\n\n| Felt | Skal stå | Hvad |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function rowsOf({ key, about, required, mayBeMissing, value }: Field, before: string): string[] {
  const must = required ? (mayBeMissing ? 'ja, eller `missing`' : 'ja') : '';
  const row = `| \`${before}${key}\` | ${must} | ${about}${wordsOf(value, about)} |`;
  const inner =
    value.kind === 'group' ? value.fields.flatMap((part) => rowsOf(part, `${before}${key}.`)) : [];
  return [row, ...inner];
}

/** The words of a closed set, with what the portal calls them. */
function wordsOf(value: FieldValue, about: string): string {
  if (value.kind !== 'choice') return '';
  const { options } = value;
  const labels = labelsOf(options);
  if (options.every((option) => about.includes(`${option}:`))) return '';
  const told = options.map((option, index) => {
    const label = labels?.[index];
    return label === undefined ? `\`${option}\`` : `\`${option}\` (${label})`;
  });
  return ` Vælg: ${told.join(', ')}.`;
}
