import { isInForce } from '../model/status.ts';
import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'number-order': { readonly number: number; readonly priority: string; readonly after: string };
  }
}

/** In a draft or proposed plan, numbers do not follow the order of the priorities. */
export const numberOrder: Rule<'number-order'> = {
  id: 'number-order',
  severity: 'warning',
  *check({ plan }) {
    if (isInForce(plan)) return;
    const sorted = [...each(plan.activities, ['activities'])]
      .flatMap(([{ number, priority }, path]) =>
        number === undefined || priority === undefined || !Object.hasOwn(plan.priorities ?? {}, priority)
          ? []
          : [{ number, priority, path }],
      )
      .toSorted((a, b) => a.number - b.number);
    let after = '';
    for (const { number, priority, path } of sorted) {
      if (priority < after)
        yield { place: { at: [...path, 'number'] }, arguments: { number, priority, after } };
      // One activity out of place is one finding, not one for each that follows it.
      after = priority;
    }
  },
};
