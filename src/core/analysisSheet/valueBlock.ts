// Owns the block 价值分层: customers by RFM segment, how the scores spread, and the tiers by yearly amount.
import type { Report, Rfm, TierFigures } from "../analysis/report";
import type { RfmSegment, ValueTier } from "../analysis/reportValues";
import { type KeyFigure, blockNotes, questionTitle, chartRows, emptyBlock, tableTitle } from "./block";
import { withoutAmount, withoutCustomer, withoutDate, withoutOwnId } from "./exclusionSets";
import { count, money, share } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

/** Segment, R, F, M, then customers. */
const CUSTOMERS_COLUMN = FIRST_COLUMN + 4;

/** The same for segments, scores and tiers: what customers bought in a year. */
const fields: UsedFields = {
  customers: ["customerId", "firstContact"],
  purchases: ["orderId", "customerId", "amount", "date"],
};

/** Whether the R, F and M scores of a segment are at or above the mean score (metrics.md, rfm). */
const isHigh: Record<RfmSegment, readonly [r: boolean, f: boolean, m: boolean]> = {
  重要价值: [true, true, true],
  重要发展: [true, false, true],
  重要保持: [false, true, true],
  重要挽留: [false, false, true],
  一般价值: [true, true, false],
  一般发展: [true, false, false],
  一般保持: [false, true, false],
  一般挽留: [false, false, false],
};

export function valueBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { rfm, tiers } = report;
  if (!rfm || !tiers) return;
  if (rfm.buyers === 0) {
    emptyBlock(sheet, texts.value.empty);
    return;
  }
  questionTitle(sheet, texts.value.title);
  grid.textRow(answer(sheet, rfm), "answer");
  const { over } = chartRows(sheet, keyFigures(sheet, rfm, tiers));
  segmentChart(sheet, over, segmentTable(sheet, rfm));
  scoreTable(sheet, rfm);
  tierTable(sheet, tiers);
  notes(sheet, rfm, tiers);
}

const amountOf = ({ segments }: Rfm): number => segments.reduce((sum, { revenue }) => sum + revenue, 0);
const customersOf = (tiers: readonly TierFigures[]): number =>
  tiers.reduce((sum, { customers }) => sum + customers, 0);

/** The segment that bought for most. */
function answer({ texts }: SheetContext, rfm: Rfm): string {
  const top = rfm.segments.reduce((best, each) => (each.revenue > best.revenue ? each : best));
  const { answer: say, segments } = texts.value;
  const part = share(ratio(top.revenue, amountOf(rfm)));
  return say(count(rfm.buyers), segments[top.segment], count(top.customers), part);
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function keyFigures({ texts }: SheetContext, rfm: Rfm, tiers: readonly TierFigures[]): KeyFigure[] {
  const { value: say } = texts;
  return [
    { label: say.buyers, value: rfm.buyers, style: "count" },
    { label: say.amount, value: cents(amountOf(rfm)), style: "money" },
    ...tiers.map(({ tier, customers }): KeyFigure => ({
      label: texts.labelled(say.columns.tier, say.tiers[tier]),
      value: customers,
      style: "count",
    })),
  ];
}

const cents = (value: number): number => Math.round(value * 100) / 100;

function segmentTable(sheet: SheetContext, rfm: Rfm): Area {
  const { grid, texts } = sheet;
  const { columns: headers, segments: names, high, low } = texts.value;
  tableTitle(sheet, texts.value.segmentsTitle);
  const columns: TableColumn[] = [
    { header: headers.segment, style: "text" },
    { header: headers.recency, style: "textCenter" },
    { header: headers.frequency, style: "textCenter" },
    { header: headers.monetary, style: "textCenter" },
    { header: headers.customers, style: "count" },
    { header: headers.customerShare, style: "share" },
    { header: headers.amount, style: "money" },
    { header: headers.amountShare, style: "share" },
    { header: headers.average, style: "money" },
  ];
  const amount = amountOf(rfm);
  const rows = rfm.segments.map(({ segment, customers, revenue }): TableRow => [
    names[segment],
    ...isHigh[segment].map((above) => (above ? high : low)),
    customers,
    ratio(customers, rfm.buyers),
    revenue,
    ratio(revenue, amount),
    customers > 0 ? cents(revenue / customers) : null,
  ]);
  const body = table(grid, columns, rows);
  fieldsLine(sheet, fields);
  return body;
}

function segmentChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_RfmSegments",
    title: texts.value.chart,
    kind: "bar",
    seriesName: texts.value.columns.customers,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, CUSTOMERS_COLUMN),
  });
}

function scoreTable(sheet: SheetContext, { bins: { R, F, M } }: Rfm): void {
  const { grid, texts } = sheet;
  const { columns: headers, scores, scoresTitle } = texts.value;
  tableTitle(sheet, scoresTitle);
  const columns: TableColumn[] = [
    { header: headers.score, style: "text" },
    ...R.map((_, index): TableColumn => ({ header: headers.points(String(index + 1)), style: "count" })),
  ];
  const rows = [
    [scores.recency, ...R],
    [scores.frequency, ...F],
    [scores.monetary, ...M],
  ];
  table(grid, columns, rows);
  fieldsLine(sheet, fields);
}

function tierTable(sheet: SheetContext, tiers: readonly TierFigures[]): void {
  const { grid, report, texts } = sheet;
  const { columns: headers, tiers: names, tiersTitle } = texts.value;
  tableTitle(sheet, tiersTitle);
  const columns: TableColumn[] = [
    { header: headers.tier, style: "text" },
    { header: headers.threshold, style: "textRight", span: 3 },
    { header: headers.customers, style: "count" },
    { header: headers.customerShare, style: "share" },
    { header: headers.amount, style: "money" },
    { header: headers.amountShare, style: "share" },
  ];
  const all = customersOf(tiers);
  const rows = tiers.map(({ tier, customers, revenue, share: part }): TableRow => [
    names[tier],
    threshold(tier, report, sheet),
    customers,
    ratio(customers, all),
    revenue,
    part,
  ]);
  table(grid, columns, rows);
  fieldsLine(sheet, fields);
}

/** Yearly amounts that a tier takes. */
function threshold(tier: ValueTier, { settings }: Report, { texts }: SheetContext): string {
  const { atLeast, between, below } = texts.value;
  const high = limit(settings.valueTiers.high);
  const medium = limit(settings.valueTiers.medium);
  switch (tier) {
    case "高价值":
      return atLeast(high);
    case "中价值":
      return between(medium, high);
    case "普通":
      return below(medium);
  }
}

/** Limits are set by the user, mostly whole. */
const limit = (amount: number): string => (Number.isInteger(amount) ? count(amount) : money(amount));

function notes(sheet: SheetContext, rfm: Rfm, tiers: readonly TierFigures[]): void {
  const { value: say } = sheet.texts;
  blockNotes(sheet, {
    definitions: [say.definition, say.tiersDefinition],
    sample: say.sample(count(rfm.buyers), count(customersOf(tiers))),
    exclusions: {
      customers: [...withoutOwnId, "firstContact-unusable"],
      purchases: [...withoutCustomer, ...withoutDate, ...withoutAmount],
    },
  });
}
