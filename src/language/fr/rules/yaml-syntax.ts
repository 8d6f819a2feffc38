import { count } from '../typography.ts';
import type { RuleWords } from './words.ts';

/** The commonest mistakes in words; the rest have one sentence for all. */
const MISTAKES: Readonly<Record<string, readonly [message: string, help: string]>> = {
  MERGE_CONFLICT: [
    'une fusion de git est restée inachevée : ses marques « <<<<<<< », « ======= », « >>>>>>> » sont dans le fichier',
    'gardez l’une des deux versions (ou les deux) et supprimez les lignes de marques',
  ],
  TAB_AS_INDENT: [
    'une tabulation sert de retrait',
    'remplacez-la par des espaces : une ligne ne peut pas commencer par une tabulation',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'un deux-points suivi d’une espace se trouve dans un texte sans guillemets',
    'mettez tout le texte entre guillemets droits : "…"',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'cette ligne n’a pas la forme « clé: valeur »',
    'vérifiez le deux-points après la clé et l’espace qui le suit, et le retrait des lignes voisines',
  ],
  MISSING_CHAR: [
    'il manque le deux-points après une clé',
    'écrivez « clé: valeur », avec une espace après le deux-points',
  ],
  UNCLOSED_QUOTE: [
    'un guillemet droit ouvert ici n’est pas refermé',
    'refermez-le à la fin du texte ; un guillemet à l’intérieur du texte s’écrit « »',
  ],
  APOSTROPHE_WITHIN: [
    'le texte est ouvert par une apostrophe droite, et la suivante, à l’intérieur, le ferme',
    'ouvrez-le et fermez-le par des guillemets droits, "…", ou écrivez ’ à l’intérieur',
  ],
  QUOTE_WITHIN: [
    'le texte est ouvert par un guillemet droit, et le suivant, à l’intérieur, le ferme',
    'à l’intérieur du texte, écrivez « et »',
  ],
  TEXT_AFTER_BRACKET: [
    'ce qui commence par un crochet ou une accolade est une liste, et du texte vient après',
    'mettez tout le texte entre guillemets droits : "…"',
  ],
  TAG: [
    'un mot qui commence par « ! » n’est pas du texte : il serait perdu',
    'mettez tout le texte entre guillemets droits : "…"',
  ],
  UNCLOSED_BRACKET: [
    'un crochet ou une accolade ouverts ici ne sont pas refermés',
    'refermez-les : [a, b] pour une liste, { clé: valeur } pour des clés',
  ],
  BAD_INDENT: ['le retrait de cette ligne ne convient pas', 'alignez-la sur ses voisines, avec des espaces'],
  BAD_SCALAR_START: [
    'une valeur sans guillemets ne peut pas commencer par ce signe',
    'mettez la valeur entre guillemets droits : "…"',
  ],
  MULTIPLE_DOCS: [
    'le fichier contient plusieurs documents, séparés par « --- »',
    'gardez-en un seul : un fichier est un plan',
  ],
  UNKNOWN_ALIAS: [
    'un mot qui commence par « * » renvoie à une ancre « & » qui n’existe pas',
    'mettez la valeur entre guillemets droits si l’astérisque fait partie du texte',
  ],
  TOO_MANY_ALIASES: [
    'le fichier contient trop de renvois « * » pour être lu sans danger',
    'écrivez les valeurs en toutes lettres',
  ],
  ALIAS_IN_ITSELF: [
    'un renvoi « * » se trouve à l’intérieur de la valeur à laquelle il renvoie',
    'écrivez la valeur en toutes lettres, ou mettez-la entre guillemets droits si l’astérisque fait partie du texte',
  ],
  TOO_MANY_VALUES: [
    'le fichier contient trop de valeurs pour être un plan',
    'vérifiez que c’est le bon fichier',
  ],
  TOO_DEEP: [
    'les valeurs sont emboîtées trop profondément pour être lues',
    'reprenez le fichier d’après un plan qui convient',
  ],
  TOO_LARGE: [
    'le fichier est trop gros pour être un plan : plus de 4 Mo',
    'vérifiez que c’est le bon fichier',
  ],
  CONTROL_CHARACTER: [
    'un caractère invisible, qui n’est pas du texte, se trouve ici',
    'supprimez-le : effacez et retapez ce qui l’entoure',
  ],
  INVALID_ENCODING: [
    'le fichier n’est pas en UTF-8 : un caractère n’a pas pu être lu',
    'enregistrez-le en UTF-8 dans votre éditeur (« Enregistrer avec l’encodage »)',
  ],
};

const OTHER = [
  'ce texte n’est pas du YAML',
  'vérifiez le retrait, les deux-points et les guillemets de cette ligne',
] as const;

export const yamlSyntax: RuleWords<'yaml-syntax'> = {
  message: ({ detail, indent }) => {
    const found =
      detail === 'BAD_INDENT' && indent !== undefined
        ? `cette ligne commence par ${count(indent.found, 'espace')}, ce qui ne l’aligne sur rien`
        : (MISTAKES[detail] ?? OTHER)[0];
    return `${found} ; ${detail === 'TOO_LARGE' ? 'il n’a pas été lu' : 'le reste du fichier n’a pas été vérifié'}`;
  },
  help: ({ detail, indent }) => {
    if (indent === undefined) return (MISTAKES[detail] ?? OTHER)[1];
    const blanks = `${indent.above === 0 ? 'aucune espace' : count(indent.above, 'espace')}, pour ${indent.isOpen ? 'la mettre en retrait sous' : 'l’aligner sur'} « ${indent.key} », au-dessus`;
    return detail === 'TAB_AS_INDENT'
      ? `remplacez la tabulation par des espaces : ${blanks}`
      : `mettez ${blanks}`;
  },
  page: {
    summary: 'la ponctuation ou un retrait empêche de lire le fichier',
    meaning:
      'Un signe manque ou est de trop : un guillemet droit qui n’est pas refermé, un deux-points sans espace après lui ou au milieu d’un texte, une ligne mal alignée, une tabulation, les marques « <<<<<<< » d’une fusion inachevée. Corrigez l’endroit indiqué, puis vérifiez de nouveau : le reste du fichier n’a pas encore été lu.',
    why: 'Sans ces signes, rien ne dit où commence et où finit chaque information. L’outil ne devine pas : il ne fait rien de ce plan.',
    wrong: `activities:
  - id: rencontre
    number: 1
    priority: A
    title: Rencontre annuelle\u00A0: bilan et perspectives
`,
    right: `activities:
  - id: rencontre
    number: 1
    priority: A
    title: "Rencontre annuelle\u00A0: bilan et perspectives"
`,
  },
};
