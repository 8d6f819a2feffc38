import type { Activity, Item, Plan } from '../../src/model/schema.ts';

/** Everything that a plan leaves to do, counted here by its definition and not by the tool's own code. */
export function unfinished({ activities, calendar = [] }: Plan): string[] {
  const isOpen = (status = 'planned') => status !== 'done' && status !== 'cancelled';
  return [
    ...activities.flatMap(({ id, status, continuous, items = [] }) => {
      if (status === 'cancelled') return [];
      const open = items.filter((item) => isOpen(item.status)).map(({ letter }) => `${id}/${letter}`);
      if (open.length > 0) return open;
      const givenUp =
        items.length > 0 && status === undefined && items.every((item) => item.status === 'cancelled');
      const itself =
        continuous === true ? !givenUp : isOpen(status) && (items.length === 0 || status !== undefined);
      return itself ? [id] : [];
    }),
    ...calendar
      .filter(({ outcome, when, toConfirm = [] }) =>
        outcome === undefined ? when === undefined || toConfirm.length > 0 : outcome === 'postponed',
      )
      .map(({ id }) => `event ${id}`),
  ];
}

/** What of 2030 an activity, item or event of 2031 says to carry; something else where it says nothing, or another year. */
export const meaningOf = ({ id, carriedFrom: from }: Activity) => {
  if (from === undefined) return id;
  if (from.year !== 2030) return `elsewhere ${id}`;
  return from.item === undefined ? from.activity : `${from.activity}/${from.item}`;
};
export const meaningOfItem = ({ id, carriedFrom: from }: Activity, { letter, carriedFrom }: Item) =>
  from?.year !== 2030 || carriedFrom === undefined
    ? `new ${id}/${letter}`
    : `${from.activity}/${carriedFrom}`;

/** Every leaf and event of 2030 that a plan of 2031 carries; an activity may stand for its carried items alone. */
export function carried({ activities, calendar = [] }: Plan, source: Plan): string[] {
  const owed = unfinished(source);
  return [
    ...activities.flatMap((activity) => {
      if (activity.carriedFrom?.year !== 2030) return [];
      const items = (activity.items ?? []).filter(({ carriedFrom }) => carriedFrom !== undefined);
      const itself =
        items.length === 0 || activity.carriedFrom.item !== undefined || owed.includes(meaningOf(activity));
      return [
        ...(itself ? [meaningOf(activity)] : []),
        ...items.map((item) => meaningOfItem(activity, item)),
      ];
    }),
    ...calendar.flatMap(({ carriedFrom }) =>
      carriedFrom?.year === 2030 ? [`event ${carriedFrom.event}`] : [],
    ),
  ];
}
