/** The words of the commands' help, by command. The first name is the English one, the rest are its other names. */
export const PROGRAM = {
  description:
    'Les plans de travail annuels d’un réseau, en texte : vérifier, suivre, reporter, rendre compte.',
  usage: '[options] [commande]',
  version: 'affiche la version',
  help: 'affiche cette aide',
  helpCommand: 'affiche l’aide d’une commande',
  options: {
    dir: 'le dossier de travail, au lieu du dossier courant',
    today: 'la date du jour, au lieu de celle de l’horloge (AAAA-MM-JJ)',
    color: 'n’emploie pas de couleurs',
  },
  titles: {
    'Usage:': 'Emploi :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Global Options:': 'Options générales :',
    'Commands:': 'Commandes :',
  } as Readonly<Record<string, string>>,
} as const;

export interface CommandWords {
  readonly summary: string;
  /** Other names, in French. */
  readonly names: readonly string[];
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

const FORMAT_TEXT_JSON = 'text (par défaut) ou json';

export const COMMANDS = {
  init: {
    summary: 'prépare un premier dossier de plans',
    names: ['initialiser'],
    arguments: { folder: 'le dossier à préparer ; par défaut, le dossier courant' },
  },
  plan: { summary: 'les plans : liste, contenu, vérification, report', names: [] },
  'plan list': {
    summary: 'la liste des plans du dossier',
    names: ['lister'],
    options: { format: FORMAT_TEXT_JSON },
  },
  'plan show': {
    summary: 'le contenu d’un plan',
    names: ['montrer'],
    arguments: { year: 'l’année du plan' },
    options: { format: FORMAT_TEXT_JSON },
  },
  'plan new': {
    summary: 'crée le projet de plan d’une année',
    names: ['nouveau'],
    arguments: { year: 'l’année du plan' },
  },
  'plan schema': {
    summary: 'le schéma JSON des plans ou d’oidp.yaml, pour les éditeurs',
    names: ['schéma'],
    arguments: { kind: 'plan (par défaut), ou settings pour oidp.yaml' },
    options: { output: 'l’écrit dans ce fichier au lieu de l’afficher' },
  },
  'plan validate': {
    summary: 'vérifie des plans et dit quoi corriger',
    names: ['valider'],
    arguments: { plans: 'des années ou des fichiers, ou - ; par défaut, tous les plans du dossier' },
    options: {
      format: 'text (par défaut), json, github, gitlab, sarif ou junit',
      strict: 'échoue aussi pour un avertissement',
      fix: 'corrige ce qui n’a qu’une correction possible',
      dryRun: 'avec --fix : montre les corrections sans les écrire',
      stdinFile: 'avec « - » : le nom du plan dont le texte est sur l’entrée standard',
    },
  },
  'plan carryover': {
    summary: 'reporte dans un plan ce que le précédent laisse inachevé',
    names: ['reporter'],
    arguments: { from: 'l’année d’où l’on reporte', to: 'l’année où l’on reporte' },
    options: { dryRun: 'montre ce qui serait fait, sans rien écrire', format: FORMAT_TEXT_JSON },
  },
  status: {
    summary: 'où en est l’année : avancement, échéances, événements',
    names: ['statut'],
    arguments: { year: 'l’année du plan' },
    options: { format: FORMAT_TEXT_JSON },
  },
  activity: { summary: 'les activités : liste, détail, suivi', names: ['activité', 'activite'] },
  'activity list': {
    summary: 'la liste des activités d’un plan',
    names: ['lister'],
    arguments: { year: 'l’année du plan' },
    options: { format: FORMAT_TEXT_JSON },
  },
  'activity show': {
    summary: 'tout ce que le plan dit d’une activité',
    names: ['montrer'],
    arguments: {
      year: 'l’année du plan',
      reference: 'l’activité ou la sous-activité : prix, 12, 12b ou prix/b',
    },
    options: { format: FORMAT_TEXT_JSON },
  },
  'activity set': {
    summary: 'change le statut d’une activité ou d’une sous-activité',
    names: ['marquer'],
    arguments: {
      year: 'l’année du plan',
      reference: 'l’activité ou la sous-activité : prix, 12, 12b ou prix/b',
      status: 'prévue, en cours, réalisée, en suspens ou abandonnée (ou le mot anglais)',
    },
    options: {
      on: 'le jour du changement (AAAA-MM-JJ) ; par défaut, aujourd’hui',
      note: 'une note pour le journal de suivi',
      by: 'qui l’a constaté',
      dryRun: 'montre ce qui serait fait, sans rien écrire',
    },
  },
  calendar: {
    summary: 'le calendrier de l’année, mois par mois',
    names: ['calendrier'],
    arguments: { year: 'l’année du plan' },
    options: { format: FORMAT_TEXT_JSON },
  },
  report: {
    summary: 'le rapport d’une année, en Markdown ou en page HTML',
    names: ['rapport'],
    options: {
      year: 'l’année du plan',
      format: 'md (par défaut) ou html ; sinon d’après le nom du fichier de sortie',
      output: 'l’écrit dans ce fichier au lieu de l’afficher',
    },
  },
  explain: {
    summary: 'explique une règle ou, sans argument, les liste toutes',
    names: ['expliquer'],
    arguments: { rule: 'la règle, comme elle est nommée entre crochets : number-gap' },
    options: {
      format: 'text (par défaut) ou md',
      output: 'l’écrit dans ce fichier au lieu de l’afficher',
    },
  },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof COMMANDS;
