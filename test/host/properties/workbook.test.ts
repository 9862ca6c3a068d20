// Random sequences of operations through Office.js beside a plain model: after each step both hold the same, and at the end
// the file that is saved opens as the same workbook. PROPERTY_RUNS sets how many sequences, PROPERTY_SEED which.
import fc from "fast-check";
import { startExcel, type RunningExcel } from "../../../src/host/client/startExcel";
import { HIDDEN_BY_FILTER } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";
import { readXlsx } from "../../../src/host/xlsx/readXlsx";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { contentOf } from "../xlsx/content";
import * as blockSteps from "./blockSteps";
import * as bookSteps from "./bookSteps";
import * as cellSteps from "./cellSteps";
import { brokenInvariants, differences } from "./comparison";
import { Book, Sheet } from "./plainSheet";
import * as layoutSteps from "./layoutSteps";
import * as objectSteps from "./objectSteps";
import { Circle, textOf } from "./plainText";
import * as sheetSteps from "./sheetSteps";
import { resetNames, type Draw, type Step } from "./step";
import * as tableSteps from "./tableSteps";

const runs = Number(process.env.PROPERTY_RUNS ?? 60);
const seed = Number(process.env.PROPERTY_SEED ?? 20261122);

const kinds: ((book: Book, draw: Draw) => Step | null)[] = [
  cellSteps.edit,
  cellSteps.edit,
  cellSteps.edit,
  cellSteps.writeFormula,
  cellSteps.writeFormula,
  cellSteps.shift,
  cellSteps.shift,
  cellSteps.shift,
  cellSteps.sortRange,
  cellSteps.merge,
  tableSteps.addTable,
  tableSteps.addTable,
  tableSteps.addRow,
  tableSteps.addRow,
  tableSteps.deleteRow,
  tableSteps.changeColumns,
  tableSteps.changeColumns,
  tableSteps.rename,
  tableSteps.resize,
  tableSteps.sortTable,
  tableSteps.filter,
  bookSteps.endTable,
  bookSteps.names,
  bookSteps.rules,
  bookSteps.rules,
  sheetSteps.sheets,
  sheetSteps.copySheet,
  blockSteps.moveRange,
  blockSteps.moveRange,
  blockSteps.copyRange,
  blockSteps.copyRange,
  layoutSteps.hide,
  layoutSteps.freeze,
  layoutSteps.protect,
  objectSteps.comment,
  objectSteps.chart,
  objectSteps.totals,
];

const below = (limit: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: limit - 1 });
const draw: fc.Arbitrary<Draw> = fc.record({
  kind: below(kinds.length),
  sheet: below(12),
  row: below(12),
  column: below(8),
  height: below(3),
  width: below(3),
  pick: below(60),
  value: below(60),
});

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ language: "en-US", now: () => 45413.5 });
  cellSteps.useTexts(textOf);
});
afterAll(() => excel.close());

/** Makes one step on both sides; a refusal that may be, or must, has changed nothing. */
async function make(book: Book, step: Step): Promise<void> {
  const isForbidden = step.edits.some(({ isProtected }) => isProtected);
  try {
    await Excel.run(async (context) => {
      step.office(context);
      await context.sync();
    });
  } catch (failure) {
    if (isForbidden ? (failure as { code?: string }).code === "AccessDenied" : step.mayRefuse) return;
    throw new Error(`refused: ${(failure as Error).message}`, { cause: failure });
  }
  if (isForbidden) throw new Error("a protected sheet was changed");
  step.plain();
  nameTables(book);
  nameColumns(book);
}

/** Tables that came with a copied sheet: any name will do. */
function nameTables(book: Book): void {
  for (const sheet of book.sheets)
    for (const table of sheet.tables)
      if (table.name === "") table.name = excel.workbook.sheetNamed(sheet.name)?.tables[0]?.name ?? "";
}

/** Columns that Excel named itself: any name will do that is none of the others'. */
function nameColumns(book: Book): void {
  for (const sheet of book.sheets)
    for (const { name, columns } of sheet.tables)
      columns.forEach((column, index) => {
        if (column.name !== "") return;
        column.name = excel.workbook.tableNamed(name)?.table.columns[index]?.name ?? "";
        column.header.value = column.name;
      });
}

/** What is wrong after a step; null where formulas run in a circle and the sequence ends. */
async function problemsOf(book: Book, step: Step): Promise<string[] | null> {
  try {
    await make(book, step);
    return [...(await differences(book, excel.workbook)), ...brokenInvariants(excel.workbook)];
  } catch (failure) {
    return failure instanceof Circle ? null : [(failure as Error).message];
  }
}

async function run(draws: readonly Draw[]): Promise<void> {
  excel.open(new Workbook("First"));
  resetNames();
  const book = new Book();
  book.sheets.push(new Sheet("First"));
  const log: string[] = [];
  for (const each of draws) {
    const step = kinds[each.kind](book, each);
    if (!step) continue;
    log.push(step.says);
    const problems = await problemsOf(book, step);
    if (problems === null) break;
    if (problems.length > 0) throw new Error(`${log.join("\n")}\n→ ${problems.slice(0, 12).join("\n→ ")}`);
  }
  try {
    const reopened = readXlsx(writeXlsx(excel.workbook));
    expect(contentOf(withoutReasons(reopened))).toEqual(contentOf(withoutReasons(excel.workbook)));
  } catch (failure) {
    throw new Error(`${log.join("\n")}\n→ the file: ${(failure as Error).message}`, { cause: failure });
  }
}

/** A file says that a row in a filtered range is hidden, and not whether the filter or the user hid it. */
function withoutReasons(workbook: Workbook): Workbook {
  for (const { hiddenRows } of workbook.sheets)
    for (const row of hiddenRows.keys()) hiddenRows.set(row, HIDDEN_BY_FILTER);
  return workbook;
}

it("does to any workbook what the plain model says", async () => {
  await fc.assert(fc.asyncProperty(fc.array(draw, { minLength: 5, maxLength: 30, size: "max" }), run), {
    numRuns: runs,
    seed,
    path: process.env.PROPERTY_PATH,
    endOnFailure: process.env.PROPERTY_NO_SHRINK === "1",
  });
}, 3_600_000);
