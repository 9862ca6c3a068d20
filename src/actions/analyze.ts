// Owns 分析: reads the records, computes the report of a period and writes its sheet.
import { analyze as computeReport } from "../core/analysis/analyze";
import type { Report } from "../core/analysis/report";
import { planAnalysisSheet } from "../core/analysisSheet/analysisSheet";
import { ExpectedError } from "../core/errors";
import { type Period, lastFullMonth, periodName } from "../core/period";
import { type Progress, silentProgress } from "../core/progress";
import type { Records } from "../core/records/columns";
import { RecordsBuilder, recordFields } from "../core/records/recordsBuilder";
import type { FieldKey, ModuleKey } from "../core/schema/fields";
import { settingKeys } from "../core/template/names";
import { type ModuleTables, moduleTables, requireModule } from "../excel/moduleTables";
import { readAnalysisOutline } from "../excel/readAnalysisOutline";
import { readModules } from "../excel/readModules";
import type { WorkbookOutline } from "../excel/readStructure";
import { writeAnalysisSheet } from "../excel/writeAnalysisSheet";
import { texts } from "../language";
import { type Language, languages } from "../language/language";

export interface AnalyzeOptions {
  /** The last full month where none is given. */
  readonly period?: Period;
  /** Of the sheet; the workbook's own where none is given. */
  readonly language?: Language;
  /** Excel serial. */
  readonly today: number;
}

export interface AnalyzeResult {
  readonly report: Report;
  readonly sheetName: string;
  /** The new name of an earlier sheet of this period that somebody had worked on; null when there was none. */
  readonly keptSheet: string | null;
}

/** Without these columns there is nothing to analyze; every other column may be absent. */
const neededFields: Record<ModuleKey, readonly FieldKey[]> = {
  customers: ["customerId"],
  interactions: ["customerId", "date"],
  purchases: ["customerId", "amount", "date"],
};

/**
 * Analyzes the open workbook: one request to look, one to write (two where an earlier sheet is replaced), and those of
 * readModules in between.
 * @throws ExpectedError with the user's cells as they were and no half-made sheet
 */
export async function analyze(
  { period: chosen, language: wanted, today }: AnalyzeOptions,
  progress: Progress = silentProgress,
): Promise<AnalyzeResult> {
  const period = chosen ?? lastFullMonth(today);
  progress.report("reading", 0, 0);
  const name = periodName(period);
  const before = await readAnalysisOutline(languages.map((each) => texts(each).analysis.sheetName(name)));
  refuseUnwritable(before.outline);
  const tables = tablesToRead(before.outline);
  const records = await readRecords(tables, progress);
  const report = await computeReport(records, period, tables.settings, { progress });
  const language = wanted ?? tables.language;
  const { analysis } = texts(language);
  progress.throwIfCancelled();
  progress.report("writing", 0, 1);
  const written = await writeAnalysisSheet(
    {
      plan: planAnalysisSheet(report, language),
      period: name,
      title: analysis.sheetName(name),
      keptSuffix: analysis.keptSuffix,
      print: { footer: analysis.footer },
    },
    before,
  );
  progress.report("writing", 1, 1);
  return { report, ...written };
}

/** Everything that would stop the writing later is said before anything is read. */
function refuseUnwritable({ isProtected, isReadOnly }: WorkbookOutline): void {
  if (isReadOnly) throw new ExpectedError({ code: "workbook-read-only" });
  if (isProtected) throw new ExpectedError({ code: "workbook-protected" });
}

/**
 * Customers and purchases must be there. Interactions may be absent in a workbook of somebody's own making, but not in
 * one made from the template, where its table was renamed or deleted.
 */
function tablesToRead(outline: WorkbookOutline): ModuleTables {
  const tables = moduleTables(outline, neededFields);
  requireModule(tables, "customers");
  requireModule(tables, "purchases");
  if (outline.settings.has(settingKeys.version)) requireModule(tables, "interactions");
  return tables;
}

async function readRecords({ modules, settings }: ModuleTables, progress: Progress): Promise<Records> {
  let builder = new RecordsBuilder();
  await readModules({
    modules,
    fields: recordFields,
    sinksFor: ({ date1904 }) => [(builder = new RecordsBuilder({ date1904, currency: settings.currency }))],
    progress,
  });
  return builder.build();
}
