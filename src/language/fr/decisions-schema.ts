import type { SchemaWords } from './schema.ts';
import { PLAN_SCHEMA_WORDS } from './schema.ts';

/** The words of the schema of a file of decisions; texts, days and the like have those of plans. */
export const DECISIONS_SCHEMA_WORDS: Readonly<Record<string, SchemaWords>> = {
  ...PLAN_SCHEMA_WORDS,
  decisions: {
    description: 'Les décisions d’un report : ce que devient ce qu’un plan laisse inachevé.',
    keys: {
      from: 'Année du plan d’où l’on reporte.',
      to: 'Année du plan où l’on reporte.',
      decisions:
        'Une décision par activité, sous-activité ou événement ; ce qui n’en a pas est reporté. Absente ou vide : rien n’est décidé.',
    },
  },
  'decisions.decisions': {
    snippets: [
      { label: 'reporter', body: { activity: '${1:identifiant}', decision: 'carry' } },
      { label: 'laisser de côté', body: { activity: '${1:identifiant}', decision: 'leave' } },
      {
        label: 'abandonner',
        body: { activity: '${1:identifiant}', decision: 'give-up', reason: '${2:Motif}' },
      },
      {
        label: 'achevée depuis',
        body: { activity: '${1:identifiant}', decision: 'done-late', on: '${2:2031-01-15}' },
      },
    ],
  },
  decision: {
    title: 'Décision',
    keys: {
      activity: 'L’activité ou la sous-activité : prix, 12, prix/b ou 12b.',
      event: 'L’entrée du calendrier, par son identifiant, au lieu d’une activité.',
      title: 'Son titre, pour qui lit ce fichier ; l’outil ne le lit pas.',
      decision:
        'carry (reporter), leave (laisser de côté), give-up (abandonner) ou done-late (achevée depuis).',
      reason:
        'Le motif : avec give-up, celui de l’abandon (nécessaire), écrit au journal de suivi, ou dans la note d’un événement ; avec leave ou carry, gardé ici, sans effet sur les plans.',
      note: 'Avec done-late : une note pour le journal de suivi, ou pour celle de l’événement.',
      on: 'Le jour : avec done-late, celui où ce fut achevé, ou la date de l’événement (nécessaire) ; avec give-up, celui de l’abandon, qu’un événement a dans sa note, entre parenthèses ; avec leave ou carry, celui de la décision, gardé ici.',
      by: 'Qui en a décidé : au journal de suivi ou, pour un événement, dans sa note, entre parenthèses ; avec leave ou carry, gardé ici.',
    },
  },
  'decided-activity': {
    error:
      'Il faut ici l’identifiant d’une activité ou son numéro, avec une lettre pour une sous-activité : prix, 12, prix/b ou 12b.',
  },
  'decision-kind': {
    values: {
      carry: 'reporter',
      leave: 'laisser de côté : ni reportée, ni abandonnée',
      'give-up': 'abandonner, pour un motif (reason)',
      'done-late': 'achevée depuis, un jour à dire (on)',
    },
    error:
      'La décision est carry (reporter), leave (laisser de côté), give-up (abandonner) ou done-late (achevée depuis).',
  },
};

export const DECISIONS_SCHEMA_TITLE = 'Décisions d’un report (oidp)';
