import { RECONSTRUCTED, asOfSentence, stateSentence } from '../language/fr/dashboard.ts';
import { NOT_TRACKED } from '../language/fr/progress.ts';
import { WORDS, stateWords } from '../language/fr/report.ts';
import { isInForce, isTracked } from '../model/status.ts';
import type { YearFacts } from './facts.ts';
import { concat } from './inline.ts';
import { hasBegun } from './progress.ts';
import { SECTIONS } from './sections/table.ts';
import type { ContentsEntry, Report, Section } from './view.ts';
import { createWriter } from './writer.ts';

/** The report of a year: what its facts say, in words and in reading order. What has nothing to say is left out. */
export function buildReport(facts: YearFacts): Report {
  const { plan, reconstructed } = facts;
  const writer = createWriter(facts);
  const sections = SECTIONS.flatMap((build) => build(writer) ?? []);
  return {
    language: 'fr',
    year: plan.year,
    title: plan.title,
    organization: plan.organization,
    notices: [
      ...(reconstructed ? [RECONSTRUCTED] : []),
      ...(isInForce(plan) ? [] : [stateSentence(plan)]),
      ...(isTracked(plan) ? [] : [NOT_TRACKED]),
    ],
    state: stateLine(facts),
    note: writer.paragraphs(plan.note),
    contents: sections.map(contentsEntry),
    sections,
    words: WORDS,
  };
}

/** When the plan was adopted, and the day that the report speaks of; where nothing of the outcome is told, there is none. */
function stateLine({ plan, asOf, completedOn, progress }: YearFacts): string | undefined {
  const sentences = [
    ...(isInForce(plan) ? [stateWords(plan)] : []),
    ...(hasBegun(plan, progress) ? [`${asOfSentence(asOf, completedOn)}.`] : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function contentsEntry({ id, title, blocks }: Section): ContentsEntry {
  return {
    href: `#${id}`,
    text: title,
    entries: blocks.flatMap((block) =>
      block.kind === 'heading' && block.id !== undefined
        ? [
            {
              href: `#${block.id}`,
              text: concat(block.name === undefined ? '' : `${block.name}${WORDS.dash} `, block.text),
            },
          ]
        : [],
    ),
  };
}
