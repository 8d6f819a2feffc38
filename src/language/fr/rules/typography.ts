import type { SlipKind } from '../prose.ts';
import { OPEN_BOX, enumerate, showNoBreak } from '../typography.ts';
import type { RuleWords } from './words.ts';

const KINDS: Readonly<Record<SlipKind, string>> = {
  apostrophe: 'apostrophe droite',
  quotes: 'guillemets droits',
  ellipsis: 'trois points au lieu de « … »',
  ordinal: 'abréviation d’un ordinal',
  space: 'espace insécable manquante',
};

export const typography: RuleWords<'typography'> = {
  message: ({ kinds, slips }) =>
    `typographie à revoir ${slips > 1 ? `à ${slips} endroits ` : ''}(${enumerate(kinds.map((kind) => KINDS[kind]))})`,
  help: ({ excerpt, correct }) => {
    if (excerpt === correct) return 'mettez les guillemets par deux, « et »';
    const shown = showNoBreak(correct.trim());
    return shown.includes(OPEN_BOX)
      ? `écrivez « ${shown} », où ${OPEN_BOX} est une espace insécable`
      : `écrivez « ${shown} »`;
  },
  page: {
    summary: 'un texte s’écarte de la typographie française',
    meaning:
      'Un texte contient une apostrophe droite, des guillemets droits, « XXème » au lieu de « XXe », trois points, ou il lui manque une espace insécable : devant « ; », « : », « ! » et « ? », entre « et », devant « % » et « € », après « n° ». Les adresses, les heures, les renvois, les identifiants et les noms de fichiers ne sont pas concernés.',
    why: 'Le rapport est lu par une assemblée. Un signe rejeté seul au début d’une ligne ou un ordinal mal abrégé se voit. Ce n’est qu’une remarque.',
    fix: 'écrit le signe ou l’espace qui convient, partout où il n’y a qu’une correction possible',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: "Prix de l'OIDP : XXème édition"
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: "Prix de l’OIDP\u00A0: XXe édition"
`,
  },
};
