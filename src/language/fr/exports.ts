import type { Found } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { isInForce } from '../../model/status.ts';
import { ofPlan, referenceWords } from './links.ts';
import { STATES, label } from './plan.ts';
import { capitalize, count, enumerate, pluralize, typeset } from './typography.ts';

/**
 * « Activité 12 du plan 2021, priorité B : Évaluation des pratiques. », with the plan's own words; its texts stay as they
 * are. Of a plan that is not adopted, it says so: nothing else would, over there.
 */
export function activityContext(found: Found, plan: Plan, priority: string | undefined): string {
  const { activity, item } = found;
  const state = isInForce(plan) ? '' : ` (${STATES[plan.state ?? 'draft']})`;
  const subject = `${capitalize(ofPlan(referenceWords(found, plan), plan.year))}${state}`;
  const whole =
    item === undefined ? '' : ` (${referenceWords({ activity }, plan)}\u00A0: ${activity.title.trim()})`;
  const strand =
    priority === undefined
      ? ''
      : `, ${label(plan, 'priority')} ${activity.priority}\u00A0: ${priority.trim()}`;
  const sentence = `${subject}${whole}${strand}`;
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What of a plan does not leave for other systems, by number, and the years of the plans that it comes from. */
export function leftOutOfExport(numbers: readonly number[], years: readonly number[], plan: Plan): string {
  const word = label(plan, 'activity');
  const subject = `${count(numbers.length, word, pluralize(word))} (${enumerate(numbers.map(String))})`;
  const plans =
    years.length < 2
      ? `du plan ${years.join('')}, un exemple reconstitué,`
      : `des plans ${enumerate(years.map(String))}, des exemples reconstitués,`;
  const verbs = numbers.length < 2 ? ['vient', 'n’est pas'] : ['viennent', 'ne sont pas'];
  return typeset(
    `${subject} ${verbs[0]} ${plans} et ${verbs[1]} dans cet export : rien ne le dirait là-bas.\nPour lire le plan avec cette mention : oidp report --year ${plan.year}`,
  );
}

/** What an export of a plan that is not adopted is for. */
export function unadoptedExport({ year, state = 'draft' }: Plan): string {
  return typeset(
    `Le plan ${year} n’est pas adopté (${STATES[state]}) : cet export sert à le préparer. Ne le publiez qu’une fois le plan adopté : oidp plan adopt ${year}`,
  );
}

/** What Decidim must be told by hand, for a plan does not know it, and what its import does with a second file. */
export const DECIDIM_ADVICE = typeset(
  'La colonne « status/id » est vide : les numéros des statuts sont propres à chaque plateforme. Pour qu’ils soient importés, remplissez-la d’après « status/key » ; l’avancement (« progress ») est déjà là.\nCatégories, secteurs et propositions n’y sont pas : un plan ne les connaît pas.\nChaque import crée de nouveaux résultats : supprimez ceux d’un import précédent.',
);

/** The title of a partnership whose title is not settled. */
export function provisionalTitle(title: string): string {
  return `${title} (titre provisoire)`;
}

/** What a partnership is, where nothing describes it: « Partenariat entre A et B. » */
export function partnershipWords(parties: readonly string[]): string {
  return `Partenariat entre ${enumerate(parties)}.`;
}

/** Objectives of a partnership, a side a line: « Montréal : un quartier carboneutre ; des modèles ». */
export function sideWords(side: string, aims: readonly string[]): string {
  return `${side}\u00A0: ${aims.join('\u202F; ')}`;
}

/** Those whom a partnership is for, directly or not. */
export function beneficiaryWords(direct: readonly string[], indirect: readonly string[]): string[] {
  return [
    ...(direct.length === 0 ? [] : [direct.join('\u202F; ')]),
    ...(indirect.length === 0 ? [] : [`Indirectement\u00A0: ${indirect.join('\u202F; ')}`]),
  ];
}
