// Owns the block 商机: deals by stage with their amounts and chances, and why deals were won and lost.
import type { DealReason, Deals } from "../analysis/packReport";
import { UNLABELLED, exclusionReasons } from "../analysis/reportValues";
import { type KeyFigure, blockNotes, chartRows, emptyBlock, questionTitle, tableTitle } from "./block";
import { count, listValue, money, shortened } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const REASONS_SHOWN = 8;
/** What the report needs to forecast (DealForecast). */
const ENOUGH_DECIDED = 10;

const fields = {
  stages: { deals: ["stage", "amount", "date", "expectedClose"] },
  reasons: { deals: ["stage", "amount", "date", "reason"] },
} as const satisfies Record<string, UsedFields>;

export function dealsBlock(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { deals } = report;
  if (!deals) return;
  const all = deals.stages.reduce((sum, stage) => sum + stage.deals, 0);
  if (all === 0) {
    emptyBlock(sheet, texts.deals.empty);
    return;
  }
  questionTitle(sheet, texts.deals.title);
  sheet.grid.textRow(answer(sheet, deals), "answer");
  const { over } = chartRows(sheet, keyFigures(sheet, deals));
  stageChart(sheet, over, stageTable(sheet, deals));
  reasonTable(sheet, deals);
  const { won, lost } = deals.forecast;
  blockNotes(sheet, {
    definitions: [texts.deals.definition, texts.deals.forecastDefinition],
    sample: texts.deals.sample(count(all), count(won + lost)),
    exclusions: { deals: exclusionReasons },
  });
}

function answer({ texts: { deals: say } }: SheetContext, { forecast }: Deals): string {
  const { openDeals, openAmount, weighted } = forecast;
  const forecasted =
    weighted === null ? say.answerNoForecast(count(ENOUGH_DECIDED)) : say.answerForecast(money(weighted));
  return say.answer(count(openDeals), money(openAmount)) + forecasted;
}

function keyFigures({ texts: { deals: say } }: SheetContext, { forecast, winRate }: Deals): KeyFigure[] {
  return [
    { label: say.open, value: forecast.openDeals, style: "count" },
    { label: say.openAmount, value: forecast.openAmount, style: "money" },
    { label: say.weighted, value: forecast.weighted, style: "money" },
    { label: say.winRate, value: winRate.value, style: "share" },
  ];
}

function stageTable(sheet: SheetContext, { stages }: Deals): Area {
  const { grid, texts, language } = sheet;
  const { columns: headers, tableTitle: title } = texts.deals;
  tableTitle(sheet, title);
  const columns: TableColumn[] = [
    { header: headers.stage, style: "text" },
    { header: headers.deals, style: "count" },
    { header: headers.amount, style: "money" },
    { header: headers.reached, style: "count" },
    { header: headers.conversion, style: "share" },
    { header: headers.medianDays, style: "days" },
    { header: headers.overdue, style: "count" },
    { header: headers.probability, style: "share" },
    { header: headers.weighted, style: "money" },
  ];
  const rows = stages.map((stage): TableRow => [
    listValue("dealStage", stage.stage, language),
    stage.deals,
    stage.amount,
    stage.reached,
    stage.conversion,
    stage.medianDays,
    stage.overdue,
    stage.probability,
    stage.weighted,
  ]);
  const body = table(grid, columns, rows);
  fieldsLine(sheet, fields.stages);
  return body;
}

function stageChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Deals",
    title: texts.deals.chart,
    kind: "bar",
    seriesName: texts.deals.columns.deals,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, FIRST_COLUMN + 1),
  });
}

function reasonTable(sheet: SheetContext, { won, lost }: Deals): void {
  const { grid, texts } = sheet;
  const { columns: headers, won: wonLabel, lost: lostLabel, reasonsTitle, noReasons } = texts.deals;
  tableTitle(sheet, reasonsTitle);
  if (won.length + lost.length === 0) {
    grid.textRow(noReasons, "note");
    return;
  }
  const columns: TableColumn[] = [
    { header: headers.reason, style: "text" },
    { header: headers.outcome, style: "textRight" },
    { header: headers.deals, style: "count" },
    { header: headers.amount, style: "money" },
    { header: headers.share, style: "share" },
  ];
  table(grid, columns, [...reasonRows(sheet, won, wonLabel), ...reasonRows(sheet, lost, lostLabel)]);
  fieldsLine(sheet, fields.reasons);
}

function reasonRows({ texts }: SheetContext, reasons: readonly DealReason[], outcome: string): TableRow[] {
  const nameOf = (reason: string): string =>
    reason === UNLABELLED ? texts.deals.unlabelled : shortened(reason);
  const shown = reasons
    .slice(0, REASONS_SHOWN)
    .map(({ reason, deals, amount, share }) => [nameOf(reason), outcome, deals, amount, share]);
  const rest = reasons.slice(REASONS_SHOWN);
  if (rest.length === 0) return shown;
  const sum = (of: (reason: DealReason) => number): number =>
    rest.reduce((total, each) => total + of(each), 0);
  const amount = Math.round(sum((each) => each.amount) * 100) / 100;
  const summed = [sum((each) => each.deals), amount, sum((each) => each.share)];
  return [...shown, [texts.rest(count(rest.length)), outcome, ...summed]];
}
