import type { SchemaWords } from './schema.ts';

const LEVELS = {
  error: 'erreur : le fichier n’est pas en règle',
  warning: 'avertissement',
  info: 'remarque',
  off: 'la règle ne compte pas',
};

/** The words of the schema of `oidp.yaml`; `summaries` has those of the rules. */
export function settingsSchemaWords(
  summaries: Readonly<Record<string, string>>,
): Readonly<Record<string, SchemaWords>> {
  return {
    settings: {
      description: 'Les réglages d’un dossier de plans.',
      keys: {
        organization: 'Le nom qui figure sur les nouveaux plans.',
        language: 'La langue de l’outil et des rapports.',
        timezone: 'Le fuseau horaire qui décide de la date du jour : Europe/Paris.',
        rules:
          'La gravité des règles, là où elle n’est pas celle d’origine : error, warning, info ou off ; selon l’année, { all: warning, 2013: off }.',
      },
    },
    'settings.organization': { error: 'Ce texte est vide.', typeError: 'Il faut ici un texte.' },
    'settings.language': { values: { fr: 'français' }, error: 'La seule langue est fr (français).' },
    timezone: {
      error: 'Il faut ici le nom d’un fuseau horaire : Europe/Paris.',
      snippets: [
        { label: 'Paris', body: 'Europe/Paris' },
        { label: 'Barcelone', body: 'Europe/Madrid' },
        { label: 'Dakar', body: 'Africa/Dakar' },
        { label: 'Mexico', body: 'America/Mexico_City' },
      ],
    },
    'settings.rules': { title: 'Gravité des règles', keys: summaries },
    'rule-level': {
      values: LEVELS,
      error:
        'La gravité est error (erreur), warning (avertissement), info (remarque) ou off (la règle ne compte pas).',
    },
    'fixed-level': {
      values: { error: 'erreur' },
      error: 'Cette règle est toujours une erreur (error) : sans elle, un plan ne peut pas être compris.',
    },
    'rule-setting': {
      keys: { '*': 'La gravité pour une année ; all : pour toutes celles qui ne sont pas nommées.' },
      error:
        'La gravité est error (erreur), warning (avertissement), info (remarque) ou off (la règle ne compte pas) ; pour certaines années seulement : { all: warning, 2013: off }.',
      keyError: 'Il faut ici une année, ou all pour toutes les autres.',
    },
  };
}

export const SETTINGS_SCHEMA_TITLE = 'Réglages d’un dossier de plans (oidp)';
