import { fold } from '../../model/nearest.ts';

/** The French words that people write for keys, without accents, and the keys that they mean, by preference. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  aconfirmer: ['toConfirm'],
  activites: ['activities'],
  annee: ['year'],
  calendrier: ['calendar'],
  commentaire: ['note'],
  contexte: ['context'],
  date: ['when', 'due', 'on', 'since'],
  echeance: ['due'],
  etat: ['state'],
  heure: ['time'],
  identifiant: ['id'],
  issue: ['outcome'],
  issuede: ['carriedFrom'],
  journal: ['log'],
  lettre: ['letter'],
  lieu: ['place'],
  numero: ['number'],
  objectif: ['objectives', 'aim'],
  objectifs: ['objectives'],
  organisateur: ['organizer'],
  organisation: ['organization'],
  partenaires: ['partners'],
  permanente: ['continuous'],
  priorite: ['priority'],
  priorites: ['priorities'],
  quand: ['when', 'on'],
  remarque: ['note'],
  renvois: ['refersTo'],
  responsable: ['lead', 'organizer'],
  resultat: ['results', 'outcome'],
  resultats: ['results'],
  rubrique: ['section'],
  sousactivites: ['items'],
  soutiens: ['supporters'],
  statut: ['status', 'outcome'],
  titre: ['title'],
  type: ['kind'],
};

/** The key that a French word means, among those that are possible; undefined where it means none of them. */
export function keyMeant(word: string, possible: readonly string[]): string | undefined {
  const own = fold(word).replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(KEYS, own) ? KEYS[own]?.find((key) => possible.includes(key)) : undefined;
}
