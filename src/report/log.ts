import { formatDay } from '../language/fr/dates.ts';
import { statusWord } from '../language/fr/plan.ts';
import { itemName } from '../language/fr/report.ts';
import { NOTE_ABOVE } from '../language/fr/report-review.ts';
import type { Activity, LogEntry } from '../model/schema.ts';
import { concat, join } from './inline.ts';
import type { Text } from './view.ts';
import type { Writer } from './writer.ts';

/**
 * The entries of an activity's log: « 28 mai 2020 · sous-activité a · réalisée · secrétariat — Texte ». The notes of
 * those that were `quoted` before it are not said twice.
 */
export function viewLog(
  { log = [] }: Activity,
  quoted: ReadonlySet<LogEntry>,
  { plan, text, party }: Writer,
): Text[] {
  return log.map((entry) => {
    const { on, item, status, by } = entry;
    const note = quoted.has(entry) ? NOTE_ABOVE : entry.note;
    const head = [
      formatDay(on),
      ...(item === undefined ? [] : [itemName(item, plan)]),
      ...(status === undefined ? [] : [statusWord(status, plan)]),
      ...(by === undefined ? [] : [text(party(by))]),
    ];
    return concat(join(head, ' · '), ...(note === undefined ? [] : [' — ', text(note)]));
  });
}
