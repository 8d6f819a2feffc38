import { enumerate, quote } from './typography.ts';

/** What an editor says where a value is of another type, for what has no words of its own. */
export const TYPE_ERRORS: Readonly<Record<string, string>> = {
  string: 'Il faut ici un texte ; un nombre s’écrit entre guillemets : "2031".',
  integer: 'Il faut ici un nombre entier, à partir de 1, sans guillemets.',
  number: 'Il faut ici un nombre, sans guillemets ni unité : 31 ou 12.5.',
  boolean: 'Il faut ici true (oui) ou false (non), sans guillemets.',
  array: 'Il faut ici une liste : une ligne par élément, précédée d’un tiret, ou [a, b].',
};

/** Said of a key that the format leaves to people. */
export const OWN_KEY = 'Clé à vous (x-…) : gardée, ignorée par l’outil.';

export function notAMappingError(keys: readonly string[]): string {
  return `Il faut ici des lignes « clé: valeur ». Clés possibles : ${enumerate(keys)}.`;
}

export function unknownKeyError(keys: readonly string[]): string {
  return `Cette clé n’existe pas ici. Clés possibles : ${enumerate(keys)} ; une clé à vous commence par « x- ».`;
}

/** `description` says what the key is for. */
export function missingKeyError(key: string, description: string): string {
  return `Il manque la clé ${quote(key)}. ${description}`;
}
