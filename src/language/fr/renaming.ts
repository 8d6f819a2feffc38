import { count, typeset } from './typography.ts';

/** « plans/2021.yaml : 4 endroits ». */
export function renamedWords(file: string, places: number): string {
  return typeset(`${file} : ${count(places, 'endroit')}`);
}

export const SAME_ID = typeset('Rien à changer : c’est déjà son identifiant.');

export const UNNAMED = typeset('Rien à changer : aucun plan n’emploie plus cet identifiant.');

/** Where some files are written and one could not be. */
export function renamingCutShort(from: string, to: string): string {
  return typeset(
    `Les fichiers ci-dessus sont écrits, les autres ne le sont pas encore.\nPour finir, relancez : oidp activity rename ${from} ${to}`,
  );
}
