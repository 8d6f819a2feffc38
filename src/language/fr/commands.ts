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
const FORMAT_TABLE = 'text (par défaut), json, csv ou md';
const FORMAT_CALENDAR = 'text (par défaut), ics (pour un agenda), csv, md ou json';
const YEAR = 'l’année du plan';
const REFERENCE = 'l’activité ou la sous-activité : prix, 12, 12b ou prix/b, ou des mots de son titre';
const DRY_RUN = 'montre ce qui serait fait, sans rien écrire';
const AS_OF = 'ce qu’il en était à la fin de ce jour, d’après le journal de suivi (AAAA-MM-JJ)';
const FORCE = 'remplace aussi un fichier que l’outil n’a pas écrit';
const BY = 'qui l’a constaté';

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
    arguments: { year: YEAR },
    options: { format: FORMAT_TEXT_JSON, asOf: AS_OF },
  },
  'plan new': {
    summary: 'crée le projet de plan d’une année',
    names: ['nouveau'],
    arguments: { year: YEAR },
    options: { carryover: 'y reporte aussi tout ce que le plan précédent laisse inachevé' },
  },
  'plan schema': {
    summary: 'le schéma JSON des plans ou d’oidp.yaml, pour les éditeurs',
    names: ['schéma'],
    arguments: { kind: 'plan (par défaut), settings pour oidp.yaml, ou decisions pour celles d’un report' },
    options: { output: 'l’écrit dans ce fichier au lieu de l’afficher', force: FORCE },
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
    options: {
      dryRun: DRY_RUN,
      check: 'n’écrit rien ; échoue (code 1) si quelque chose reste à reporter',
      only: 'ne reporte que ces activités, sous-activités ou événements',
      except: 'laisse de côté ces activités, sous-activités ou événements',
      decisions: 'fichier YAML qui dit de chacun s’il est repris, laissé, abandonné ou achevé',
      interactive: 'demande une décision sur chacun, et la garde dans le fichier de décisions',
      writeSource: 'écrit aussi, sans le demander, les abandons et les achèvements dans le plan d’origine',
      shiftDates: 'déplace les échéances à la nouvelle année, au lieu de les laisser de côté',
      themes: 'reprend aussi les priorités thématiques que rien de reporté ne nomme',
      format: FORMAT_TEXT_JSON,
    },
  },
  'plan diff': {
    summary: 'compare les plans de deux années : ajouts, reports, changements',
    names: ['comparer'],
    arguments: { from: 'l’année d’où l’on part', to: 'une année suivante' },
    options: { format: FORMAT_TEXT_JSON },
  },
  'plan propose': {
    summary: 'soumet un projet de plan à l’assemblée',
    names: ['proposer'],
    arguments: { year: YEAR },
    options: {
      on: 'le jour de la proposition (AAAA-MM-JJ, ou 12 juin, hier…) ; par défaut, aujourd’hui',
      by: 'qui propose le plan',
      dryRun: DRY_RUN,
    },
  },
  'plan adopt': {
    summary: 'marque un plan comme adopté',
    names: ['adopter'],
    arguments: { year: YEAR },
    options: {
      on: 'le jour de l’adoption (AAAA-MM-JJ, ou 12 juin, hier…) ; par défaut, aujourd’hui',
      by: 'l’organe qui l’a adopté',
      dryRun: DRY_RUN,
    },
  },
  'plan close': {
    summary: 'clôt un plan dont rien ne reste en plan',
    names: ['clore'],
    arguments: { year: YEAR },
    options: {
      on: 'le jour de la clôture (AAAA-MM-JJ, ou 12 juin, hier…) ; par défaut, aujourd’hui',
      by: 'l’organe qui l’a clos',
      dryRun: DRY_RUN,
    },
  },
  status: {
    summary: 'où en est l’année : avancement, échéances, événements',
    names: ['statut'],
    arguments: { year: YEAR },
    options: { format: FORMAT_TEXT_JSON, asOf: AS_OF },
  },
  activity: { summary: 'les activités : liste, détail, suivi', names: ['activité', 'activite'] },
  'activity list': {
    summary: 'la liste des activités d’un plan',
    names: ['lister'],
    arguments: { year: YEAR },
    options: {
      priority: 'celles d’une priorité : A, ou A B',
      status: 'celles d’un statut : "en cours", ou prévue "en cours"',
      open: 'celles qui restent à faire',
      late: 'celles dont l’échéance est dépassée',
      dueBefore: 'celles dont l’échéance vient avant : 2021-07-01, juillet, "15 juillet"…',
      theme: 'celles d’une priorité thématique, par son identifiant ou des mots de son titre',
      lead: 'celles d’un responsable, par son nom ou une partie de son nom',
      carried: 'celles qui sont issues d’un plan précédent',
      sort: 'numéro (par défaut), échéance, statut, priorité ou titre',
      output: 'l’écrit dans ce fichier (.csv, .md, .json) au lieu de l’afficher ; se répète',
      force: FORCE,
      asOf: AS_OF,
      format: FORMAT_TABLE,
    },
  },
  'activity show': {
    summary: 'tout ce que le plan dit d’une activité, et son histoire',
    names: ['montrer'],
    arguments: { year: YEAR, reference: REFERENCE },
    options: { format: FORMAT_TEXT_JSON, asOf: AS_OF },
  },
  'activity set': {
    summary: 'change le statut d’activités ou de sous-activités',
    names: ['marquer'],
    arguments: {
      year: YEAR,
      words:
        'les activités ou sous-activités (prix, 12, 12b, prix/b), puis le statut : prévue, en cours, réalisée, en suspens ou abandonnée (ou le mot anglais)',
    },
    options: {
      on: 'le jour du changement (AAAA-MM-JJ, ou 12 juin, hier…) ; par défaut, aujourd’hui',
      note: 'une note pour le journal de suivi',
      by: BY,
      items: 'et leurs sous-activités encore ouvertes',
      dryRun: DRY_RUN,
    },
  },
  'activity note': {
    summary: 'ajoute une note au journal de suivi, sans changer le statut',
    names: ['noter'],
    arguments: { year: YEAR, reference: REFERENCE, text: 'la note' },
    options: {
      on: 'le jour de la note (AAAA-MM-JJ, ou 12 juin, hier…) ; par défaut, aujourd’hui',
      by: BY,
      dryRun: DRY_RUN,
    },
  },
  'activity add': {
    summary: 'ajoute une activité à un plan',
    names: ['ajouter'],
    arguments: { year: YEAR },
    options: {
      title: 'son titre',
      priority: 'sa priorité : A, B…',
      id: 'son identifiant ; par défaut, tiré du titre',
      section: 'sa rubrique dans la priorité',
      lead: 'son responsable',
      due: 'son échéance : 2021-06-30, 2021-06, juin 2021…',
      theme: 'ses priorités thématiques',
      item: 'les titres de ses sous-activités',
      continuous: 'elle est permanente',
      note: 'une note, montrée avec elle',
      dryRun: DRY_RUN,
    },
  },
  'activity rename': {
    summary:
      'change l’identifiant d’une activité, dans tous les plans et les fichiers decisions-<de>-<vers>.yaml à côté du dossier « plans »',
    names: ['renommer'],
    arguments: { from: 'l’identifiant d’aujourd’hui', to: 'le nouvel identifiant' },
    options: { dryRun: DRY_RUN },
  },
  calendar: {
    summary: 'le calendrier de l’année, mois par mois',
    names: ['calendrier'],
    arguments: { year: YEAR },
    options: {
      format: FORMAT_CALENDAR,
      asOf: AS_OF,
      output: 'l’écrit dans ce fichier (.ics, .csv, .md, .json) au lieu de l’afficher ; se répète',
      force: FORCE,
    },
  },
  'calendar set': {
    summary: 'change la date, le lieu ou l’issue d’un événement',
    names: ['modifier'],
    arguments: { year: YEAR, event: 'l’événement : son identifiant, son titre, ou une partie qui suffit' },
    options: {
      when: 'sa date : 2021-06-01, juin 2021, du 1er au 3 juin 2021…',
      place: 'son lieu',
      confirmed: 'ce qui est confirmé : date, lieu, tenue ; sans précision, tout',
      toConfirm: 'ce qui est aussi à confirmer : date, lieu, tenue',
      held: 'il a eu lieu',
      postponed: 'il est en suspens ; demande une note',
      cancelled: 'il est annulé ; demande une note',
      planned: 'il est de nouveau prévu',
      note: 'une note, montrée avec lui ; elle s’ajoute à celle qui y est',
      dryRun: DRY_RUN,
    },
  },
  report: {
    summary: 'le rapport d’une année, en Markdown, en page HTML ou en données',
    names: ['rapport'],
    options: {
      year: 'l’année ; plusieurs fois, des années côte à côte',
      template: 'le document : rapport (par défaut), synthese, sur une page, ou plan, sans suivi',
      cooperation: 'au lieu d’une année, la fiche de coopération de cet identifiant',
      format:
        'md (par défaut), html, json ou csv (le tableau des activités) ; sinon d’après le nom du fichier de sortie',
      output: 'l’écrit dans ce fichier (.html, .md, .json, .csv) au lieu de l’afficher ; se répète',
      force: FORCE,
      open: 'ouvre la page écrite dans le navigateur',
      asOf: AS_OF,
      eject: 'copie les gabarits de l’outil dans « templates », ou dans ce dossier, pour les changer',
      check: 'vérifie les gabarits, ceux de « templates » compris, sans faire de rapport',
    },
  },
  network: { summary: 'le registre des organisations : liste, détail', names: ['réseau', 'reseau'] },
  'network list': {
    summary: 'la liste des organisations, avec ce qui les nomme',
    names: ['lister'],
    options: {
      kind: 'celles d’une nature : ville, ou réseau "organisme public"',
      country: 'celles d’un pays, par son nom ou son code : France, ou FR CA',
      year: 'celles que nomme le plan de l’année, ou dont une relation datée ou une fiche court alors',
      relation: 'celles qui ont une relation : adhésion, coopération… ; avec --year, une qui court alors',
      output: 'l’écrit dans ce fichier (.csv, .md, .json) au lieu de l’afficher ; se répète',
      force: FORCE,
      format: FORMAT_TABLE,
    },
  },
  'network show': {
    summary: 'tout ce qui nomme une organisation : relations, plans, fiches, financement',
    names: ['montrer'],
    arguments: { organization: 'l’organisation : son identifiant, son nom, ou une partie qui suffit' },
    options: {
      output: 'l’écrit dans ce fichier (.csv, .md, .json) au lieu de l’afficher ; se répète',
      force: FORCE,
      format: FORMAT_TABLE,
    },
  },
  cooperation: { summary: 'les fiches de coopération : liste, détail', names: ['coopération'] },
  'cooperation list': {
    summary: 'la liste des fiches de coopération, avec leur financement',
    names: ['lister'],
    options: {
      state: 'celles d’un état : "en cours", ou achevée "en projet"',
      kind: 'celles dont la nature contient ces mots ; se répète',
      year: 'celles qui courent cette année-là, ou y ont un financement',
      country: 'celles dont une partie est de ce pays, par son nom ou son code : France, ou FR CA',
      output: 'l’écrit dans ce fichier (.csv, .md, .json) au lieu de l’afficher ; se répète',
      force: FORCE,
      format: FORMAT_TABLE,
    },
  },
  'cooperation show': {
    summary: 'tout ce que dit une fiche de coopération, et les sommes de son financement',
    names: ['montrer'],
    arguments: { sheet: 'la fiche : son identifiant, son titre, ou une partie qui suffit' },
    options: {
      output: 'l’écrit dans ce fichier (.csv, .md, .json) au lieu de l’afficher ; se répète',
      force: FORCE,
      format: FORMAT_TABLE,
    },
  },
  export: { summary: 'une année pour d’autres systèmes : IATI, Decidim', names: ['exporter'] },
  'export iati': {
    summary: 'le plan d’une année et ses fiches de coopération en XML, selon la norme IATI 2.03',
    names: [],
    options: {
      year: YEAR,
      output: 'l’écrit dans ce fichier (.xml) au lieu de l’afficher ; se répète',
      force: FORCE,
    },
  },
  'export decidim': {
    summary: 'les activités d’une année en CSV, comme résultats à importer dans Decidim',
    names: [],
    options: {
      year: YEAR,
      output: 'l’écrit dans ce fichier (.csv) au lieu de l’afficher ; se répète',
      force: FORCE,
    },
  },
  explain: {
    summary: 'explique une règle ou, sans argument, les liste toutes',
    names: ['expliquer'],
    arguments: { rule: 'la règle, comme elle est nommée entre crochets : number-gap' },
    options: {
      format: 'text (par défaut) ou md',
      output: 'l’écrit dans ce fichier (.txt, .md) au lieu de l’afficher ; se répète',
      force: FORCE,
    },
  },
  completion: {
    summary: 'le script qui complète les commandes dans votre terminal',
    names: ['complétion'],
    arguments: { shell: 'bash, zsh, fish ou powershell' },
  },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof COMMANDS;
