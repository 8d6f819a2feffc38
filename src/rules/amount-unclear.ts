import { type Doubt, type PlacedMoney, doubtIn, moneyOfCooperation, moneyOfPlan } from './amounts.ts';
import type { CooperationContext, Found, Rule, RuleContext } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'amount-unclear': Doubt;
  }
}

/** An amount that can be read in two ways, or that has more decimals than its currency. */
export const amountUnclear: Rule<'amount-unclear'> = {
  id: 'amount-unclear',
  severity: 'error',
  blocking: true,
  check: (context) => doubts(context, moneyOfPlan(context.plan)),
  checkCooperation: (context) => doubts(context, moneyOfCooperation(context.cooperation)),
};

function* doubts(
  context: Pick<RuleContext | CooperationContext, 'source' | 'codes'>,
  amounts: Iterable<PlacedMoney>,
): Generator<Found<'amount-unclear'>> {
  for (const placed of amounts) {
    const doubt = doubtIn(context, placed, context.codes);
    if (doubt !== undefined) yield { place: { at: [...placed[1], 'amount'] }, arguments: doubt };
  }
}
