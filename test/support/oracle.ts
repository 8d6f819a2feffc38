/*
 * What is wrong in a plan, told from its data alone and without a line of `src/`: a second opinion on the rules, for
 * plans that have the form that the JSON Schema asks for.
 */

type Mapping = { readonly [key: string]: unknown };

const list = (value: unknown): readonly Mapping[] => (Array.isArray(value) ? (value as Mapping[]) : []);
const names = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
/** A value that is to be a text, or a number that stands for one. */
const said = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const open = (status: unknown) => status !== 'done' && status !== 'cancelled';
const twice = (values: readonly unknown[]) => new Set(values).size < values.length;
const isReversed = (range: unknown) => {
  const [from = '', to] = said(range).split('/');
  return to !== undefined && from > to;
};

/** The ids of the rules that a plan breaks, of those that this knows. `named` is the year of its file's name. */
export function brokenRules(plan: Mapping, named: number, today: string): ReadonlySet<string> {
  const broken = new Set<string>();
  const breaks = (rule: string, isBroken: boolean) => {
    if (isBroken) broken.add(rule);
  };
  const activities = list(plan.activities);
  const calendar = list(plan.calendar);
  const letters = Object.keys(plan.priorities as Mapping).filter((key) => !key.startsWith('x-'));

  breaks('year-mismatch', plan.year !== named);
  breaks('missing-key', ['adopted', 'closed'].includes(said(plan.state)) && plan.adopted === undefined);
  breaks('invalid-value', letters.join('') !== letters.toSorted().join(''));
  for (const kind of ['objectives', 'themes', 'activities', 'calendar'])
    breaks('duplicate-id', twice(list(plan[kind]).map(({ id }) => id)));

  const numbers = activities.map(({ number }) => number as number);
  // No schema says so: the numbers of JSON have no end, those of a program are exact as far as this.
  breaks(
    'invalid-value',
    [...numbers, plan.format ?? 1].some((number) => !Number.isSafeInteger(number)),
  );
  breaks('duplicate-number', twice(numbers));
  breaks('number-gap', !twice(numbers) && Math.max(0, ...numbers) > numbers.length);

  for (const { carriedFrom } of [...activities, ...calendar])
    breaks(
      'invalid-value',
      carriedFrom !== undefined && Number((carriedFrom as Mapping).year) >= Number(plan.year),
    );
  for (const { since } of list(plan.themes)) breaks('date-reversed', isReversed(since));
  for (const { when, time } of calendar) {
    breaks('date-reversed', isReversed(when));
    breaks(
      'date-reversed',
      isReversed(time) &&
        !/\/0[0-5]/.test(said(time)) &&
        (when === undefined || /^\d{4}-\d\d-\d\d$/.test(said(when))),
    );
  }
  for (const activity of activities) {
    breaks('unknown-priority', !letters.includes(said(activity.priority)));
    judgeActivity(activity, today, breaks);
  }
  breaks('unknown-reference', unknownNames(plan).length > 0);
  return broken;
}

function judgeActivity(
  { status, items: given, log: entries, due, results }: Mapping,
  today: string,
  breaks: (rule: string, isBroken: boolean) => void,
): void {
  const items = list(given);
  const log = list(entries);
  breaks(
    'item-letters',
    items.some(({ letter }, index) => letter !== 'abcdefghijklmnopqrstuvwxyz'[index]),
  );
  breaks(
    'date-reversed',
    [due, ...items.map((item) => item.due), ...list(results).map(({ on }) => on)].some(isReversed),
  );
  if (status !== undefined && items.length > 0)
    breaks('status-conflict', open(status) !== items.some((item) => open(item.status)));

  const days = log.map(({ on }) => said(on));
  breaks(
    'log-order',
    days.some((day, index) => day > today || day < (days[index - 1] ?? '')),
  );
  breaks(
    'missing-key',
    log.some((entry) => entry.status === undefined && entry.note === undefined),
  );
  const conflicts = (item: unknown, stored: unknown) => {
    const logged = log.findLast((entry) => entry.item === item && entry.status !== undefined)?.status;
    return logged !== undefined && logged !== stored;
  };
  if (status !== undefined || items.length === 0)
    breaks('log-conflict', conflicts(undefined, status ?? 'planned'));
  for (const item of items) breaks('log-conflict', conflicts(item.letter, item.status ?? 'planned'));
}

/** Every name by which a plan refers to something of its own that is not there. */
function unknownNames(plan: Mapping): string[] {
  const known = new Set<string>();
  for (const { id, items } of list(plan.activities)) {
    known.add(said(id));
    for (const { letter } of list(items)) known.add(`${said(id)}/${said(letter)}`);
  }
  const isUnknown = (name: string) => !known.has(name);
  const activities = list(plan.activities);
  const undeclared = (['themes', 'objectives'] as const).flatMap((kind) => {
    const ids = new Set(list(plan[kind]).map(({ id }) => said(id)));
    return activities.flatMap((activity) => names(activity[kind]).filter((name) => !ids.has(name)));
  });
  const linked = textsIn(plan).flatMap((text) =>
    Array.from(text.matchAll(/\[\[([^[\]]*)\]\]/g), ([, inside = '']) => inside.trim()),
  );
  const bad = linked.filter((link) => !/^(?:\d{4}\/)?[a-z][a-z0-9-]*(?:\/[a-z])?$/.test(link));
  const own = linked
    .filter((link) => !bad.includes(link))
    .filter((link) => !/^\d{4}\//.test(link) || link.startsWith(`${said(plan.year)}/`))
    .map((link) => link.replace(/^\d{4}\//, ''));
  return [
    ...undeclared,
    ...bad,
    ...own.filter(isUnknown),
    ...list(plan.calendar).flatMap((event) => names(event.activities).filter(isUnknown)),
    ...activities.flatMap(({ id, refersTo, items, log, carriedFrom }) => [
      ...names(refersTo).filter(isUnknown),
      ...list(items).flatMap((item) => names(item.refersTo).filter(isUnknown)),
      ...list(log)
        .flatMap(({ item }) => (item === undefined ? [] : `${said(id)}/${said(item)}`))
        .filter(isUnknown),
      ...list(items).flatMap((item) =>
        item.carriedFrom === undefined || carriedFrom !== undefined ? [] : 'carriedFrom',
      ),
    ]),
  ];
}

const FOR_MACHINES = new Set(['id', 'url', 'when', 'due', 'on', 'status', 'priority', 'letter']);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    FOR_MACHINES.has(key) || key.startsWith('x-') ? [] : textsIn(inner),
  );
}
