import * as z from 'zod/mini';

/**
 * The format of a plan, the one source of its types, of its check and of its JSON Schema. A schema with an id becomes
 * a definition of that name in the JSON Schema, where the language layer gives it and its keys their words.
 * Rules between fields are not here but in `src/rules/`: they must go on where a field is wrong.
 */
export const named = <Schema extends z.core.$ZodType>(id: string, schema: Schema): Schema => {
  z.globalRegistry.add(schema, { id });
  return schema;
};

const DAY =
  '(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29' +
  '|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))';
const MONTH = '\\d{4}-(?:0[1-9]|1[0-2])';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
export const ID = '[a-z][a-z0-9-]*';

/** A text of a form, given as a regular expression. */
export const pattern = (source: string) => z.string().check(z.regex(new RegExp(`^(?:${source})$`)));

/**
 * What a terminal would obey and no page can show: control characters, but for line breaks and tabs; and those that turn
 * a line around, which no name needs: text from right to left has its order without them, or with U+200E and U+200F.
 */
const VISIBLE = /^[^\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]*$/;

/** The keys of a mapping of a form; the name is for messages, and is none of a definition. */
export const namedKey = (title: string, source: string) => {
  const key = pattern(source);
  z.globalRegistry.add(key, { title });
  return key;
};

export const text = named('text', z.string().check(z.minLength(1), z.regex(VISIBLE)));

/** Whether a plan can hold this as a text. */
export function isText(value: string): boolean {
  return value !== '' && VISIBLE.test(value);
}

export const id = named('id', pattern(ID));

/** Whether a text has the form of an id. */
export function isId(value: string): boolean {
  return id.safeParse(value).success;
}

const letter = named('letter', pattern('[a-z]'));
export const year = named('year', z.int().check(z.minimum(1900), z.maximum(2999)));
export const day = named('day', pattern(DAY));
/** A date at any precision: what can be read by `parsePeriod`. */
export const period = named(
  'period',
  z.union([
    pattern(
      `${DAY}(?:/${DAY})?|${MONTH}(?:/${MONTH})?|\\d{4}-Q[1-4]|\\d{4}-(?:spring|summer|autumn|winter)|\\d{4}`,
    ),
    z.int().check(z.minimum(1000), z.maximum(9999)),
  ]),
);

/** Whether a text is a date of the format, at any precision. */
export function isPeriod(value: string): boolean {
  return period.safeParse(value).success;
}

/**
 * An amount of money: a number, or digits as French writes them, with spaces and a comma. What its decimals mean is for
 * `money.ts` and the rule amount-unclear, for `3,000` can be read two ways.
 */
export const amount = named(
  'amount',
  z.union([
    z.number().check(z.minimum(0), z.maximum(1e12)),
    pattern('(?:\\d{1,3}(?:[ \u00A0\u202F]\\d{3}){1,4}|\\d{1,13})(?:[.,]\\d{1,4})?'),
  ]),
);
/** A code of ISO 4217, by its form; that there is such a currency is told by the rule unknown-code. */
export const currency = named('currency', pattern('[A-Z]{3}'));

const reference = named('reference', pattern(`${ID}(?:/[a-z])?`));
export const url = named('url', pattern('[a-z][a-z0-9+.-]*:\\S+'));
/** An organization's id, or free text where it has not the form of an id. */
export const party = named('party', z.string().check(z.minLength(1), z.regex(VISIBLE)));

const list = <Element extends z.core.$ZodType>(element: Element) => z.optional(z.array(element));
const optional = z.optional;

export const STATUSES = ['planned', 'in-progress', 'done', 'postponed', 'cancelled'] as const;
const status = named('status', z.enum(STATUSES));

export const document = named('document', z.strictObject({ title: text, url: optional(url) }));

const result = named(
  'result',
  z.strictObject({
    title: text,
    value: optional(z.number()),
    unit: optional(text),
    on: optional(period),
    url: optional(url),
  }),
);

const logEntry = named(
  'log-entry',
  z.strictObject({
    on: day,
    item: optional(letter),
    status: optional(status),
    note: optional(text),
    by: optional(party),
  }),
);

const item = named(
  'item',
  z.strictObject({
    letter,
    title: text,
    status: optional(status),
    lead: optional(party),
    due: optional(period),
    refersTo: list(reference),
    note: optional(text),
    carriedFrom: optional(letter),
  }),
);

const carriedActivity = named(
  'carried-activity',
  z.strictObject({ year, activity: id, item: optional(letter) }),
);

/** How far money is from being there: asked for, promised, or used. */
export const BUDGET_STATES = ['sought', 'secured', 'spent'] as const;

const budgetLine = named(
  'budget-line',
  z.strictObject({
    amount,
    currency,
    year: optional(year),
    funder: optional(party),
    state: named('budget-state', z.enum(BUDGET_STATES)),
    note: optional(text),
  }),
);

const activity = named(
  'activity',
  z.strictObject({
    id,
    number: z.int().check(z.minimum(1)),
    priority: named('priority-letter', pattern('[A-Z]')),
    section: optional(text),
    title: text,
    status: optional(status),
    continuous: optional(z.boolean()),
    lead: optional(party),
    partners: list(party),
    cooperations: list(id),
    objectives: list(id),
    themes: list(id),
    due: optional(period),
    refersTo: list(reference),
    note: optional(text),
    results: list(result),
    documents: list(document),
    budget: list(budgetLine),
    items: list(item),
    carriedFrom: optional(carriedActivity),
    log: list(logEntry),
  }),
);

const carriedEvent = named('carried-event', z.strictObject({ year, event: id }));

/** What of an event can be still to confirm. */
export const CONFIRMABLES = ['date', 'place', 'holding'] as const;

const event = named(
  'event',
  z.strictObject({
    id,
    title: text,
    when: optional(period),
    time: optional(named('time', pattern(`${TIME}(?:/${TIME})?`))),
    place: optional(text),
    kind: optional(named('event-kind', z.enum(['event', 'preparation']))),
    organizer: optional(party),
    toConfirm: list(named('to-confirm', z.enum(CONFIRMABLES))),
    outcome: optional(named('outcome', z.enum(['held', 'postponed', 'cancelled']))),
    note: optional(text),
    activities: list(reference),
    carriedFrom: optional(carriedEvent),
  }),
);

const objective = named('objective', z.strictObject({ id, title: text }));
const priority = named('priority', z.strictObject({ title: text, aim: optional(text) }));
const theme = named(
  'theme',
  z.strictObject({
    id,
    title: text,
    since: optional(period),
    decidedBy: optional(text),
    note: optional(text),
  }),
);
const erratum = named('erratum', z.strictObject({ about: text, printed: text, meant: text }));
const labels = named(
  'labels',
  z.strictObject({ priority: optional(text), activity: optional(text), item: optional(text) }),
);

export const planSchema = named(
  'plan',
  z.strictObject({
    format: optional(z.int().check(z.minimum(1))),
    year,
    title: text,
    organization: optional(text),
    state: optional(named('state', z.enum(['draft', 'proposed', 'adopted', 'closed']))),
    proposed: optional(named('proposal', z.strictObject({ on: day, by: optional(text) }))),
    adopted: optional(named('adoption', z.strictObject({ on: day, by: optional(text) }))),
    closed: optional(named('closure', z.strictObject({ on: day, by: optional(text) }))),
    provenance: optional(named('provenance', z.enum(['published', 'reconstructed']))),
    tracking: optional(named('tracking', z.enum(['none']))),
    note: optional(text),
    context: optional(text),
    labels: optional(labels),
    objectives: list(objective),
    priorities: z.record(namedKey('priority-letter', '[A-Z]'), priority),
    themes: list(theme),
    activities: z.array(activity),
    calendar: list(event),
    supporters: list(party),
    documents: list(document),
    errata: list(erratum),
  }),
);

/** The highest `format` that this version of the tool reads. */
export const FORMAT = 1;

export type Plan = z.infer<typeof planSchema>;
export type Activity = z.infer<typeof activity>;
export type Item = z.infer<typeof item>;
export type CalendarEvent = z.infer<typeof event>;
export type LogEntry = z.infer<typeof logEntry>;
export type Status = z.infer<typeof status>;
export type State = NonNullable<Plan['state']>;
export type Period = z.infer<typeof period>;
export type Amount = z.infer<typeof amount>;
export type BudgetLine = z.infer<typeof budgetLine>;
export type BudgetState = BudgetLine['state'];
