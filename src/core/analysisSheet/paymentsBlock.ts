// Owns the block 钱收回了吗: what is not fully paid, by its age, and how the period's purchases stand.
import type { Aging, PaymentStatus } from "../analysis/report";
import { type KeyFigure, blockNotes, questionTitle, chartRows, emptyBlock, tableTitle } from "./block";
import { withoutAmount, withoutDate, withoutPayment } from "./exclusionSets";
import { count, listValue, money } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, columnOf, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const AMOUNT_COLUMN = FIRST_COLUMN + 2;

/** The same for ages and statuses. */
const fields: UsedFields = { purchases: ["orderId", "amount", "date", "payment"] };

export function paymentsBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { payments, aging } = report;
  if (!payments || !aging) return;
  const isOpen = aging.some(({ orders }) => orders > 0);
  if (!isOpen && payments.every(({ orders }) => orders === 0)) {
    emptyBlock(sheet, texts.payments.empty);
    return;
  }
  questionTitle(sheet, texts.payments.title);
  const { outstanding, partlyPaid } = report.overview;
  const { answer, answerPaid } = texts.payments;
  grid.textRow(isOpen ? answer(money(outstanding.value), money(partlyPaid.value)) : answerPaid, "answer");
  const over = isOpen ? chartRows(sheet, keyFigures(sheet, aging)).over : null;
  if (over) agingChart(sheet, over, agingTable(sheet, aging));
  statusTable(sheet, payments);
  notes(sheet, aging);
}

function keyFigures({ report: { overview }, texts }: SheetContext, aging: readonly Aging[]): KeyFigure[] {
  const old = aging.find(({ days }) => days === "90+");
  return [
    { label: texts.figures.outstanding.label, value: overview.outstanding.value, style: "money" },
    { label: texts.figures.partlyPaid.label, value: overview.partlyPaid.value, style: "money" },
    { label: texts.payments.overdue, value: old?.amount ?? 0, style: "money" },
  ];
}

function agingTable(sheet: SheetContext, aging: readonly Aging[]): Area {
  const { grid, texts } = sheet;
  const { columns: headers, days, agingTitle } = texts.payments;
  tableTitle(sheet, agingTitle);
  const columns: TableColumn[] = [
    { header: headers.days, style: "text" },
    { header: headers.orders, style: "count" },
    { header: headers.amount, style: "money" },
  ];
  const rows = aging.map((group) => [days(group.days), group.orders, group.amount]);
  const body = table(grid, columns, rows);
  fieldsLine(sheet, fields);
  return body;
}

function agingChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Aging",
    title: texts.payments.chart,
    kind: "column",
    seriesName: texts.payments.columns.amount,
    format: "money",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, AMOUNT_COLUMN),
  });
}

function statusTable(sheet: SheetContext, payments: readonly PaymentStatus[]): void {
  const { grid, texts, language } = sheet;
  const { columns: headers, statusTitle } = texts.payments;
  tableTitle(sheet, statusTitle);
  const columns: TableColumn[] = [
    { header: headers.status, style: "text" },
    { header: headers.orders, style: "count" },
    { header: headers.amount, style: "money" },
  ];
  const rows = payments.map(({ payment, orders, amount }) => [
    listValue("payment", payment, language),
    orders,
    amount,
  ]);
  table(grid, columns, rows);
  fieldsLine(sheet, fields);
}

function notes(sheet: SheetContext, aging: readonly Aging[]): void {
  const { texts } = sheet;
  const open = aging.reduce((sum, { orders }) => sum + orders, 0);
  blockNotes(sheet, {
    definitions: [texts.payments.definition],
    sample: texts.payments.sample(count(open)),
    exclusions: {
      purchases: [...withoutPayment, ...withoutDate, ...withoutAmount],
    },
  });
}
