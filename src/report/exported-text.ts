import { activityContext } from '../language/fr/exports.ts';
import { expandLinks } from '../language/fr/links.ts';
import type { Found } from '../model/references.ts';
import type { YearFacts } from './facts.ts';

type Plans = Pick<YearFacts, 'plan' | 'others'>;

/** A text that another program keeps as it is: with its links in words, and no line ends but one kind. */
export function exportedText(text: string, { plan, others }: Plans): string {
  return expandLinks(text, plan, others).replaceAll(/\r\n?/g, '\n').trim();
}

/** What the plan says of an activity or item beside its title: its note, if any, and where it stands in the plan. */
export function exportedTexts(found: Found, facts: Plans): string[] {
  const { activity, item } = found;
  const { note } = item ?? activity;
  const priority = facts.plan.priorities[activity.priority]?.title;
  const context = activityContext(found, facts.plan, priority);
  return [...(note === undefined ? [] : [note]), context]
    .map((text) => exportedText(text, facts))
    .filter((text) => text !== '');
}
