import { partyWords } from '../language/fr/organs.ts';
import { capitalize } from '../language/fr/typography.ts';
import { organizationsById, shortNameOf } from '../model/register.ts';
import { type Plan, isId } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';
import { bareLetters } from './registers/mentions.ts';

/** A name at the start of a cell: an id of which no name is known stays as it is. */
export function startWithName(name: string): string {
  return isId(name) ? name : capitalize(name);
}

/**
 * The name of an organization as a reader knows it. A plan names it by an id (`cglu`): its short name, or its name, is
 * in the register; where that does not know it, it is written as the plan's own texts write it (« CGLU »), in the form
 * that has the most capitals. What has not the form of an id is a name already.
 */
export function partyNames({
  plan,
  register,
}: Pick<YearFacts, 'plan' | 'register'>): (party: string) => string {
  // A register may be read only when it is asked for.
  let organizations: ReturnType<typeof organizationsById> | undefined;
  const names = new Map<string, string>();
  let texts: string | undefined;
  return (party) => {
    if (!isId(party)) return party;
    organizations ??= organizationsById(register);
    const known = organizations.get(party);
    if (known !== undefined) return shortNameOf(known);
    let name = names.get(party);
    if (name === undefined) {
      texts ??= textsOf(plan);
      name = spellingIn(texts, party) ?? partyWords(party);
      names.set(party, name);
    }
    return name;
  };
}

function textsOf({ organization, title, note, context, activities, calendar = [] }: Plan): string {
  return [
    organization,
    title,
    note,
    context,
    ...activities.flatMap((activity) => [activity.title, activity.note]),
    ...calendar.flatMap((event) => [event.title, event.place, event.note]),
  ]
    .filter((text) => text !== undefined)
    .join('\n')
    .normalize('NFC');
}

function spellingIn(texts: string, id: string): string | undefined {
  const bare = bareLetters(texts);
  const words = new RegExp(`(?<![\\p{L}\\p{N}])${id.replaceAll('-', "[\\s’'–-]+")}(?![\\p{L}\\p{N}])`, 'giu');
  const spellings = Array.from(bare.matchAll(words), ({ index, 0: { length } }) =>
    texts.slice(index, index + length).replaceAll(/\s+/g, ' '),
  );
  const capitals = (spelling: string) => spelling.replace(/[^\p{Lu}]/gu, '').length;
  return spellings.reduce<string | undefined>(
    (best, each) => (best === undefined || capitals(each) > capitals(best) ? each : best),
    undefined,
  );
}
