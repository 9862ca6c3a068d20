// Measures the embedded host alone: cells written and read through Office.js, a file saved and opened, beside exceljs.
// Run: npm run bench:host [rows ...]
import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { type HostRun, measureHost, type Subject, subjects } from "./hostRuns";
import { markdownTable } from "./markdownTable";

const SIZES = [200_000, 1_000_000];
/** With a million rows exceljs needs an array larger than V8 has: it breaks off after eight minutes, at any heap. */
const RIVAL_ROWS = 200_000;
const PATIENCE_MINUTES = 10;
const STEPS = ["write", "read", "save", "open"] as const;

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--run")
  void measureHost(rest[0] as Subject, Number(rest[1])).then((run) =>
    process.stdout.write(JSON.stringify(run), () => process.exit(0)),
  );
else measureAll(mode === undefined ? SIZES : [mode, ...rest].map(Number));

function measureAll(sizes: readonly number[]): void {
  console.log(
    `Load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}\n`,
  );
  const rows = sizes.flatMap((size) => {
    const runs = subjects
      .filter((subject) => subject === "host" || size <= RIVAL_ROWS)
      .map((subject) => ({ subject, run: runOf(subject, size) }));
    const own = runs[0].run;
    return runs.map(({ subject, run }) => {
      const name = [
        subject === "host" ? "Clientbook, through Office.js" : subject,
        size.toLocaleString("en"),
      ];
      if (typeof run === "string") return [...name, run];
      const steps = STEPS.map((step) => {
        const ratio =
          subject === "host" || typeof own === "string"
            ? ""
            : ` (${(run.cpu[step] / own.cpu[step]).toFixed(1)}×)`;
        return `${run.cpu[step].toFixed(1)}${ratio}`;
      });
      const memory =
        typeof own === "string" || subject === "host" ? "" : ` (${(run.memory / own.memory).toFixed(1)}×)`;
      return [...name, ...steps, run.fileMegabytes.toFixed(1), `${run.memory.toFixed(0)}${memory}`];
    });
  });
  console.log(
    markdownTable(
      ["", "rows × 8", "write cells, CPU s", "read cells", "save", "open", "file, MB", "peak RSS, MB"],
      rows,
    ),
  );
}

/** Of a process of its own, at Node's default heap; or why there is none. */
function runOf(subject: Subject, size: number): HostRun | string {
  const child = spawnSync(process.execPath, [__filename, "--run", subject, String(size)], {
    encoding: "utf8",
    maxBuffer: 2 ** 20,
    timeout: PATIENCE_MINUTES * 60_000,
  });
  if (child.error) return `over ${PATIENCE_MINUTES} minutes`;
  if (/heap out of memory/.test(child.stderr)) return "out of memory";
  if (child.status !== 0) throw new Error(`${subject} ${size} failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as HostRun;
}
