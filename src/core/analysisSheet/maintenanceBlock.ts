// Owns the block 哪种维护有效: what came of interactions, by method and by owner, beside customers without any.
import type { Effect, Rate } from "../analysis/report";
import {
  type KeyFigure,
  blockNotes,
  questionTitle,
  chartRows,
  emptyBlock,
  narrowRow,
  tableTitle,
} from "./block";
import { withoutCustomer, withoutDate, withoutStage } from "./exclusionSets";
import { count, listValue, share, shortened } from "./figureTexts";
import { bestMethod } from "./findings";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const OWNERS_SHOWN = 20;
const credited = ["orderId", "customerId", "amount", "date"] as const;
const fields = {
  methods: {
    customers: ["customerId", "firstContact"],
    interactions: ["customerId", "date", "method", "stage"],
    purchases: credited,
  },
  owners: { interactions: ["customerId", "date", "owner", "stage"], purchases: credited },
} as const satisfies Record<string, UsedFields>;

/** Method, contacts, customers, converted, then conversion. */
const CONVERSION_COLUMN = FIRST_COLUMN + 4;

export function maintenanceBlock(sheet: SheetContext): void {
  const { grid, report, texts, language } = sheet;
  const { methods } = report.maintenance;
  if (methods.length === 0) {
    emptyBlock(sheet, texts.maintenance.empty);
    return;
  }
  questionTitle(sheet, texts.maintenance.title);
  const best = bestMethod(methods);
  if (best) {
    const name = shortened(listValue("method", best.method, language));
    const { answer } = texts.maintenance;
    grid.textRow(
      answer(name, share(best.conversion), count(best.converted), count(best.customers)),
      "answer",
    );
  } else narrowRow(sheet);
  const { over } = chartRows(sheet, keyFigures(sheet));
  grid.textRow(texts.maintenance.caution, "note");
  conversionChart(sheet, over, methodTable(sheet));
  ownerTable(sheet);
  notes(sheet);
}

function keyFigures({ report, texts }: SheetContext): KeyFigure[] {
  const { methods, baseline } = report.maintenance;
  const total = (of: (effect: Effect) => number): number =>
    methods.reduce((sum, effect) => sum + of(effect), 0);
  const { columns, baseline: without } = texts.maintenance;
  return [
    { label: columns.interactions, value: total((effect) => effect.interactions), style: "count" },
    { label: columns.advances, value: total((effect) => effect.stageAdvances), style: "count" },
    { label: without, value: baseline.denominator, style: "count" },
    { label: texts.labelled(without, columns.conversion), value: baseline.value, style: "share" },
  ];
}

function effectColumns({ texts: { maintenance: say } }: SheetContext, label: string): TableColumn[] {
  const { columns: headers } = say;
  return [
    { header: label, style: "text" },
    { header: headers.interactions, style: "count" },
    { header: headers.customers, style: "count" },
    { header: headers.converted, style: "count" },
    { header: headers.conversion, style: "share" },
    { header: headers.interval, style: "interval" },
    { header: headers.orders, style: "count" },
    { header: headers.revenue, style: "money" },
    { header: headers.medianDays, style: "days" },
    { header: headers.advances, style: "count" },
    { header: headers.lift, style: "ratio" },
  ];
}

const effectRow = ({ texts }: SheetContext, label: string, effect: Effect): TableRow => [
  shortened(label),
  effect.interactions,
  effect.customers,
  effect.converted,
  effect.conversion,
  effect.low === null ? null : texts.maintenance.interval(share(effect.low), share(effect.high)),
  effect.orders,
  effect.revenue,
  effect.medianDays,
  effect.stageAdvances,
  effect.lift,
];

/** Customers without contact stand as the last row, so that the chart shows them beside the methods. */
function baselineRow({ texts }: SheetContext, { numerator, denominator, value }: Rate): TableRow {
  return [texts.maintenance.baseline, "", denominator, numerator, value, "", "", "", "", "", ""];
}

function methodTable(sheet: SheetContext): Area {
  const { report, texts, language } = sheet;
  const { methods, baseline } = report.maintenance;
  tableTitle(sheet, texts.maintenance.methodsTitle);
  const rows = methods.map((effect) =>
    effectRow(sheet, listValue("method", effect.method, language), effect),
  );
  if (baseline.denominator > 0) rows.push(baselineRow(sheet, baseline));
  const body = table(sheet.grid, effectColumns(sheet, texts.maintenance.columns.method), rows);
  fieldsLine(sheet, fields.methods);
  return body;
}

function conversionChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_ConversionByMethod",
    title: texts.maintenance.chart,
    kind: "column",
    seriesName: texts.maintenance.columns.conversion,
    format: "share",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, CONVERSION_COLUMN),
  });
}

function ownerTable(sheet: SheetContext): void {
  const { report, texts, language } = sheet;
  const { owners } = report.maintenance;
  if (!owners.some(({ owner }) => owner !== "")) return;
  tableTitle(sheet, texts.maintenance.ownersTitle);
  const columns = effectColumns(sheet, texts.maintenance.columns.owner);
  const shown = owners.slice(0, OWNERS_SHOWN);
  table(
    sheet.grid,
    columns,
    shown.map((effect) => effectRow(sheet, listValue(null, effect.owner, language), effect)),
  );
  const hidden = owners.length - shown.length;
  // Customers of several owners overlap, so only what can be summed is.
  const interactions = owners.slice(OWNERS_SHOWN).reduce((sum, effect) => sum + effect.interactions, 0);
  if (hidden > 0)
    tableBody(sheet.grid, columns, [[texts.rest(count(hidden)), interactions, ...Array<string>(9).fill("")]]);
  fieldsLine(sheet, fields.owners);
}

function notes(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { methods, baseline } = report.maintenance;
  const interactions = methods.reduce((sum, effect) => sum + effect.interactions, 0);
  blockNotes(sheet, {
    definitions: [texts.maintenance.definition(String(report.settings.attributionDays))],
    sample: texts.maintenance.sample(count(interactions), count(baseline.denominator)),
    exclusions: {
      interactions: [...withoutCustomer, ...withoutDate, "method-missing", "owner-missing", ...withoutStage],
      purchases: [...withoutCustomer, ...withoutDate],
    },
  });
}
