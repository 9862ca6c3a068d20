// Owns 检查: reads the modules and the lists, applies every rule, and says where each finding stands and what to do.
import { cellAddress } from "../core/cellAddress";
import { checkRecords } from "../core/check/checkRecords";
import { describeFinding } from "../core/check/describeFinding";
import type { Finding, RuleKey } from "../core/check/finding";
import type { Problem } from "../core/errors";
import { silentProgress, type Progress } from "../core/progress";
import { CellColumnsBuilder } from "../core/records/cellColumns";
import { RecordsBuilder, recordFields } from "../core/records/recordsBuilder";
import { coreFields, moduleKeys, tableNames, type FieldKey, type ModuleKey } from "../core/schema/fields";
import { headerOf } from "../core/schema/headers";
import { packColumns } from "../core/schema/packs";
import { everyTable, moduleTables, type ModuleTables } from "../excel/moduleTables";
import { readLists } from "../excel/readLists";
import { readModules, type ReadResult } from "../excel/readModules";
import { readStructure } from "../excel/readStructure";
import { texts } from "../language";
import type { Language } from "../language/language";

export interface CheckRequest {
  /** The reader's language, for the sentences. */
  readonly language: Language;
  /** Excel serial. */
  readonly today: number;
}

/** A finding with its place on the sheet. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly sheet: string;
  /** @example "E12" */
  readonly cell: string;
  /** The column's title in the reader's language. */
  readonly header: string;
  /** One sentence with what to do. */
  readonly message: string;
}

export interface CheckedWorkbook {
  /** In the order of the rules; at most 20 000 of each. */
  readonly findings: readonly CheckedFinding[];
  /** How many each rule found. */
  readonly counts: ReadonlyMap<RuleKey, number>;
  /** Tables and required columns that are not there at all. */
  readonly problems: readonly Problem[];
  /** Body rows looked at, by module. */
  readonly rows: Readonly<Record<ModuleKey, number>>;
}

/** With the packs' columns that rules read. */
const everyField = (module: ModuleKey): FieldKey[] => {
  const ofPacks = packColumns[module].filter(({ key }) => recordFields[module].includes(key));
  return [...coreFields[module], ...ofPacks].map(({ key }) => key);
};

/**
 * Checks the open workbook; nothing is written. Syncs: 1 for the outline, 1 for the lists where there are list tables,
 * 1 for the first rows, then one per 4 MB.
 * @throws ExpectedError no-modules, column-twice, cancelled, or what Excel reported
 */
export async function checkWorkbook(
  { language, today }: CheckRequest,
  progress: Progress = silentProgress,
): Promise<CheckedWorkbook> {
  progress.report("reading", 0, 0);
  const outline = await readStructure();
  const found = moduleTables(outline);
  const lists = await readLists(outline, found.language);
  const cells = new CellColumnsBuilder();
  let records = new RecordsBuilder();
  const read = await readModules({
    modules: everyTable(found),
    fields: {
      customers: everyField("customers"),
      interactions: everyField("interactions"),
      purchases: everyField("purchases"),
      services: recordFields.services,
      surveys: recordFields.surveys,
    },
    sinksFor: ({ date1904 }) => {
      records = new RecordsBuilder({ date1904, currency: found.settings.currency });
      return [cells, records];
    },
    progress,
  });
  const { findings, counts } = await checkRecords(
    {
      tables: cells.build(),
      records: records.build(),
      lists,
      language: found.language,
      settings: found.settings,
      today,
      date1904: read.date1904,
    },
    progress,
  );
  const rowsOf = (module: ModuleKey): number => read.places.get(module)?.rows ?? 0;
  return {
    findings: findings.map((finding) => placed(finding, found, read, language)),
    counts,
    problems: missingParts(found),
    rows: {
      customers: rowsOf("customers"),
      interactions: rowsOf("interactions"),
      purchases: rowsOf("purchases"),
    },
  };
}

function placed(finding: Finding, found: ModuleTables, read: ReadResult, language: Language): CheckedFinding {
  const module = found.modules.get(finding.module);
  const body = read.places.get(finding.module) ?? { row: 0, column: 0, rows: 0 };
  const column = body.column + (module?.positions.get(finding.field) ?? 0);
  return {
    finding,
    sheet: module?.table.sheet ?? "",
    cell: cellAddress({ row: body.row + finding.row, column }),
    header: headerOf(finding.module, finding.field, language),
    message: describeFinding(finding, {
      language,
      sheetRowOf: (_, row) => body.row + row + 1,
      date1904: read.date1904,
    }),
  };
}

function missingParts({ modules, language }: ModuleTables): Problem[] {
  return moduleKeys.flatMap((module): Problem[] => {
    const found = modules.get(module);
    const sheet = found?.table.sheet ?? texts(language).workbook.sheets[module];
    if (!found) return [{ code: "table-missing", table: tableNames[module], sheet }];
    const headers = found.missing.map((field) => headerOf(module, field, language));
    return headers.length === 0 ? [] : [{ code: "column-missing", table: found.table.name, sheet, headers }];
  });
}
