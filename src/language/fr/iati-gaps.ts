import { count, enumerate, quote, typeset } from './typography.ts';

/** Something that IATI asks for and the files do not tell, as often as it comes: what the words need of it. */
export interface GapWords {
  /** Of what, by its id. */
  readonly subject: string;
  /** How many activities and items of a plan, or how many lines of money. */
  readonly activities: number;
  readonly items: number;
  readonly lines: number;
}

/** How many are named one by one. */
const NAMED_LINES = 8;

const ofOrganization = (subject: string) => `de l’organisation ${quote(subject)}`;
const ofSheet = (subject: string) => `de la fiche ${quote(subject)}`;

/** What is missing, and what IATI wants it for; what has a key says which. */
export const GAPS = {
  'no-network': () =>
    'ce registre manque. IATI demande quelle organisation publie : décrivez-la sous « organizations », avec « kind » et « iatiIdentifier », et nommez-la sous « organization ».',
  'no-reporter': ({ subject }: GapWords) =>
    subject === ''
      ? 'la clé « organization » manque : IATI demande quelle organisation publie.'
      : `« organization » nomme ${quote(subject)}, qui n’est pas sous « organizations » : IATI demande quelle organisation publie.`,
  'no-identifier': ({ subject }: GapWords) =>
    `la clé « iatiIdentifier » ${ofOrganization(subject)} manque : sans l’identifiant de qui publie, aucune activité n’en a. Ajoutez celui sous lequel IATI la connaît (registre et numéro, comme FR-RNA-W123456789).`,
  'no-kind': ({ subject }: GapWords) =>
    `la clé « kind » ${ofOrganization(subject)} manque : IATI demande le type de l’organisation qui publie.`,
  'no-code-of-kind': ({ subject }: GapWords) =>
    `« kind » ${ofOrganization(subject)} ne dit pas son type au sens d’IATI : city, region, state-body, network, university et international-organization le disent, association aussi avec « country ».`,
  'no-activity': () => 'rien à exporter : ni activité, ni fiche de coopération de cette année.',
  untracked: () =>
    '« tracking: none » : ce que les activités sont devenues n’est pas connu, et IATI demande l’état de chacune.',
  'same-identifier': ({ subject }: GapWords) =>
    `« id » ${quote(subject)} est déjà celui d’une autre fiche : IATI n’en ferait qu’une activité.`,
  'no-state': ({ subject }: GapWords) =>
    `la clé « state » ${ofSheet(subject)} manque : IATI demande l’état de chaque activité.`,
  'no-dates': ({ subject }: GapWords) =>
    `les clés « start » et « end » ${ofSheet(subject)} manquent : IATI demande une date de début.`,
  'no-start': ({ subject }: GapWords) =>
    `la clé « start » ${ofSheet(subject)} manque : IATI demande une date de début.`,
  'no-sector': (gap: GapWords) =>
    gap.activities === 0
      ? `aucun thème ${ofSheet(gap.subject)} n’a de « sector », un code du CAD à cinq chiffres : IATI demande un secteur.`
      : `secteur : ${whole(gap)}, et IATI en demande un. Une activité a celui de la fiche qu’elle nomme sous « cooperations » (« sector » d’un thème), s’il n’y en a qu’un ; ${NO_OTHER_KEY}`,
  'several-sectors': ({ subject }: GapWords) =>
    `les thèmes ${ofSheet(subject)} ont plusieurs « sector » : IATI demande la part de chacun, que la fiche ne dit pas ; aucun n’est exporté.`,
  'no-country': (gap: GapWords) =>
    gap.activities === 0
      ? `le pays d’une partie ${ofSheet(gap.subject)} n’est pas connu (« country » de l’organisation, dans plans/network.yaml) : IATI demande les pays concernés.`
      : `pays : ${whole(gap)}, et IATI en demande un. Une activité a celui des parties de la fiche qu’elle nomme sous « cooperations », s’il n’y en a qu’un ; ${NO_OTHER_KEY}`,
  'several-countries': ({ subject }: GapWords) =>
    `les parties ${ofSheet(subject)} sont de plusieurs pays : IATI demande la part de chacun, que la fiche ne dit pas ; aucun n’est exporté.`,
  spent: ({ lines }: GapWords) =>
    `${count(lines, 'ligne de budget', 'lignes de budget')} « spent » : IATI demande le jour de chaque dépense, que le plan ne dit pas ; ce montant n’est pas exporté.`,
  'no-year': ({ subject, lines }: GapWords) =>
    `${count(lines, 'ligne de financement', 'lignes de financement')} ${ofSheet(subject)} sans « year » : IATI demande la période de chaque budget ; ce montant n’est pas exporté.`,
} as const satisfies Readonly<Record<string, (gap: GapWords) => string>>;

/** « 1 activité et 3 sous-activités n’en ont pas ». */
function whole({ activities, items }: GapWords): string {
  const parts = [count(activities, 'activité'), ...(items === 0 ? [] : [count(items, 'sous-activité')])];
  return `${enumerate(parts)} ${activities + items < 2 ? 'n’en a pas' : 'n’en ont pas'}`;
}

const NO_OTHER_KEY = 'le plan n’a pas d’autre clé pour cela.';

/** « plans/2021.yaml:12 : … », with the lines that follow the first. */
export function gapLine(file: string, lines: readonly number[], words: string): string {
  const [first, ...more] = lines;
  const place = first === undefined ? file : `${file}:${first}`;
  const named = more.slice(0, NAMED_LINES).map(String);
  const rest = more.length - named.length;
  const also = [...named, ...(rest === 0 ? [] : [`${rest}\u00A0autres`])];
  return typeset(
    `${place} : ${words}${also.length === 0 ? '' : ` (aussi ${more.length > 1 ? 'lignes' : 'ligne'} ${enumerate(also)})`}`,
  );
}

export const ALSO_MISSING = typeset('Ce qui manquera encore pour un export complet :');

/** What became of the export. */
export const INCOMPLETE_EXPORT = typeset(
  'L’export a la forme d’IATI 2.03, mais il y manque ce qui est dit ci-dessus : complétez ce qui peut l’être avant de le publier.',
);
export const NO_EXPORT = typeset(
  'Rien n’est exporté : sans cela, le document ne serait pas valide. Complétez, puis recommencez.',
);
