import type { Codes } from '../model/codes.ts';
import { slipsBetween } from '../model/nearest.ts';
import type { Path } from '../model/edit.ts';
import { moneyOfCooperation, moneyOfPlan } from './amounts.ts';
import { type Found, type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-code': { readonly code: string; readonly kind: 'country' | 'currency' };
  }
}

/** A country or a currency that the norms do not know: ISO 3166-1 and ISO 4217. */
export const unknownCode: Rule<'unknown-code'> = {
  id: 'unknown-code',
  severity: 'error',
  *check({ plan, codes }) {
    if (codes === undefined) return;
    for (const [{ currency }, path] of moneyOfPlan(plan)) yield* judge('currency', currency, path, codes);
  },
  *checkNetwork({ network, codes }) {
    for (const [{ country }, path] of each(network.organizations, ['organizations']))
      yield* judge('country', country, path, codes);
  },
  *checkCooperation({ cooperation, codes }) {
    for (const [{ currency }, path] of moneyOfCooperation(cooperation))
      yield* judge('currency', currency, path, codes);
  },
};

function* judge(
  kind: 'country' | 'currency',
  code: string | undefined,
  path: Path,
  codes: Codes,
): Generator<Found<'unknown-code'>> {
  const known = kind === 'country' ? codes.countries : codes.decimals;
  if (code === undefined || known.has(code)) return;
  yield {
    place: { at: [...path, kind] },
    arguments: { code, kind },
    suggestion: USUAL[kind].get(code) ?? soleNear(code, known.keys()),
  };
}

/** Codes that people take for those of the norms. */
const USUAL = {
  country: new Map([
    ['UK', 'GB'],
    ['EN', 'GB'],
    ['EL', 'GR'],
  ]),
  currency: new Map([
    ['CFA', 'XOF'],
    ['CAN', 'CAD'],
    ['YEN', 'JPY'],
    ['RMB', 'CNY'],
  ]),
} as const;

/** The only code that is one slip away: of several, none is nearer than the others. */
function soleNear(code: string, known: Iterable<string>): string | undefined {
  const near = Array.from(known).filter((each) => slipsBetween(code, each) < 2);
  return near.length === 1 ? near[0] : undefined;
}
