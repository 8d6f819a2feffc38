import { WORDS } from '../language/fr/report.ts';
import { ANNUAL } from './documents/annual.ts';
import type { ReportDocument } from './documents/document.ts';
import type { YearFacts } from './facts.ts';
import { concat } from './inline.ts';
import { keepLiveLinks } from './live-links.ts';
import { typesetFacts } from './typeset-facts.ts';
import type { ContentsEntry, Report, Section } from './view.ts';
import { type CountryName, createWriter } from './writer.ts';

/**
 * A document about a year, by default its report: what its facts say, in words and in reading order. What has nothing to
 * say is left out. Without `countryName`, countries go by their codes.
 */
export function buildReport(
  given: YearFacts,
  document: ReportDocument = ANNUAL,
  countryName?: CountryName,
): Report {
  const all = typesetFacts(given);
  const facts = document.select?.(all) ?? all;
  const { plan } = facts;
  const writer = createWriter(facts, countryName);
  const sections = document.sections.flatMap((build) => build(writer) ?? []);
  const state = document.state(facts);
  return {
    ...layOut(document.name, document.sections === ANNUAL.sections ? sections : keepLiveLinks(sections)),
    ...(document.isShort && { contents: [] }),
    year: plan.year,
    title: document.title(plan),
    organization: plan.organization,
    notices: document.notices(facts),
    state: state.length === 0 ? undefined : state.join(' '),
    note: document.isShort ? [] : writer.paragraphs(plan.note),
  };
}

/** What every document has around its sections. */
export function layOut(
  document: string,
  sections: readonly Section[],
): Pick<Report, 'document' | 'language' | 'contents' | 'sections' | 'words'> {
  return { document, language: 'fr', contents: sections.map(contentsEntry), sections, words: WORDS };
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
