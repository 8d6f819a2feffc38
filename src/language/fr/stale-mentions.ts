import type { Subject } from '../../model/finding.ts';
import type { Plan } from '../../model/schema.ts';
import { ofPlan } from './links.ts';
import { subjectLabel } from './plan.ts';
import { quote, typeset } from './typography.ts';

/** The names of the keys whose texts people write. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'titre',
  section: 'rubrique',
  lead: 'responsable',
  partners: 'partenaires',
  note: 'note',
  results: 'résultats',
  documents: 'documents',
  log: 'journal de suivi',
  place: 'lieu',
  organizer: 'organisateur',
  context: 'contexte',
  objectives: 'objectifs',
  priorities: 'priorités stratégiques',
  themes: 'priorités thématiques',
  supporters: 'soutiens',
};

/** A text that names activities by numbers which they no longer have. */
interface Stale {
  readonly subject: Subject;
  /** The number that the activity which it belongs to has from now on. */
  readonly number: number | undefined;
  readonly key: string;
  readonly mention: string;
  readonly isMany: boolean;
  readonly link: string | undefined;
}

/** « activité 8 du plan 2031, note : « activité 12 » n’est plus le bon numéro ; écrivez [[prix]] ». */
export function staleMentionWords(stale: Stale, plan: Plan): string {
  const { subject, number, key, mention, isMany, link } = stale;
  const activities = number === undefined ? [] : [{ id: subject.activity, number }];
  const label = subjectLabel(subject, { ...plan, activities });
  const owner = label === '' ? `plan ${plan.year}` : ofPlan(label, plan.year);
  const field = FIELD_WORDS[key] ?? key;
  const wrong = isMany ? 'ne sont plus les bons numéros' : 'n’est plus le bon numéro';
  const what =
    link === undefined
      ? `relisez ${quoteMention(mention)}, car des numéros ont changé ; écrivez des renvois, [[identifiant]]`
      : `${quoteMention(mention)} ${wrong} ; ${isMany ? 'reformulez avec' : 'écrivez'} ${link}`;
  return typeset(`${owner}, ${field} : ${what}`);
}

/** The words of a text, on one line. */
export function quoteMention(mention: string): string {
  return quote(mention.replace(/[\n\t]/g, ' '));
}
