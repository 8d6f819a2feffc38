import { toConfirmWords, whenWords } from '../../language/fr/dashboard.ts';
import { formatPeriod } from '../../language/fr/dates.ts';
import { BRIEF } from '../../language/fr/report-documents.ts';
import { ATTENTION } from '../../language/fr/report-review.ts';
import { daysWords } from '../../language/fr/report.ts';
import { countDueDates } from '../counted.ts';
import { concat, startSentence } from '../inline.ts';
import type { Block, Section, Text } from '../view.ts';
import type { Writer } from '../writer.ts';
import { MOST_BRIEF } from './most.ts';

/** How much is overdue or still to confirm, of how much, and the first of it. */
export function briefAttention(writer: Writer): Section | undefined {
  const { plan, facts } = writer;
  const { late, toConfirm } = facts;
  const blocks = [
    ...told(BRIEF.late(late.length, countDueDates(facts), MOST_BRIEF), lateEntries(writer)),
    ...told(
      BRIEF.toConfirm(toConfirm.length, plan.calendar?.length ?? 0, MOST_BRIEF),
      unconfirmedEntries(writer),
    ),
  ];
  return blocks.length === 0 ? undefined : { id: 'attention', title: ATTENTION, blocks };
}

function told(sentence: string, entries: readonly Text[]): Block[] {
  if (entries.length === 0) return [];
  return [
    { kind: 'paragraph', text: sentence },
    { kind: 'list', entries },
  ];
}

function lateEntries({ facts, text, reference }: Writer): Text[] {
  return facts.late
    .slice(0, MOST_BRIEF)
    .map(({ found, due, days }) =>
      concat(
        startSentence({ inline: [reference(found)] }),
        BRIEF.dash,
        text((found.item ?? found.activity).title),
        ` (${BRIEF.overdue(formatPeriod(due), daysWords(days))})`,
      ),
    );
}

function unconfirmedEntries({ facts, text }: Writer): Text[] {
  return facts.toConfirm
    .slice(0, MOST_BRIEF)
    .map((event) =>
      concat(
        text(event.title),
        ` (${whenWords(event)}${BRIEF.semicolon}${toConfirmWords(event.toConfirm ?? [])})`,
      ),
    );
}
