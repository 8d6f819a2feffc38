import { formatDay } from '../language/fr/dates.ts';
import { statusWord } from '../language/fr/plan.ts';
import { itemName } from '../language/fr/report.ts';
import type { Activity } from '../model/schema.ts';
import { concat, join } from './inline.ts';
import type { Text } from './view.ts';
import type { Writer } from './writer.ts';

/** The entries of an activity's log: « 28 mai 2020 · sous-activité a · réalisée · secrétariat — Texte ». */
export function viewLog({ log = [] }: Activity, { plan, text, party }: Writer): Text[] {
  return log.map(({ on, item, status, note, by }) => {
    const head = [
      formatDay(on),
      ...(item === undefined ? [] : [itemName(item, plan)]),
      ...(status === undefined ? [] : [statusWord(status, plan)]),
      ...(by === undefined ? [] : [text(party(by))]),
    ];
    return concat(join(head, ' · '), ...(note === undefined ? [] : [' — ', text(note)]));
  });
}
