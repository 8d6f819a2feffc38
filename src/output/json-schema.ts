import * as z from 'zod/mini';
import { OWN_KEYS, SCHEMA_TITLE, SCHEMA_WORDS } from '../language/fr/schema.ts';
import { planSchema } from '../model/schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * The JSON Schema of a plan, from the schema that the program itself checks with, for editors: with descriptions of
 * keys and values, and messages, that the YAML language server shows.
 */
export function printJsonSchema(): string {
  // Draft 7 is what editors' language servers know best.
  const { $schema, $ref, ...rest } = z.toJSONSchema(planSchema, { target: 'draft-7' });
  const definitions = rest.definitions as Definitions;
  const worded = Object.fromEntries(
    Object.entries(definitions).map(([id, schema]) => [id, addWords(id, simplify(schema))]),
  );
  return `${JSON.stringify({ $schema, title: SCHEMA_TITLE, $ref, definitions: worded }, undefined, 2)}\n`;
}

/** The same schema without what only the generator needs: `allOf` of one, unions by type. */
function simplify(schema: JsonSchema): JsonSchema {
  const { allOf, anyOf, propertyNames, ...rest } = schema;
  const [only] = allOf ?? [];
  if (only !== undefined) return simplify(only);
  const simple: JsonSchema = { ...rest };
  if (anyOf !== undefined) {
    const [text, number] = anyOf;
    return { ...text, ...number, type: ['string', 'integer'] } as unknown as JsonSchema;
  }
  if (simple.maximum === Number.MAX_SAFE_INTEGER) delete simple.maximum;
  if (simple.items) simple.items = simplify(simple.items as JsonSchema);
  if (propertyNames !== undefined && simple.additionalProperties) {
    const { pattern = '' } = propertyNames as JsonSchema;
    simple.patternProperties = {
      [pattern]: simplify(simple.additionalProperties as JsonSchema),
    };
    simple.additionalProperties = false;
  }
  if (simple.properties)
    simple.properties = Object.fromEntries(
      Object.entries(simple.properties).map(([key, value]) => [key, simplify(value as JsonSchema)]),
    );
  return simple;
}

function addWords(id: string, schema: JsonSchema): JsonSchema {
  const { description, keys = {}, values, error } = SCHEMA_WORDS[id] ?? {};
  const { properties } = schema;
  const described: JsonSchema = { ...(description && { description }), ...schema };
  if (properties !== undefined) {
    described.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        key,
        { description: keys[key] ?? '', ...(value as JsonSchema) },
      ]),
    );
    described.patternProperties = { '^x-': { description: OWN_KEYS } };
  }
  if (schema.enum !== undefined && values !== undefined)
    described.enumDescriptions = schema.enum.map((value) => values[String(value)]);
  if (error !== undefined) Object.assign(described, { errorMessage: error, patternErrorMessage: error });
  return described;
}
