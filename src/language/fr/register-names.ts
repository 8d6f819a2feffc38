import type { ErrorArguments, NamedEntry, RegisterKind } from '../../model/error.ts';
import { candidateLines } from './names.ts';
import { count } from './typography.ts';

const KINDS: Readonly<
  Record<
    RegisterKind,
    { readonly lacks: string; readonly several: string; readonly noun: string; readonly list: string }
  >
> = {
  organization: {
    lacks: 'plans/network.yaml n’a pas d’organisation',
    several: 'plusieurs organisations',
    noun: 'organisation',
    list: 'oidp network list',
  },
  cooperation: {
    lacks: 'plans/cooperations n’a pas de fiche',
    several: 'plusieurs fiches',
    noun: 'fiche',
    list: 'oidp cooperation list',
  },
};

/** Nothing of a register is called so: what may have been meant, and where to look. */
export function unknownEntryWords(details: ErrorArguments['unknown-entry']): string {
  const { kind, value, known, suggestion } = details;
  const { lacks, noun, list } = KINDS[kind];
  return [
    `${optionWords(details)}${lacks} « ${value} ».`,
    ...(suggestion === undefined ? [] : [`Vouliez-vous dire « ${suggestion} » ?`]),
    ...(known === 0 ? [`Il n’y en a encore aucune.`] : [`Leur liste (${count(known, noun)}) : ${list}`]),
  ].join('\n');
}

/** Several are called so: which, so that one of them can be named. */
export function ambiguousEntryWords(details: ErrorArguments['ambiguous-entry']): string {
  const { kind, value, candidates } = details;
  return [
    `${optionWords(details)}« ${value} » convient à ${KINDS[kind].several} :`,
    ...candidateLines(candidates),
    'Reprenez la commande avec ce qui est écrit à gauche.',
  ].join('\n');
}

function optionWords({ name }: NamedEntry): string {
  return name === undefined ? '' : `${name} : `;
}

/** How to begin a register that the workspace does not have: its file, and the first lines of it. */
export function noRegisterWords(kind: RegisterKind): string {
  return kind === 'organization'
    ? `ce dossier n’a pas encore de registre des organisations.
Pour le commencer, créez le fichier plans/network.yaml avec ces lignes, et les vôtres à la suite :

organizations:
  - id: cglu
    name: Cités et Gouvernements Locaux Unis
    shortName: CGLU
    kind: network

Pour que votre éditeur complète ce fichier : oidp plan schema network --output plans/network.schema.json
Pour vérifier ce que vous avez écrit : oidp plan validate`
    : `ce dossier n’a pas encore de fiche de coopération.
Pour commencer, créez par exemple le fichier plans/cooperations/ville-ville.yaml avec ces lignes :

id: ville-ville
title: Titre du projet
state: planned
parties:
  - { organization: Première ville, role: lead }
  - { organization: Seconde ville, role: partner }

Pour que votre éditeur complète ces fichiers : oidp plan schema cooperation --output plans/cooperation.schema.json
Pour vérifier ce que vous avez écrit : oidp plan validate`;
}
