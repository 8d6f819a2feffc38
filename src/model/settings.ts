import * as z from 'zod/mini';
import type { Severity } from './finding.ts';
import { named, namedKey } from './schema.ts';

/** How a rule is to count: with a severity, or not at all. */
export type Level = Severity | 'off';

/** A rule that a workspace may set; a fixed one is as it is, for without it a plan cannot be understood. */
export interface SettableRule {
  readonly id: string;
  readonly fixed: boolean;
}

const LEVELS = ['error', 'warning', 'info', 'off'] as const;
const level = named('rule-level', z.enum(LEVELS));
const fixedLevel = named('fixed-level', z.enum(['error']));
/** A level for all years, or one a year, with `all` for the rest. */
const setting = named(
  'rule-setting',
  z.union([level, z.record(namedKey('rule-year', 'all|(?:19|2\\d)\\d\\d'), level)]),
);

const schemas = new WeakMap<readonly SettableRule[], ReturnType<typeof createSchema>>();

/** The format of `oidp.yaml`, with the rules that may be set in it. */
export function settingsSchema(rules: readonly SettableRule[]): ReturnType<typeof createSchema> {
  const schema = schemas.get(rules) ?? createSchema(rules);
  schemas.set(rules, schema);
  return schema;
}

function createSchema(rules: readonly SettableRule[]) {
  const levels = Object.fromEntries(
    rules.map(({ id, fixed }) => [
      id,
      z.optional<typeof fixedLevel | typeof setting>(fixed ? fixedLevel : setting),
    ]),
  );
  return z.strictObject({
    organization: z.optional(z.string().check(z.minLength(1))),
    language: z.optional(z.enum(['fr'])),
    timezone: z.optional(named('timezone', z.string().check(z.refine(isTimeZone)))),
    rules: z.optional(z.strictObject(levels)),
  });
}

export type Settings = z.infer<ReturnType<typeof createSchema>>;

/** The level that a workspace gives a rule in a year; undefined where it says nothing of it. */
export function levelOf({ rules = {} }: Settings, rule: string, year: number | undefined): Level | undefined {
  const own = rules[rule];
  const found = typeof own === 'object' ? (own[String(year)] ?? own.all) : own;
  // A word that is no level, which is reported as such, changes nothing.
  return LEVELS.find((each) => each === found);
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('fr-FR', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
