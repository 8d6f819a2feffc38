import type { Day } from '../../model/dates.ts';
import type { Plan } from '../../model/schema.ts';
import { formatDay } from './dates.ts';
import { label } from './plan.ts';
import { ENTRY, type Share, amongAll, leafNoun } from './report-head.ts';
import { count, formatNumber, pluralize, typeset } from './typography.ts';

export const SCOPE_TITLE = 'Périmètre et mode de calcul';

/** What stands before the numbers of items. */
export function itemWord(number: number, plan: Plan): string {
  const word = label(plan, 'item');
  return number < 2 ? word : pluralize(word);
}

/** What is counted, and how. */
export const COUNTED = {
  leaves: (total: number, plan: Plan) => {
    const [activity, item] = [label(plan, 'activity'), label(plan, 'item')];
    const hasItems = plan.activities.some(({ items = [] }) => items.length > 0);
    const by = hasItems ? `par ${item} ou, à défaut, par ${activity}` : `par ${activity}`;
    return `Avancement compté ${by}, soit sur un total de ${count(total, ...leafNoun(plan))}.`;
  },
  continuous:
    'Ce qui est permanent, étant sans terme, n’entre ni dans ce total ni dans les échéances dépassées.',
  givenUp: (number: number, total: number) =>
    typeset(
      `Ce qui est abandonné reste compté dans le total : ${formatNumber(number)} sur ${formatNumber(total)}.`,
    ),
  /** « Échéances connues, hors ce qui est permanent : 35 pour 36 activités et sous-activités, dont 3 d’après … ». */
  dues: (number: number, derived: number, total: number, plan: Plan) => {
    const share = derived === number ? '' : ` dont ${formatNumber(derived)}`;
    const by = derived === 0 ? '' : `,${share} d’après la dernière entrée du calendrier qui s’y rapporte`;
    const [singular, plural] = leafNoun(plan);
    const all = total < 2 ? singular : plural.replace(' ou ', ' et ');
    return typeset(
      `Échéances connues, hors ce qui est permanent : ${formatNumber(number)} pour ${formatNumber(total)}\u00A0${all}${by}.`,
    );
  },
  late: 'Une échéance est dépassée lorsque son dernier jour est passé et que ce qui est à faire reste ouvert.',
  asProposed: 'Le plan n’étant pas adopté, aucune de ces échéances n’est tenue pour dépassée.',
  asOf: (day: Day, completedOn: Day | undefined) =>
    typeset(
      `Les données sont arrêtées au ${formatDay(day)}${completedOn === undefined ? '' : ` et complétées jusqu’au ${formatDay(completedOn)}`}.`,
    ),
  /** Where what became of its entries is not of the day that was asked for. */
  calendar: typeset(
    'Le calendrier est donné tel que le plan l’énonce aujourd’hui, ce qu’il est advenu de ses entrées n’y étant pas daté.',
  ),
} as const;

/** What is not known, and of how much. */
export const NOT_KNOWN = {
  heading: 'Ce qui n’est pas connu',
  outcome: typeset(
    'Suite donnée au plan : non renseignée ; ni l’avancement ni les échéances dépassées ne sont donc comptés.',
  ),
  leads: (number: number, total: number, plan: Plan) =>
    missing('Responsable : non renseigné', number, total, plan),
  dues: (number: number, total: number, plan: Plan) =>
    missing('Échéance : non renseignée', number, total, plan),
  outcomes: (number: number, total: number) => `${amongAll(total, ENTRY, [pastShare(number)])}.`,
  plan: (year: number) =>
    typeset(
      `Le plan ${year}, que celui-ci continue, n’est pas à disposition : ce qui en est issu n’est pas retracé au-delà.`,
    ),
} as const;

function missing(what: string, number: number, total: number, plan: Plan): string {
  const [singular, plural] = leafNoun(plan);
  if (number < total)
    return typeset(`${what} pour ${count(number, singular, plural)} sur ${formatNumber(total)}.`);
  return typeset(`${what}${total < 2 ? '' : ` pour l’ensemble des ${formatNumber(total)} ${plural}`}.`);
}

const pastShare = (number: number): Share => ({
  number,
  one: 'est passée sans que le plan dise ce qu’il en est advenu',
  several: 'sont passées sans que le plan dise ce qu’il en est advenu',
});
