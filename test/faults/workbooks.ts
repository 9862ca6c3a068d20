// Owns the workbooks that operations are put through faults on: small, and of each kind that an operation treats its own way.
import { analyze } from "../../src/actions/analyze";
import { checkWorkbook, type CheckedFinding } from "../../src/actions/checkWorkbook";
import { createTemplate, type CreateTemplateOptions } from "../../src/actions/createTemplate";
import { filterRecords } from "../../src/actions/filterRecords";
import { isUnambiguous } from "../../src/actions/fixFindings";
import { serialOf } from "../../src/core/calendar";
import type { Finding } from "../../src/core/check/finding";
import { noCriteria, type FilterCriteria } from "../../src/core/filter/criteria";
import { monthPeriod } from "../../src/core/period";
import type { RunningExcel } from "../../src/host/client/startExcel";
import { Workbook } from "../../src/host/model/workbook";
import { moduleBook, smallModules, withCells } from "../excel/moduleBook";

export const today = serialOf(2024, 6, 14);
/** A sheet of few blocks: what is written differs, how it gets into the workbook does not. */
export const may = {
  blocks: ["overview" as const],
  period: monthPeriod(2024, 5),
  today,
  language: "zh-CN" as const,
};
export const template: CreateTemplateOptions = { language: "zh-CN", sample: false, today };
export const vip: FilterCriteria = { ...noCriteria, values: { tags: ["VIP"], source: ["展会"] } };
export const huadong: FilterCriteria = { ...noCriteria, values: { tags: ["华东"] } };

export const emptyBook = (excel: RunningExcel): void => excel.open(new Workbook());

/** Three linked tables with a remark of the user's beside them. */
export function modules(excel: RunningExcel): void {
  const workbook = moduleBook(smallModules);
  workbook.sheets[0]?.grid.setValue(8, 0, "我的备注");
  excel.open(workbook);
}

/** A user's own table, some of the columns, something beside it. */
export function bareTable(excel: RunningExcel): void {
  const [customers] = smallModules;
  const workbook = moduleBook([
    {
      ...customers,
      headers: customers.headers.slice(0, 2),
      rows: customers.rows.map((row) => row.slice(0, 2)),
    },
  ]);
  workbook.sheets[0]?.grid.setValue(5, 0, "合计");
  excel.open(workbook);
}

/** A template without records that lacks a list, its name and the guide's name. */
export async function incompleteTemplate(excel: RunningExcel): Promise<void> {
  emptyBook(excel);
  await createTemplate(template);
  await excel.Excel.run(async (context) => {
    context.workbook.tables.getItem("List_intent").delete();
    context.workbook.names.getItem("Clientbook_intent").delete();
    context.workbook.names.getItem("Clientbook_guide").delete();
    await context.sync();
  });
}

export async function filtered(excel: RunningExcel): Promise<void> {
  modules(excel);
  await filterRecords(huadong);
}

export async function analyzed(excel: RunningExcel): Promise<void> {
  modules(excel);
  await analyze(may);
}

/** An analysis on whose sheet the user wrote. */
export async function annotated(excel: RunningExcel): Promise<void> {
  await analyzed(excel);
  const { grid } = excel.workbook.sheetNamed("分析 2024-05") ?? {};
  grid?.setValue(1, 13, "看这里");
}

/** Values pasted past the dropdowns, and what a check finds that can be put right at once. */
export function pasted(excel: RunningExcel): void {
  const spelled = withCells(smallModules, {
    Customers: { 0: { 6: " 展会 " }, 1: { 6: "转 介绍" } },
    Purchases: { 0: { 6: "￥1.2万", 7: "2024年5月3日" }, 1: { 8: "已 付款" }, 2: { 4: "３" } },
  });
  excel.open(moduleBook(spelled));
}

export async function pastedAndFiltered(excel: RunningExcel): Promise<void> {
  pasted(excel);
  await filterRecords({ ...noCriteria, values: { owner: ["王芳"] } });
}

/** The findings of a workbook, looked for once: they are the same at every run. */
export function findingsOf(prepare: (excel: RunningExcel) => Promise<void> | void) {
  let found: readonly Finding[] = [];
  return {
    get: (): readonly Finding[] => found,
    prepare: async (excel: RunningExcel): Promise<void> => {
      await prepare(excel);
      if (found.length > 0) return;
      const { findings } = await checkWorkbook({ language: "zh-CN", today });
      found = findings.map(({ finding }: CheckedFinding) => finding).filter(isUnambiguous);
    },
  };
}
