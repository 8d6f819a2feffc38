import * as z from 'zod/mini';
import type { Path } from './edit.ts';
import { planSchema } from './schema.ts';

/** What a value should have been: the id or the kind of its schema, and its values where they can be listed. */
export interface Expected {
  readonly name: string;
  readonly values?: readonly string[] | undefined;
}

/** A schema as it can be looked into. */
export type Schema = z.core.$ZodType & { _zod: { def: z.core.$ZodTypes['_zod']['def'] } };

/** A schema without the marks that make it optional, or let it stand empty. */
export function unwrap(schema: z.core.$ZodType | undefined): Schema | undefined {
  const def = (schema as Schema | undefined)?._zod.def;
  return def?.type === 'optional' || def?.type === 'nullable'
    ? unwrap(def.innerType)
    : (schema as Schema | undefined);
}

/** The schema of what stands at a path below another one's; undefined where that knows nothing of it. */
export function schemaAt(root: z.core.$ZodType, path: Path): Schema | undefined {
  let schema = unwrap(root);
  for (const key of path) {
    const def = collectionIn(schema)?._zod.def;
    if (def?.type === 'object') schema = unwrap(def.shape[key]);
    else if (def?.type === 'array') schema = unwrap(def.element);
    else if (def?.type === 'record') schema = unwrap(def.valueType);
    else return undefined;
  }
  return schema;
}

/** Of a schema that allows a scalar or a collection, the collection. */
export function collectionIn(schema: Schema | undefined): Schema | undefined {
  const def = schema?._zod.def;
  if (def?.type !== 'union') return schema;
  return def.options.find((option): option is Schema =>
    ['object', 'array', 'record'].includes((option as Schema)._zod.def.type),
  );
}

/** The keys that the format of a plan knows in the mapping at `path`, in the order in which plans write them. */
export function knownKeys(path: Path): readonly string[] {
  return keysOf(schemaAt(planSchema, path));
}

/** The keys that the schema of a mapping knows, in its order. */
export function keysOf(schema: Schema | undefined): readonly string[] {
  return schema?._zod.def.type === 'object' ? Object.keys(schema._zod.def.shape) : [];
}

/** What a schema asks for, to be put in words. */
export function expectedOf(schema: Schema | undefined): Expected {
  const def = schema?._zod.def;
  const { id, title }: { id?: string | undefined; title?: string | undefined } =
    (schema && z.globalRegistry.get(schema)) ?? {};
  if (def?.type === 'enum') return { name: id ?? 'enum', values: Object.values(def.entries).map(String) };
  const choice =
    def?.type === 'union' ? def.options.find((each) => (each as Schema)._zod.def.type === 'enum') : undefined;
  if (choice !== undefined) return { ...expectedOf(choice as Schema), name: id ?? 'enum' };
  if (id === undefined && def !== undefined && 'format' in def) return { name: 'integer' };
  return { name: def?.type === 'object' ? 'mapping' : (id ?? title ?? def?.type ?? 'text') };
}
