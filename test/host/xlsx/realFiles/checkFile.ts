// Owns what must hold of a file of another program: opened, one cell changed, saved and reopened without loss.
import { formatCell } from "../../../../src/host/model/address";
import { copySheet } from "../../../../src/host/model/sheetCopy";
import type { Workbook } from "../../../../src/host/model/workbook";
import type { RunningExcel } from "../../../../src/host/client/startExcel";
import { CannotKeep, UnreadableFile, type UnreadableReason } from "../../../../src/host/xlsx/errors";
import { readZip, type ZipEntry } from "../../../../src/host/xlsx/package/unzip";
import { readXlsx } from "../../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../../src/host/xlsx/writeXlsx";
import { sheetOrigin } from "../../../../src/host/xlsx/workbook/workbookOrigin";
import { contentOf } from "../content";
import { problemsOf } from "../structureGate";
import { firstDifference } from "./firstDifference";
import { programOf } from "./program";
import { worksheetLosses } from "./worksheetLosses";

export type Outcome =
  | { kind: "refused"; reason: UnreadableReason; detail: string }
  /** Opened, but a part would break with any change, so saving is refused. */
  | { kind: "readOnly"; program: string; reason: string }
  | { kind: "kept"; program: string; parts: number }
  | { kind: "failed"; program: string; problems: string[] };

/** @param excel a running client, to write the cell as an add-in does */
export async function checkFile(bytes: Uint8Array, excel: RunningExcel): Promise<Outcome> {
  let program = "";
  try {
    const workbook = readXlsx(bytes);
    program = programOf(bytes);
    const problems = [
      ...unchangedLosses(bytes),
      ...changedLosses(bytes, workbook),
      ...(isLarge(bytes) ? [] : [...madeAnewLosses(bytes), ...(await clientLosses(bytes, excel))]),
    ];
    return problems.length > 0
      ? { kind: "failed", program, problems }
      : { kind: "kept", program, parts: partsOf(bytes).size };
  } catch (error) {
    if (error instanceof UnreadableFile && program === "")
      return { kind: "refused", reason: error.reason, detail: error.detail };
    if (error instanceof CannotKeep && error.reason === "signature")
      return { kind: "readOnly", program, reason: error.message };
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "failed", program, problems: [problem.split("\n").slice(0, 4).join(" | ")] };
  }
}

/** Unpacked bytes above which a file's parts are compared, but not its parsed content: a dozen trees take minutes. */
const LARGE = 4_000_000;
const isLarge = (bytes: Uint8Array): boolean =>
  [...partsOf(bytes).values()].reduce((sum, { size }) => sum + size, 0) > LARGE;

/** By name as packages compare them: some writers store backslashes or a leading slash; the first of a name counts. */
function partsOf(bytes: Uint8Array): Map<string, ZipEntry> {
  const parts = new Map<string, ZipEntry>();
  for (const entry of readZip(bytes)) {
    const name = entry.name.replace(/\\/g, "/").replace(/^\//, "");
    if (!parts.has(name.toLowerCase())) parts.set(name.toLowerCase(), { ...entry, name });
  }
  return parts;
}

const differs = (a: ZipEntry, b: ZipEntry | undefined): boolean => !b || a.crc !== b.crc || a.size !== b.size;

/** Saved without a change, nothing may differ. */
function unchangedLosses(bytes: Uint8Array): string[] {
  const saved = partsOf(writeXlsx(readXlsx(bytes)));
  return [...partsOf(bytes).values()]
    .filter((part) => differs(part, saved.get(part.name.toLowerCase())))
    .map(({ name }) => `saved unchanged: ${name} differs`);
}

/** Parts that one written cell may change: its sheet, the strings, the order to recalculate. */
const TOUCHED = /sharedstrings|workbook\d*\.xml(\.rels)?$|\[content_types\]\.xml$/i;

function changedLosses(bytes: Uint8Array, workbook: Workbook): string[] {
  const sheet = workbook.sheets[0];
  const part = sheetOrigin(sheet)?.part ?? "";
  const row = Math.min(sheet.grid.extent().lastRow + 3, 1_048_575);
  sheet.grid.setValue(row, 0, "改 changed");
  const saved = writeXlsx(workbook);
  const after = partsOf(saved);
  const losses = [...partsOf(bytes).values()]
    .filter((entry) => entry.name.toLowerCase() !== part.toLowerCase() && !TOUCHED.test(entry.name))
    .filter((entry) => differs(entry, after.get(entry.name.toLowerCase())))
    .map(({ name }) => `one cell changed: ${name} differs`);
  if (isLarge(bytes)) return losses;
  return [
    ...losses,
    ...newProblems(bytes, saved),
    ...worksheetLosses(bytes, saved, part, formatCell(row, 0)),
    ...reopened(workbook, saved, "one cell changed"),
    ...(Buffer.compare(writeXlsx(readXlsx(saved)), saved) === 0 ? [] : ["the second save differs"]),
  ];
}

/** What is wrong in the saved file and was not in the one opened. */
function newProblems(before: Uint8Array, saved: Uint8Array): string[] {
  const known = new Set(problemsOf(before));
  return problemsOf(saved).filter((problem) => !known.has(problem));
}

/** Of each file: a workbook of fifty sheets shows no more in its last ones. */
const COPIED_SHEETS = 6;

/** Every section and chart made anew among what it does not know, and sheets copied beside themselves. */
function madeAnewLosses(bytes: Uint8Array): string[] {
  try {
    return lossesMadeAnew(bytes);
  } catch (error) {
    // Boxes of notes that are no XML: changed notes are refused, loudly; everything else goes on.
    if (error instanceof CannotKeep && error.reason === "unreadable-drawing") return [];
    throw error;
  }
}

function lossesMadeAnew(bytes: Uint8Array): string[] {
  const workbook = readXlsx(bytes);
  for (const sheet of workbook.sheets) {
    const origin = sheetOrigin(sheet);
    if (origin) origin.prints = {};
    for (const chart of sheet.charts) delete chart.origin;
  }
  const anew = writeXlsx(workbook);
  const losses = [...newProblems(bytes, anew), ...reopened(workbook, anew, "made anew")];
  for (const sheet of workbook.sheets.slice(0, COPIED_SHEETS))
    copySheet(workbook, sheet, workbook.sheets.length);
  const copied = writeXlsx(workbook);
  return [...losses, ...newProblems(bytes, copied), ...reopened(workbook, copied, "sheets copied")];
}

function reopened(workbook: Workbook, saved: Uint8Array, when: string): string[] {
  const difference = firstDifference(contentOf(workbook), contentOf(readXlsx(saved)));
  return difference === null ? [] : [`${when}: reopened differs at ${difference}`];
}

/** A cell written through the client, and everything read back through it. */
async function clientLosses(bytes: Uint8Array, excel: RunningExcel): Promise<string[]> {
  const workbook = readXlsx(bytes);
  if (workbook.readOnly) return [];
  excel.open(workbook);
  const index = workbook.sheets.findIndex(({ protection }) => protection === null);
  const sheet = workbook.sheets[index];
  if (!sheet) return [];
  const row = Math.min(sheet.grid.extent().lastRow + 3, 1_048_575);
  await excel.Excel.run(async (context) => {
    const opened = context.workbook.worksheets.getItem(sheet.name);
    opened.getRange(formatCell(row, 0)).values = [["改"]];
    opened.getUsedRange().getCell(0, 0).getResizedRange(40, 20).load("values, text, formulas, numberFormat");
    opened.tables.load("items/name, items/columns/items/name");
    opened.charts.load("items/name, items/chartType");
    context.workbook.names.load("items/name, items/type, items/value, items/formula");
    await context.sync();
  });
  const saved = writeXlsx(workbook);
  return [...newProblems(bytes, saved), ...reopened(workbook, saved, "written through the client")];
}
