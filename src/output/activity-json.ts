import { type Found, referenceOf } from '../model/references.ts';
import type { ActivityRecord } from '../report/activity-record.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import { deriver, withDerived } from './activities-json.ts';
import { printJson } from './json.ts';
import { lineageJson } from './lineage-json.ts';
import { activityMeans } from './means-json.ts';

/** Everything that is known of one activity or item, for programs. */
export function printActivityJson(facts: YearFacts, record: ActivityRecord): string {
  const { row, lineage, referrers, reconstructed } = record;
  const { activity, item } = row.found;
  const lineages = new Map(record.items.map((each) => [each.row.found.item, each.lineage]));
  const derive = deriver(facts);
  const nameOf = partyNames(facts);
  const titles = new Map(facts.register.cooperations.map(({ id, title }) => [id, title]));
  const deriveHere = (found: Found) => {
    const own = lineages.get(found.item);
    return own === undefined ? derive(found) : { ...derive(found), history: lineageJson(own) };
  };
  return printJson({
    year: facts.plan.year,
    activity: withDerived(activity, activity.items ?? [], deriveHere, {
      partners: (activity.partners ?? []).map((party) => ({ party, name: nameOf(party) })),
      cooperations: [...new Set(activity.cooperations)].map((id) => ({ id, title: titles.get(id) ?? null })),
      means: activityMeans(activity, facts.register),
    }),
    item: item?.letter,
    derived: {
      reconstructed,
      asOf: facts.asOf,
      history: lineageJson(lineage),
      referrers: {
        activities: referrers.subjects.map(referenceOf),
        calendar: referrers.events.map(({ id }) => id),
        texts: referrers.texts,
        errata: referrers.errata,
      },
    },
  });
}
