import { ORGANIZATION_KINDS, RELATION_KINDS } from './registers.ts';
import { PLAN_SCHEMA_WORDS, type SchemaWords } from './schema.ts';

const DATE = 'une année (2006), un mois (2006-06) ou un jour (2006-06-01)';

/** The words of the schema of `plans/network.yaml`; texts, dates and the like have those of plans. */
export const NETWORK_SCHEMA_WORDS: Readonly<Record<string, SchemaWords>> = {
  ...PLAN_SCHEMA_WORDS,
  network: {
    description: 'Le registre du réseau : organisations, relations, politiques.',
    keys: {
      format: 'Version du format ; 1, ou rien.',
      organization: 'L’organisation dont c’est le registre, par son identifiant.',
      note: 'Note.',
      organizations: 'Les organisations que nomment les plans, les relations et les fiches.',
      relations: 'Ce que des organisations ont entre elles.',
      policies: 'Les politiques de membres, par exemple de coopération internationale.',
    },
  },
  'network.organizations': {
    snippets: [
      {
        label: 'organisation',
        body: { id: '${1:identifiant}', name: '${2:Nom}', shortName: '${3:Sigle}', kind: '${4:city}' },
      },
    ],
  },
  'network.relations': {
    snippets: [
      {
        label: 'relation',
        body: { between: '[${1:premiere}, ${2:seconde}]', kind: '${3:membership}', since: '${4:2020}' },
      },
    ],
  },
  'network.policies': {
    snippets: [
      { label: 'politique', body: { holder: '${1:identifiant}', title: '${2:Titre}', asOf: '${3:2020}' } },
    ],
  },
  organization: {
    title: 'Organisation',
    keys: {
      id: 'Identifiant, que les plans et les fiches reprennent : minuscules sans accent, chiffres, traits d’union.',
      name: 'Nom entier.',
      shortName: 'Sigle, ou nom court.',
      kind: 'Nature : ville, réseau, organisme public…',
      country: 'Pays, par son code ISO 3166 : FR, CA, SN.',
      website: 'Site internet : https://example.org',
      iatiIdentifier: 'Identifiant IITA, pour l’exportation : FR-RCS-123456789.',
      note: 'Note.',
    },
  },
  'organization-kind': {
    description: 'Nature d’une organisation.',
    values: ORGANIZATION_KINDS,
    error:
      'La nature est city (ville), region (région), state-body (organisme public), network (réseau), university (université), association, international-organization (organisation internationale) ou funder (financeur).',
  },
  country: { error: 'Il faut ici un code de pays ISO 3166 en deux majuscules : FR, CA, SN.' },
  'iati-identifier': {
    error: 'Il faut ici un identifiant IITA d’organisation, sans espace ni / & | ? : FR-RCS-123456789.',
  },
  relation: {
    title: 'Relation',
    keys: {
      between:
        'Les organisations, par leurs identifiants : en premier le membre, ou celle qui préside, accueille, forme.',
      kind: 'Nature : adhésion, présidence, accueil, coopération, contact ou formation.',
      through: 'L’organisation par laquelle la première agit.',
      since: `Depuis quand : ${DATE}.`,
      until: `Jusqu’à quand : ${DATE}.`,
      topic: 'Sur quoi elle porte.',
      funding: 'Qui l’a financée, et jusqu’à quand.',
      prospective: 'true : elle est envisagée, et n’existe pas encore.',
      note: 'Note.',
    },
  },
  'relation.between': {
    error: 'Il faut ici deux organisations au moins : [ocpm, oidp].',
  },
  'relation-kind': {
    description: 'Nature d’une relation.',
    values: RELATION_KINDS,
    error:
      'Une relation est membership (adhésion), presidency (présidence), hosting (accueil), cooperation (coopération), contact ou training (formation).',
  },
  'relation-funding': {
    title: 'Financement d’une relation',
    keys: {
      by: 'Qui finance : l’identifiant d’une organisation, ou un texte.',
      until: `Jusqu’à quand : ${DATE}.`,
      note: 'Note.',
    },
  },
  policy: {
    title: 'Politique',
    keys: {
      holder: 'L’organisation dont c’est la politique, par son identifiant.',
      title: 'Titre de la politique.',
      asOf: 'De quand date ce que l’on en sait.',
      since: 'Depuis quand elle existe, si on le sait.',
      unit: 'Service qui en est chargé.',
      funding: 'Comment elle est financée.',
      topics: 'Thèmes.',
      aims: 'Buts.',
      beside: 'Ce qui existe à côté d’elle.',
      documents: 'Documents.',
      note: 'Note.',
    },
  },
};

export const NETWORK_SCHEMA_TITLE = 'Registre du réseau (oidp)';
