import { SHOWN, contents, erratumWords, stateLine } from '../language/fr/plans.ts';
import { expandLinks } from '../language/fr/links.ts';
import type { Plan } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import type { Style } from './style.ts';

/** One line a plan: its year, title, state and size. */
export function printPlanLine(plan: Plan, style: Style): string {
  return `${style.bold(String(plan.year))}  ${plan.title}\n      ${stateLine(plan)}\n      ${style.dim(contents(plan))}`;
}

/** What stands at the head of a plan: its text, objectives, priorities, themes and errata. */
export function printPlanHead({ plan, others }: YearFacts, style: Style): string {
  const blocks: [heading: string, lines: readonly string[]][] = [
    [SHOWN.context, plan.context === undefined ? [] : [expandLinks(plan.context.trim(), plan, others)]],
    [SHOWN.objectives, (plan.objectives ?? []).map(({ title }) => title)],
    [SHOWN.priorities, Object.entries(plan.priorities).map(([letter, { title }]) => `${letter}  ${title}`)],
    [SHOWN.themes, (plan.themes ?? []).map(({ title }) => title)],
    [SHOWN.errata, (plan.errata ?? []).map((erratum) => expandLinks(erratumWords(erratum), plan, others))],
  ];
  const head = [
    style.bold(plan.title),
    stateLine(plan),
    contents(plan),
    ...(plan.note ? ['', expandLinks(plan.note.trim(), plan, others)] : []),
  ];
  return [
    head.join('\n'),
    ...blocks
      .filter(([, lines]) => lines.length > 0)
      .map(([heading, lines]) =>
        [style.bold(heading), ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`)].join('\n'),
      ),
  ].join('\n\n');
}
