// Owns the part of 什么好卖 on the seasons: revenue of the last 24 months as a line, the index of each month of the year.
import type { Season } from "../analysis/report";
import { PANEL_COLUMN, PANEL_VALUE_COLUMN, keepChartRows, narrowRow, tableTitle } from "./block";
import { figure } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { type TableColumn, type TableRow, columnOf, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

/** With fewer months there is no line to draw. */
export const LEAST_MONTHS = 2;
/** The report lists no more months than these; a seasonal index needs as many, all full. */
const MONTHS_FOR_INDEX = 24;

const fields: UsedFields = { purchases: ["amount", "date"] };

/** The months the line shows stand beside it, the index of each month of the year below; without one a sentence says why. */
export function productSeason(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { season } = report.products;
  if (!season || season.months.length < LEAST_MONTHS) return;
  tableTitle(sheet, texts.products.seasonTitle);
  grid.textRow(season.index ? extremes(season.index, sheet) : whyNoIndex(season, sheet), "answer");
  narrowRow(sheet);
  const top = grid.row;
  const body = monthTable(sheet, season.months);
  const end = grid.row;
  grid.row = top;
  seasonChart(sheet, keepChartRows(sheet, 0), body);
  if (season.index) indexTable(sheet, season.index);
  grid.row = Math.max(grid.row, end);
  fieldsLine(sheet, fields);
}

type SeasonIndex = NonNullable<Season["index"]>;

/** The month above and the month below the average most. */
function extremes(index: SeasonIndex, { texts: { products: say } }: SheetContext): string {
  const best = index.reduce((found, entry) => (entry.index > found.index ? entry : found));
  const worst = index.reduce((found, entry) => (entry.index < found.index ? entry : found));
  const name = ({ month }: { month: number }): string => say.monthOfYear(month);
  return say.seasonAnswer(name(best), figure(best.index), name(worst), figure(worst.index));
}

function whyNoIndex({ months }: Season, { texts: { products: say } }: SheetContext): string {
  return months.length < MONTHS_FOR_INDEX
    ? say.tooFewMonths(String(months.length), String(MONTHS_FOR_INDEX))
    : say.noIndex(String(MONTHS_FOR_INDEX));
}

function indexTable({ grid, texts }: SheetContext, index: SeasonIndex): void {
  const { indexColumns: headers, monthOfYear } = texts.products;
  const columns: TableColumn[] = [
    { header: headers.month, style: "text" },
    { header: headers.index, style: "ratio" },
  ];
  grid.skip();
  table(
    grid,
    columns,
    index.map((entry): TableRow => [monthOfYear(entry.month), entry.index]),
  );
}

function monthTable({ grid, texts }: SheetContext, months: Season["months"]): Area {
  const columns: TableColumn[] = [
    { header: texts.headers.month, style: "text", span: 2 },
    { header: texts.headers.revenue, style: "money", span: 2 },
  ];
  return table(
    grid,
    columns,
    months.map(({ month, revenue }): TableRow => [month, revenue]),
    PANEL_COLUMN,
  );
}

function seasonChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Season",
    title: texts.products.seasonChart(String(body.rows)),
    kind: "line",
    seriesName: texts.headers.revenue,
    format: "money",
    over,
    categories: columnOf(body, PANEL_COLUMN),
    values: columnOf(body, PANEL_VALUE_COLUMN),
  });
}
