import type { CarryCount } from '../../model/carry-count.ts';
import type { Plan } from '../../model/schema.ts';
import { formatDay } from './dates.ts';
import { label } from './plan.ts';
import { leafNoun, planContents } from './report-head.ts';
import { count, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

/** Of a plan that is to be adopted, and of one that is. */
export const DECISIONS_TITLE = {
  asked: 'Décisions demandées à l’assemblée',
  toNote: 'À soumettre à la prochaine assemblée',
} as const;

export const ASKED = {
  adopt: (plan: Plan) => {
    const { proposed, year } = plan;
    const by = proposed?.by === undefined ? '' : ` (${proposed.by})`;
    const when = proposed === undefined ? '' : ` Il a été proposé le ${formatDay(proposed.on)}${by}.`;
    return typeset(`Adopter le plan ${year} : ${planContents(plan)}.${when}`);
  },
  carried: (carried: CarryCount) => typeset(`Prendre acte des ${carriedWords(carried)} : `),
  renewed: typeset('Prendre acte de la reconduction de ce qui est permanent : '),
  events: (carried: CarryCount) => typeset(`Prendre acte des ${carriedWords(carried)}, au calendrier : `),
} as const;

/** « reports du plan 2020 », « reports répétés depuis le plan 2019 (au moins 2 fois) ». */
function carriedWords({ since, times, atLeast }: CarryCount): string {
  if (times < 2) return `reports du plan ${since}`;
  return `reports répétés depuis le plan ${since} (${atLeast ? 'au moins ' : ''}${times} fois)`;
}

/** « (2 activités sur 21, 11 sous-activités sur 24) »: what of a plan is meant. */
export function shareWords(
  parts: readonly {
    readonly kind: 'activity' | 'item' | 'event';
    readonly number: number;
    readonly total: number;
  }[],
  plan: Plan,
): string {
  const words = parts.map(({ kind, number, total }) => {
    const noun = kind === 'event' ? 'entrée' : label(plan, kind);
    return `${count(number, noun, pluralize(noun))} sur ${formatNumber(total)}`;
  });
  return ` (${words.join(', ')}).`;
}

/** What stands open at the end of a year, and what is to be done with it. */
export function leftSentence(number: number, total: number, plan: Plan): string {
  const { year, state } = plan;
  const of = `${count(number, ...leafNoun(plan))} sur ${formatNumber(total)}`;
  return typeset(
    state === 'closed'
      ? `Prendre acte de ce qui était inachevé à la clôture du plan, soit ${of} : `
      : `Décider du report à ${year + 1}, ou de l’abandon, de ce qui reste inachevé, soit ${of} : `,
  );
}

/** What ended among all that is counted, and among what is permanent. */
interface Ended {
  readonly cancelled: number;
  readonly postponed: number;
  readonly total: number;
  readonly stopped: number;
  readonly permanent: number;
}

export const ENDED = {
  columns: { title: 'Intitulé', status: 'Statut', reason: 'Motif' },
  caption: (year: number) => `Abandons et suspens du plan ${year}, et leurs motifs`,
  /** « Prendre acte de ce qui suit, au plan 2020 : sur 30 activités, 1 abandon et 3 mises en suspens. » */
  sentence: (plan: Plan, { cancelled, postponed, total, stopped, permanent }: Ended) => {
    const counted = [
      ...(cancelled === 0 ? [] : [count(cancelled, 'abandon')]),
      ...(postponed === 0 ? [] : [count(postponed, 'mise en suspens', 'mises en suspens')]),
    ];
    const parts = [
      ...(counted.length === 0 ? [] : [`sur ${count(total, ...leafNoun(plan))}, ${enumerate(counted)}`]),
      ...(stopped === 0 ? [] : [`sur ${count(permanent, 'permanente')}, ${count(stopped, 'abandon')}`]),
    ];
    return typeset(`Prendre acte de ce qui suit, au plan ${plan.year} : ${parts.join(' ; ')}.`);
  },
  /** Before the names of the parts that give them. */
  motives: typeset(' Motifs : '),
  dash: ' — ',
  noReason: 'non renseigné',
} as const;
