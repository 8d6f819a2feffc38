import type * as z from 'zod/mini';
import {
  OWN_KEY,
  TYPE_ERRORS,
  missingKeyError,
  notAMappingError,
  unknownKeyError,
} from '../language/fr/schema-errors.ts';
import type { SchemaWords, Snippet } from '../language/fr/schema.ts';
import { typeset } from '../language/fr/typography.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

type Words = Readonly<Record<string, SchemaWords>>;

/**
 * A JSON Schema with the words that the YAML language server shows. It takes a message of ours for a wrong `type`,
 * `enum`, `const`, `pattern`, key (`additionalProperties`) or missing key (`required`), one for all of these in one
 * schema, and for nothing else; what it says by itself is English, or a French for programmers. So the schema is put
 * in those terms only, and in as many parts as there are things to say.
 *
 * `name` is the id of the definition, or `<name of the mapping>.<key>` for what has none.
 */
export function addWords(schema: JsonSchema, name: string, words: Words): JsonSchema {
  const [only] = schema.allOf ?? [];
  if (only !== undefined) return addWords(only, name, words);
  if (schema.$ref !== undefined) return { $ref: schema.$ref };
  const { title, description, snippets } = words[name] ?? {};
  return {
    ...(title !== undefined && { title: typeset(title) }),
    ...(description !== undefined && { description: typeset(description) }),
    ...wordByKind(schema, name, words),
    ...(snippets !== undefined && { defaultSnippets: snippets.map(toSnippet) }),
  };
}

/** In our order, before the keys, which an editor sorts by name. */
function toSnippet({ label, body }: Snippet, index: number): object {
  return { label: typeset(label), body, sortText: ` ${index}` };
}

function wordByKind(schema: JsonSchema, name: string, words: Words): JsonSchema {
  if (schema.anyOf !== undefined) return wordUnion(schema.anyOf, name, words);
  if (schema.enum !== undefined) return wordEnum(schema.enum, words[name]);
  if (schema.properties !== undefined) return wordMapping(schema, name, words);
  if (schema.propertyNames !== undefined) return wordRecord(schema, name, words);
  if (schema.type === 'array')
    return {
      ...typed('array', TYPE_ERRORS.array),
      items: addWords(schema.items as JsonSchema, `${name}.*`, words),
    };
  return wordScalar(schema, words[name]);
}

/** Of a given type; `error` is said of a value of another one. */
function typed(type: JsonSchema['type'], error = ''): JsonSchema {
  return { ...(type !== undefined && { type }), errorMessage: typeset(error) };
}

/** Without `type`, which would be a second thing to be wrong. */
function wordEnum(
  values: NonNullable<JsonSchema['enum']>,
  { values: meanings = {}, error = '' }: SchemaWords = {},
): JsonSchema {
  return {
    enum: values,
    enumDescriptions: values.map((value) => typeset(meanings[String(value)] ?? '')),
    errorMessage: typeset(error),
  };
}

function wordMapping(schema: JsonSchema, name: string, words: Words): JsonSchema {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>>;
  const keys = Object.keys(properties);
  const meanings = words[name]?.keys ?? {};
  return {
    ...typed('object', notAMappingError(keys)),
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        key,
        { description: typeset(meanings[key] ?? ''), ...addWords(value, `${name}.${key}`, words) },
      ]),
    ),
    patternProperties: { '^x-': { description: typeset(OWN_KEY) } },
    allOf: [
      {
        properties: Object.fromEntries(keys.map((key) => [key, true])),
        patternProperties: { '^x-': true },
        additionalProperties: false,
        errorMessage: typeset(unknownKeyError(keys)),
      },
      ...(schema.required ?? []).map((key) => ({
        properties: { [key]: true },
        required: [key],
        errorMessage: typeset(missingKeyError(key, meanings[key] ?? '')),
      })),
    ],
  };
}

/** A mapping whose keys are of a form. */
function wordRecord(schema: JsonSchema, name: string, words: Words): JsonSchema {
  const { pattern = '' } = schema.propertyNames as JsonSchema;
  const { keyError = '', keys = {}, error } = words[name] ?? {};
  return {
    ...typed('object', error),
    patternProperties: {
      [pattern]: {
        description: typeset(keys['*'] ?? ''),
        ...addWords(schema.additionalProperties as JsonSchema, `${name}.*`, words),
      },
      '^x-': { description: typeset(OWN_KEY) },
    },
    allOf: [
      {
        patternProperties: { [pattern]: true, '^x-': true },
        additionalProperties: false,
        errorMessage: typeset(keyError),
      },
    ],
  };
}

/**
 * A text or a number is one schema of two types. Of a value or a collection, the collection comes first: where neither
 * fits, the server speaks of the first, unless the second came closer.
 */
function wordUnion(options: readonly JsonSchema[], name: string, words: Words): JsonSchema {
  if (
    options.every(({ type, enum: values }) => type !== undefined && values === undefined && isScalar(type))
  ) {
    const types = options.map(({ type }) => type);
    return wordScalar({ ...Object.assign({}, ...options), type: types } as JsonSchema, words[name]);
  }
  const [only, other] = options.filter(({ type }) => type !== 'null');
  // What may stand empty is one schema of two types, too.
  if (only?.type !== undefined && other === undefined)
    return { ...wordByKind(only, name, words), type: [only.type, 'null'] } as JsonSchema;
  const sorted = options.toSorted((one, other) => Number(isScalar(one.type)) - Number(isScalar(other.type)));
  return {
    anyOf: sorted.map((each) =>
      each.$ref === undefined ? wordByKind(each, name, words) : { $ref: each.$ref },
    ),
  };
}

function isScalar(type: JsonSchema['type']): boolean {
  return type !== 'object' && type !== 'array';
}

function wordScalar(
  { type, pattern, minLength, minimum, maximum }: JsonSchema,
  { error, typeError = error ?? TYPE_ERRORS[String(type)] }: SchemaWords = {},
): JsonSchema {
  const scalar = typed(type, typeError);
  // That a text is not empty can be said by a pattern, too.
  if (minLength === 1) scalar.pattern = (pattern ?? '^').replace('^', '^(?!$)');
  else if (pattern !== undefined) scalar.pattern = pattern;
  if (error !== undefined && error !== typeError) scalar.patternErrorMessage = typeset(error);
  const limits = {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
  if (Object.keys(limits).length === 0) return scalar;
  // No number is beyond the limits and this one: what is beyond them is wrong, with a message.
  const never = { const: minimum ?? maximum, errorMessage: scalar.errorMessage };
  return { ...scalar, if: limits, else: never } as JsonSchema;
}
