// Owns what is measured of formulas in one engine, at one number of them, alone in its process.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Calculator } from "../src/host/formula/calculator";
import { Workbook } from "../src/host/model/workbook";

export const engines = ["host", "ironcalc"] as const;
export type Engine = (typeof engines)[number];

/** Rows of the list that is looked up, as many as formulas up to these: F keys, G ascending numbers, H values. */
const LONGEST_LIST = 100_000;
const listOf = (rows: number): number => Math.min(rows, LONGEST_LIST);

/** A formula a row, beside a key in A (as the list has it, in other letters) and a number in B. */
export const tasks = {
  "=B2*C2": (row) => `=B${row}*C${row}`,
  "running total": (row) => (row === 1 ? "=B1" : `=D${row - 1}+B${row}`),
  "VLOOKUP, exact": (row, list) => `=VLOOKUP(A${row},$F$1:$H$${list},3,FALSE)`,
  "XLOOKUP, exact": (row, list) => `=XLOOKUP(A${row},$F$1:$F$${list},$H$1:$H$${list})`,
  "INDEX and MATCH": (row, list) => `=INDEX($H$1:$H$${list},MATCH(A${row},$F$1:$F$${list},0))`,
  "VLOOKUP, sorted": (row, list) => `=VLOOKUP(B${row},$G$1:$H$${list},2,TRUE)`,
  "XLOOKUP, next below": (row, list) => `=XLOOKUP(B${row},$G$1:$G$${list},$H$1:$H$${list},"",-1)`,
  COUNTIFS: (row, list) => `=COUNTIFS($F$1:$F$${list},A${row},$G$1:$G$${list},">=0")`,
  SUMIFS: (row, list) => `=SUMIFS($H$1:$H$${list},$F$1:$F$${list},A${row})`,
} satisfies Record<string, (row: number, list: number) => string>;
export type Task = keyof typeof tasks;

export interface FormulaRun {
  /** Processor seconds, all threads: everything calculated, and again after one cell was edited. */
  readonly calculate: number;
  readonly edit: number;
  /** Peak of the whole process, MB. */
  readonly memory: number;
  /** What the last formula came to, to compare engines. */
  readonly last: string;
}

type Input = string | number;
/** The cells of a row, columns A to H; null for none. */
function cellsOf(row: number, rows: number, task: Task): (Input | null)[] {
  const list = listOf(rows);
  const [key, number] = [`cust-${(row * 7919) % list}`, (row * 7919) % (2 * list)];
  const listed = row <= list ? [`CUST-${row - 1}`, row * 2, row % 1000] : [];
  return [key, number, row % 7, tasks[task](row, list), null, ...listed];
}

export const measureFormulas = (engine: Engine, task: Task, rows: number): Promise<FormulaRun> =>
  engine === "host" ? measureOwn(task, rows) : measureIronCalc(task, rows);

function timed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const peak = (): number => process.resourceUsage().maxRSS / 1024;
/** What the last row's key and number become: its formula reads one of them. */
const [KEY, NUMBER] = ["cust-12", 12];

async function measureOwn(task: Task, rows: number): Promise<FormulaRun> {
  const workbook = new Workbook();
  const { grid } = workbook.activeSheet;
  const calculator = new Calculator(workbook, () => 45_000);
  const calculate = timed(() => {
    for (let row = 1; row <= rows; row++)
      cellsOf(row, rows, task).forEach((cell, column) => {
        if (column === 3 && cell !== null) grid.setFormula(row - 1, column, String(cell), null);
        else if (cell !== null) grid.setValue(row - 1, column, cell);
      });
    calculator.calculate();
  });
  const edit = timed(() => {
    grid.setValue(rows - 1, 0, KEY);
    grid.setValue(rows - 1, 1, NUMBER);
    calculator.calculate();
  });
  return Promise.resolve({ calculate, edit, memory: peak(), last: String(grid.value(rows - 1, 3)) });
}

/** What is used of @ironcalc/wasm, which is an ES module. */
interface IronCalc {
  initSync(options: { module: Uint8Array }): void;
  Model: new (name: string, locale: string, zone: string, language: string) => IronCalcModel;
}
interface IronCalcModel {
  pauseEvaluation(): void;
  resumeEvaluation(): void;
  evaluate(): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
}

async function measureIronCalc(task: Task, rows: number): Promise<FormulaRun> {
  const entry = createRequire(__filename).resolve("@ironcalc/wasm");
  // TypeScript would turn import() into require().
  const load = new Function("path", "return import(path)") as (path: string) => Promise<IronCalc>;
  const { initSync, Model } = await load(entry);
  initSync({ module: readFileSync(entry.replace("wasm.js", "wasm_bg.wasm")) });
  const model = new Model("bench", "en", "UTC", "en");
  model.pauseEvaluation();
  const calculate = timed(() => {
    for (let row = 1; row <= rows; row++)
      cellsOf(row, rows, task).forEach((cell, column) => {
        if (cell !== null) model.setUserInput(0, row, column + 1, String(cell));
      });
    model.evaluate();
  });
  model.resumeEvaluation();
  const edit = timed(() => {
    model.setUserInput(0, rows, 1, KEY);
    model.setUserInput(0, rows, 2, String(NUMBER));
    model.evaluate();
  });
  return { calculate, edit, memory: peak(), last: model.getFormattedCellValue(0, rows, 4) };
}
