// Owns the table of who means to buy again, below the repurchase rates.
import type { ListKey } from "../schema/fields";
import { narrowRow, tableTitle } from "./block";
import { count, listValue } from "./figureTexts";
import type { SheetContext } from "./sheetContext";
import { type TableColumn, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const LIST: ListKey = "intent";

const used = {
  customers: ["customerId"],
  purchases: ["customerId", "date", "intent"],
} as const satisfies UsedFields;

/** Customers by their latest stated intent; one line where nobody stated any. */
export function intentTable(sheet: SheetContext): void {
  const { grid, report, texts, language } = sheet;
  if (!report.intent) return;
  const say = texts.repurchase.intent;
  const stated = report.intent.reduce((sum, { customers }) => sum + customers, 0);
  if (stated === 0) {
    narrowRow(sheet);
    grid.beginPart();
    grid.textRow(say.none, "note");
    return;
  }
  tableTitle(sheet, say.title);
  const columns: TableColumn[] = [
    { header: say.columns.intent, style: "text" },
    { header: say.columns.customers, style: "count" },
    { header: say.columns.share, style: "share" },
  ];
  const rows = report.intent.map(({ intent, customers, share }) => [
    listValue(LIST, intent, language),
    customers,
    share,
  ]);
  table(grid, columns, rows);
  grid.textRow(texts.notes.definition(say.definition(count(stated))), "note");
  fieldsLine(sheet, used);
}
