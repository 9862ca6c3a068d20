// Owns the block 谁需要关注: how many customers for each reason, and those with most reasons by name.
import type { RiskCustomer, RiskReason, RiskReasonKey, Risks } from "../analysis/riskReport";
import { exclusionReasons } from "../analysis/reportValues";
import { type KeyFigure, blockNotes, chartRows, emptyBlock, questionTitle, tableTitle } from "./block";
import { count, days, figure, money, shortened } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine, mergedFields } from "./usedFields";

const CUSTOMERS_SHOWN = 20;

const contact = {
  customers: ["customerId", "level", "cadence"],
  interactions: ["customerId", "date"],
} as const;

/** A reason is looked for only where the workbook has its columns. */
const fieldsOfReason: Readonly<Record<RiskReasonKey, UsedFields>> = {
  payment: { purchases: ["customerId", "amount", "date", "payment"] },
  complaint: { services: ["customerId", "date", "type", "status", "finished"] },
  satisfaction: {
    services: ["customerId", "date", "satisfaction"],
    surveys: ["customerId", "date", "quality", "attitude", "response", "afterSales"],
  },
  nextAction: { interactions: ["customerId", "date", "due", "done"] },
  followUp: { ...contact, customers: [...contact.customers, "nextFollowUp"] },
  cadence: { ...contact, customers: [...contact.customers, "firstContact", "lostReason"] },
  need: { needs: ["customerId", "date", "status", "due", "finished"] },
};
const named: UsedFields = { customers: ["customerId", "name", "owner", "level"] };

export function risksBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { risks } = report;
  if (!risks) return;
  const most = risks.byReason.reduce<Risks["byReason"][number] | null>(
    (found, each) => (each.customers > (found?.customers ?? 0) ? each : found),
    null,
  );
  if (most === null) {
    emptyBlock(sheet, texts.risks.empty);
    return;
  }
  const { answer, reasons } = texts.risks;
  questionTitle(sheet, texts.risks.title);
  grid.textRow(answer(count(risks.customers), reasons[most.reason], count(most.customers)), "answer");
  const { over } = chartRows(sheet, keyFigures(sheet, risks));
  reasonChart(sheet, over, reasonTable(sheet, risks));
  customerTable(sheet, risks);
  blockNotes(sheet, {
    definitions: [texts.risks.definition],
    sample: texts.risks.sample(count(risks.customers)),
    exclusions: {
      customers: ["customerId-missing", "level-unusable", "nextFollowUp-unusable", "cadence-unusable"],
      interactions: ["due-unusable", "done-unusable"],
      needs: exclusionReasons,
      services: exclusionReasons,
      surveys: exclusionReasons,
    },
  });
}

function keyFigures({ texts: { risks: say } }: SheetContext, { customers }: Risks): KeyFigure[] {
  return [{ label: say.customers, value: customers, style: "count" }];
}

function reasonTable(sheet: SheetContext, risks: Risks): Area {
  const { grid, texts } = sheet;
  const { columns: headers, reasons, reasonsTitle } = texts.risks;
  tableTitle(sheet, reasonsTitle);
  const columns: TableColumn[] = [
    { header: headers.reason, style: "text" },
    { header: headers.customers, style: "count" },
  ];
  const rows = risks.byReason.map(({ reason, customers }): TableRow => [reasons[reason], customers]);
  const body = table(grid, columns, rows);
  fieldsLine(sheet, usedFor(risks));
  return body;
}

function reasonChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Risks",
    title: texts.risks.chart,
    kind: "bar",
    seriesName: texts.risks.columns.customers,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, FIRST_COLUMN + 1),
  });
}

function customerTable(sheet: SheetContext, risks: Risks): void {
  const { grid, texts } = sheet;
  const { columns: headers, listTitle } = texts.risks;
  const shown = risks.list.slice(0, CUSTOMERS_SHOWN);
  tableTitle(sheet, listTitle(count(shown.length)));
  const columns: TableColumn[] = [
    { header: headers.name, style: "text" },
    { header: headers.customerId, style: "text" },
    { header: headers.owner, style: "text" },
    { header: headers.level, style: "textCenter" },
    { header: headers.why, style: "text", span: 7 },
  ];
  table(
    grid,
    columns,
    shown.map((customer) => customerRow(sheet, customer)),
  );
  const hidden = risks.customers - shown.length;
  if (hidden > 0) tableBody(grid, columns, [[texts.rest(count(hidden)), "", "", "", ""]]);
  fieldsLine(sheet, mergedFields([named, usedFor(risks)]));
}

const usedFor = ({ byReason }: Risks): UsedFields =>
  mergedFields(byReason.map(({ reason }) => fieldsOfReason[reason]));

function customerRow(
  sheet: SheetContext,
  { customerId, name, owner, level, reasons }: RiskCustomer,
): TableRow {
  const why = reasons.map((reason) => reasonText(sheet, reason)).join(sheet.texts.notes.partSeparator);
  return [shortened(name), shortened(customerId), shortened(owner), level, why];
}

function reasonText({ texts: { risks } }: SheetContext, reason: RiskReason): string {
  const { why: say } = risks;
  switch (reason.reason) {
    case "payment":
      return say.payment(money(reason.amount), count(reason.days));
    case "complaint":
    case "nextAction":
    case "need":
      return say[reason.reason](count(reason.count), count(reason.days));
    case "satisfaction":
      return say.satisfaction(figure(reason.score), figure(reason.before));
    case "followUp":
      return say.followUp(count(reason.days));
    case "cadence":
      return reason.days === null
        ? say.neverContacted(days(reason.cadence))
        : say.cadence(count(reason.days), days(reason.cadence));
  }
}
