import type { Item, State, Status } from '../model/schema.ts';
import { hasStatusConflict, isOpen, itemStatus } from '../model/status.ts';
import { type Rule, each, isWrong } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'status-conflict': {
      readonly status: Status;
      /** The letters of the open items; none where it is the activity that is open. */
      readonly open: readonly string[];
      readonly state: State | undefined;
    };
  }
}

/** An activity's own status contradicts its items: finished while one is open, or open while none is. */
export const statusConflict: Rule<'status-conflict'> = {
  id: 'status-conflict',
  severity: 'error',
  *check({ file, plan }) {
    for (const [{ status, items }, path] of each(plan.activities, ['activities'])) {
      const known = [...each(items, [...path, 'items'])].filter(([item]) => !isWrong(item, 'status'));
      if (status === undefined || items === undefined || known.length < items.length) continue;
      if (!hasStatusConflict({ status, items: items as Item[] })) continue;
      const open = known.filter(([item]) => isOpen(itemStatus({ status: item.status })));
      yield {
        place: { at: [...path, 'status'] },
        arguments: { status, open: open.map(([{ letter = '?' }]) => letter), state: plan.state },
        related: open.slice(0, 1).map(([, at]) => ({ file, place: { at: [...at, 'letter'] } })),
      };
    }
  },
};
