import { typeset } from './typography.ts';

/** What tells a person, in a file that the tool wrote, whose it is and how to keep it. */
export const GENERATED = typeset(
  'oidp : fichier produit par l’outil, qui le remplacera ; sans cette ligne, il n’y touche plus',
);

/** What is being made, while it takes its time. */
export function renderingWords(format: string, file: string | undefined): string {
  return typeset(file === undefined ? `En cours : ${format}…` : `En cours : ${file}…`);
}

/** What to do where no program could be started for a page. */
export function openYourself(file: string): string {
  return typeset(`Pour la voir, ouvrez cette page dans un navigateur : ${file}`);
}
