import { z } from 'zod';
import { speak } from '../i18n/index.ts';
import { collectionNames, type CollectionName } from '../model/collections.ts';
import { languages } from '../model/language.ts';
import { SLUG, text } from '../model/schemas/fields.ts';
import { absolute } from '../paths.ts';
import { aboutShape } from './about.ts';
import { computedSchemas } from './computed.ts';
import { dataRoot } from './publication.ts';
import { publishedShapes } from './shapes.ts';
import { vocabularyOf } from './vocabularies.ts';

/** An entry of a collection as it stands in the data. */
export function entrySchema(name: CollectionName): z.ZodObject {
  return z.strictObject({
    id: z.string().regex(SLUG).describe('Oplysningens faste navn. Det ændres aldrig.'),
    language: z
      .enum(languages)
      .describe('Sproget i denne oplysnings ord: da, hvor der ingen oversættelse er.'),
    ...publishedShapes[name],
    body: text
      .optional()
      .describe('Brødteksten i Markdown med portalens egne komponenter, for eksempel <Term id="…">.'),
    computed: computedSchemas[name].describe('Det, portalen regner ud. Ingen har skrevet det ind.'),
  });
}

/** JSON Schema (draft 2020-12) of a collection's JSON file, made of the same zod schema that the check holds content to. */
export function jsonSchema(name: CollectionName, site: URL | undefined): object {
  const document = z.strictObject({
    ...aboutShape,
    dataset: z.literal(name).describe('Samlingens navn.'),
    entries: z.array(entrySchema(name)).describe('Oplysningerne, i rækkefølge efter id.'),
  });
  return {
    ...heading(name, speak('da').t(`data.set.${name}`), site),
    ...z.toJSONSchema(document, { io: 'output', override: publicForm }),
  };
}

/** JSON Schema of the file with everything: each collection's entries by the collection's own schema. */
export function jsonSchemaOfAll(site: URL | undefined): object {
  const { properties, required, ...rest } = z.toJSONSchema(z.strictObject(aboutShape), {
    io: 'output',
    override: publicForm,
  });
  return {
    ...heading('all', speak('da').t('data.all'), site),
    ...rest,
    properties: {
      ...properties,
      collections: {
        description: 'Hver samlings oplysninger under samlingens navn.',
        type: 'object',
        properties: Object.fromEntries(
          collectionNames.map((name) => [name, { $ref: `${name}.json#/properties/entries` }]),
        ),
        required: collectionNames,
        additionalProperties: false,
      },
    },
    required: [...(required ?? []), 'collections'],
  };
}

function heading(name: string, title: string, site: URL | undefined): object {
  return { $id: absolute(`${dataRoot}schema/${name}.json`, site), title };
}

/** What JSON Schema cannot be told by zod alone: the shape of dates, what an id names, and which closed set a value is of. */
const publicForm: Override = ({ zodSchema, jsonSchema: schema }) => {
  const { shape, references } = schema;
  delete schema['shape'];
  delete schema['references'];
  delete schema['drawing'];
  if (shape === 'day') schema.format = 'date';
  if (shape === 'partial-date') schema.pattern = '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$';
  if (references !== undefined) schema['x-references'] = references;
  const vocabulary = zodSchema instanceof z.ZodEnum && vocabularyOf(zodSchema.options.map(String));
  if (vocabulary) schema['x-vocabulary'] = vocabulary;
};

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;
