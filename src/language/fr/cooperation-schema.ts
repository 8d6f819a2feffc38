import { COOPERATION_STATES, FUNDING_KINDS, PARTY_ROLES } from './registers.ts';
import { AMOUNT, CURRENCY, PLAN_SCHEMA_WORDS, type SchemaWords } from './schema.ts';

const SECTOR = 'Code de secteur du CAD (OCDE), pour l’exportation IITA : 43030.';

/** The words of the schema of a partnership sheet; texts, dates and the like have those of plans. */
export const COOPERATION_SCHEMA_WORDS: Readonly<Record<string, SchemaWords>> = {
  ...PLAN_SCHEMA_WORDS,
  cooperation: {
    description: 'Une fiche de coopération décentralisée.',
    keys: {
      format: 'Version du format ; 1, ou rien.',
      id: 'Identifiant, le même que le nom du fichier.',
      title: 'Titre du partenariat.',
      provisionalTitle: 'true : le titre est provisoire.',
      state: 'Où en est le partenariat.',
      kind: 'Nature : projet de coopération décentralisée…',
      threeYearScheme: 'Si c’est un projet du dispositif triennal : true (oui) ou false (non).',
      firstAgreement: 'Première convention : 2017-06, ou 2017.',
      start: 'Début : 2021, 2021-01 ou 2021-01-15.',
      end: 'Fin : 2023, 2023-12 ou 2023-12-31.',
      parties: 'Les collectivités et organismes qui y prennent part.',
      description: 'Ce qu’est le partenariat.',
      themes: 'Thématiques : chacune peut avoir des sous-thématiques.',
      objectives: 'Objectifs, par partie.',
      beneficiaries: 'Bénéficiaires.',
      indirectBeneficiaries: 'Bénéficiaires indirects.',
      communication: 'Communication.',
      evaluation: 'Évaluation.',
      volunteers: 'Volontaires.',
      funding: 'Financement : une ligne par financeur et par année.',
      totals: 'Totaux que donne la source, s’ils y sont : ils doivent être ceux des lignes.',
      documents: 'Documents.',
      note: 'Note.',
    },
  },
  'cooperation.parties': {
    snippets: [{ label: 'partie', body: { organization: '${1:identifiant}', role: '${2:partner}' } }],
  },
  'cooperation.funding': {
    snippets: [
      {
        label: 'ligne de financement',
        body: { funder: '${1:identifiant}', amount: '${2:3000}', currency: '${3:EUR}', year: '${4:2021}' },
      },
    ],
  },
  'cooperation-state': {
    description: 'Où en est le partenariat.',
    values: COOPERATION_STATES,
    error:
      'L’état est planned (en projet), ongoing (en cours), completed (achevée), suspended (en suspens) ou cancelled (abandonnée).',
  },
  'cooperation-party': {
    title: 'Partie',
    keys: {
      organization: 'L’identifiant d’une organisation du registre, ou un texte.',
      role: 'Responsable, partenaire ou appui.',
      population: 'Nombre d’habitants.',
      note: 'Note.',
    },
  },
  'party-role': {
    values: PARTY_ROLES,
    error: 'Le rôle est lead (responsable), partner (partenaire) ou support (appui).',
  },
  'cooperation-theme': {
    title: 'Thématique',
    keys: {
      title: 'Thématique.',
      rank: 'Rang, pour une autre thématique éligible : 1, 2…',
      sector: SECTOR,
      themes: 'Sous-thématiques.',
    },
  },
  'sub-theme': {
    title: 'Sous-thématique',
    keys: { title: 'Sous-thématique.', sector: SECTOR, themes: 'Sous-thématiques de celle-ci.' },
  },
  'sub-sub-theme': {
    title: 'Sous-thématique de deuxième niveau',
    keys: { title: 'Sous-thématique de deuxième niveau.', sector: SECTOR },
  },
  sector: { error: 'Il faut ici un code de secteur du CAD en cinq chiffres : 43030.' },
  'cooperation-side': {
    title: 'Objectifs d’une partie',
    keys: { side: 'De quelle partie : Montréal.', aims: 'Ses objectifs, un par ligne.' },
  },
  'funding-line': {
    title: 'Ligne de financement',
    keys: {
      funder: 'Qui finance : l’identifiant d’une organisation, ou un texte.',
      amount: AMOUNT,
      currency: CURRENCY,
      year: 'Année de ce montant.',
      kind: 'En numéraire (cash) ou en nature (in-kind).',
      note: 'Note.',
    },
  },
  'funding-kind': {
    values: FUNDING_KINDS,
    error: 'Un financement est cash (en numéraire) ou in-kind (en nature).',
  },
  'stated-total': {
    title: 'Total donné par la source',
    keys: {
      amount: AMOUNT,
      currency: CURRENCY,
      year: 'Année, si ce total est celui d’une année.',
      funder: 'Financeur, si ce total est celui d’un financeur.',
    },
  },
};

export const COOPERATION_SCHEMA_TITLE = 'Fiche de coopération décentralisée (oidp)';
