import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** The elements of an activity that the program writes, in the order of the schema of IATI 2.03, with how often each may stand. */
const ORDER: readonly (readonly [name: string, least: number, most: number])[] = [
  ['iati-identifier', 1, 1],
  ['reporting-org', 1, 1],
  ['title', 1, 1],
  ['description', 1, Infinity],
  ['participating-org', 1, Infinity],
  ['activity-status', 1, 1],
  ['activity-date', 1, Infinity],
  ['recipient-country', 0, Infinity],
  ['sector', 0, Infinity],
  ['budget', 0, Infinity],
  ['related-activity', 0, Infinity],
];

/** What a relation is from the other side, and how many levels lie between: parent, child, sibling. */
const RELATIONS: Readonly<Record<string, { readonly back: string; readonly levels: number }>> = {
  1: { back: '2', levels: -1 },
  2: { back: '1', levels: 1 },
  3: { back: '3', levels: 0 },
};

const ORGANIZATION_TYPES = /^(?:10|11|15|21|22|23|24|30|40|60|70|71|72|73|80|90)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The attributes of elements: a pattern for those that may be there, and whether they must be. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, readonly [RegExp, boolean]>>>> = {
  'iati-identifier': {},
  'reporting-org': {
    ref: [/^[^/&|?\s]+$/, true],
    type: [ORGANIZATION_TYPES, true],
    'secondary-reporter': [/^[01]$/, false],
  },
  title: {},
  description: { type: [/^[1-4]$/, false] },
  'participating-org': {
    ref: [/^[^/&|?\s]+$/, false],
    type: [ORGANIZATION_TYPES, false],
    role: [/^[1-4]$/, true],
  },
  'activity-status': { code: [/^[1-6]$/, true] },
  'activity-date': { type: [/^[1-4]$/, true], 'iso-date': [DAY, true] },
  'recipient-country': { code: [/^[A-Z]{2}$/, true] },
  sector: { vocabulary: [/^1$/, false], code: [/^\d{5}$/, true] },
  budget: { type: [/^[12]$/, false], status: [/^[12]$/, false] },
  'period-start': { 'iso-date': [DAY, true] },
  'period-end': { 'iso-date': [DAY, true] },
  value: { currency: [/^[A-Z]{3}$/, true], 'value-date': [DAY, true] },
  'related-activity': { ref: [/^[^/&|?\s]+$/, true], type: [/^[1-5]$/, true] },
  narrative: { lang: [/^fr$/, false] },
};

/** What elements must hold, in order. */
const CONTENTS: Readonly<Record<string, RegExp>> = {
  'reporting-org': /^narrative$/,
  title: /^narrative$/,
  description: /^narrative$/,
  'participating-org': /^narrative$/,
  'activity-date': /^(?:narrative)?$/,
  budget: /^period-start period-end value$/,
};

export interface ReadActivity {
  readonly element: XmlElement;
  readonly identifier: string;
  readonly title: string;
  /** The text of the first element, or what an attribute of it says. */
  readonly get: (name: string, attribute?: string) => string | undefined;
  readonly all: (name: string) => XmlElement[];
}

export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attr(name)?.value;
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.find(name) as XmlElement[];
}

/** Reads a document by a parser that is not ours. Throws where it is not well-formed. */
export function readIati(xml: string): ReadActivity[] {
  const { root } = XmlDocument.fromString(xml);
  return all(root, 'iati-activity').map((element) => ({
    element,
    identifier: all(element, 'iati-identifier')[0]?.content ?? '',
    title: all(element, 'title/narrative')[0]?.content ?? '',
    get(name, attributeName) {
      const [first] = all(element, name);
      return first && (attributeName === undefined ? first.content : attribute(first, attributeName));
    },
    all: (name) => all(element, name),
  }));
}

/**
 * What of a document breaks the rules that IATI 2.03 documents: order and number of elements, attributes and code lists of
 * its schema, and the checks of its ruleset on identifiers, dates, budgets and relations. No package has the schema itself:
 * these rules stand for it, of what the program writes.
 */
export function brokenRules(xml: string, today: string): string[] {
  const { root } = XmlDocument.fromString(xml);
  const activities = readIati(xml);
  const identifiers = activities.map(({ identifier }) => identifier);
  return [
    ...(root.name === 'iati-activities' && attribute(root, 'version') === '2.03' ? [] : ['root']),
    ...(attribute(root, 'generated-datetime') === `${today}T00:00:00Z` ? [] : ['generated-datetime']),
    ...(activities.length > 0 ? [] : ['no activity']),
    ...(new Set(identifiers).size === identifiers.length ? [] : ['identifiers are not unique']),
    ...activities.flatMap((activity) =>
      brokenIn(activity, activities, today).map((words) => `${activity.identifier}: ${words}`),
    ),
  ];
}

function brokenIn(activity: ReadActivity, activities: readonly ReadActivity[], today: string): string[] {
  const { element, identifier, get } = activity;
  const broken: string[] = [];
  const children = (element.find('*') as XmlElement[]).map(({ name }) => name);
  const sorted = ORDER.flatMap(([name]) => children.filter((each) => each === name));
  if (children.join(' ') !== sorted.join(' ')) broken.push(`order: ${children.join(' ')}`);
  for (const [name, least, most] of ORDER) {
    const times = children.filter((each) => each === name).length;
    if (times < least || times > most) broken.push(`${times} ${name}`);
  }
  for (const each of element.find('.//*') as XmlElement[]) broken.push(...brokenElement(each));
  const texts = all(element, 'title/narrative | description/narrative');
  if ([element, ...texts].some((each) => each.attr('lang', 'xml')?.value !== 'fr')) broken.push('xml:lang');
  if (!identifier.startsWith(`${get('reporting-org', 'ref')}-`) || /[/&|?\s]/.test(identifier))
    broken.push('identifier');
  return [
    ...broken,
    ...brokenDates(activity, today),
    ...brokenBudgets(activity),
    ...brokenRelations(activity, activities),
  ];
}

function brokenElement(element: XmlElement): string[] {
  const { name } = element;
  const known = ATTRIBUTES[name];
  if (known === undefined) return [`unknown ${name}`];
  const given = new Map(element.attrs.map((each) => [each.name, each.value]));
  const contents = CONTENTS[name];
  const inside = (element.find('*') as XmlElement[]).map((each) => each.name).join(' ');
  return [
    ...Array.from(given).flatMap(([key, value]) =>
      known[key]?.[0].test(value) === true ? [] : [`${name}/@${key}=${value}`],
    ),
    ...Object.entries(known).flatMap(([key, [, must]]) =>
      must && !given.has(key) ? [`${name}/@${key}`] : [],
    ),
    ...(contents === undefined || contents.test(inside) ? [] : [`${name} holds ${inside}`]),
    ...(name === 'narrative' && element.content === '' ? ['empty narrative'] : []),
  ];
}

function brokenDates({ all }: ReadActivity, today: string): string[] {
  const dates = new Map(
    all('activity-date').map((each) => [attribute(each, 'type') ?? '', attribute(each, 'iso-date') ?? '']),
  );
  const [plannedStart, actualStart, plannedEnd, actualEnd] = ['1', '2', '3', '4'].map((type) =>
    dates.get(type),
  );
  const isOrdered = (a = '', b = '9999') => a <= b;
  return [
    ...(plannedStart === undefined && actualStart === undefined ? ['no start'] : []),
    ...(isOrdered(plannedStart, plannedEnd) ? [] : ['planned dates']),
    ...(isOrdered(actualStart, actualEnd) ? [] : ['actual dates']),
    ...(isOrdered(actualStart, today) && isOrdered(actualEnd, today) ? [] : ['actual in the future']),
  ];
}

function brokenBudgets({ all }: ReadActivity): string[] {
  const keys = all('budget').map((budget) => {
    const [start = '', end = ''] = ['period-start', 'period-end'].map(
      (name) => attribute(budget.find(name)[0] as XmlElement, 'iso-date') ?? '',
    );
    const value = budget.find('value')[0] as XmlElement;
    const isRight =
      start < end && start.slice(0, 4) === end.slice(0, 4) && /^\d+(?:\.\d+)?$/.test(value.content);
    return isRight ? `${start} ${attribute(budget, 'status')} ${attribute(value, 'currency')}` : undefined;
  });
  return [
    ...(keys.includes(undefined) ? ['budget'] : []),
    ...(new Set(keys).size === keys.length ? [] : ['two budgets of a period']),
  ];
}

/** Who names a child is named by it as its parent, one level up; who names a sibling, as one, on the same level. */
function brokenRelations(
  { element, identifier, all }: ReadActivity,
  activities: readonly ReadActivity[],
): string[] {
  const level = Number(attribute(element, 'hierarchy'));
  return all('related-activity').flatMap((relation) => {
    const [ref, type] = [attribute(relation, 'ref'), attribute(relation, 'type')];
    const other = activities.find((each) => each.identifier === ref);
    const back = other
      ?.all('related-activity')
      .find(
        (each) =>
          attribute(each, 'ref') === identifier && attribute(each, 'type') === RELATIONS[type ?? '']?.back,
      );
    const otherLevel = Number(other && attribute(other.element, 'hierarchy'));
    return back !== undefined && otherLevel - level === RELATIONS[type ?? '']?.levels
      ? []
      : [`relation to ${ref}`];
  });
}
