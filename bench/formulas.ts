// Measures formulas: a million of a kind calculated, and again after one cell was edited, beside IronCalc (WebAssembly).
// Run: npm run bench:formulas [rows ...]
import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { type Engine, engines, type FormulaRun, measureFormulas, type Task, tasks } from "./formulaRuns";
import { markdownTable } from "./markdownTable";

const SIZES = [10_000, 1_000_000];
/** IronCalc goes through the list for every formula: a million would take it hours. */
const RIVAL_ROWS = 10_000;
const PATIENCE_MINUTES = 3;

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--run")
  void measureFormulas(rest[0] as Engine, rest[1] as Task, Number(rest[2])).then((run) =>
    process.stdout.write(JSON.stringify(run), () => process.exit(0)),
  );
else measureAll(mode === undefined ? SIZES : [mode, ...rest].map(Number));

function measureAll(sizes: readonly number[]): void {
  const load = loadavg().map((average) => average.toFixed(1));
  console.log(`Load before: ${load.join(", ")}\n`);
  const rows = (Object.keys(tasks) as Task[]).flatMap((task) => sizes.flatMap((size) => compare(task, size)));
  const headers = [
    "",
    "formulas",
    "engine",
    "written and calculated, CPU s",
    "after one edit, CPU ms",
    "peak RSS, MB",
  ];
  console.log(markdownTable(headers, rows));
}

function compare(task: Task, size: number): string[][] {
  const own = runOf("host", task, size);
  return engines
    .filter((engine) => engine === "host" || size <= RIVAL_ROWS)
    .map((engine) => {
      const run = engine === "host" ? own : runOf(engine, task, size);
      const name = [task, size.toLocaleString("en"), engine === "host" ? "Clientbook" : "IronCalc"];
      if (typeof run === "string") return [...name, run];
      if (typeof own !== "string" && run.last !== own.last)
        throw new Error(`${task}: ${run.last} in place of ${own.last}`);
      const beside = (figure: number, ours: number): string =>
        engine === "host" || ours === 0 ? "" : ` (${(figure / ours).toFixed(1)}×)`;
      const ours = typeof own === "string" ? null : own;
      return [
        ...name,
        run.calculate.toFixed(1) + beside(run.calculate, ours?.calculate ?? 0),
        (run.edit * 1000).toFixed(0) + beside(run.edit, ours?.edit ?? 0),
        run.memory.toFixed(0) + beside(run.memory, ours?.memory ?? 0),
      ];
    });
}

/** Of a process of its own, at Node's default heap; or why there is none. */
function runOf(engine: Engine, task: Task, size: number): FormulaRun | string {
  const child = spawnSync(process.execPath, [__filename, "--run", engine, task, String(size)], {
    encoding: "utf8",
    maxBuffer: 2 ** 20,
    timeout: PATIENCE_MINUTES * 60_000,
  });
  if (child.error) return `over ${PATIENCE_MINUTES} minutes`;
  if (/heap out of memory/.test(child.stderr)) return "out of memory";
  if (child.status !== 0) throw new Error(`${engine} ${task} ${size} failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as FormulaRun;
}
