import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { SCHEMA_KINDS, printJsonSchema } from '../../src/output/json-schema.ts';

/** As much of JSON Schema as ours may have. */
interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly errorMessage?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly (string | null)[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema | true>>;
  readonly patternProperties?: Readonly<Record<string, Schema | true>>;
  readonly [keyword: string]: unknown;
}

interface Place {
  readonly path: string;
  readonly schema: Schema;
}

/** For a value that is wrong by one of these, the language server takes the words of `errorMessage`. */
const WORDED = 'type enum const pattern required additionalProperties'.split(' ');
/** No value is wrong by these; what `if` finds is never said. */
const SILENT = new Set(
  (
    '$ref title description definitions properties patternProperties items allOf anyOf if else ' +
    'enumDescriptions errorMessage patternErrorMessage defaultSnippets'
  ).split(' '),
);

/** Every schema inside one, with where it stands. */
function* inside(schema: Schema, path: string): Generator<Place> {
  yield { schema, path };
  const maps = [schema.definitions, schema.properties, schema.patternProperties, schema.allOf, schema.anyOf];
  const children = [
    ...maps.flatMap((map) => Object.entries(map ?? {})),
    ['items', schema.items],
    ['else', schema.else],
  ];
  for (const [key, child] of children as [string, unknown][])
    if (typeof child === 'object' && child !== null) yield* inside(child as Schema, `${path}/${key}`);
}

describe.each(SCHEMA_KINDS)('the JSON Schema of %s', (kind) => {
  const { $schema, ...root } = JSON.parse(printJsonSchema(kind)) as Schema;
  const definitions = root.definitions as Readonly<Record<string, Schema>>;
  const places = [...inside(root, '')];
  const target = ({ $ref }: Schema) => definitions[$ref?.replace('#/definitions/', '') ?? ''];

  test('is of the draft that editors know', () => {
    expect($schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(places.length).toBeGreaterThan(15);
  });

  test('can be read by a strict validator', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    for (const keyword of ['defaultSnippets', 'enumDescriptions', 'errorMessage', 'patternErrorMessage'])
      ajv.addKeyword(keyword);
    expect(() => ajv.compile(JSON.parse(printJsonSchema(kind)) as object)).not.toThrow();
  });

  test('has every definition that it refers to', () => {
    const lost = places.filter(({ schema }) => schema.$ref !== undefined && target(schema) === undefined);
    expect(lost).toEqual([]);
  });

  test('describes every key', () => {
    const silent = places.flatMap(({ schema: { properties, patternProperties }, path }) =>
      Object.entries({ ...properties, ...patternProperties })
        .filter(([, value]) => value !== true && !value.description)
        .map(([key]) => `${path}/${key}`),
    );
    expect(silent).toEqual([]);
  });

  test('describes every value of a list of values', () => {
    const silent = places.flatMap(({ schema: { enum: values = [], enumDescriptions = [] }, path }) =>
      values.filter((_, index) => !enumDescriptions[index]).map((value) => `${path}/${String(value)}`),
    );
    expect(silent).toEqual([]);
  });

  test('has words for whatever may be wrong', () => {
    const silent = places
      .filter(({ schema }) => WORDED.some((keyword) => keyword in schema) && !schema.errorMessage)
      .map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  test('uses no keyword that the language server has its own words for', () => {
    const others = places.flatMap(({ schema, path }) =>
      Object.keys(schema)
        .filter((keyword) => !WORDED.includes(keyword) && !SILENT.has(keyword))
        .map((keyword) => `${path}/${keyword}`),
    );
    expect(others).toEqual([]);
  });

  test('closes every mapping but for keys of one’s own', () => {
    const open = places
      .filter(({ schema }) => schema.type === 'object')
      .filter(
        ({ schema }) =>
          !(schema.allOf as readonly Schema[]).some((part) => part.additionalProperties === false),
      )
      .map(({ path }) => path);
    expect(open).toEqual([]);
  });
});
