import type { CarryCount } from '../../model/carry-count.ts';
import type { Plan } from '../../model/schema.ts';
import { type ListCounts, countWords } from './activity-list.ts';
import { label } from './plan.ts';
import { count, formatNumber, pluralize } from './typography.ts';

/** What the words agree with: an activity or item, several of them, an event, several events. */
type Agreement = 'e' | 'es' | '' | 's';

/** « issue du plan 2020 »; where it was carried more than once: « issue du plan 2019, reportée deux fois ». */
export function carriedProse(carried: CarryCount, agreement: 'e' | '' = 'e'): string {
  const origin = `issu${agreement} du plan ${carried.since}`;
  return carried.times < 2 ? origin : `${origin}, ${passedOn(carried, agreement)} ${timesInWords(carried)}`;
}

/** Where something was the year before, with where it was first: « activité 12 du plan 2021 (issue du plan 2019, reportée deux fois) ». */
export function originProse(source: string, carried: CarryCount | undefined): string {
  return carried === undefined || carried.times < 2 ? source : `${source} (${carriedProse(carried)})`;
}

/** As a cell of a table: « 2020 », « 2019 (reportée 2 fois) ». */
export function sinceCell(carried: CarryCount, agreement: 'e' | '' = 'e'): string {
  const { since, times } = carried;
  return times < 2 ? String(since) : `${since} (${passedOn(carried, agreement)} ${timesInFigures(carried)})`;
}

/** As a mark in a list, where once says nothing new: « reportée 2 fois depuis 2019 ». */
export function timesMark(carried: CarryCount | undefined): string[] {
  if (carried === undefined || carried.times < 2) return [];
  return [`${passedOn(carried, 'e')} ${timesInFigures(carried)} depuis ${carried.since}`];
}

/** Since when one of a list has been carried: « du plan 2020 », « depuis 2019 ». */
export function sinceWords({ since, times }: CarryCount): string {
  return times < 2 ? `du plan ${since}` : `depuis ${since}`;
}

/** How many have been carried alike: « 9 de 2020 », « 3 depuis 2019 (reportées 2 fois) ». */
export function carriedPart(number: number, carried: CarryCount): string {
  if (carried.times < 2) return `${number} de ${carried.since}`;
  const words = passedOn(carried, number < 2 ? 'e' : 'es');
  return `${number} depuis ${carried.since} (${words} ${timesInFigures(carried)})`;
}

/** « 2 événements reportés plusieurs fois ». */
export function eventsPart(number: number): string {
  const words = passedOn({ renewed: false }, number < 2 ? '' : 's');
  return `${count(number, 'événement')} ${words} plusieurs fois`;
}

type Times = Pick<CarryCount, 'times' | 'atLeast'>;

/** « 4 activités et 11 sous-activités reportées deux fois ». */
export function carriedGroup(counts: ListCounts, times: Times, plan: Plan): string {
  const words = passedOn({ renewed: false }, counts.activities + counts.items < 2 ? 'e' : 'es');
  return `${countWords(counts, plan)} ${words} ${timesInWords(times)}`;
}

/** « 3 activités permanentes reconduites ». */
export function renewedGroup(number: number, plan: Plan): string {
  const noun = `${label(plan, 'activity')} permanente`;
  return `${count(number, noun, pluralize(noun))} ${passedOn({ renewed: true }, number < 2 ? 'e' : 'es')}`;
}

/** « 2 événements reportés deux fois ». */
export function eventGroup(number: number, times: Times): string {
  const words = passedOn({ renewed: false }, number < 2 ? '' : 's');
  return `${count(number, 'événement')} ${words} ${timesInWords(times)}`;
}

/** What has no end is not put off: it goes on. */
function passedOn({ renewed }: Pick<CarryCount, 'renewed'>, agreement: Agreement): string {
  return `${renewed ? 'reconduit' : 'reporté'}${agreement}`;
}

const FEMININE_NUMBERS = 'zéro une deux trois quatre cinq six sept huit neuf dix'.split(' ');

function timesInWords({ times, atLeast }: Times): string {
  return `${atLeast ? 'au moins ' : ''}${FEMININE_NUMBERS[times] ?? formatNumber(times)} fois`;
}

function timesInFigures({ times, atLeast }: Times): string {
  return `${atLeast ? 'au moins ' : ''}${count(times, 'fois', 'fois')}`;
}
