// Owns the block 谁在复购: the repurchase rate by customer field, and what followed a first purchase.
import type { RepurchaseByKey } from "../analysis/report";
import { type BreakdownField, breakdownFields, cohortHorizons } from "../analysis/reportValues";
import type { ListKey } from "../schema/fields";
import {
  type KeyFigure,
  PANEL_COLUMN,
  PANEL_VALUE_COLUMN,
  blockNotes,
  questionTitle,
  chartRows,
  emptyBlock,
  narrowRow,
  tableTitle,
} from "./block";
import { withoutAmount, withoutCustomer, withoutDate, withoutOwnId } from "./exclusionSets";
import { count, days, listValue, share, shortened } from "./figureTexts";
import type { Area } from "./plan";
import { intentTable } from "./repurchaseIntent";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const KEYS_SHOWN = 10;
const COHORTS_SHOWN = 12;
const RATE_COLUMN = FIRST_COLUMN + 3;

/** Grid column of the right one of two tables. */
const SECOND_TABLE = FIRST_COLUMN + 5;

const buyers = {
  customers: ["customerId", "firstContact"],
  purchases: ["orderId", "customerId", "amount", "date"],
} as const satisfies UsedFields;

const lists: Record<BreakdownField, ListKey | null> = {
  industry: "industry",
  source: "source",
  level: null,
  owner: null,
};

export function repurchaseBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { rateToDate } = report.repurchase;
  if (rateToDate.value === null) {
    emptyBlock(sheet, texts.repurchase.empty);
    return;
  }
  questionTitle(sheet, texts.repurchase.title);
  const { numerator, denominator, value } = rateToDate;
  grid.textRow(texts.repurchase.answer(share(value), count(numerator), count(denominator)), "answer");
  const { over, panel } = chartRows(sheet, keyFigures(sheet));
  const bodies = breakdownTables(sheet);
  rateChart(sheet, over, panel, bodies);
  cohortTable(sheet);
  intentTable(sheet);
  notes(sheet);
}

function keyFigures({ report, texts: { figures, repurchase: say } }: SheetContext): KeyFigure[] {
  const { rateToDate, rateInPeriod, medianGapDays } = report.repurchase;
  return [
    { label: say.once, value: rateToDate.denominator - rateToDate.numerator, style: "count" },
    { label: say.twice, value: rateToDate.numerator, style: "count" },
    { label: figures.rateToDate.label, value: rateToDate.value, style: "share" },
    { label: figures.rateInPeriod.label, value: rateInPeriod.value, style: "share" },
    { label: figures.medianGapDays.label, value: medianGapDays, style: "days" },
  ];
}

/** Fields that tell customers apart: at least one of their values is filled in. */
const filledFields = ({ report }: SheetContext): BreakdownField[] =>
  breakdownFields.filter((field) => report.repurchase.by[field].some(({ key }) => key !== ""));

/** A table a field, two side by side; the body of each, for the chart. */
function breakdownTables(sheet: SheetContext): FieldBody[] {
  const { grid, texts } = sheet;
  const filled = filledFields(sheet);
  if (filled.length === 0) return [];
  tableTitle(sheet, texts.repurchase.byTitle);
  const bodies: FieldBody[] = [];
  for (let at = 0; at < filled.length; at += 2) {
    if (at > 0) {
      narrowRow(sheet);
      grid.beginPart();
    }
    const top = grid.row;
    const ends = filled.slice(at, at + 2).map((field, place) => {
      grid.row = top;
      bodies.push({ field, body: breakdownTable(sheet, field, place === 0 ? FIRST_COLUMN : SECOND_TABLE) });
      return grid.row;
    });
    grid.row = Math.max(...ends);
  }
  fieldsLine(sheet, { customers: [...buyers.customers, ...filled], purchases: buyers.purchases });
  return bodies;
}

interface FieldBody {
  readonly field: BreakdownField;
  readonly body: Area;
}

function breakdownTable(sheet: SheetContext, field: BreakdownField, from: number): Area {
  const { grid, report, texts, language } = sheet;
  const { columns: headers, by } = texts.repurchase;
  const columns: TableColumn[] = [
    { header: by(texts.breakdownFields[field]), style: "text", span: from === FIRST_COLUMN ? 1 : 2 },
    { header: headers.buyers, style: "count" },
    { header: headers.repeat, style: "count" },
    { header: headers.rate, style: "share" },
  ];
  const { shown, rest } = topKeys(report.repurchase.by[field]);
  const rows = shown.map((entry) => keyRow(shortened(listValue(lists[field], entry.key, language)), entry));
  const body = table(grid, columns, rows, from);
  if (rest) tableBody(grid, columns, [keyRow(texts.rest(count(rest.keys)), rest)], from);
  return body;
}

const keyRow = (label: string, { numerator, denominator, value }: Omit<RepurchaseByKey, "key">): TableRow => [
  label,
  denominator,
  numerator,
  value,
];

/** The values with most buyers, and the others summed. */
function topKeys(entries: readonly RepurchaseByKey[]) {
  const sorted = [...entries]
    .filter(({ denominator }) => denominator > 0)
    .sort((a, b) => b.denominator - a.denominator || (a.key < b.key ? -1 : 1));
  const others = sorted.slice(KEYS_SHOWN);
  const numerator = others.reduce((sum, entry) => sum + entry.numerator, 0);
  const denominator = others.reduce((sum, entry) => sum + entry.denominator, 0);
  const rest =
    others.length === 0
      ? null
      : { keys: others.length, numerator, denominator, value: numerator / denominator };
  return { shown: sorted.slice(0, KEYS_SHOWN), rest };
}

/** The rate by the first field with two values or more; without any, how many bought once and how many again. */
function rateChart(
  { grid, texts }: SheetContext,
  over: Area,
  panel: Area,
  bodies: readonly FieldBody[],
): void {
  const name = "Clientbook_Repurchase";
  const told = bodies.find(({ body }) => body.rows > 1);
  if (told) {
    const { field, body } = told;
    grid.chart({
      name,
      title: texts.repurchase.chart(texts.breakdownFields[field]),
      kind: "bar",
      seriesName: texts.repurchase.columns.rate,
      format: "share",
      over,
      categories: columnOf(body, FIRST_COLUMN),
      values: columnOf(body, RATE_COLUMN),
    });
    return;
  }
  grid.chart({
    name,
    title: texts.repurchase.timesChart,
    kind: "bar",
    seriesName: texts.repurchase.columns.buyers,
    format: "count",
    over,
    categories: columnOf(panel, PANEL_COLUMN, 2),
    values: columnOf(panel, PANEL_VALUE_COLUMN, 2),
  });
}

function cohortTable(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const cohorts = (report.repurchase.cohorts ?? []).slice(-COHORTS_SHOWN);
  if (cohorts.length === 0) return;
  const { cohortColumns: headers, cohortsTitle, cohortNote } = texts.repurchase;
  tableTitle(sheet, cohortsTitle);
  const columns: TableColumn[] = [
    { header: headers.month, style: "text" },
    { header: headers.size, style: "count" },
    ...cohortHorizons.map((months): TableColumn => ({ header: headers.within(months), style: "share" })),
  ];
  table(
    grid,
    columns,
    cohorts.map(({ month, size, returned }) => [
      month,
      size,
      ...cohortHorizons.map((months) => returned[months]),
    ]),
  );
  grid.textRow(cohortNote(String(cohorts.length)), "note");
  fieldsLine(sheet, buyers);
}

function notes(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { rateToDate, medianGapDays } = report.repurchase;
  const { figures } = texts;
  const definitions = [figures.rateToDate, figures.rateInPeriod, figures.medianGapDays];
  blockNotes(sheet, {
    definitions: [
      definitions
        .map(({ label, definition }) => texts.labelled(label, definition))
        .join(texts.notes.partSeparator),
    ],
    sample: texts.repurchase.sample(count(rateToDate.denominator), days(medianGapDays)),
    exclusions: {
      customers: [...withoutOwnId],
      purchases: [...withoutCustomer, ...withoutDate, ...withoutAmount, "intent-unusable"],
    },
  });
}
