import { OUTCOMES, STATES, STATUS_WORDS } from './plan.ts';
import { BUDGET_STATES } from './registers.ts';

/** What an editor shows for a definition of the JSON Schema. */
export interface SchemaWords {
  /** What stands above the description of a mapping and of its keys. */
  readonly title?: string;
  readonly description?: string;
  /** What each key is for; `*` where the keys are not known, but of a form. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  /** What is said of another value; of one of another type too, where `typeError` does not say that better. */
  readonly error?: string;
  readonly typeError?: string;
  /** What is said of a key that has not that form. */
  readonly keyError?: string;
  readonly snippets?: readonly Snippet[];
}

/** What an editor offers to write; `${1:…}` marks what a person then replaces. */
export interface Snippet {
  readonly label: string;
  readonly body: string | Readonly<Record<string, string>>;
}

const STATUS_KEY = 'Statut. Sans lui : prévue ou, s’il y a des sous-activités, ce qu’elles disent.';
const DUE =
  'Échéance : un jour (2031-06-01), un mois (2031-06), un trimestre (2031-Q1), une saison (2031-spring) ou une année (2031).';
const LEAD = 'Responsable : l’identifiant d’une organisation, ou un texte.';
const NOTE = 'Note ; un renvoi s’écrit [[identifiant]], [[identifiant/lettre]] ou [[année/identifiant]].';
export const AMOUNT = 'Montant, exact : 26144, 26144.50 ou "26 144,50".';
export const CURRENCY = 'Monnaie, par son code ISO 4217 : EUR, CAD, XOF.';
const REFERS_TO = 'Activités ou sous-activités de ce plan : identifiant, ou identifiant/lettre.';
const IDENTIFIER =
  'Identifiant, le même d’une année à l’autre : minuscules sans accent, chiffres, traits d’union.';

/** The words of the schema, by the id of its definitions. */
export const PLAN_SCHEMA_WORDS: Readonly<Record<string, SchemaWords>> = {
  plan: {
    description: 'Le plan de travail d’une année.',
    keys: {
      format: 'Version du format ; 1, ou rien.',
      year: 'Année du plan, comme dans le nom du fichier.',
      title: 'Titre du plan.',
      organization: 'Organisation dont c’est le plan.',
      state: 'État du plan ; sans lui, un projet.',
      proposed: 'Quand le plan a été soumis à l’assemblée, et par qui.',
      adopted: 'Quand le plan a été adopté, et par qui ; nécessaire dès qu’il est adopté ou clos.',
      closed: 'Quand le plan a été clos, et par qui.',
      provenance: 'D’où vient le fichier, s’il n’est pas le plan lui-même.',
      tracking: 'none : ce que le plan est devenu n’est pas connu.',
      note: 'Texte montré en tête de chaque rapport.',
      context: 'Contexte de l’année ; un renvoi s’écrit [[identifiant]].',
      labels: 'Les mots de ce plan, au lieu de priorité, activité, sous-activité.',
      objectives: 'Objectifs du plan.',
      priorities: 'Priorités stratégiques : une lettre majuscule pour chacune, dans l’ordre.',
      themes: 'Priorités thématiques de l’année.',
      activities: 'Activités, numérotées de 1 à la dernière.',
      calendar: 'Événements et préparations de l’année.',
      supporters: 'Soutiens : identifiants d’organisations, ou textes.',
      documents: 'Documents du plan.',
      errata: 'Ce que le document publié a imprimé, et ce qu’il fallait lire.',
    },
  },
  state: {
    description: 'État du plan.',
    values: STATES,
    error: 'L’état est draft (projet), proposed (proposition), adopted (adopté) ou closed (clos).',
  },
  adoption: {
    title: 'Adoption du plan',
    keys: { on: 'Jour de l’adoption : 2031-03-10.', by: 'Qui l’a adopté.' },
  },
  proposal: {
    title: 'Proposition du plan',
    keys: { on: 'Jour de la proposition : 2031-02-10.', by: 'Qui l’a proposé.' },
  },
  closure: {
    title: 'Clôture du plan',
    keys: { on: 'Jour de la clôture : 2032-01-31.', by: 'Qui l’a clos.' },
  },
  provenance: {
    values: { published: 'transcription d’un document publié', reconstructed: 'exemple reconstitué' },
    error: 'La provenance est published (transcription d’un document publié) ou reconstructed (reconstitué).',
  },
  tracking: {
    values: { none: 'suivi non renseigné' },
    error: 'La seule valeur possible est none (suivi non renseigné).',
  },
  labels: {
    title: 'Les mots de ce plan, au singulier',
    keys: {
      priority: 'Au lieu de « priorité ».',
      activity: 'Au lieu de « activité ».',
      item: 'Au lieu de « sous-activité ».',
    },
  },
  'plan.activities': {
    snippets: [
      {
        label: 'activité',
        body: { id: '${1:identifiant}', number: '${2:1}', priority: '${3:A}', title: '${4:Titre}' },
      },
    ],
  },
  'plan.calendar': {
    snippets: [
      { label: 'événement', body: { id: '${1:identifiant}', title: '${2:Titre}', when: '${3:2031-06}' } },
    ],
  },
  'activity.items': {
    snippets: [{ label: 'sous-activité', body: { letter: '${1:a}', title: '${2:Titre}' } }],
  },
  'activity.log': {
    snippets: [
      { label: 'statut constaté', body: { on: '${1:2031-02-10}', status: '${2:done}', note: '${3:Note}' } },
    ],
  },
  'activity.budget': {
    snippets: [
      {
        label: 'montant',
        body: {
          amount: '${1:3000}',
          currency: '${2:EUR}',
          funder: '${3:identifiant}',
          state: '${4:secured}',
        },
      },
    ],
  },
  'budget-line': {
    title: 'Moyens d’une activité',
    keys: {
      amount: AMOUNT,
      currency: CURRENCY,
      year: 'Année de ce montant ; sans elle, celle du plan.',
      funder: 'Qui finance : l’identifiant d’une organisation, ou un texte.',
      state: 'sought (recherché), secured (acquis) ou spent (dépensé).',
      note: 'Note.',
    },
  },
  'budget-state': {
    description: 'Où en est ce montant.',
    values: BUDGET_STATES,
    error: 'Un montant est sought (recherché), secured (acquis) ou spent (dépensé).',
  },
  amount: {
    error: 'Il faut ici un montant sans signe ni monnaie : 26144, 26144.50 ou "26 144,50".',
  },
  currency: { error: 'Il faut ici un code de monnaie ISO 4217 en trois majuscules : EUR, CAD, XOF.' },
  'plan.priorities': {
    keys: { '*': 'Une priorité stratégique : son titre, et ce qu’elle vise.' },
    error: 'Il faut ici les priorités : « A: » et, en dessous, « title: » suivi de son titre.',
    keyError: 'Une priorité est désignée par une lettre majuscule, de A à Z.',
  },
  objective: { title: 'Objectif', keys: { id: IDENTIFIER, title: 'Ce que l’objectif vise.' } },
  priority: {
    title: 'Priorité stratégique',
    keys: { title: 'Titre de la priorité.', aim: 'Ce qu’elle vise.' },
  },
  theme: {
    title: 'Priorité thématique',
    keys: {
      id: IDENTIFIER,
      title: 'Titre de la priorité thématique.',
      since: 'Depuis quand : 2030, ou une date comme 2030-06.',
      decidedBy: 'Qui en a décidé.',
      note: NOTE,
    },
  },
  activity: {
    title: 'Activité',
    keys: {
      id: IDENTIFIER,
      number: 'Numéro imprimé, de 1 à la dernière activité du plan.',
      priority: 'Lettre de sa priorité stratégique.',
      section: 'Rubrique, à l’intérieur de la priorité.',
      title: 'Titre, qui nomme ce qui sera livré.',
      status: STATUS_KEY,
      continuous: 'true pour une activité permanente : reconduite chaque année, comptée à part.',
      lead: LEAD,
      partners: 'Partenaires : identifiants d’organisations, ou textes.',
      cooperations: 'Fiches de coopération : les identifiants des fichiers de plans/cooperations.',
      objectives: 'Objectifs servis : leurs identifiants.',
      themes: 'Priorités thématiques servies : leurs identifiants.',
      due: DUE,
      refersTo: REFERS_TO,
      note: NOTE,
      results: 'Résultats obtenus.',
      documents: 'Documents.',
      budget: 'Moyens recherchés, acquis ou dépensés : une ligne par montant.',
      items: 'Sous-activités, de a à z.',
      carriedFrom: 'L’activité d’un plan précédent dont celle-ci est la suite.',
      log: 'Journal de suivi, du plus ancien au plus récent.',
    },
  },
  item: {
    title: 'Sous-activité',
    keys: {
      letter: 'Lettre : a, b, c… dans l’ordre.',
      title: 'Titre de la sous-activité.',
      status: 'Statut ; sans lui, prévue.',
      lead: LEAD,
      due: DUE,
      refersTo: REFERS_TO,
      note: NOTE,
      carriedFrom: 'Sa lettre dans le plan précédent, celui que nomme le « carriedFrom » de l’activité.',
    },
  },
  'carried-activity': {
    title: 'Suite d’une activité',
    keys: {
      year: 'Année du plan précédent.',
      activity: 'Identifiant de l’activité dans ce plan.',
      item: 'Lettre, si une sous-activité est devenue une activité.',
    },
  },
  'log-entry': {
    title: 'Journal de suivi',
    description: 'Une ligne du journal : une date, et un statut ou une note.',
    keys: {
      on: 'Jour du constat : 2031-02-10.',
      item: 'Lettre de la sous-activité dont il s’agit.',
      status: 'Nouveau statut.',
      note: 'Ce qui s’est passé ; le motif, pour une mise en suspens ou un abandon.',
      by: 'Qui l’a constaté.',
    },
  },
  result: {
    title: 'Résultat',
    keys: {
      title: 'Ce qui a été obtenu.',
      value: 'Combien : 31.',
      unit: 'Ce qui est compté : dossiers.',
      on: 'Quand : 2031-05-02, 2031-05 ou 2031.',
      url: 'Adresse : https://example.org',
    },
  },
  document: {
    title: 'Document',
    keys: { title: 'Titre du document.', url: 'Adresse : https://example.org' },
  },
  event: {
    title: 'Calendrier',
    keys: {
      id: IDENTIFIER,
      title: 'Titre de l’entrée du calendrier.',
      when: 'Date : un jour (2031-06-01), du premier au dernier (2031-06-01/2031-06-03), un mois (2031-06), un trimestre (2031-Q1), une saison (2031-spring) ; sans elle, à programmer.',
      time: 'Heure, entre guillemets : "16:00" ou "16:00/20:00".',
      place: 'Lieu : Cocody (Abidjan, Côte d’Ivoire).',
      kind: 'Événement (event) ou préparation (preparation) ; sans cette clé, un événement.',
      organizer: 'Organisateur, si ce n’est pas l’organisation elle-même.',
      toConfirm: 'Ce qui est à confirmer : date, place, holding.',
      outcome: 'Ce qu’il en a été ; sans cette clé, on ne le sait pas encore.',
      note: NOTE,
      activities: 'Ce que l’entrée sert : identifiant d’une activité, ou identifiant/lettre.',
      carriedFrom: 'L’entrée d’un plan précédent dont celle-ci est la suite.',
    },
  },
  'carried-event': {
    title: 'Suite d’une entrée du calendrier',
    keys: { year: 'Année du plan précédent.', event: 'Identifiant de l’entrée dans ce plan.' },
  },
  erratum: {
    title: 'Erreur du document publié',
    keys: { about: 'Où elle se trouve.', printed: 'Ce qui est imprimé.', meant: 'Ce qu’il faut lire.' },
  },
  status: {
    description: 'Statut.',
    values: { ...STATUS_WORDS, planned: 'prévue ; dans un plan adopté, non commencée' },
    error:
      'Le statut est planned (prévue), in-progress (en cours), done (réalisée), postponed (en suspens) ou cancelled (abandonnée).',
  },
  'event-kind': {
    description: 'Événement ou préparation.',
    values: { event: 'événement', preparation: 'préparation' },
    error: 'La nature d’une entrée est event (événement) ou preparation (préparation).',
  },
  'to-confirm': {
    values: { date: 'la date', place: 'le lieu', holding: 'la tenue' },
    error: 'Ce qui est à confirmer est date (la date), place (le lieu) ou holding (la tenue).',
  },
  outcome: {
    values: OUTCOMES,
    error: 'L’issue d’une entrée est held (tenu), postponed (en suspens) ou cancelled (annulé).',
  },
  text: {
    error: 'Ce texte est vide, ou contient un caractère invisible.',
    typeError:
      'Il faut ici un texte, sur la même ligne ou en dessous ; un nombre s’écrit entre guillemets : "2031".',
  },
  party: {
    error: 'Ce texte est vide, ou contient un caractère invisible.',
    typeError: 'Il faut ici l’identifiant d’une organisation, ou un texte.',
  },
  id: {
    error:
      'Un identifiant est fait de minuscules sans accent, de chiffres et de traits d’union, et commence par une lettre : assemblee-2031.',
  },
  letter: { error: 'Il faut ici une lettre minuscule, de a à z.' },
  'priority-letter': { error: 'Il faut ici une lettre majuscule, de A à Z : celle d’une priorité.' },
  year: { title: 'Année', error: 'Il faut ici une année en quatre chiffres, sans guillemets.' },
  day: { error: 'Il faut ici un jour qui existe, écrit AAAA-MM-JJ : 2031-06-01.' },
  period: {
    title: 'Date',
    snippets: [
      { label: 'un jour', body: '${1:2031}-${2:06}-${3:01}' },
      { label: 'du premier au dernier jour', body: '${1:2031-06-01}/${2:2031-06-03}' },
      { label: 'un mois', body: '${1:2031}-${2:06}' },
      { label: 'un trimestre', body: '${1:2031}-Q${2:1}' },
      { label: 'une saison : spring, summer, autumn ou winter', body: '${1:2031}-${2:spring}' },
    ],
    error:
      'Il faut ici une date qui existe : 2031-06-01, 2031-06-01/2031-06-03, 2031-06, 2031-Q1, 2031-spring (summer, autumn, winter) ou 2031.',
  },
  time: { error: 'Il faut ici une heure entre guillemets : "16:00", ou deux : "16:00/20:00".' },
  reference: {
    error: 'Il faut ici l’identifiant d’une activité ; pour une sous-activité, identifiant/lettre.',
  },
  url: { error: 'Il faut ici une adresse complète : https://example.org' },
};

export const PLAN_SCHEMA_TITLE = 'Plan de travail annuel (oidp)';
