// Owns the block 客户走到哪一步: how many customers stand at and have reached each stage, and how many go on.
import type { FunnelStage } from "../analysis/report";
import { blockNotes, questionTitle, chartRows, emptyBlock, narrowRow, tableTitle } from "./block";
import { withoutCustomer, withoutDate, withoutOwnId, withoutStage } from "./exclusionSets";
import { count, listValue, share } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, columnOf, table } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

const REACHED_COLUMN = FIRST_COLUMN + 2;
/** Fewer customers than this: no step is called the hardest. */
const ENOUGH_CUSTOMERS = 10;

const fields: UsedFields = {
  customers: ["customerId", "firstContact"],
  interactions: ["customerId", "date", "stage"],
};

export function funnelBlock(sheet: SheetContext): void {
  const { grid, report, texts } = sheet;
  const { funnel } = report;
  if (!funnel) return;
  // Without stages everybody is a potential customer, which tells nothing.
  if (funnel.slice(1).every(({ reached }) => reached === 0)) {
    emptyBlock(sheet, texts.funnel.empty);
    return;
  }
  questionTitle(sheet, texts.funnel.title);
  const hardest = hardestStep(sheet, funnel);
  if (hardest) grid.textRow(hardest, "answer");
  else narrowRow(sheet);
  const { over } = chartRows(sheet, []);
  reachedChart(sheet, over, stageTable(sheet, funnel));
  notes(sheet);
}

/** The step with the lowest conversion among those that enough customers could take. */
function hardestStep({ texts, language }: SheetContext, funnel: readonly FunnelStage[]): string | null {
  let hardest: { from: FunnelStage; to: FunnelStage; rate: number } | null = null;
  for (let at = 0; at + 1 < funnel.length; at++) {
    const { [at]: from, [at + 1]: to } = funnel;
    if (from.conversion === null || from.reached < ENOUGH_CUSTOMERS) continue;
    if (hardest === null || from.conversion < hardest.rate) hardest = { from, to, rate: from.conversion };
  }
  if (hardest === null) return null;
  const name = ({ stage }: FunnelStage): string => listValue("stage", stage, language);
  return texts.funnel.answer(name(hardest.from), name(hardest.to), share(hardest.rate));
}

function stageTable(sheet: SheetContext, funnel: readonly FunnelStage[]): Area {
  const { grid, texts, language } = sheet;
  const { columns: headers, tableTitle: title } = texts.funnel;
  tableTitle(sheet, title);
  const columns: TableColumn[] = [
    { header: headers.stage, style: "text" },
    { header: headers.customers, style: "count" },
    { header: headers.reached, style: "count" },
    { header: headers.conversion, style: "share" },
    { header: headers.medianDays, style: "days" },
  ];
  const rows = funnel.map(({ stage, customers, reached, conversion, medianDays }) => [
    listValue("stage", stage, language),
    customers,
    reached,
    conversion,
    medianDays,
  ]);
  const body = table(grid, columns, rows);
  fieldsLine(sheet, fields);
  return body;
}

function reachedChart({ grid, texts }: SheetContext, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Funnel",
    title: texts.funnel.chart,
    kind: "bar",
    seriesName: texts.funnel.columns.reached,
    format: "count",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, REACHED_COLUMN),
  });
}

function notes(sheet: SheetContext): void {
  const { report, texts } = sheet;
  blockNotes(sheet, {
    definitions: [texts.funnel.definition],
    sample: texts.funnel.sample(count(report.overview.customers.value)),
    exclusions: {
      customers: [...withoutOwnId, "firstContact-unusable"],
      interactions: [...withoutCustomer, ...withoutDate, ...withoutStage],
    },
  });
}
