import { fold } from '../../model/nearest.ts';

/** The French words that people write for keys, without accents, and the keys that they mean, by preference. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  aconfirmer: ['toConfirm'],
  activite: ['activity'],
  activites: ['activities'],
  annee: ['year'],
  calendrier: ['calendar'],
  commentaire: ['note'],
  contexte: ['context'],
  date: ['when', 'due', 'on', 'since'],
  de: ['from'],
  echeance: ['due'],
  etat: ['state'],
  evenement: ['event'],
  heure: ['time'],
  identifiant: ['id'],
  issue: ['outcome'],
  issuede: ['carriedFrom'],
  jour: ['on'],
  journal: ['log'],
  lettre: ['letter'],
  lieu: ['place'],
  motif: ['reason'],
  numero: ['number'],
  objectif: ['objectives', 'aim'],
  objectifs: ['objectives'],
  organisateur: ['organizer'],
  organisation: ['organization'],
  par: ['by'],
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
  vers: ['to'],
};

/** The key that a French word means, among those that are possible; undefined where it means none of them. */
export function keyMeant(word: string, possible: readonly string[]): string | undefined {
  const own = fold(word).replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(KEYS, own) ? KEYS[own]?.find((key) => possible.includes(key)) : undefined;
}
