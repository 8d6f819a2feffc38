import type { Day } from '../model/dates.ts';
import { type Rule, each, isReported } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'log-order': {
      readonly on: Day;
      /** The day that it should not be before; undefined where it is in the future. */
      readonly before?: Day | undefined;
    };
  }
}

/** An entry of a log is dated before the one above it, or in the future. */
export const logOrder: Rule<'log-order'> = {
  id: 'log-order',
  severity: 'error',
  *check(context) {
    const { file, today } = context;
    for (const [activity, path] of each(context.plan.activities, ['activities'])) {
      let last: { readonly on: Day; readonly at: readonly (string | number)[] } | undefined;
      for (const [{ on }, entry] of each(activity.log, [...path, 'log'])) {
        const at = [...entry, 'on'];
        if (on === undefined || isReported(context, at)) continue;
        if (on > today) {
          // Those below are not to be compared with a day that is probably a slip.
          yield { place: { at }, arguments: { on } };
          continue;
        }
        if (last !== undefined && on < last.on)
          yield {
            place: { at },
            arguments: { on, before: last.on },
            related: [{ file, place: { at: last.at } }],
          };
        last = { on, at };
      }
    }
  },
};
