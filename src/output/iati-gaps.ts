import { ALSO_MISSING, GAPS, INCOMPLETE_EXPORT, NO_EXPORT, gapLine } from '../language/fr/iati-gaps.ts';
import { type Gap, type GapFile, prevents } from '../report/iati/shapes.ts';
import { locate } from '../source/locate.ts';
import type { CheckedFile } from '../source/plan-file.ts';

/** A file by its name; one that is not there has no source. */
export type GapSource = Pick<CheckedFile, 'file'> & Partial<Pick<CheckedFile, 'source'>>;

/**
 * What IATI asks for and the files do not tell, by file, line and key, then what became of the export; what keeps
 * it from being made comes first. One cause is told once, however many activities have it.
 */
export function printGaps(gaps: readonly Gap[], fileOf: (file: GapFile) => GapSource): string {
  const preventing = gaps.filter(prevents);
  const others = gaps.filter((gap) => !prevents(gap));
  const lines = printGroups(others, fileOf);
  if (preventing.length === 0) return [...lines, INCOMPLETE_EXPORT].join('\n');
  const later = lines.length === 0 ? [] : [ALSO_MISSING, ...lines];
  return [...printGroups(preventing, fileOf), NO_EXPORT, ...later].join('\n');
}

function printGroups(gaps: readonly Gap[], fileOf: (file: GapFile) => GapSource): string[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = `${gap.kind} ${gap.file}`;
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return Array.from(groups.values(), (group) => printGroup(group, fileOf));
}

function printGroup(group: readonly Gap[], fileOf: (file: GapFile) => GapSource): string {
  const [{ kind, file, subject } = NOTHING] = group;
  const isOfActivities = file === 'plan' && kind !== 'spent';
  const activities = new Set(group.map((each) => each.subject.split('/')[0]));
  const words = GAPS[kind]({
    subject,
    activities: isOfActivities ? activities.size : 0,
    items: group.filter((each) => each.subject.includes('/')).length,
    lines: group.length,
  });
  const { file: name, source } = fileOf(file);
  const lines = source === undefined ? [] : group.map(({ at }) => locate(source, { at }).line);
  return gapLine(name, [...new Set(lines)], words);
}

const NOTHING: Gap = { kind: 'no-activity', file: 'plan', at: [], subject: '' };
