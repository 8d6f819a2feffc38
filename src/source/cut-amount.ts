import { isMap, isScalar } from 'yaml';
import type { Path } from '../model/edit.ts';
import { nodeAt } from './locate.ts';
import type { Source } from './read.ts';
import { writtenAt } from './written.ts';

/**
 * The amount of the mapping at a path as a person wrote it, where a comma cuts it: of `{ amount: 26 144,50 }` YAML makes
 * the amount 26 144 and a key 50. Undefined where it is whole.
 */
export function cutAmountAt(source: Source, path: Path): string | undefined {
  const mapping = nodeAt(source, path);
  if (!isMap(mapping) || mapping.flow !== true) return undefined;
  const pairs = mapping.items;
  const first = pairs.findIndex(({ key }) => isScalar(key) && key.value === 'amount') + 1;
  if (first === 0) return undefined;
  const rest: string[] = [];
  for (const { key, value } of pairs.slice(first)) {
    const digits = value === null && isScalar(key) ? key.source : undefined;
    if (digits === undefined || !/^\d+$/.test(digits)) break;
    rest.push(digits);
  }
  const whole = rest.length === 0 ? undefined : writtenAt(source, [...path, 'amount']);
  return whole && [whole, ...rest].join(',');
}
