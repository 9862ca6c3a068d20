// Owns the part of 什么好卖 on the seasons: revenue of the last 24 months as a line, the index of each month of the year.
import type { Season } from "../analysis/report";
import { PANEL_COLUMN, keepChartRows, narrowRow, pageTitle, tableTitle } from "./block";
import { figure } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table } from "./table";

/** With fewer months there is no line to draw. */
export const LEAST_MONTHS = 2;
/** The report lists no more months than these; a seasonal index needs as many, all full. */
const MONTHS_FOR_INDEX = 24;

/** What the line shows stands below it, the index beside it; without an index a sentence says why. */
export function productSeason(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { season } = report.products;
  if (!season || season.months.length < LEAST_MONTHS) return;
  const { products: say } = texts;
  // A page that has nothing but two lines so far has room for it.
  const { ranking, pairs = [], orderPairs = [] } = report.products;
  const isFirst = ranking.length + pairs.length + orderPairs.length === 0;
  (isFirst ? tableTitle : pageTitle)(sheet, say.seasonTitle);
  grid.textRow(season.index ? extremes(season.index, sheet) : whyNoIndex(season, sheet), "answer");
  narrowRow(sheet);
  const over = season.index ? indexBesideChart(sheet, season.index) : keepChartRows(sheet, 0);
  tableTitle(sheet, say.monthsTitle);
  seasonChart(sheet, over, monthTable(sheet, season.months));
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

function indexBesideChart(sheet: SheetContext, index: SeasonIndex): Area {
  const { grid, texts } = sheet;
  const { indexColumns: headers, monthOfYear } = texts.products;
  const columns: TableColumn[] = [
    { header: headers.month, style: "text", span: 2 },
    { header: headers.index, style: "ratio", span: 2 },
  ];
  const top = grid.row;
  table(
    grid,
    columns,
    index.map((entry): TableRow => [monthOfYear(entry.month), entry.index]),
    PANEL_COLUMN,
  );
  grid.row = top;
  return keepChartRows(sheet, index.length + 1);
}

function monthTable({ grid, texts }: SheetContext, months: Season["months"]): Area {
  const columns: TableColumn[] = [
    { header: texts.headers.month, style: "text" },
    { header: texts.headers.revenue, style: "money" },
  ];
  return table(
    grid,
    columns,
    months.map(({ month, revenue }): TableRow => [month, revenue]),
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
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, FIRST_COLUMN + 1),
  });
}
