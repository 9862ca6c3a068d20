// Owns what analyzing, previewing and tracing figures share: which tables are read, and the report made from them.
import { analyze as computeReport } from "../core/analysis/analyze";
import type { Report } from "../core/analysis/report";
import type { OptionalPart } from "../core/analysis/reportValues";
import { type Subset, recordsIn } from "../core/analysis/subset";
import { type Period, lastFullMonth } from "../core/period";
import type { Progress } from "../core/progress";
import type { CellSink } from "../core/records/cellChunk";
import type { Records } from "../core/records/columns";
import { RecordsBuilder, recordFields } from "../core/records/recordsBuilder";
import type { FieldKey, ModuleKey } from "../core/schema/fields";
import { settingKeys } from "../core/template/names";
import { everyTable, type ModuleTables, moduleTables, requireModule } from "../excel/moduleTables";
import { type ReadResult, readModules } from "../excel/readModules";
import type { WorkbookOutline } from "../excel/readStructure";

/** What is analyzed. */
export interface AnalysisScope {
  /** The last full month where none is given. */
  readonly period?: Period;
  /** All customers where none is given. */
  readonly subset?: Subset;
  /** Excel serial. */
  readonly today: number;
}

export const periodOf = ({ period, today }: AnalysisScope): Period => period ?? lastFullMonth(today);

/** Without these columns there is nothing to analyze; every other column may be absent. */
const neededFields: Record<ModuleKey, readonly FieldKey[]> = {
  customers: ["customerId"],
  interactions: ["customerId", "date"],
  purchases: ["customerId", "amount", "date"],
};

/**
 * The tables of an analysis. Customers and purchases must be there. Interactions may be absent in a workbook of somebody's
 * own making, but not in one made from the template, where its table was renamed or deleted.
 * @throws ExpectedError no-modules, table-missing, column-missing, column-twice
 */
export function analysisTables(outline: WorkbookOutline): ModuleTables {
  const tables = moduleTables(outline, neededFields);
  requireModule(tables, "customers");
  requireModule(tables, "purchases");
  if (outline.settings.has(settingKeys.version)) requireModule(tables, "interactions");
  return tables;
}

export interface AnalysisRecords {
  /** Those of the subset. */
  readonly records: Records;
  readonly places: ReadResult["places"];
}

/** @param more sinks that are fed beside the records */
export async function readAnalysisRecords(
  tables: ModuleTables,
  subset: Subset,
  progress: Progress,
  more: readonly CellSink[] = [],
): Promise<AnalysisRecords> {
  let builder = new RecordsBuilder();
  const { places } = await readModules({
    modules: everyTable(tables),
    fields: recordFields,
    sinksFor: ({ date1904 }) => [
      (builder = new RecordsBuilder({ date1904, currency: tables.settings.currency })),
      ...more,
    ],
    progress,
  });
  return { records: recordsIn(builder.build(), subset), places };
}

/** @param parts the optional parts to compute; all where not given */
export async function computeAnalysis(
  tables: ModuleTables,
  scope: AnalysisScope,
  parts: readonly OptionalPart[] | undefined,
  progress: Progress,
): Promise<Report> {
  const { records } = await readAnalysisRecords(tables, scope.subset ?? {}, progress);
  return computeReport(records, periodOf(scope), tables.settings, { progress, ...(parts ? { parts } : {}) });
}
