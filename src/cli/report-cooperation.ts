import { countryName } from '../language/fr/countries.ts';
import { type CooperationFacts, buildCooperationReport } from '../report/documents/cooperation.ts';
import { gatherCooperation } from '../report/registers/cooperation-record.ts';
import { registerNames } from '../report/registers/names.ts';
import { listYears } from '../workspace/find.ts';
import { openRegister, sheetNeeds } from './open-register.ts';
import { openOthers } from './plans.ts';
import { parseCooperation } from './register-names.ts';
import type { OpenedReport } from './report-document.ts';
import type { Session } from './session.ts';

/**
 * Opens what the document of a partnership sheet is made of: the registers, and every plan that can be understood;
 * undefined as for `openRegister`. Throws `no-register` or `unknown-entry`.
 */
export async function openCooperationReport(session: Session, id: string): Promise<OpenedReport | undefined> {
  const { workspace, today } = session;
  const register = await openRegister(session, workspace, sheetNeeds(id));
  if (register === undefined) return undefined;
  const cooperation = parseCooperation(id, register, '--cooperation');
  const opened = openOthers(session, workspace, listYears(workspace));
  const facts: CooperationFacts = {
    cooperation,
    register,
    plans: new Map(Array.from(opened, ([year, { plan }]) => [year, plan])),
    countryName,
    today,
  };
  return {
    build: () => buildCooperationReport(facts),
    async json() {
      const { printCooperationJson } = await import('../output/cooperation-json.ts');
      return printCooperationJson(
        gatherCooperation(cooperation, facts.plans, register),
        registerNames(register),
      );
    },
    async csv() {
      const { printFundingCsv } = await import('../output/cooperation-csv.ts');
      return printFundingCsv([cooperation], register);
    },
  };
}
