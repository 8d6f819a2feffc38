import { partyWords } from '../language/fr/report.ts';
import { capitalize } from '../language/fr/typography.ts';
import type { Plan } from '../model/schema.ts';

const ID = /^[a-z][a-z0-9-]*$/;

/** A name at the start of a cell: an id of which no name is known stays as it is. */
export function startWithName(name: string): string {
  return ID.test(name) ? name : capitalize(name);
}

/**
 * The name of an organization as a reader knows it. A plan names it by an id (`cglu`); until a register tells its name,
 * it is written as the plan's own texts write it (« CGLU »), in the form that has the most capitals. What has not the
 * form of an id is a name already.
 */
export function partyNames(plan: Plan): (party: string) => string {
  const names = new Map<string, string>();
  let texts: string | undefined;
  return (party) => {
    if (!ID.test(party)) return party;
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
  // One letter for one: what is found in the bare text stands at the same place in the text itself.
  const bare = texts.replace(/[\u00C0-\u017F]/g, (letter) => letter.normalize('NFD').charAt(0));
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
