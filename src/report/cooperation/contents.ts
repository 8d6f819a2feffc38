import { COOPERATION_FIELDS, themeWords } from '../../language/fr/cooperations.ts';
import { SHEET } from '../../language/fr/report-cooperation.ts';
import { capitalize } from '../../language/fr/typography.ts';
import type { CooperationTheme } from '../../model/cooperation.ts';
import { linkedTitle } from '../fields.ts';
import type { Definition, Section } from '../view.ts';
import type { Sheet } from './sheet.ts';

/** What it is about: each theme with the ways down its tree, « sous-thème › sous-sous-thème ». */
export function themesSection({ record: { cooperation } }: Sheet): Section | undefined {
  const { themes = [] } = cooperation;
  if (themes.length === 0) return undefined;
  const entries = themes.map((theme): Definition => ({
    term: themeWords([theme.title], theme.rank, theme.sector),
    details: (theme.themes ?? []).flatMap(waysDown),
  }));
  return { id: 'thematiques', title: SHEET.themes, blocks: [{ kind: 'definitions', entries }] };
}

function waysDown({ title, sector, themes = [] }: NonNullable<CooperationTheme['themes']>[number]): string[] {
  const own = themeWords([title], undefined, sector);
  if (themes.length === 0) return [own];
  return themes.map((third) => themeWords([own, third.title], undefined, third.sector));
}

/** What each side aims at. */
export function objectivesSection({ record: { cooperation } }: Sheet): Section | undefined {
  const { objectives = [] } = cooperation;
  if (objectives.length === 0) return undefined;
  const entries = objectives.map(({ side, aims }) => ({ term: side, details: aims }));
  return { id: 'objectifs', title: SHEET.objectives, blocks: [{ kind: 'definitions', entries }] };
}

/** Whom it is for. */
export function beneficiariesSection({ record: { cooperation } }: Sheet): Section {
  const { beneficiaries = [], indirectBeneficiaries = [] } = cooperation;
  const unknown = [capitalize(SHEET.unknown.several)];
  const entries = [
    { term: SHEET.direct, details: beneficiaries.length === 0 ? unknown : beneficiaries },
    { term: SHEET.indirect, details: indirectBeneficiaries.length === 0 ? unknown : indirectBeneficiaries },
  ];
  return { id: 'beneficiaires', title: SHEET.beneficiaries, blocks: [{ kind: 'definitions', entries }] };
}

/** What a sheet has a place for and often does not tell. */
export function othersSection({ record: { cooperation } }: Sheet): Section {
  const { communication, evaluation, volunteers } = cooperation;
  const { one, several } = SHEET.unknown;
  const entries = [
    { term: COOPERATION_FIELDS.communication, text: communication ?? capitalize(one) },
    { term: COOPERATION_FIELDS.evaluation, text: evaluation ?? capitalize(one) },
    { term: COOPERATION_FIELDS.volunteers, text: volunteers ?? capitalize(several) },
  ];
  return { id: 'suivi', title: SHEET.others, blocks: [{ kind: 'definitions', entries }] };
}

/** Where it is told from. */
export function sourcesSection({ record: { cooperation } }: Sheet): Section {
  const { documents = [] } = cooperation;
  const entries = documents.map(({ title, url }) => linkedTitle(title, url));
  const block =
    entries.length === 0
      ? ({ kind: 'paragraph', text: SHEET.noSource } as const)
      : ({ kind: 'list', entries } as const);
  return { id: 'sources', title: SHEET.sources, blocks: [block] };
}
