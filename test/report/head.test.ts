import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Plan } from '../../src/model/schema.ts';
import { buildReport } from '../../src/report/build.ts';
import { gatherFacts } from '../../src/report/facts.ts';
import type { Report } from '../../src/report/view.ts';
import { pairOfPlans, planOf } from '../support/plans.ts';
import {
  type Data,
  hasLead,
  late,
  leaves,
  lines,
  listOf,
  loggedOn,
  permanents,
  withDue,
} from '../support/recount.ts';
import { ROOT, plain } from '../support/run.ts';
import { blocksOf, markdownOf, readPlan, reportOf, wordsOf } from './report-of.ts';

/** The words of a section, a line each of its blocks, list entries and rows. */
function linesOf(report: Report, id: string): string[] {
  return blocksOf(report, id).flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [plain(wordsOf(block.text))];
      case 'list':
        return block.entries.map((entry) => plain(wordsOf(entry)));
      case 'definitions':
        return block.entries.map(({ term, text }) => plain(`${wordsOf(term)} : ${wordsOf(text ?? '')}`));
      case 'figures':
        return block.entries.map(({ value, label }) => plain(`${value} ${label}`));
      case 'table':
        return block.rows.map(({ cells }) => plain(cells.map(wordsOf).join(' | ')));
      case 'activity':
      case 'calendar':
      case 'entries':
      case 'figure':
        return [];
    }
  });
}

/** How many something is said of: « Sur 3 activités, une est réalisée », « Les 3 activités sont … », « La seule activité est … ». */
function shareIn(text: string, said: RegExp): number {
  const clause = text.split(/[,.(:]| et /).find((each) => said.test(each));
  if (clause === undefined) return 0;
  if (/aucune|n'est pas/.test(clause)) return 0;
  return Number(/\d+/.exec(clause)?.[0] ?? 1);
}

const number = (text: string | undefined) => Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN);

/** Recounts all that the head of a report says of a plan at the end of its year. */
function recount(report: Report, plan: Data): void {
  const summary = linesOf(report, 'essentiel');
  const find = (pattern: RegExp) => summary.find((line) => pattern.test(line));
  const counted = leaves(plan);
  const having = (status: string) => counted.filter((line) => line.status === status).length;
  const inForce = plan.state === 'adopted' || plan.state === 'closed';
  const isTracked = plan.tracking !== 'none';
  const begun = isTracked && counted.length > 0 && (inForce || having('planned') < counted.length);
  const activities = listOf(plan.activities);
  const calendar = listOf(plan.calendar);
  const toConfirm = calendar.filter(
    ({ toConfirm: what, outcome }) => outcome === undefined && listOf(what).length > 0,
  ).length;
  const continuous = activities.filter((each) => each.continuous === true).length;

  expect(number(summary[0])).toBe(activities.length);
  const items = activities.reduce((sum, each) => sum + listOf(each.items).length, 0);
  expect(number(find(/^\d+ sous-activités?$/) ?? '0')).toBe(items);
  const sur = (line: string | undefined) =>
    /^(\d+) .* sur (\d+)/
      .exec(line ?? '')
      ?.slice(1, 3)
      .map(Number);
  expect(sur(find(/permanentes? sur/))).toEqual(
    continuous === 0 ? undefined : [continuous, activities.length],
  );
  expect(sur(find(/^\d+ événements? à confirmer/))).toEqual(
    toConfirm === 0 ? undefined : [toConfirm, calendar.length],
  );
  const overdue = inForce && isTracked ? late(plan).length : 0;
  expect(sur(find(/^\d+ échéances? dépassées?/))).toEqual(
    overdue === 0 ? undefined : [overdue, withDue(plan).length],
  );

  const done = find(/^\d+ réalisées? sur/);
  expect(sur(done)).toEqual(begun ? [having('done'), counted.length] : undefined);
  const givenUp = having('cancelled');
  expect(/(?:, dont|\d ;) (\d+) abandonnée/.exec(done ?? '')?.[1]).toBe(
    begun && givenUp > 0 ? String(givenUp) : undefined,
  );

  const fact = find(/^Ce qui a été fait/) ?? '';
  const trouble = find(/^Ce qui est en/) ?? '';
  if (begun) {
    expect(shareIn(fact, /réalisée/)).toBe(having('done'));
    // Of one alone, what it is is said once.
    if (counted.length > 1 || having('in-progress') === 1)
      expect(shareIn(fact, /en cours/)).toBe(having('in-progress'));
    expect(shareIn(trouble, /en suspens$/)).toBe(having('postponed'));
    expect(shareIn(trouble, /abandonnées?$/)).toBe(givenUp);
    if (inForce && withDue(plan).length > 0) expect(shareIn(trouble, /dépassées?\s*$/)).toBe(overdue);
    if (inForce && withDue(plan).length === 0)
      expect(trouble).toContain('aucun retard ne peut être constaté');
  } else {
    expect(fact + trouble).toBe('');
    expect(summary.join('\n')).not.toMatch(/réalisée|en suspens ni/);
  }
  const next = find(/^Ce qui vient/) ?? '';
  const ofCalendar = /(?:Sur \d+|La seule|Les \d+) entrées? .*/.exec(next)?.[0] ?? '';
  const undated = calendar.filter(({ when, outcome }) => when === undefined && outcome === undefined).length;
  const postponed = calendar.filter(({ outcome }) => outcome === 'postponed').length;
  expect(shareIn(ofCalendar, /en suspens$/)).toBe(isTracked ? postponed : 0);
  expect(shareIn(ofCalendar, /à programmer$/)).toBe(isTracked ? undated : 0);
  const open = counted.filter(({ status }) => !['done', 'cancelled'].includes(status)).length;
  if (begun && counted.length > 1)
    expect(number(/à achever (?:les )?(\d+)/.exec(next)?.[0] ?? 'aucun 0')).toBe(open);

  const scope = linesOf(report, 'perimetre');
  const all = lines(plan);
  const withoutLead = all.filter((line) => !hasLead(line)).length;
  const tellsLeads = scope.find((line) => line.startsWith('Responsable'));
  if (withoutLead === 0) expect(tellsLeads).toBeUndefined();
  else if (withoutLead < all.length)
    expect(tellsLeads).toMatch(new RegExp(`pour ${withoutLead} .* sur ${all.length}\\.$`));
  else if (all.length > 1) expect(tellsLeads).toMatch(new RegExp(`ensemble des ${all.length} `));
  const known = withDue(plan).length;
  const tellsDues = scope.find((line) => line.startsWith('Échéances connues'));
  if (known === 0) expect(tellsDues).toBeUndefined();
  else expect(tellsDues).toMatch(new RegExp(` : ${known} pour ${all.length} `));

  recountDecisions(linesOf(report, 'decisions'), plan);
  recountAdoption(linesOf(report, 'evolution'), plan);
}

/** The numbers of activities and items in some words. */
const numbersIn = (text: string) =>
  Array.from(
    text
      .replace(/^.*? : /, '')
      .replace(/\([^)]*\)\.?$/, '')
      .matchAll(/\d+[a-z]?/g),
    ([each]) => each,
  );

function recountDecisions(said: readonly string[], plan: Data): void {
  const inForce = plan.state === 'adopted' || plan.state === 'closed';
  const counted = leaves(plan);
  const left = counted.filter(({ status }) => ['planned', 'in-progress', 'postponed'].includes(status));
  const tells = said.find((line) => /inachevé/.test(line));
  if (!inForce || plan.tracking === 'none' || left.length === 0) expect(tells).toBeUndefined();
  else {
    expect(tells).toMatch(new RegExp(`soit ${left.length} .* sur ${counted.length} :`));
    expect(numbersIn(tells ?? '').toSorted()).toEqual(left.map(({ printed }) => printed).toSorted());
  }
  const rows = said.filter((line) => /^\S+ \d+[a-z]? — .* \((?:abandonnée|en suspens)\)$/s.test(line));
  const noted = plan.state === 'proposed' ? ['cancelled'] : inForce ? ['cancelled', 'postponed'] : [];
  const ended = [
    ...counted.filter(({ status }) => noted.includes(status)),
    ...permanents(plan).filter(({ status }) => noted.length > 0 && status === 'cancelled'),
  ];
  expect(rows.map((row) => /\d+[a-z]?/.exec(row)?.[0] ?? '').toSorted()).toEqual(
    (plan.tracking === 'none' ? [] : ended).map(({ printed }) => printed).toSorted(),
  );
  if (plan.state === 'proposed') expect(said[0]).toMatch(/^Adopter le plan/);
  if (plan.state === undefined || plan.state === 'draft') expect(said).toEqual([]);
}

function recountAdoption(said: readonly string[], plan: Data): void {
  const on = (plan.adopted as { readonly on: string } | undefined)?.on;
  if (on === undefined || plan.tracking === 'none') return;
  const counted = leaves(plan);
  for (const [status, words] of [
    ['done', /^Réalisées? \|/],
    ['in-progress', /^En cours \|/],
    ['postponed', /^En suspens \|/],
    ['cancelled', /^Abandonnées? \|/],
  ] as const) {
    const since = counted.filter((line) => line.status === status && (loggedOn(line) ?? '') >= on);
    const row = said.find((line) => words.test(line));
    if (since.length === 0) expect(row).toBeUndefined();
    else {
      const [, share = '', numbers = ''] = row?.split(' | ') ?? [];
      expect(share).toBe(`${since.length} sur ${counted.length}`);
      expect(Array.from(numbers.matchAll(/\d+[a-z]?/g), ([each]) => each).toSorted()).toEqual(
        since.map(({ printed }) => printed).toSorted(),
      );
    }
  }
}

const shippedText = (year: number) => readFileSync(path.join(ROOT, `plans/${year}.yaml`), 'utf8');

describe('each figure of the head of a report is what the plan gives, counted another way', () => {
  it.each([2013, 2020, 2021])('in %i', (year) => {
    const text = shippedText(year);
    recount(reportOf(readPlan(text)), parse(text) as Data);
  });

  it('in any plan', () => {
    const states: Plan['state'][] = ['draft', 'proposed', 'adopted', 'closed'];
    fc.assert(
      fc.property(planOf(2031, states), (plan) => {
        recount(reportOf(plan), plan);
      }),
      { numRuns: 300 },
    );
  });

  it('in a plan of 500 activities', () => {
    const statuses = ['done', 'in-progress', 'postponed', 'cancelled', 'planned'] as const;
    const activities = Array.from({ length: 500 }, (_, index) => ({
      id: `a-${index}`,
      number: index + 1,
      priority: 'A',
      title: `A ${index}`,
      status: statuses[index % 5],
      due: `2031-0${(index % 9) + 1}`,
    }));
    const plan = { year: 2031, title: 'P', state: 'adopted', priorities: { A: { title: 'A' } }, activities };
    const report = reportOf(plan as Plan);
    recount(report, plan);
    // A sentence does not list them all.
    expect(linesOf(report, 'essentiel').every((line) => line.length < 400)).toBe(true);
  });

  it('between two plans: each activity and entry of the one and of the other, once', () => {
    fc.assert(
      fc.property(pairOfPlans(2030, 2031), ({ source, target }) => {
        const said = linesOf(reportOf(target, source), 'evolution').filter((line) =>
          / \| \d+ sur \d+$/.test(line),
        );
        const parts = [target.activities.length, source.activities.length, target.calendar?.length ?? 0];
        let left = parts.filter((size) => size > 0);
        let sum = 0;
        for (const line of said) {
          const [share = 0, total = 0] = (/(\d+) sur (\d+)$/.exec(line) ?? []).slice(1).map(Number);
          expect(total).toBe(left[0]);
          sum += share;
          if (sum === total) [left, sum] = [left.slice(1), 0];
        }
        expect([left, sum]).toEqual([[], 0]);
      }),
      { numRuns: 200 },
    );
  });
});

/** The head of the report of a plan in YAML, at the end of its year or on a day of it. */
function headOf(keys: string, activities: string, day = '2031-12-31', rest = ''): string {
  const text = `year: 2031\ntitle: Plan 2031\n${keys}\npriorities: { A: { title: Une } }\nactivities: [${activities}]\n${rest}`;
  const report = buildReport(gatherFacts(readPlan(text), day, new Map()));
  expect(plain(markdownOf(report))).not.toMatch(/NaN|Infinity|undefined|null|\(\)|: ?\.$/m);
  return ['essentiel', 'decisions', 'perimetre', 'evolution'].flatMap((id) => linesOf(report, id)).join('\n');
}

const ADOPTED = 'state: adopted\nadopted: { on: 2031-02-01, by: Assemblée }';
const one = (keys: string) => `{ id: une, number: 1, priority: A, title: Une, ${keys} }`;
const two = (keys: string) => `{ id: deux, number: 2, priority: A, title: Deux, ${keys} }`;

describe('the three facts and what the assembly is asked', () => {
  it('of one activity, none done', () => {
    const said = headOf(ADOPTED, one('due: 2031-06'));
    expect(said).toContain("La seule activité n'est pas commencée.");
    expect(said).toContain('La seule échéance connue est dépassée (activité 1, juin 2031).');
    expect(said).toContain('Il reste à achever la seule activité comptée.');
    expect(said).toContain('soit 1 activité sur 1 : activité 1.');
    expect(said).toContain("le journal de suivi n'a enregistré aucun changement de statut.");
  });

  it('of nothing but what was given up', () => {
    const said = headOf(
      ADOPTED,
      `${one('status: cancelled, log: [{ on: 2031-03-01, status: cancelled, note: Plus de fonds. }]')}, ${two('status: cancelled')}`,
    );
    expect(said).toContain("Sur 2 activités, aucune n'est réalisée.");
    expect(said).toContain('0 réalisée sur 2 ; 2 abandonnées');
    expect(said).toContain('Les 2 activités sont abandonnées.');
    expect(said).toContain('Rien ne reste à achever.');
    expect(said).toContain('Prendre acte de ce qui suit, au plan 2031 : sur 2 activités, 2 abandons.');
    expect(said).toContain('sur 2 activités, 2 abandons. Motifs : Abandonnées.\n');
    expect(said).toContain('Activité 1 — Une (abandonnée)\nActivité 2 — Deux (abandonnée)');
    // Why stands once, where it is told of each.
    expect(said).not.toContain('Plus de fonds.');
    expect(said).toContain('Statut que le journal de suivi ne date pas : 1 activité sur 2.');
    expect(said).not.toContain('inachevé');
  });

  it('of a plan whose outcome is not known: what is in it, and that the rest is not', () => {
    const said = headOf(`${ADOPTED}\ntracking: none`, `${one('status: done')}, ${two('')}`);
    expect(said).toContain("Le plan compte 2 activités, au titre d'une priorité stratégique.");
    expect(said).toContain("ni l'avancement ni les échéances dépassées ne sont donc comptés.");
    expect(said).not.toMatch(/réalisée|en suspens|à achever|Prendre acte|Depuis/);
  });

  it('of a plan in its course: what is due soon and the next event, nothing yet to decide', () => {
    const said = headOf(
      ADOPTED,
      `${one('due: 2031-06-20')}, ${two('due: 2031-11')}`,
      '2031-06-01',
      'calendar: [{ id: fete, title: Fête, when: 2031-07-02 }, { id: passee, title: Passée, when: 2031-05 }]',
    );
    expect(said).toContain('Sur 2 échéances connues, aucune n');
    expect(said).toContain('Dans les 30 jours, une échéance tombe, sur 2 connues : activité 1.');
    expect(said).toContain(
      'Sur 2 entrées au calendrier, une est à venir. La prochaine : Fête (2 juillet 2031).',
    );
    expect(said).toContain(
      "Sur 2 entrées au calendrier, une est passée sans que le plan dise ce qu'il en est advenu.",
    );
    expect(said).not.toMatch(/Décider|Prendre acte/);
  });

  it('of a proposal that time has overtaken: of how many entries nothing tells what became', () => {
    const calendar =
      'calendar: [{ id: fete, title: Fête, when: 2031-03 }, { id: tenue, title: Tenue, when: 2031-04, outcome: held }, { id: fin, title: Fin, when: 2031-12-31 }]';
    const said = headOf('state: proposed', one(''), '2031-12-31', calendar);
    expect(said).toContain(
      "Sur 3 entrées au calendrier, une est passée sans que le plan dise ce qu'il en est advenu.",
    );
    expect(headOf('state: proposed', one(''), '2031-03-31', calendar)).not.toContain('sans que le plan dise');
  });

  it('of what is late: which is the oldest only where it is one of several', () => {
    const late = (due: string) => headOf(ADOPTED, `${one('due: 2031-06')}, ${two(`due: ${due}`)}`);
    expect(late('2031-06')).toContain('sont dépassées (activités 1 et 2, juin 2031).');
    expect(late('2031-07')).toContain('sont dépassées (la plus ancienne : activité 1, juin 2031).');
  });

  it('of what was done before the adoption', () => {
    const said = headOf(
      ADOPTED,
      `${one('status: done, log: [{ on: 2031-01-31, status: done }]')}, ${two('status: done, log: [{ on: 2031-02-01, status: done }]')}`,
    );
    expect(said).toContain('Réalisée | 1 sur 2 | Activité 2');
    expect(said).toContain("Statut acquis avant l'adoption : 1 activité sur 2.");
  });

  it("agrees with a plan's own words, whose gender nobody knows", () => {
    const said = headOf(`${ADOPTED}\nlabels: { activity: chantier }`, `${one('status: done')}, ${two('')}`);
    expect(said).toContain("Sur 2 lignes du plan, une est réalisée et une n'est pas commencée.");
    expect(said).toContain('chantier 2');
  });

  it('of a proposal that takes over and gives up', () => {
    const before = `year: 2030
title: Plan 2030
state: closed
adopted: { on: 2030-01-10 }
priorities: { A: { title: Une } }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, status: postponed }
  - { id: site, number: 2, priority: A, title: Site, continuous: true }
  - id: visites
    number: 3
    priority: A
    title: Visites
    status: cancelled
    log: [{ on: 2030-05-01, status: cancelled, note: "Remplacées, voir [[prix]]." }]
`;
    const after = `year: 2031
title: Plan 2031
state: proposed
proposed: { on: 2031-01-05, by: Secrétariat }
priorities: { A: { title: Une } }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, carriedFrom: { year: 2030, activity: prix } }
  - { id: site, number: 2, priority: A, title: Site, continuous: true, carriedFrom: { year: 2030, activity: site } }
  - { id: neuve, number: 3, priority: A, title: Neuve }
`;
    const report = reportOf(readPlan(after), readPlan(before));
    expect(report.notices.map(plain)).toEqual([
      "Proposition du 5 janvier 2031 (Secrétariat), soumise à l'adoption de l'assemblée",
    ]);
    expect(linesOf(report, 'decisions')).toEqual([
      "Adopter le plan 2031 : 3 activités, au titre d'une priorité stratégique. Il a été proposé le 5 janvier 2031 (Secrétariat).",
      'Prendre acte des reports du plan 2030 : activité 1 (1 activité sur 3).',
      'Prendre acte de la reconduction de ce qui est permanent : activité 2 (1 activité sur 3).',
      'Prendre acte de ce qui suit, au plan 2030 : sur 2 activités, 1 abandon.',
      'Activité 3 | Visites | Abandonnée | Remplacées, voir activité 1 du plan 2030.',
    ]);
    expect(linesOf(report, 'evolution')).toEqual([
      'Depuis le plan 2030',
      'Reports du plan 2030 | 1 sur 3',
      'Reconductions de ce qui est permanent | 1 sur 3',
      'Ajouts | 1 sur 3',
      'Poursuite au plan 2031 | 2 sur 3',
      'Retraits après abandon | 1 sur 3',
    ]);
  });
});
