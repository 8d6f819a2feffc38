import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { GENERATED } from '../language/fr/saved-files.ts';
import { digitsOf } from '../model/money.ts';
import type {
  IatiActivity,
  IatiBudget,
  IatiDate,
  IatiDocument,
  IatiOrganization,
  IatiReporter,
} from '../report/iati/shapes.ts';

/** What plans are written in. */
const LANGUAGE = 'fr';

/** What stands for a character that XML 1.0 has in no form. */
const REPLACEMENT = '\uFFFD';

/**
 * A document of activities by the IATI standard 2.03, its elements in the order of its schema. It bears the start of the
 * day that it was made on: the same document whenever and wherever it is made that day.
 */
export function printIati({ generatedOn, reporter, activities }: IatiDocument): string {
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: REPLACEMENT });
  document.com(` ${GENERATED} `);
  const root = document.ele('iati-activities', {
    version: '2.03',
    'generated-datetime': `${generatedOn}T00:00:00Z`,
  });
  for (const activity of activities) addActivity(root, activity, reporter);
  return `${document.end({ prettyPrint: true })}\n`;
}

function addActivity(root: XMLBuilder, activity: IatiActivity, reporter: IatiReporter): void {
  const { hierarchy, isSecondary, country, sector, budgets } = activity;
  const currency = soleCurrency(budgets);
  const element = root.ele('iati-activity', {
    'xml:lang': LANGUAGE,
    ...(currency !== undefined && { 'default-currency': currency }),
    hierarchy: String(hierarchy),
  });
  element.ele('iati-identifier').txt(literal(activity.identifier));
  const publisher = element.ele('reporting-org', {
    ref: reporter.ref,
    type: reporter.type,
    ...(isSecondary && { 'secondary-reporter': '1' }),
  });
  narrate(publisher, reporter.name);
  narrate(element.ele('title'), activity.title, LANGUAGE);
  for (const { type, text } of activity.descriptions)
    narrate(element.ele('description', { type }), text, LANGUAGE);
  for (const organization of activity.organizations) addOrganization(element, organization);
  element.ele('activity-status', { code: activity.status });
  for (const date of activity.dates) addDate(element, date);
  if (country !== undefined) element.ele('recipient-country', { code: country });
  if (sector !== undefined) element.ele('sector', { vocabulary: '1', code: sector });
  for (const budget of budgets) addBudget(element, budget);
  for (const { identifier, type } of activity.related)
    element.ele('related-activity', { ref: identifier, type });
}

/** Readers that take a text by itself do not look for its language elsewhere; a name needs none. */
function narrate(element: XMLBuilder, text: string, language?: string): void {
  element.ele('narrative', language === undefined ? {} : { 'xml:lang': language }).txt(literal(text));
}

/** A text for the writer, which takes `&eacute;` and `&#0;` for references that it need not escape. */
function literal(text: string): string {
  return text.replaceAll('&', '&amp;');
}

function addOrganization(element: XMLBuilder, { role, ref, type, name }: IatiOrganization): void {
  const organization = element.ele('participating-org', {
    ...(ref !== undefined && { ref }),
    ...(type !== undefined && { type }),
    role,
  });
  narrate(organization, name);
}

function addDate(element: XMLBuilder, { type, on, words }: IatiDate): void {
  const date = element.ele('activity-date', { type, 'iso-date': on });
  if (words !== undefined) narrate(date, words);
}

/** An original budget; money is worth what it was worth when the year began. */
function addBudget(element: XMLBuilder, { status, year, currency, amount }: IatiBudget): void {
  const budget = element.ele('budget', { type: '1', status });
  budget.ele('period-start', { 'iso-date': `${year}-01-01` });
  budget.ele('period-end', { 'iso-date': `${year}-12-31` });
  budget.ele('value', { currency, 'value-date': `${year}-01-01` }).txt(digitsOf(amount));
}

function soleCurrency(budgets: readonly IatiBudget[]): string | undefined {
  const [currency, ...more] = new Set(budgets.map((each) => each.currency));
  return more.length === 0 ? currency : undefined;
}
