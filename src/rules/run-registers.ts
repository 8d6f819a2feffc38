import type { Finding, Place } from '../model/finding.ts';
import { sum, toMoney } from '../model/money.ts';
import type { CheckedFile, PlanFile } from '../source/plan-file.ts';
import { type Found, type Registers, type Rule, isReported } from './rule.ts';
import { type RunOptions, judgeForm } from './run.ts';
import { registerSubjectAt } from './subject-at.ts';
import { RULES } from './table.ts';

export interface RegisterOptions extends Pick<RunOptions, 'today' | 'levelOf' | 'blockingOnly'> {
  /** Every plan of the workspace that was read. */
  readonly plans: readonly PlanFile[];
  readonly codes: NonNullable<RunOptions['codes']>;
}

/** Judges the registers of a workspace, first by the rules of their form, then by what they say: pure. */
export function runRegisterRules(registers: Registers, options: RegisterOptions): Finding[] {
  const { network, cooperations } = registers;
  const around = { ...options, registers, money: { sum, toMoney } };
  const rules = (Object.values(RULES) as readonly Rule[]).filter(
    ({ blocking = false }) => blocking || options.blockingOnly !== true,
  );
  return [
    ...(network === undefined
      ? []
      : judge(network, 'network', network.network, options, (data) =>
          rules.map((rule) => [rule, rule.checkNetwork?.({ ...network, ...around, network: data }) ?? []]),
        )),
    ...cooperations.flatMap((file) =>
      judge(file, 'cooperation', file.cooperation, options, (data) =>
        rules.map((rule) => [rule, rule.checkCooperation?.({ ...file, ...around, cooperation: data }) ?? []]),
      ),
    ),
  ];
}

/** Judges one file; which value a key written twice has is not known, so that then only its form is judged. */
function judge<Data extends object>(
  file: CheckedFile,
  kind: 'network' | 'cooperation',
  data: Data | undefined,
  { today, levelOf }: RegisterOptions,
  check: (data: Data) => readonly (readonly [rule: Rule, found: Iterable<Found>])[],
): Finding[] {
  const subjectOf = (place: Place) =>
    data === undefined || !('at' in place) ? {} : registerSubjectAt(kind, data, place.at);
  const ofForm = judgeForm(file, kind, { today }).map((finding) => ({
    ...finding,
    subject: subjectOf(finding.place),
  }));
  if (data === undefined || file.source.problems.length > 0) return ofForm;
  const ofContent = check(data).flatMap(([rule, found]) => {
    const level = rule.blocking === true ? undefined : levelOf?.(rule.id, undefined);
    if (level === 'off') return [];
    return Array.from(found)
      .filter(({ place }) => !repeats(file, place))
      .map((each) => ({
        related: [],
        ...each,
        rule: rule.id,
        severity: level ?? each.severity ?? rule.severity,
        file: file.file,
        subject: subjectOf(each.place),
        fix: undefined,
      }));
  });
  return [...ofForm, ...ofContent];
}

/** Whether what stands at a place is reported already, as not of the right form. */
function repeats(file: CheckedFile, place: Place): boolean {
  return 'at' in place && place.on !== 'key' && isReported(file, place.at);
}
