// Owns the block 服务与投诉: services of the period by type, how fast they were finished, complaints per 100 orders.
import type { ServiceFigures, Services } from "../analysis/packReport";
import { exclusionReasons } from "../analysis/reportValues";
import { type KeyFigure, blockNotes, chartRows, emptyBlock, questionTitle, tableTitle } from "./block";
import { count, listValue, share } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const fields: UsedFields = {
  purchases: ["orderId", "amount", "date"],
  services: ["date", "type", "status", "finished", "satisfaction"],
};

export function servicesBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { services } = report;
  if (!services) return;
  const { total, complaintsPer100Orders } = services;
  if (total.count === 0) {
    emptyBlock(sheet, texts.services.empty);
    return;
  }
  questionTitle(sheet, texts.services.title);
  const { answer } = texts.services;
  grid.textRow(
    answer(count(total.count), count(complaintsPer100Orders.numerator), share(total.resolvedShare)),
    "answer",
  );
  const { over } = chartRows(sheet, keyFigures(sheet, services));
  countChart(sheet, over, serviceTable(sheet, services));
  blockNotes(sheet, {
    definitions: [texts.services.definition],
    sample: texts.services.sample(count(total.count), count(total.rated)),
    exclusions: { services: exclusionReasons },
  });
}

function keyFigures({ texts: { services: say } }: SheetContext, services: Services): KeyFigure[] {
  const { total, complaintsPer100Orders } = services;
  return [
    { label: say.perHundred, value: complaintsPer100Orders.value, style: "ratio" },
    { label: say.perHundredBefore, value: complaintsPer100Orders.previous, style: "ratio" },
    { label: say.columns.resolvedShare, value: total.resolvedShare, style: "share" },
    { label: say.columns.medianDays, value: total.medianDays, style: "days" },
    { label: say.columns.satisfaction, value: total.satisfaction, style: "ratio" },
  ];
}

/** The rows by type, which the chart draws. */
function serviceTable(sheet: SheetContext, { byType, total }: Services): Area {
  const { grid, texts, language } = sheet;
  const { columns: headers, tableTitle: title } = texts.services;
  tableTitle(sheet, title);
  const columns: TableColumn[] = [
    { header: headers.type, style: "text" },
    { header: headers.count, style: "count" },
    { header: headers.resolved, style: "count" },
    { header: headers.resolvedShare, style: "share" },
    { header: headers.medianDays, style: "days" },
    { header: headers.satisfaction, style: "ratio" },
    { header: headers.rated, style: "count" },
  ];
  const rows = byType.map((figures) => serviceRow(listValue("serviceType", figures.type, language), figures));
  const body = table(grid, columns, rows);
  tableBody(grid, columns, [serviceRow(texts.packs.total, total)]);
  fieldsLine(sheet, fields);
  return body;
}

const serviceRow = (label: string, figures: ServiceFigures): TableRow => [
  label,
  figures.count,
  figures.resolved,
  figures.resolvedShare,
  figures.medianDays,
  figures.satisfaction,
  figures.rated,
];

function countChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Services",
    title: texts.services.chart,
    kind: "bar",
    seriesName: texts.services.columns.count,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, FIRST_COLUMN + 1),
  });
}
