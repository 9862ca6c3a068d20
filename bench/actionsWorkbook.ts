// Owns a workbook of any size to run the actions on: the three tables with the template's headers, dates and amounts in
// their formats, and nothing else of the template.
import { coreFields, type FieldKey, type ModuleKey } from "../src/core/schema/fields";
import { headerOf } from "../src/core/schema/headers";
import type { Records } from "../src/core/records/columns";
import { createTable } from "../src/host/model/tables";
import type { Scalar } from "../src/host/model/values";
import { Workbook } from "../src/host/model/workbook";
import { shopRecords } from "./analysisRecords";

const tableNames: Record<ModuleKey, string> = {
  customers: "Customers",
  interactions: "Interactions",
  purchases: "Purchases",
};
const formats: Partial<Record<FieldKey, string>> = {
  date: "yyyy-mm-dd",
  firstContact: "yyyy-mm-dd",
  amount: "#,##0.00",
};

/** `purchases` purchase lines, a fifth as many customers, half as many interactions: the records of bench/analysis.ts. */
export function shopWorkbook(purchases: number): Workbook {
  const records = shopRecords(purchases);
  const workbook = new Workbook("customers");
  for (const module of ["customers", "interactions", "purchases"] as const) {
    const sheet = workbook.sheets.find(({ name }) => name === module) ?? workbook.addSheet(module);
    const fields = coreFields[module].map(({ key }) => key).filter((key) => key in records[module]);
    fields.forEach((field, column) => {
      sheet.grid.setValue(0, column, headerOf(module, field, "zh-CN"));
      const format = formats[field];
      const style = format === undefined ? 0 : workbook.styles.change(0, { numberFormat: format });
      cellsOf(records[module], field).forEach((value, row) => {
        if (value === null) return;
        sheet.grid.setValue(row + 1, column, value);
        sheet.grid.setStyle(row + 1, column, style);
      });
    });
    const range = { top: 0, left: 0, bottom: records[module].length, right: fields.length - 1 };
    createTable(workbook, sheet, range, tableNames[module], "Column");
  }
  return workbook;
}

function cellsOf(records: Records[ModuleKey], field: FieldKey): Scalar[] {
  const column: unknown = Object.entries(records).find(([key]) => key === field)?.[1];
  if (column instanceof Int32Array || column instanceof Float64Array)
    return Array.from(column, (value) =>
      Number.isNaN(value) ? null : field === "amount" ? value / 100 : value,
    );
  if (!isText(column)) throw new Error(`${field} is no column`);
  const { labels } = column;
  return Array.from(column.codes, (code) => labels[code] || null);
}

const isText = (column: unknown): column is { labels: readonly string[]; codes: Int32Array } =>
  typeof column === "object" && column !== null && "codes" in column;
