import { formatDay, formatPeriod } from '../dates.ts';
import type { RuleWords } from './words.ts';

const NETWORK = (until: string) => `organization: reseau
organizations:
  - id: reseau
    name: Réseau Exemple
  - id: lome
    name: Ville de Lomé
relations:
  - between: [lome, reseau]
    kind: membership
    since: 2020
${until}`;

const PLAN = `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    lead: lome
`;

export const membershipLapsed: RuleWords<'membership-lapsed'> = {
  message: ({ name, until, before, again }) => {
    const lapsed = `l’adhésion de « ${name} » a pris fin (${formatPeriod(until)}) avant le ${formatDay(before)}`;
    return again === undefined ? lapsed : `${lapsed}, et ne reprend qu’après (${formatPeriod(again)})`;
  },
  help: () => 'corrigez le nom ou, dans plans/network.yaml, la fin de l’adhésion',
  related: 'la fin de l’adhésion est ici',
  page: {
    summary: 'une organisation qui a quitté le réseau prend part au plan',
    meaning:
      'Le registre dit quand l’adhésion de l’organisation au réseau a pris fin, et c’est avant l’échéance de l’activité, avant l’événement ou, sans date, avant l’année du plan. Corrigez le nom, ou la fin de l’adhésion ; si l’organisation est revenue, ajoutez la nouvelle adhésion au registre. De plusieurs adhésions, il suffit qu’une soit en cours à cette date. Une organisation qui n’adhère que plus tard, ou n’a jamais adhéré, n’est pas signalée : un partenaire n’a pas besoin d’être membre.',
    why: 'Une activité confiée à un ancien membre n’a peut-être plus de responsable, et le rapport le compterait parmi les membres.',
    wrong: { 'plans/network.yaml': NETWORK('    until: 2029\n'), 'plans/2031.yaml': PLAN },
    right: { 'plans/network.yaml': NETWORK(''), 'plans/2031.yaml': PLAN },
  },
};
