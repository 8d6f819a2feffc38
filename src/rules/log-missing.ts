import type { Status } from '../model/schema.ts';
import { isInForce } from '../model/status.ts';
import { lacksReason } from './reason-missing.ts';
import type { Rule } from './rule.ts';
import { isCarriedSo, subjectsOf } from './subjects.ts';
import { referencedYears } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'log-missing': { readonly status: Status };
  }
}

/** In an adopted or closed plan, a status other than planned that the log does not tell of. */
export const logMissing: Rule<'log-missing'> = {
  id: 'log-missing',
  severity: 'warning',
  years: ({ plan }) => (isInForce(plan) ? referencedYears(plan) : []),
  *check(context) {
    if (!isInForce(context.plan)) return;
    for (const subject of subjectsOf(context.plan)) {
      const { status, path, entries } = subject;
      if (status === undefined || status === 'planned') continue;
      if (entries.some(({ entry }) => entry.status !== undefined) || isCarriedSo(subject, context)) continue;
      if (!lacksReason(subject)) yield { place: { at: [...path, 'status'] }, arguments: { status } };
    }
  },
};
