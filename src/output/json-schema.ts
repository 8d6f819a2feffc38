import * as z from 'zod/mini';
import { COOPERATION_SCHEMA_TITLE, COOPERATION_SCHEMA_WORDS } from '../language/fr/cooperation-schema.ts';
import { DECISIONS_SCHEMA_TITLE, DECISIONS_SCHEMA_WORDS } from '../language/fr/decisions-schema.ts';
import { NETWORK_SCHEMA_TITLE, NETWORK_SCHEMA_WORDS } from '../language/fr/network-schema.ts';
import { RULE_WORDS } from '../language/fr/rules/table.ts';
import { PLAN_SCHEMA_TITLE, PLAN_SCHEMA_WORDS, type SchemaWords } from '../language/fr/schema.ts';
import { SETTINGS_SCHEMA_TITLE, settingsSchemaWords } from '../language/fr/settings-schema.ts';
import { capitalize, typeset } from '../language/fr/typography.ts';
import { cooperationSchema } from '../model/cooperation.ts';
import { decisionsSchema } from '../model/decisions.ts';
import { networkSchema } from '../model/network.ts';
import { planSchema } from '../model/schema.ts';
import { settingsSchema } from '../model/settings.ts';
import { SETTABLE_RULES } from '../rules/table.ts';
import { type JsonSchema, addWords } from './json-schema-words.ts';

/** What there is a JSON Schema of: a plan, `oidp.yaml`, the decisions of a carry-over, and the two registers. */
export const SCHEMA_KINDS = ['plan', 'settings', 'decisions', 'network', 'cooperation'] as const;

export type SchemaKind = (typeof SCHEMA_KINDS)[number];

/** The JSON Schema of a kind of file, from the schema that the program itself checks with, for editors. */
export function printJsonSchema(kind: SchemaKind): string {
  if (kind === 'plan') return print(planSchema, kind, PLAN_SCHEMA_TITLE, PLAN_SCHEMA_WORDS);
  if (kind === 'decisions')
    return print(decisionsSchema, kind, DECISIONS_SCHEMA_TITLE, DECISIONS_SCHEMA_WORDS);
  if (kind === 'network') return print(networkSchema, kind, NETWORK_SCHEMA_TITLE, NETWORK_SCHEMA_WORDS);
  if (kind === 'cooperation')
    return print(cooperationSchema, kind, COOPERATION_SCHEMA_TITLE, COOPERATION_SCHEMA_WORDS);
  const summaries = SETTABLE_RULES.map(({ id }) => [id, capitalize(`${RULE_WORDS[id].page.summary}.`)]);
  const words = settingsSchemaWords(Object.fromEntries(summaries));
  return print(settingsSchema(SETTABLE_RULES), kind, SETTINGS_SCHEMA_TITLE, words);
}

/** What has an id becomes a definition of that name, and the whole one called `kind`; `words` are by these names. */
function print(
  schema: z.core.$ZodType,
  kind: SchemaKind,
  title: string,
  words: Readonly<Record<string, SchemaWords>>,
): string {
  // Draft 7 is what editors' language servers know best.
  const { $schema, $ref, definitions = {}, ...root } = z.toJSONSchema(schema, { target: 'draft-7' });
  const named = {
    ...($ref === undefined && { [kind]: root }),
    ...(definitions as Record<string, JsonSchema>),
  };
  const worded = Object.entries(named).map(([id, each]) => [id, addWords(each, id, words)]);
  const whole = {
    $schema,
    title: typeset(title),
    $ref: `#/definitions/${kind}`,
    definitions: Object.fromEntries(worded),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
