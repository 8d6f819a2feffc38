import { OUTCOMES, STATES, STATUS_WORDS } from './plan.ts';

/** What an editor shows for a definition of the JSON Schema: what it is, its keys, its values, and what is wrong with another. */
export interface SchemaWords {
  readonly description?: string;
  readonly keys?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly error?: string;
}

const STATUS_KEY = 'Statut. Sans lui : prévue ou, s’il y a des sous-activités, ce qu’elles disent.';
const DUE = 'Échéance : 2031-06-01, 2031-06, 2031-Q1, 2031-spring ou 2031.';
const LEAD = 'Responsable : l’identifiant d’une organisation, ou un texte.';
const NOTE = 'Note ; un renvoi s’écrit [[identifiant]], [[identifiant/lettre]] ou [[année/identifiant]].';
const REFERS_TO = 'Activités ou sous-activités de ce plan : identifiant, ou identifiant/lettre.';
const IDENTIFIER =
  'Identifiant, le même d’une année à l’autre : minuscules sans accent, chiffres, traits d’union.';

/** The words of the schema, by the id of its definitions. */
export const SCHEMA_WORDS: Readonly<Record<string, SchemaWords>> = {
  plan: {
    description: 'Le plan de travail d’une année.',
    keys: {
      format: 'Version du format ; 1, ou rien.',
      year: 'Année du plan, comme dans le nom du fichier.',
      title: 'Titre du plan.',
      organization: 'Organisation dont c’est le plan.',
      state: 'État du plan ; sans lui, un projet.',
      adopted: 'Quand le plan a été adopté, et par qui ; nécessaire dès qu’il est adopté ou clos.',
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
    description: 'Adoption du plan.',
    keys: { on: 'Jour de l’adoption : 2031-03-10.', by: 'Qui l’a adopté.' },
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
    description: 'Les mots de ce plan, au singulier.',
    keys: {
      priority: 'Au lieu de « priorité ».',
      activity: 'Au lieu de « activité ».',
      item: 'Au lieu de « sous-activité ».',
    },
  },
  objective: { description: 'Un objectif.', keys: { id: IDENTIFIER, title: 'Ce que l’objectif vise.' } },
  priority: { description: 'Une priorité stratégique.', keys: { title: 'Titre.', aim: 'Ce qu’elle vise.' } },
  theme: {
    description: 'Une priorité thématique.',
    keys: {
      id: IDENTIFIER,
      title: 'Titre.',
      since: 'Depuis quand : une année, ou une date.',
      decidedBy: 'Qui en a décidé.',
      note: NOTE,
    },
  },
  activity: {
    description: 'Une activité du plan.',
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
      objectives: 'Objectifs servis : leurs identifiants.',
      themes: 'Priorités thématiques servies : leurs identifiants.',
      due: DUE,
      refersTo: REFERS_TO,
      note: NOTE,
      results: 'Résultats obtenus.',
      documents: 'Documents.',
      items: 'Sous-activités, de a à z.',
      carriedFrom: 'L’activité d’un plan précédent dont celle-ci est la suite.',
      log: 'Journal de suivi, du plus ancien au plus récent.',
    },
  },
  item: {
    description: 'Une sous-activité.',
    keys: {
      letter: 'Lettre : a, b, c… dans l’ordre.',
      title: 'Titre.',
      status: 'Statut ; sans lui, prévue.',
      lead: LEAD,
      due: DUE,
      refersTo: REFERS_TO,
      note: NOTE,
      carriedFrom: 'Sa lettre dans le plan précédent, celui que nomme le « carriedFrom » de l’activité.',
    },
  },
  'carried-activity': {
    description: 'L’activité d’un plan précédent dont celle-ci est la suite.',
    keys: {
      year: 'Année du plan précédent.',
      activity: 'Identifiant de l’activité dans ce plan.',
      item: 'Lettre, si une sous-activité est devenue une activité.',
    },
  },
  'log-entry': {
    description: 'Une ligne du journal : une date, et un statut ou une note.',
    keys: {
      on: 'Jour : 2031-02-10.',
      item: 'Lettre de la sous-activité dont il s’agit.',
      status: 'Nouveau statut.',
      note: 'Ce qui s’est passé ; le motif, pour une mise en suspens ou un abandon.',
      by: 'Qui l’a constaté.',
    },
  },
  result: {
    description: 'Un résultat.',
    keys: { title: 'Ce qui a été obtenu.', value: 'Combien.', unit: 'Unité.', on: 'Quand.', url: 'Adresse.' },
  },
  document: { description: 'Un document.', keys: { title: 'Titre.', url: 'Adresse.' } },
  event: {
    description: 'Une entrée du calendrier.',
    keys: {
      id: IDENTIFIER,
      title: 'Titre.',
      when: 'Date : 2031-06-01, 2031-06-01/2031-06-03, 2031-06, 2031-Q1, 2031-spring ; sans elle, à programmer.',
      time: 'Heure, entre guillemets : "16:00" ou "16:00/20:00".',
      place: 'Lieu.',
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
    description: 'L’entrée d’un plan précédent dont celle-ci est la suite.',
    keys: { year: 'Année du plan précédent.', event: 'Identifiant de l’entrée dans ce plan.' },
  },
  erratum: {
    description: 'Une erreur du document publié.',
    keys: { about: 'Où elle se trouve.', printed: 'Ce qui est imprimé.', meant: 'Ce qu’il faut lire.' },
  },
  status: {
    description: 'Statut.',
    values: { ...STATUS_WORDS, planned: 'prévue, non commencée' },
    error:
      'Le statut est planned (prévue), in-progress (en cours), done (réalisée), postponed (en suspens) ou cancelled (abandonnée).',
  },
  'event-kind': {
    values: { event: 'événement', preparation: 'préparation' },
    error: 'C’est event (événement) ou preparation (préparation).',
  },
  'to-confirm': {
    values: { date: 'la date', place: 'le lieu', holding: 'la tenue' },
    error: 'Ce qui est à confirmer est date (la date), place (le lieu) ou holding (la tenue).',
  },
  outcome: {
    values: OUTCOMES,
    error: 'C’est held (tenu), postponed (en suspens) ou cancelled (annulé).',
  },
  id: {
    error:
      'Un identifiant commence par une minuscule, puis minuscules sans accent, chiffres ou traits d’union.',
  },
  letter: { error: 'Une lettre minuscule, de a à z.' },
  'priority-letter': { error: 'Une lettre majuscule, de A à Z.' },
  year: { error: 'Une année en quatre chiffres, sans guillemets.' },
  day: { error: 'Un jour qui existe, écrit AAAA-MM-JJ : 2031-06-01.' },
  period: {
    error:
      'Une date qui existe : 2031-06-01, 2031-06-01/2031-06-03, 2031-06, 2031-Q1, 2031-spring (summer, autumn, winter) ou 2031.',
  },
  time: { error: 'Une heure entre guillemets : "16:00", ou deux : "16:00/20:00".' },
  reference: { error: 'L’identifiant d’une activité ; pour une sous-activité, identifiant/lettre.' },
  url: { error: 'Une adresse complète : https://example.org' },
};

export const OWN_KEYS = 'Clé à vous (x-…) : gardée, ignorée par l’outil.';
export const SCHEMA_TITLE = 'Plan de travail annuel (oidp)';
