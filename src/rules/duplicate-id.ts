import type { Path } from '../model/edit.ts';
import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'duplicate-id': {
      readonly id: string;
      readonly kind: 'activities' | 'calendar' | 'themes' | 'objectives' | 'decisions';
    };
  }
}

/** An id stands twice among its kind. */
export const duplicateId: Rule<'duplicate-id'> = {
  id: 'duplicate-id',
  severity: 'error',
  blocking: true,
  *check({ file, plan }) {
    for (const kind of ['objectives', 'themes', 'activities', 'calendar'] as const) {
      const firsts = new Map<string, Path>();
      for (const [{ id }, path] of each<{ readonly id?: string | undefined }>(plan[kind], [kind])) {
        if (id === undefined) continue;
        const first = firsts.get(id);
        if (first === undefined) firsts.set(id, path);
        else
          yield {
            place: { at: [...path, 'id'] },
            arguments: { id, kind },
            related: [{ file, place: { at: [...first, 'id'] } }],
          };
      }
    }
  },
};
