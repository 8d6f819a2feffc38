/** Of which plan the words around a mention of activities say that it speaks. */
export interface PlanAround {
  /** The year of the other plan that it speaks of. */
  readonly of: number | undefined;
  /** The year that the words beside it name, be it that of its own plan. */
  readonly named: number | undefined;
  /** Whether it may speak of another plan, of which nothing here tells the year for certain: « du plan précédent ». */
  readonly isUnsure: boolean;
  /** The words after it that name its own plan, « du plan 2030 », « (2030) »; empty where there are none. */
  readonly qualifier: string;
  /** Whether « du plan 2030 » may follow it, in the place of the qualifier, and be right French. */
  readonly takesPlan: boolean;
}

/** What of a text before and after a mention, in characters, may tell of which plan it speaks. */
const [BEFORE, AFTER] = [60, 120];

/** « , plan de travail 2030 », « (2030) », « de l’année 2030 »; with the words that go with the mention apart. */
const YEAR_AFTER =
  /^(?:(\sdu\splan(?:\s(?:de\stravail|d[’']actions?|annuel))*(?:\sde)?|\sde(?:\sl[’']année)?)|,?\s\(?(?:(?:au|du|dans\sle)\s)?plan(?:\s(?:de\stravail|d[’']actions?|annuel))*(?:\sde)?|\s\(?en|\s\((?:de(?:\sl[’']année)?|année)?)\s?((?:19|2\d)\d\d)(?!\d)/;

/** « (2030) », « (plan de travail 2030) ». */
const IN_PARENTHESES =
  /^\s\((?:(?:au|du|de|en|année|de\sl[’']année)\s)?(?:plan\s(?:(?:de\stravail|d[’']actions?|annuel|de)\s)*)?\d{4}\)/;

/** « Plan 2030, l’ », « du plan 2030 : les ». */
const YEAR_BEFORE =
  /plan(?:\s(?:de\stravail|d[’']actions?|annuel))*(?:\sde)?\s((?:19|2\d)\d\d)[\s,:(]{0,3}(?:(?:l|d|à\sl)[’']|(?:l[ae]s?|aux?|des?|du|à\sla)\s)?$/i;

/** « du plan précédent », « de l’an dernier ». */
const UNNAMED_AFTER =
  /^,?\s\(?(?:du|de\sl[’']an(?:née)?|au|dans\sle)\s(?:[^.,;:!?\d]{0,30}\s)?(?:précédente?|derni(?:er|ère)|passée?|suivante?|prochaine?)(?!\p{L})/u;

/** What may come after a mention and not after « du plan 2030 », or what would say that twice or say otherwise. */
const NO_PLAN_BEFORE = [
  // « et la 3 », « puis 4 », « .1 »
  /^[\s,.&+/–-]*(?:(?:et|ou|puis|la|les|et\/ou)\s)*(?:n[°º]\s?)?\d/,
  // « b », « (c) », « a et b », « bis »; but « a été faite », « y contribue »
  /^[\s,]*(?:(?:et|ou|à)\s)?\(?(?:[b-xz](?![\p{L}’'])|a(?:[),]|\s(?:et|ou|à)\s))/iu,
  /^\s(?:bis|ter|quater)(?!\p{L})/iu,
  /^,?\s\(?de\s(?:l[’']|cette\s)an(?:née)?(?!\p{L})/u,
];

/** In the rest of a sentence, « du présent plan », « et l’activité 3 du plan 2029 »: the year of the nearest plan. */
const PLAN_LATER =
  /^(?:[^.;!?]|\.(?!\s+\p{Lu})){0,60}?(?<!\p{L})(?:[Pp]lan|[Pp]rogramme)(?!\p{L})(?:\s(?:de\stravail|d[’']actions?|annuel|de))*(?:\s(\d{4})(?!\d))?/u;

/** Reads the words around what stands between two places of a text, in a plan of `year`. */
export function planAround(text: string, start: number, end: number, year: number | undefined): PlanAround {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const [words = '', closely, later] = YEAR_AFTER.exec(after) ?? [];
  const named = later === undefined ? undefined : Number(later);
  if (named !== undefined && named !== year)
    return { of: named, named, isUnsure: false, qualifier: '', takesPlan: false };
  const qualifier = closely === undefined ? (IN_PARENTHESES.exec(after)?.[0] ?? '') : words;
  // What stands before it may as well begin the sentence: « Après le plan 2030, l’activité 2 continue. »
  const earlier = named === undefined ? YEAR_BEFORE.exec(before)?.[1] : undefined;
  const isUnsure = (earlier !== undefined && Number(earlier) !== year) || UNNAMED_AFTER.test(after);
  const isNamedApart = earlier !== undefined || (named !== undefined && qualifier === '');
  const rest = after.slice(qualifier.length);
  const inRest = PLAN_LATER.exec(rest);
  const takesPlan =
    !isNamedApart &&
    (inRest === null || Number(inRest[1]) === year) &&
    !NO_PLAN_BEFORE.some((pattern) => pattern.test(rest));
  return {
    of: undefined,
    named: named ?? (earlier === undefined ? undefined : Number(earlier)),
    isUnsure,
    qualifier,
    takesPlan,
  };
}
