// Owns the list of everything the product does to a workbook. An operation joins the fault harness by one line here.
import { analyze } from "../../src/actions/analyze";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { clearFilters } from "../../src/actions/clearFilters";
import { compareAnalyses } from "../../src/actions/compareAnalyses";
import { createTemplate } from "../../src/actions/createTemplate";
import { filterRecords } from "../../src/actions/filterRecords";
import { fixFindings, type FixedFindings } from "../../src/actions/fixFindings";
import { goToFinding } from "../../src/actions/goToFinding";
import { goToSheet } from "../../src/actions/goToSheet";
import { listAnalyses } from "../../src/actions/listAnalyses";
import { previewAnalysis } from "../../src/actions/previewAnalysis";
import { readFacets } from "../../src/actions/readFacets";
import { readSettings } from "../../src/actions/readSettings";
import { saveSettings } from "../../src/actions/saveSettings";
import { showRows } from "../../src/actions/showRows";
import { viewTemplate } from "../../src/actions/viewTemplate";
import { noCriteria } from "../../src/core/filter/criteria";
import { monthPeriod } from "../../src/core/period";
import { defaultSettings } from "../../src/core/schema/settings";
import { operation as op, type Operation } from "./operation";
import * as books from "./workbooks";

const { may, template, today, vip } = books;
const periods = { first: may.period, second: monthPeriod(2024, 4) };
const compared = {
  prepare: async (excel: Parameters<Operation["prepare"]>[0]) => {
    books.modules(excel);
    await compareAnalyses(periods);
  },
};
const place = { module: "purchases", field: "amount", row: 0 } as const;
const plain = books.findingsOf(books.pasted);
const underFilter = books.findingsOf(books.pastedAndFiltered);
const filterIsOff = {
  tellsOfRest: (answer: unknown): boolean => (answer as FixedFindings).filter === "not-renewed",
};
const completes = { isComplete: async (): Promise<boolean> => (await viewTemplate("zh-CN")).isComplete };
const inFull = { ...template, sample: true };

/** Action, workbook it runs on, how that is opened, how it runs. */
export const operations: readonly Operation[] = [
  op("createTemplate", "a new workbook", books.emptyBook, () => createTemplate(template), completes),
  op("createTemplate", "a new workbook, in full", books.emptyBook, () => createTemplate(inFull), completes),
  op("createTemplate", "a user's own table", books.bareTable, () => createTemplate(template), completes),
  op(
    "createTemplate",
    "an incomplete template",
    books.incompleteTemplate,
    () => createTemplate(inFull),
    completes,
  ),
  op("viewTemplate", "three modules", books.modules, () => viewTemplate("zh-CN")),
  op("readFacets", "three modules", books.modules, () => readFacets()),
  op("filterRecords", "three modules", books.modules, () => filterRecords(vip)),
  op("filterRecords", "a filtered workbook", books.filtered, () => filterRecords(vip)),
  op("filterRecords", "a filtered book, all", books.filtered, () => filterRecords(noCriteria)),
  op("clearFilters", "a filtered workbook", books.filtered, () => clearFilters()),
  op("checkWorkbook", "pasted values", books.pasted, () => checkWorkbook({ language: "zh-CN", today })),
  op("fixFindings", "pasted values", plain.prepare, () => fixFindings(plain.get())),
  op(
    "fixFindings",
    "a filtered workbook",
    underFilter.prepare,
    () => fixFindings(underFilter.get()),
    filterIsOff,
  ),
  op("goToFinding", "pasted values", books.pasted, () => goToFinding(place)),
  op("analyze", "three modules", books.modules, () => analyze(may)),
  op("analyze", "an earlier analysis", books.analyzed, () => analyze(may)),
  op("analyze", "one somebody wrote on", books.annotated, () => analyze(may)),
  op("previewAnalysis", "three modules", books.modules, () => previewAnalysis(may)),
  op("compareAnalyses", "three modules", books.modules, () => compareAnalyses(periods)),
  op("compareAnalyses", "an earlier comparison", compared.prepare, () => compareAnalyses(periods)),
  op("listAnalyses", "an earlier analysis", books.analyzed, () => listAnalyses()),
  op("goToSheet", "an earlier analysis", books.analyzed, () => goToSheet("分析 2024-05")),
  op("showRows", "three modules", books.modules, () => showRows({ ...may, figure: "buyers" })),
  op("showRows", "a filtered workbook", books.filtered, () => showRows({ ...may, figure: "buyers" })),
  op("readSettings", "three modules", books.modules, () => readSettings()),
  op("saveSettings", "three modules", books.modules, () =>
    saveSettings({ ...defaultSettings, lostAfterDays: 90 }),
  ),
];

/** Files of src/actions that no button calls, with why. */
export const partsOfActions: Readonly<Record<string, string>> = {
  computeAnalysis:
    "the reading and computing that analyze, previewAnalysis, compareAnalyses and showRows share",
  reportSheet: "finding and writing the sheet of analyze and compareAnalyses",
  filterTarget: "what filterRecords and showRows tell a table's filter",
};
