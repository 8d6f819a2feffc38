import { NOT_TRACKED, RECONSTRUCTED, asOfSentence } from '../language/fr/dashboard.ts';
import { WORDS, stateWords } from '../language/fr/report.ts';
import { isTracked } from '../model/status.ts';
import type { YearFacts } from './facts.ts';
import { concat } from './inline.ts';
import { SECTIONS } from './sections/table.ts';
import type { ContentsEntry, Report, Section } from './view.ts';
import { createWriter } from './writer.ts';

/** The report of a year: what its facts say, in words and in reading order. What has nothing to say is left out. */
export function buildReport(facts: YearFacts): Report {
  const { plan, asOf, reconstructed } = facts;
  const writer = createWriter(facts);
  const sections = SECTIONS.flatMap((build) => build(writer) ?? []);
  const tracked = isTracked(plan);
  return {
    language: 'fr',
    year: plan.year,
    title: writer.text(plan.title),
    organization: plan.organization === undefined ? undefined : writer.text(plan.organization),
    notices: [...(reconstructed ? [RECONSTRUCTED] : []), ...(tracked ? [] : [NOT_TRACKED])],
    state: stateWords(plan),
    // Of a plan whose outcome is not known, nothing is known as of any day.
    asOf: tracked ? `${asOfSentence(asOf)}.` : undefined,
    note: writer.paragraphs(plan.note),
    contents: sections.map(contentsEntry),
    sections,
    words: WORDS,
  };
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
              text: concat(block.name === undefined ? '' : `${block.name}${WORDS.colon} `, block.text),
            },
          ]
        : [],
    ),
  };
}
