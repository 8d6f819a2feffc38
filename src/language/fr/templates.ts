import type { ErrorArguments, TemplateProblem } from '../../model/error.ts';
import { capitalize, count, endSentence, enumerate, quote, shorten, typeset } from './typography.ts';

/** In characters: a template may call things anything. */
const LONGEST_NAME = 80;

/** So many names that may stand in a place are listed; more would bury the message. */
const MOST_LISTED = 15;

/** What is wrong in a template, « il ». */
const PROBLEMS: Readonly<Record<TemplateProblem, (name: string, asked: readonly string[]) => string>> = {
  syntax: () => 'sa syntaxe n’est pas celle de Handlebars',
  unclosed: (name) =>
    `sa syntaxe n’est pas celle de Handlebars, car le bloc « ${name} » s’y ouvre sans que « /${name} » le ferme`,
  encoding: () =>
    'il contient des caractères qui ne sont pas de l’UTF-8, et s’imprimeraient comme des signes sans suite',
  inline: () =>
    'il contient un gabarit dans le gabarit ou un décorateur (« * »), ce que l’outil n’emploie pas',
  'unknown-name': (name) => `il nomme « ${name} », qui n’existe pas à cet endroit ou n’y est pas renseigné`,
  'unknown-partial': (name) =>
    name === ''
      ? 'il appelle un gabarit par un nom qui n’est pas renseigné'
      : `il appelle le gabarit « ${name} », qui n’existe pas`,
  'unknown-helper': (name) => `il appelle la fonction « ${name} », qui n’existe pas`,
  'wrong-call': (name) =>
    name === ''
      ? 'il appelle une fonction avec autre chose que ce qu’elle attend'
      : `il appelle « #${name} » avec autre chose que la seule valeur que ce bloc attend`,
  endless: (name) =>
    name === ''
      ? 'il s’appelle lui-même sans fin, ou par d’autres gabarits'
      : `il s’appelle lui-même sans fin par cet appel : ${name}`,
  'too-long': () => 'il fait tant de tours, ou un texte si long, que le rapport n’en finirait pas',
  missing: () => 'il n’existe pas',
  'not-text': (name) => `il imprime « ${name} », qui est une liste ou un groupe de valeurs et non un texte`,
  unused: (name) => `il s’appelle « ${name} », qu’aucun gabarit n’appelle : il ne sert à rien`,
  'missing-argument': (name, asked) =>
    `il appelle le gabarit « ${name} » sans lui donner ce que celui-ci emploie, ${named(asked)}`,
  'wrong-argument': (name, asked) =>
    `il appelle le gabarit « ${name} », qui imprime ${named(asked)}, en lui donnant là une liste ou un groupe de valeurs au lieu d’un texte`,
};

const ADVICE: Partial<Readonly<Record<TemplateProblem, string>>> = {
  encoding: 'Enregistrez-le en UTF-8.',
  inline: 'Mettez-le dans un fichier à lui du dossier « templates ».',
  'not-text': 'Parcourez-le par « #each », ou nommez l’une de ses valeurs.',
  'unknown-name': 'Ce qui n’est pas toujours renseigné se met dans un bloc « #if ».',
};

const ALTERNATIVE = 'sans fichier de ce nom dans votre dossier « templates », celui de l’outil est employé';

function named(names: readonly string[]): string {
  return enumerate(names.map((name) => quote(shorten(name, LONGEST_NAME))));
}

/** Why a report is not printed. */
export function templateFaultWords(details: ErrorArguments['invalid-template']): string {
  const { file, line, column, reason, name = '' } = details;
  const place =
    line === undefined ? '' : ` (ligne ${line}${column === undefined ? '' : `, colonne ${column}`})`;
  const words = PROBLEMS[reason](shorten(name, LONGEST_NAME), []);
  const advice = ADVICE[reason];
  return `le gabarit ${file} ne peut pas être employé${place} : ${words}.\n${advice === undefined ? '' : `${advice}\n`}Corrigez-le (« oidp report --check » le vérifie) ; ${ALTERNATIVE}.`;
}

/** A problem that was found without a report, and what to do. */
export interface TemplateProblemWords {
  readonly message: string;
  readonly help: string | undefined;
}

/** Says what is wrong in a template where it is shown anyway, with its place. */
export function describeTemplateProblem(problem: {
  readonly problem: TemplateProblem;
  readonly name?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly known: readonly string[];
  readonly asked?: readonly string[] | undefined;
}): TemplateProblemWords {
  const { problem: reason, name = '', suggestion, known, asked = [] } = problem;
  const sentence =
    reason === 'unknown-name'
      ? `il nomme « ${shorten(name, LONGEST_NAME)} », qui n’existe pas à cet endroit`
      : PROBLEMS[reason](shorten(name, LONGEST_NAME), asked);
  return {
    message: typeset(endSentence(capitalize(sentence))),
    help: typeset(helpWords(reason, suggestion, known)),
  };
}

function helpWords(
  reason: TemplateProblem,
  suggestion: string | undefined,
  known: readonly string[],
): string {
  if (suggestion !== undefined) return `Vouliez-vous dire « ${shorten(suggestion, LONGEST_NAME)} » ?`;
  if (known.length > 0) {
    const listed = known.slice(0, MOST_LISTED);
    const others = known.length > listed.length ? [...listed, '…'] : listed;
    const what = reason === 'unknown-helper' ? 'Les fonctions connues' : 'À cet endroit se trouvent';
    return `${what} : ${others.length === listed.length ? enumerate(listed) : others.join(', ')}`;
  }
  if (reason === 'endless')
    return 'Retirez cet appel, ou donnez-lui, dans un bloc « #each » ou « #with », une partie seulement des valeurs d’ici.';
  if (reason === 'missing-argument')
    return 'Appelez-le là où cela se trouve, ou donnez-le-lui : « {{> gabarit nom=valeur}} ».';
  if (reason === 'wrong-argument') return 'Donnez-lui un texte, ou parcourez la liste par « #each ».';
  if (reason === 'unused') return 'Appelez-le dans un gabarit, par « > », ou supprimez-le.';
  const own = reason === 'unknown-name' ? undefined : ADVICE[reason];
  return own ?? `Corrigez-le ; ${ALTERNATIVE}.`;
}

/** The end of a check: how much is wrong, or that nothing is. */
export function templateCheckSummary(problems: number, faulty: number, checked: number): string {
  if (problems === 0)
    return typeset(
      `${count(checked, 'gabarit vérifié', 'gabarits vérifiés')} : tout ce qui y est nommé existe.`,
    );
  return typeset(
    `${count(problems, 'problème')} dans ${count(faulty, 'gabarit')}, sur ${count(checked, 'vérifié', 'vérifiés')}.`,
  );
}

/** What a copy of the built-in templates came to. */
export function ejectedWords(
  folder: string,
  written: number,
  same: number,
  different: readonly string[],
  isUsed: boolean,
): string {
  const lines = [
    ...(written === 0 ? [] : [`${count(written, 'fichier écrit', 'fichiers écrits')} dans ${folder}`]),
    ...(same === 0 ? [] : [`Déjà là, et ${same < 2 ? 'pareil' : 'pareils'} : ${count(same, 'fichier')}`]),
    ...different.map((file) => `Déjà là et différent, laissé tel quel : ${file}`),
    ...(isUsed
      ? [
          '',
          'Ces fichiers remplacent désormais les gabarits de l’outil, un par un.\nNe gardez que ceux que vous changez : les autres suivront ainsi les nouvelles versions de l’outil.\nPour les vérifier : oidp report --check',
        ]
      : []),
  ];
  return typeset(lines.join('\n'));
}
