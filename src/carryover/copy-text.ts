import type { Subject } from '../model/finding.ts';
import { formatTarget, linksIn } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import type { ResolvedMention } from '../rules/mentions.ts';
import type { Attention } from './change-set.ts';

/** What texts are copied with. */
export interface TextCopying {
  readonly source: Plan;
  readonly target: Pick<Plan, 'year'>;
  /** Finds what a text of the source names by number. */
  readonly mentions: (text: string) => Iterable<ResolvedMention>;
  /** What a person should see, to be added to. */
  readonly attention: Attention[];
}

/**
 * The texts whose links are words wherever they are printed, and by which nothing is known again, as it is by its title.
 */
const LINKED: ReadonlySet<string> = new Set(['note']);

/**
 * What is copied, with links of the source, `[[prix]]`, for what its notes name by number, where the source makes that
 * certain and the sentence that is printed stays right. What stays a number is listed, with the links to write, but for
 * what is of a third plan: its numbers are what they were.
 */
export function linkMentions<Copy extends object>(copy: Copy, subject: Subject, copying: TextCopying): Copy {
  const link = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return linkText(value, LINKED.has(key), subject, copying);
    if (Array.isArray(value)) return value.map((element: unknown) => link(element, key));
    return typeof value === 'object' && value !== null ? linkMentions(value, subject, copying) : value;
  };
  return Object.fromEntries(
    Object.entries(copy).map(([key, value]) => [key, isOwnKey(key) ? value : link(value, key)]),
  ) as Copy;
}

function linkText(
  text: string,
  isLinked: boolean,
  subject: Subject,
  { source, target, mentions, attention }: TextCopying,
): string {
  const kept = new Map<string, Attention>();
  let [copy, end] = ['', 0];
  for (const { text: mention, index, qualifier, isAsPrinted, takesPlan, link, of } of mentions(text)) {
    if (link !== undefined && isLinked && isAsPrinted && takesPlan) {
      copy += text.slice(end, index) + link;
      end = index + mention.length + qualifier.length;
    } else if (of === undefined || of === target.year) {
      const { year } = of === undefined ? source : target;
      const written = link === undefined ? undefined : addYear(link, year);
      // Said once, however often a text says it.
      kept.set(`${mention} ${year} ${written}`, {
        kind: 'mention-kept',
        subject,
        mention,
        year,
        link: written,
      });
    }
  }
  attention.push(...kept.values());
  return copy + text.slice(end);
}

/** The text with the year in every link that names something of its own plan. */
export function addYear(text: string, year: number): string {
  let copy = text;
  for (const { text: link, target } of linksIn(text))
    if (target !== undefined && target.year === undefined)
      copy = copy.replaceAll(link, `[[${formatTarget({ ...target, year })}]]`);
  return copy;
}

/** Whether the format leaves a key to people: what stands under it is nobody else's. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}
