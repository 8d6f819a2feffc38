import { YEARS_WORDS } from '../../language/fr/report-documents.ts';
import { progressSentence } from '../../language/fr/progress.ts';
import { contentsWords, prioritiesTitle, priorityColumn } from '../../language/fr/report.ts';
import { isTracked } from '../../model/status.ts';
import type { PriorityFacts, YearFacts } from '../facts.ts';
import { concat, quoteText } from '../inline.ts';
import { hasBegun } from '../progress.ts';
import type { Section, Text } from '../view.ts';
import type { Compared } from './compared.ts';
import { stringTogether } from './strands.ts';

/** Each priority with what it held each year and how far that came, under whatever letter it stood. */
export function prioritiesSection({ years, last, diff, writerOf }: Compared): Section | undefined {
  const strands = stringTogether(
    years.map(({ plan }) => plan),
    ({ priorities }) => Object.keys(priorities),
    (earlier, later) =>
      new Map(
        diff(earlier, later).priorities.flatMap(({ from, to }) =>
          from?.letter === undefined || to?.letter === undefined ? [] : [[to.letter, from.letter]],
        ),
      ),
  );
  if (strands.length === 0) return undefined;
  const rows = strands.map((strand) => {
    const places = years.map((facts) => ({
      facts,
      own: findPriority(facts, strand.get(facts.plan.year)?.[0]),
    }));
    const latest = places.findLast(({ own }) => own !== undefined);
    const title = latest?.own?.title ?? '';
    return {
      cells: [
        latest === undefined ? title : writerOf(latest.facts).text(title),
        ...places.map(({ facts, own }) =>
          own === undefined ? YEARS_WORDS.absent : viewCell(own, title, facts, writerOf(facts).text),
        ),
      ],
    };
  });
  return {
    id: 'priorites',
    title: prioritiesTitle(last.plan),
    blocks: [
      {
        kind: 'table',
        caption: YEARS_WORDS.prioritiesCaption,
        columns: [
          { title: priorityColumn(last.plan) },
          ...years.map(({ plan }) => ({ title: String(plan.year) })),
        ],
        rows,
      },
    ],
  };
}

function findPriority({ priorities }: YearFacts, wanted: string | undefined): PriorityFacts | undefined {
  return priorities.find(({ letter }) => letter === wanted);
}

/** « A : 9 activités, 7 sous-activités ; 4 réalisées sur 12 », after another title where it had one. */
function viewCell(
  { letter, title, activities, progress }: PriorityFacts,
  latest: string,
  { plan, progress: all }: YearFacts,
  text: (free: string) => Text,
): Text {
  const items = activities.flatMap((activity) => activity.items ?? []).length;
  const contents = contentsWords(activities.length, items, plan);
  const tells = !isTracked(plan) || hasBegun(plan, all);
  return concat(
    `${letter}${YEARS_WORDS.colon}`,
    ...(title === latest ? [] : [quoteText(text(title)), ', ']),
    contents,
    tells ? `${YEARS_WORDS.semicolon}${progressSentence(progress, plan)}` : '',
  );
}
