// Owns the block 谁在流失、为什么: lost customers, the reasons noted, and how they differ from those kept.
import type { LostReason } from "../analysis/report";
import { UNLABELLED } from "../analysis/reportValues";
import {
  PANEL_COLUMN,
  PANEL_VALUE_COLUMN,
  blockNotes,
  questionTitle,
  keepChartRows,
  emptyBlock,
  narrowRow,
  tableTitle,
} from "./block";
import { withoutAmount, withoutCustomer, withoutDate, withoutOwnId, withoutTrait } from "./exclusionSets";
import { count, listValue, share, shortened } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, columnOf, table, tableBody } from "./table";
import { traitLabel } from "./traitLabel";
import { type UsedFields, fieldsLine } from "./usedFields";

const REASONS_SHOWN = 12;
const REASONS_DRAWN = 10;
const TRAITS_SHOWN = 15;

const lostBy = ["orderId", "customerId", "amount", "date"] as const;
const fields = {
  reasons: { customers: ["customerId", "firstContact", "lostReason"], purchases: lostBy },
  traits: {
    customers: [
      "customerId",
      "firstContact",
      "industry",
      "source",
      "region",
      "size",
      "level",
      "owner",
      "lostReason",
    ],
    interactions: ["customerId", "date", "method"],
    purchases: lostBy,
  },
} as const satisfies Record<string, UsedFields>;

export function churnBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { lost, rate, reasons } = report.churn;
  if (!lost.value) {
    emptyBlock(sheet, texts.churn.empty);
    return;
  }
  questionTitle(sheet, texts.churn.title);
  const { answer, answerRate } = texts.churn;
  const known = answer(count(lost.value), count(lost.previous));
  const churned =
    rate.value === null ? "" : answerRate(share(rate.value), count(rate.numerator), count(rate.denominator));
  grid.textRow(known + churned, "answer");
  narrowRow(sheet);
  reasonsBesideChart(sheet, reasons);
  traitTable(sheet);
  notes(sheet);
}

/** The chart draws the table that stands beside it; a single reason has none. */
function reasonsBesideChart(sheet: SheetContext, reasons: readonly LostReason[]): void {
  const { grid } = sheet;
  if (reasons.length < 2) {
    // A single bar shows nothing.
    reasonTable(sheet, reasons, FIRST_COLUMN);
    fieldsLine(sheet, fields.reasons);
    return;
  }
  const top = grid.row;
  const body = reasonTable(sheet, reasons, PANEL_COLUMN);
  const rowsBeside = grid.row - top;
  grid.row = top;
  reasonChart(sheet, keepChartRows(sheet, rowsBeside), body);
  fieldsLine(sheet, fields.reasons);
}

function reasonTable(
  { grid, texts, language }: SheetContext,
  reasons: readonly LostReason[],
  from: number,
): Area {
  const { columns: headers, unlabelled } = texts.churn;
  const columns: TableColumn[] = [
    { header: headers.reason, style: "text", span: 2 },
    { header: headers.customers, style: "count" },
    { header: headers.share, style: "share" },
  ];
  const nameOf = (reason: string): string =>
    reason === UNLABELLED ? unlabelled : shortened(listValue("lostReason", reason, language));
  const shown = reasons.slice(0, REASONS_SHOWN);
  const body = table(
    grid,
    columns,
    shown.map(({ reason, customers, share: part }) => [nameOf(reason), customers, part]),
    from,
  );
  const rest = reasons.slice(REASONS_SHOWN);
  const sum = (of: (reason: LostReason) => number): number =>
    rest.reduce((total, reason) => total + of(reason), 0);
  if (rest.length > 0) {
    const customers = sum((reason) => reason.customers);
    const row = [texts.rest(count(rest.length)), customers, sum((reason) => reason.share)];
    tableBody(grid, columns, [row], from);
  }
  return body;
}

function reasonChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_LostReasons",
    title: texts.churn.chart,
    kind: "bar",
    seriesName: texts.churn.columns.customers,
    format: "count",
    over,
    categories: columnOf(body, PANEL_COLUMN, REASONS_DRAWN),
    values: columnOf(body, PANEL_VALUE_COLUMN, REASONS_DRAWN),
  });
}

function traitTable(sheet: SheetContext): void {
  const { grid, report, texts, language } = sheet;
  const traits = report.churn.traits.slice(0, TRAITS_SHOWN);
  tableTitle(sheet, texts.churn.traitsTitle);
  if (traits.length === 0) {
    grid.textRow(texts.churn.noTraits, "note");
    return;
  }
  const { columns: headers } = texts.churn;
  const columns: TableColumn[] = [
    { header: headers.trait, style: "text" },
    { header: headers.lost, style: "count" },
    { header: headers.lostShare, style: "share" },
    { header: headers.keptShare, style: "share" },
    { header: headers.lift, style: "ratio" },
    { header: headers.p, style: "probability" },
  ];
  table(
    grid,
    columns,
    traits.map((trait) => [
      shortened(traitLabel(trait, language)),
      trait.lost,
      trait.lostShare,
      trait.keptShare,
      trait.lift,
      trait.p,
    ]),
  );
  const hidden = report.churn.traits.length - traits.length;
  if (hidden > 0) grid.textRow(texts.rest(count(hidden)), "note");
  fieldsLine(sheet, fields.traits);
}

function notes(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { lost, rate } = report.churn;
  const { churn: say } = texts;
  blockNotes(sheet, {
    definitions: [
      texts.labelled(say.lostLabel, say.lostDefinition(String(report.settings.lostAfterDays))),
      texts.labelled(say.rateLabel, say.rateDefinition),
      say.traitsDefinition,
    ],
    sample: texts.churn.sample(count(lost.value), count(rate.denominator)),
    exclusions: {
      customers: [...withoutOwnId, "firstContact-unusable", ...withoutTrait],
      interactions: [...withoutCustomer, ...withoutDate, "method-missing"],
      purchases: [...withoutCustomer, ...withoutDate, ...withoutAmount],
    },
  });
}
