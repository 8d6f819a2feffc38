import { booleanMeant, valueMeant } from '../language/fr/plan.ts';
import { amountMeant, currencyMeant } from '../language/fr/typed-amounts.ts';
import { dateMeant } from '../language/fr/typed-dates.ts';
import { organizationKindMeant, registerValueMeant } from '../language/fr/typed-registers.ts';
import type { Loose } from '../model/check.ts';
import type { Expected } from '../model/schema-paths.ts';
import type { Path } from '../model/edit.ts';
import type { Fix } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Plan } from '../model/schema.ts';
import { each } from './rule.ts';

/** What was probably meant by a wrong value, as it would be written, and the edit that writes it where there is no doubt. */
export interface Meant {
  readonly suggestion?: string | undefined;
  readonly fix?: readonly Fix[];
}

/**
 * What was meant by a value that is wrong. A word of another language has one translation; anything else may have been
 * another word, and is only proposed.
 */
export function meantBy(value: unknown, expected: Expected, path: Path, plan: Loose<Plan>): Meant {
  const text = typeof value === 'string' ? value : undefined;
  const sole = text === undefined ? undefined : soleMeaning(text, expected);
  if (sole !== undefined) return { suggestion: String(sole), fix: [{ kind: 'set', path, value: sole }] };
  return { suggestion: guess(value, expected, plan) };
}

function soleMeaning(text: string, expected: Expected): string | boolean | undefined {
  if (expected.name === 'boolean') return booleanMeant(text);
  return valueMeant(expected.name, text) ?? registerValueMeant(expected.name, text);
}

function guess(value: unknown, { name, values = [] }: Expected, plan: Loose<Plan>): string | undefined {
  if (name === 'reference') return referenceMeant(value, plan);
  if (typeof value !== 'string') return undefined;
  if (name === 'period' || name === 'day') return dateMeant(value);
  if (name === 'amount') return amountMeant(value);
  if (name === 'currency') return currencyMeant(value);
  if (name === 'organization-kind') return organizationKindMeant(value) ?? nearest(value, values);
  if (name === 'priority-letter') {
    const letter = value.trim().toUpperCase();
    return Object.hasOwn(plan.priorities ?? {}, letter) ? letter : undefined;
  }
  // One thing where a list of them should be.
  if (name === 'array') return /^[^\s,[\]{}]+$/.test(value) ? `[${value}]` : undefined;
  return nearest(value, values);
}

/** An activity by its number, its id in other letters, or in the brackets that links have in texts. */
function referenceMeant(value: unknown, { activities }: Loose<Plan>): string | undefined {
  const inner: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof inner !== 'string' && typeof inner !== 'number') return undefined;
  const [, digits, letter = ''] = /^(\d+)([a-z]?)$/.exec(String(inner)) ?? [];
  const known = Array.from(each(activities, []), ([activity]) => activity);
  if (digits === undefined)
    return nearest(
      String(inner),
      known.flatMap(({ id }) => id ?? []),
    );
  const id = known.find(({ number }) => number === Number(digits))?.id;
  return id && `${id}${letter === '' ? '' : `/${letter}`}`;
}
