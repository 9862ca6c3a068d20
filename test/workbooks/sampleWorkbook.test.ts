// The report of the sample workbook beside SQL: made by 创建模板 and read through Office.js; its rows as planned → DuckDB.
import type { DuckDBConnection } from "@duckdb/node-api";
import { analysisTables, computeAnalysis } from "../../src/actions/computeAnalysis";
import { createTemplate } from "../../src/actions/createTemplate";
import { optionalParts } from "../../src/core/analysis/reportValues";
import { formatDay, serialOf } from "../../src/core/calendar";
import { monthPeriod, yearPeriod } from "../../src/core/period";
import { silentProgress } from "../../src/core/progress";
import { coreFields, type FieldType, type ModuleKey, strictLists } from "../../src/core/schema/fields";
import { canonicalOf } from "../../src/core/schema/lists";
import { defaultSettings } from "../../src/core/schema/settings";
import { type SampleRow, sampleRows } from "../../src/core/template/sampleRows";
import { readStructure } from "../../src/excel/readStructure";
import { type RunningExcel, startExcel, Workbook } from "../../src/host";
import { type Language, languages } from "../../src/language/language";
import { recordsOf } from "../core/analysis/recordsOf";
import { expectClose, inComparableOrder } from "../core/analysis/sql/compareReports";
import { loadRecords, openDatabase } from "../core/analysis/sql/database";
import { sqlReport } from "../core/analysis/sql/sqlReport";

const today = serialOf(2024, 6, 14);
const may = monthPeriod(2024, 5);

let excel: RunningExcel;
let connection: DuckDBConnection;
beforeAll(async () => {
  excel = await startExcel();
  connection = await openDatabase();
});
afterAll(() => {
  excel.close();
  connection.closeSync();
});

/** A planned cell as Rows have it: days as text, money in cents, what rules reason about in the words they use. */
function trueValue(type: FieldType, value: string | number | boolean): string | number {
  if (type.kind === "date") return formatDay(Number(value));
  if (type.kind === "money") return Math.round(Number(value) * 100);
  if (type.kind === "quantity") return Number(value);
  const isCanonical = type.kind === "list" && (strictLists.has(type.list) || type.list === "method");
  return isCanonical ? (canonicalOf(type.list, String(value)) ?? String(value)) : String(value);
}

function trueRows(module: ModuleKey, rows: readonly SampleRow[]): object[] {
  const types = new Map<string, FieldType>(coreFields[module].map(({ key, type }) => [key, type]));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([field, value]) => {
        const type = types.get(field);
        return type === undefined || value === undefined ? [] : [[field, trueValue(type, value)]];
      }),
    ),
  );
}

describe.each<Language>([...languages])("the sample workbook in %s", (language) => {
  it.each([
    ["2024-05", may],
    ["2023", yearPeriod(2023)],
  ])("gives the figures of SQL for %s", async (_name, period) => {
    excel.open(new Workbook());
    await createTemplate({ language, sample: true, today });
    const sample = sampleRows(language, today);
    const rows = {
      customers: trueRows("customers", sample.customers),
      interactions: trueRows("interactions", sample.interactions),
      purchases: trueRows("purchases", sample.purchases),
    };
    const records = recordsOf(rows, ["level", "region", "size"]);
    await loadRecords(connection, records);
    const expected = await sqlReport(connection, period, defaultSettings);
    const tables = analysisTables(await readStructure());
    const report = await computeAnalysis(tables, { period, today }, optionalParts, silentProgress);
    const { period: _, previous: __, settings: ___, ...figures } = report;
    expect(figures.overview.customers.value).toBeGreaterThan(10);
    expectClose(inComparableOrder(figures), inComparableOrder(expected), "report");
  });
});
