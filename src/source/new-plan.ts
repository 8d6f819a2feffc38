import { stringify } from 'yaml';
import type { Plan } from '../model/schema.ts';

/** What stands at the head of a plan that does not exist yet; its lists are filled by edits. */
export type PlanHead = Pick<
  Plan,
  'year' | 'title' | 'organization' | 'state' | 'note' | 'labels' | 'priorities'
>;

/** The comments of a new plan: lines at its head, and one above each of some keys. */
export interface PlanComments {
  readonly head: readonly string[];
  readonly above: Readonly<Partial<Record<string, string>>>;
}

/** The text of a plan without activities, for an editor with the YAML language server. */
export function writeNewPlan(head: PlanHead, { head: lines, above }: PlanComments): string {
  const { year, title, organization, state, note, labels, priorities } = head;
  const comment = (key: string) => (above[key] === undefined ? '' : `# ${above[key]}\n`);
  const part = (key: string, value: unknown) =>
    value === undefined
      ? ''
      : comment(key) + stringify({ [key]: value }, { lineWidth: 0, compat: 'yaml-1.1' });
  return [
    ['# yaml-language-server: $schema=./plan.schema.json', ...lines.map((line) => `# ${line}`), ''].join(
      '\n',
    ),
    [
      part('year', year),
      part('title', title),
      part('organization', organization),
      part('state', state),
      part('note', note),
      part('labels', labels),
    ].join(''),
    part('priorities', priorities),
    part('activities', []),
    part('calendar', []),
  ].join('\n');
}
