// Owns the block 需求满足了吗: needs raised, resolved and still open, by priority and by type.
import type { NeedFigures } from "../analysis/packReport";
import { exclusionReasons } from "../analysis/reportValues";
import { type KeyFigure, blockNotes, chartRows, emptyBlock, questionTitle, tableTitle } from "./block";
import { count, listValue } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

/** Group, opened, resolved, abandoned, conversion, median days, then open. */
const OPEN_COLUMN = FIRST_COLUMN + 6;

const fields: UsedFields = { needs: ["date", "type", "priority", "status", "due", "finished"] };

export function needsBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { needs } = report;
  if (!needs) return;
  const { opened, resolved, abandoned, open, overdue } = needs.total;
  if (opened + resolved + abandoned + open === 0) {
    emptyBlock(sheet, texts.needs.empty);
    return;
  }
  const { answer, answerOpen } = texts.needs;
  questionTitle(sheet, texts.needs.title);
  grid.textRow(
    answer(count(opened), count(resolved), count(abandoned)) + answerOpen(count(open), count(overdue)),
    "answer",
  );
  const { over } = chartRows(sheet, keyFigures(sheet, needs.total));
  openChart(sheet, over, needTable(sheet, needs));
  blockNotes(sheet, {
    definitions: [texts.needs.definition],
    sample: texts.needs.sample(count(opened), count(open)),
    exclusions: { needs: exclusionReasons },
  });
}

function keyFigures({ texts: { needs: say } }: SheetContext, total: NeedFigures): KeyFigure[] {
  return [
    { label: say.conversion, value: total.conversion, style: "share" },
    { label: say.columns.medianDays, value: total.medianDays, style: "days" },
    { label: say.columns.open, value: total.open, style: "count" },
    { label: say.columns.overdue, value: total.overdue, style: "count" },
  ];
}

/** The rows by priority, which the chart draws. */
function needTable(sheet: SheetContext, needs: NonNullable<SheetContext["report"]["needs"]>): Area {
  const { grid, texts, language } = sheet;
  const { columns: headers, conversion, priority: named, tableTitle: title } = texts.needs;
  tableTitle(sheet, title);
  const columns: TableColumn[] = [
    { header: headers.kind, style: "text" },
    { header: headers.opened, style: "count" },
    { header: headers.resolved, style: "count" },
    { header: headers.abandoned, style: "count" },
    { header: conversion, style: "share" },
    { header: headers.medianDays, style: "days" },
    { header: headers.open, style: "count" },
    { header: headers.overdue, style: "count" },
  ];
  const priorities = needs.byPriority.map((figures) =>
    needRow(named(listValue("needPriority", figures.priority, language)), figures),
  );
  const body = table(grid, columns, priorities);
  const types = needs.byType.map((figures) =>
    needRow(listValue("needType", figures.type, language), figures),
  );
  tableBody(grid, columns, [...types, needRow(texts.packs.total, needs.total)]);
  fieldsLine(sheet, fields);
  return body;
}

const needRow = (label: string, figures: NeedFigures): TableRow => [
  label,
  figures.opened,
  figures.resolved,
  figures.abandoned,
  figures.conversion,
  figures.medianDays,
  figures.open,
  figures.overdue,
];

function openChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Needs",
    title: texts.needs.chart,
    kind: "bar",
    seriesName: texts.needs.columns.open,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, OPEN_COLUMN),
  });
}
