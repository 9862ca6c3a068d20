// Owns the way from a random workbook to its report: file → model → host → Office.js → records → analysis.
import { analysisTables, computeAnalysis } from "../../src/actions/computeAnalysis";
import type { Report } from "../../src/core/analysis/report";
import { optionalParts } from "../../src/core/analysis/reportValues";
import { silentProgress } from "../../src/core/progress";
import { readStructure } from "../../src/excel/readStructure";
import type { RunningExcel } from "../../src/host/client/startExcel";
import { readXlsx } from "../../src/host/xlsx/readXlsx";
import { addIn } from "../../src/language/product";
import type { RandomWorkbook } from "./randomWorkbook";
import { fileOf } from "./workbookFile";

/** @param excel one that is running, whose workbook is replaced */
export async function reportOfFile(excel: RunningExcel, book: RandomWorkbook): Promise<Report> {
  const bytes = await fileOf(book);
  await lastRequestsOf(excel);
  excel.open(readXlsx(bytes, { addIn }));
  const tables = analysisTables(await readStructure());
  expect(tables.settings).toEqual(book.settings);
  return computeAnalysis(tables, { period: book.period, today: 0 }, optionalParts, silentProgress);
}

/** At the end of an Excel.run, Office.js lets go of its ranges in a request that nobody waits for. */
async function lastRequestsOf({ host }: RunningExcel): Promise<void> {
  for (let before = -1; before !== host.requests.count;) {
    before = host.requests.count;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
