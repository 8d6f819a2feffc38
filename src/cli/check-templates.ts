import { SEVERITIES } from '../language/fr/summary.ts';
import { describeTemplateProblem, templateCheckSummary } from '../language/fr/templates.ts';
import { checkTemplates } from '../output/report/check-templates.ts';
import { MARKDOWN_HELPERS } from '../output/report/markdown.ts';
import { DOCUMENT_SHAPES, PAGE_SHAPES } from '../output/report/template-shapes.ts';
import { readTemplates } from '../workspace/templates.ts';
import type { Session } from './session.ts';

const FORMATS = [
  { ending: '.md.hbs', documents: DOCUMENT_SHAPES, helpers: Object.keys(MARKDOWN_HELPERS) },
  { ending: '.html.hbs', documents: PAGE_SHAPES, helpers: [] },
] as const;

/** Checks the templates that reports are printed with, those of the workspace included; 1 where something is wrong. */
export async function checkReportTemplates(session: Session): Promise<void> {
  const { packageRoot } = session.context;
  const { root } = session.workspace;
  const checked = FORMATS.map(({ ending, ...format }) => {
    const builtIn = readTemplates([packageRoot], ending);
    const templates = readTemplates([packageRoot, root], ending);
    const all = new Set(readTemplates([root], ending).keys());
    const added = new Set([...all].filter((name) => !builtIn.has(name)));
    return { templates, findings: checkTemplates(templates, format, { all, added }) };
  });
  const files = checked.flatMap(({ templates }) => [...templates.values()]);
  const findings = checked.flatMap(({ findings }) => findings);
  const faulty = new Set(findings.map(({ file }) => file)).size;
  const summary = templateCheckSummary(findings.length, faulty, files.length);
  if (findings.length === 0) return session.show(summary);
  session.exitCode = 1;
  const { printFindings } = await import('../output/findings-text.ts');
  const text = await printFindings(
    findings.map((finding) => ({
      ...finding,
      ...describeTemplateProblem(finding),
      rule: finding.problem,
      severity: 'error',
      related: [],
    })),
    {
      style: await session.style(),
      severities: SEVERITIES,
      sources: new Map(files.map(({ file, text }) => [file, text])),
      columns: session.context.stdout.columns,
    },
  );
  await session.show(`${text}${summary}`);
}
