import { MERGE_KEY } from '../../../model/check.ts';
import { enumerate } from '../typography.ts';
import { type RuleWords, didYouMean } from './words.ts';

function besideHelp(fitting: readonly string[]): string {
  if (fitting.length === 0) return 'gardez l’une des deux lignes, et faites de l’autre une décision à part';
  const lines = enumerate(
    fitting.map((line) => `« ${line} »`),
    'ou',
  );
  return `supprimez cette ligne, ou écrivez ${lines}`;
}

export const unknownKey: RuleWords<'unknown-key'> = {
  message: ({ key, reserved, isRule, beside }) => {
    if (beside !== undefined) return `« ${key} » ne va pas avec « ${beside.line} »`;
    if (key === MERGE_KEY) return 'la fusion « << » n’existe pas dans ce format';
    if (isRule) return `« ${key} » n’est le nom d’aucune règle`;
    return reserved
      ? `la clé « ${key} » est réservée à une version à venir du format`
      : `la clé « ${key} » n’existe pas`;
  },
  help: ({ key, known, reserved, isRule, taken, beside }, suggestion) => {
    if (beside !== undefined) return besideHelp(beside.fitting);
    if (key === MERGE_KEY) return 'écrivez en toutes lettres les clés qu’elle devait apporter';
    if (suggestion !== undefined) return didYouMean(suggestion);
    if (taken !== undefined)
      return `« ${taken} » est déjà là : gardez l’une des deux lignes, ou donnez à celle-ci un nom qui commence par « x- »`;
    if (isRule) return 'la liste des règles : oidp explain';
    return reserved
      ? 'supprimez-la, ou donnez-lui un nom qui commence par « x- » : ces clés sont gardées et ignorées'
      : `clés possibles ici : ${enumerate(known)} ; une clé à vous commence par « x- »`;
  },
  page: {
    summary: 'une clé que les plans ne connaissent pas',
    meaning:
      'La clé, le mot avant le deux-points, n’existe pas à cet endroit : c’est le plus souvent une faute de frappe, ou un mot français. Écrivez la clé proposée. Pour une information à vous, prenez une clé qui commence par « x- » : elle est gardée et ignorée.',
    why: 'L’outil passerait cette ligne sous silence : l’échéance ou le responsable que vous y avez mis ne figurerait nulle part.',
    fix: 'écrit la bonne clé à la place d’un mot français, ou d’une faute de frappe sans équivoque',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    echeance: 2031-09
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    due: 2031-09
`,
  },
};
