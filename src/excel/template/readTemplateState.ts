// Owns looking at a workbook before the template is completed: its outline, what guards its columns, whether it is blank.
import { tableNames } from "../../core/schema/fields";
import { listKeys } from "../../core/template/listTable";
import { listTableName } from "../../core/template/names";
import type { CellValue } from "../../core/template/plan";
import type { CellPosition, TableState, TemplateState } from "../../core/template/state";
import { outlineOf, queueStructure, type TableOutline, type WorkbookOutline } from "../readStructure";
import { run, syncReading } from "../run";
import { queueShape, requireShape } from "../tableShape";

/** One sync, and a second where there are tables of the template already. Nothing is written. */
export function readTemplateState(): Promise<TemplateState> {
  return run(async (context) => {
    const look = await syncReading(context, () => ({
      structure: queueStructure(context),
      firstSheet: queueFirstSheet(context),
    }));
    const outline = outlineOf(look.structure);
    const details = await readDetails(context, outline);
    return {
      sheets: outline.sheets.map(({ name, isProtected }) => ({ title: name, isProtected })),
      blankSheet: outline.sheets.length === 1 && isBlank(look.firstSheet) ? look.firstSheet.sheet.name : null,
      ...details,
      names: [...outline.names].map(([name, formula]) => ({ name, formula })),
      settings: outline.settings,
      readOnly: outline.isReadOnly,
      structureProtected: outline.isProtected,
    };
  });
}

/** Whatever the first sheet could hold besides tables, which the outline has. */
function queueFirstSheet(context: Excel.RequestContext) {
  const { workbook } = context;
  const sheet = workbook.worksheets.getFirst();
  sheet.load("name");
  return {
    sheet,
    // Formatted cells count as used: somebody has worked here.
    used: sheet.getUsedRangeOrNullObject().load("address"),
    counts: [
      sheet.charts.getCount(),
      sheet.shapes.getCount(),
      sheet.names.getCount(),
      workbook.names.getCount(),
    ],
  };
}

const isBlank = ({ used, counts }: ReturnType<typeof queueFirstSheet>): boolean =>
  used.isNullObject && counts.every((count) => count.value === 0);

/** What only the tables themselves can tell. */
async function readDetails(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
): Promise<Pick<TemplateState, "tables" | "listsEnd">> {
  const modules = outline.tables.filter(({ name }) => isModuleTable(name));
  const listsSheet = outline.tables.find(({ name }) => isListTable(name))?.sheet;
  const others = outline.tables.filter((table) => !modules.includes(table));
  const tables = others.map((table) => tableState(table, { row: 0, column: 0 }, [], null));
  if (modules.length === 0 && listsSheet === undefined) return { tables, listsEnd: 0 };

  const queued = await syncReading(context, () => ({
    modules: modules.map((table) => queueTable(context, table)),
    lists: listsSheet === undefined ? null : queueUsedRange(context, listsSheet),
  }));
  const { lists } = queued;
  for (const { table, shape } of queued.modules) requireShape(table, shape, null);
  return {
    tables: [
      ...tables,
      ...queued.modules.map(({ table, shape: { body }, firstRow, validations }) =>
        tableState(
          table,
          { row: body.rowIndex, column: body.columnIndex },
          validations.map(({ type }) => type !== Excel.DataValidationType.none),
          body.rowCount > 1 ? null : emptyRowOf(firstRow),
        ),
      ),
    ],
    listsEnd: lists ? lists.columnIndex + lists.columnCount : 0,
  };
}

function queueTable(context: Excel.RequestContext, table: TableOutline) {
  const proxy = context.workbook.tables.getItem(table.name);
  return {
    table,
    shape: queueShape(context, table),
    firstRow: proxy.getDataBodyRange().getRow(0).load("formulas"),
    validations: table.headers.map((_, index) =>
      proxy.columns.getItemAt(index).getDataBodyRange().dataValidation.load("type"),
    ),
  };
}

const queueUsedRange = (context: Excel.RequestContext, sheet: string): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getUsedRange().load("columnIndex,columnCount");

/** The one row of a body, when nothing but formulas stands in it. */
function emptyRowOf(firstRow: Excel.Range): readonly CellValue[] | null {
  const row: readonly unknown[] = firstRow.formulas[0] ?? [];
  const cells = row.map((cell): CellValue | null => (cell === "" || isFormula(cell) ? cell : null));
  return cells.every((cell) => cell !== null) ? cells : null;
}

const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");

const tableState = (
  { name, sheet, headers }: TableOutline,
  first: CellPosition,
  validated: readonly boolean[],
  emptyRow: readonly CellValue[] | null,
): TableState => ({
  name,
  sheet,
  first,
  emptyRow,
  columns: headers.map((header, index) => ({ header, validated: validated[index] ?? false })),
});

const moduleTables = new Set(Object.values(tableNames).map((name) => name.toLowerCase()));
const listTables = new Set(listKeys.map((list) => listTableName(list).toLowerCase()));
const isModuleTable = (name: string): boolean => moduleTables.has(name.toLowerCase());
const isListTable = (name: string): boolean => listTables.has(name.toLowerCase());
