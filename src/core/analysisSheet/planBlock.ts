// Owns the block 跟进按计划了吗: what was due in the period and done, by level of the customer; milestones.
import type { Plan, PlanFigures, PlanSource } from "../analysis/packReport";
import { type KeyFigure, blockNotes, chartRows, emptyBlock, questionTitle, tableTitle } from "./block";
import { withoutDate, withoutOwnId } from "./exclusionSets";
import { count, listValue, share } from "./figureTexts";
import type { Area } from "./plan";
import type { SheetContext } from "./sheetContext";
import { FIRST_COLUMN } from "./sheetGrid";
import { type TableColumn, type TableRow, columnOf, table, tableBody } from "./table";
import { type UsedFields, fieldsLine } from "./usedFields";

/** Level, due, on time, late, then the execution rate. */
const RATE_COLUMN = FIRST_COLUMN + 4;

const fields = {
  nextActions: { customers: ["customerId", "level"], interactions: ["customerId", "date", "due", "done"] },
  followUps: {
    customers: ["customerId", "level", "nextFollowUp", "cadence"],
    interactions: ["customerId", "date"],
  },
  milestones: { interactions: ["date", "milestone"] },
} as const satisfies Record<string, UsedFields>;

const sourceKeys = ["nextActions", "followUps"] as const;
type SourceKey = (typeof sourceKeys)[number];
interface DueSource {
  readonly key: SourceKey;
  readonly source: PlanSource;
}

export function planBlock(sheet: SheetContext): void {
  const { report, texts } = sheet;
  const { plan } = report;
  if (!plan) return;
  const due = sourcesDue(plan);
  const milestones = (plan.milestones ?? []).filter(({ interactions }) => interactions > 0);
  if (due.length === 0 && milestones.length === 0) {
    emptyBlock(sheet, texts.plan.empty);
    return;
  }
  questionTitle(sheet, texts.plan.title);
  if (due.length > 0) sheet.grid.textRow(due.map((each) => answer(sheet, each)).join(""), "answer");
  const over = due.length > 0 ? chartRows(sheet, keyFigures(sheet, due)).over : null;
  due.forEach(({ key, source }, index) => {
    const body = sourceTable(sheet, key, source);
    if (index === 0 && over) rateChart(sheet, key, over, body);
  });
  if (milestones.length > 0) milestoneTable(sheet, milestones);
  const all = due.reduce((sum, { source }) => sum + source.total.due, 0);
  blockNotes(sheet, {
    definitions: [texts.plan.definition],
    sample: texts.plan.sample(count(all)),
    exclusions: {
      customers: [...withoutOwnId, "level-unusable", "nextFollowUp-unusable", "cadence-unusable"],
      interactions: [
        "customerId-missing",
        ...withoutDate,
        "due-unusable",
        "done-unusable",
        "milestone-unusable",
      ],
    },
  });
}

const sourcesDue = (plan: Plan): DueSource[] =>
  sourceKeys.flatMap((key) => {
    const source = plan[key];
    return source && source.total.due > 0 ? [{ key, source }] : [];
  });

function answer({ texts: { plan: say } }: SheetContext, { key, source: { total } }: DueSource): string {
  return say.answer(say.sources[key], count(total.due), share(total.executionRate), share(total.onTimeRate));
}

function keyFigures({ texts }: SheetContext, due: readonly DueSource[]): KeyFigure[] {
  const { plan: say } = texts;
  return due.flatMap(({ key, source: { total } }): KeyFigure[] => [
    {
      label: texts.labelled(say.sources[key], say.columns.executionRate),
      value: total.executionRate,
      style: "share",
    },
    { label: say.previous(say.sources[key]), value: total.previousExecutionRate, style: "share" },
  ]);
}

/** The rows by level, which the chart draws; only levels with something due have a rate. */
function sourceTable(sheet: SheetContext, key: SourceKey, { byLevel, total }: PlanSource): Area {
  const { grid, texts } = sheet;
  const { columns: headers, tableTitle: title, level: named, noLevel, sources } = texts.plan;
  tableTitle(sheet, title(sources[key]));
  const columns: TableColumn[] = [
    { header: headers.level, style: "text" },
    { header: headers.due, style: "count" },
    { header: headers.onTime, style: "count" },
    { header: headers.late, style: "count" },
    { header: headers.executionRate, style: "share" },
    { header: headers.onTimeRate, style: "share" },
  ];
  const rows = byLevel
    .filter(({ due }) => due > 0)
    .map((figures) => planRow(figures.level === "" ? noLevel : named(figures.level), figures));
  const body = table(grid, columns, rows);
  tableBody(grid, columns, [planRow(texts.packs.total, total)]);
  fieldsLine(sheet, fields[key]);
  return body;
}

const planRow = (label: string, figures: PlanFigures): TableRow => [
  label,
  figures.due,
  figures.onTime,
  figures.late,
  figures.executionRate,
  figures.onTimeRate,
];

function rateChart({ grid, texts }: SheetContext, key: SourceKey, over: Area, body: Area): void {
  grid.chart({
    name: "Clientbook_Plan",
    title: texts.plan.chart(texts.plan.sources[key]),
    kind: "bar",
    seriesName: texts.plan.columns.executionRate,
    format: "share",
    over,
    categories: columnOf(body, FIRST_COLUMN),
    values: columnOf(body, RATE_COLUMN),
  });
}

function milestoneTable(sheet: SheetContext, milestones: NonNullable<Plan["milestones"]>): void {
  const { grid, texts, language } = sheet;
  const { milestonesTitle, milestoneColumns: headers } = texts.plan;
  tableTitle(sheet, milestonesTitle);
  const columns: TableColumn[] = [
    { header: headers.milestone, style: "text" },
    { header: headers.interactions, style: "count" },
  ];
  const rows = milestones.map(({ milestone, interactions }): TableRow => [
    listValue("milestone", milestone, language),
    interactions,
  ]);
  table(grid, columns, rows);
  fieldsLine(sheet, fields.milestones);
}
