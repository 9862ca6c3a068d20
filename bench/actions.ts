// Measures the actions on the embedded host (round trips, bytes, time, memory), and .xlsx files beside exceljs.
// Run: npx tsc -p bench/tsconfig.json && node dist/bench/bench/actions.js [--files] [purchases ...]
import { spawnSync } from "node:child_process";
import { codecs, type Codec, type FileRun, measureFile, prepareFile } from "./actionsFiles";
import { type Action, actions, measureAction, type Run } from "./actionsRuns";
import { markdownTable } from "./markdownTable";

const SIZES = [1_000, 100_000, 1_000_000];
/** A codec that needs longer is told as such. */
const PATIENCE_MINUTES = 10;
/** What one answer of analyze may hold. */
const CHUNK = 4 * 2 ** 20;

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--action") void print(measureAction(rest[0] as Action, Number(rest[1])));
else if (mode === "--file") void print(measureFile(rest[0] as Codec, Number(rest[1])));
else if (mode === "--prepare") prepareFile(Number(rest[0]));
else if (mode === "--files") console.log(fileTable(rest.length === 0 ? SIZES : rest.map(Number)));
else measureAll(mode === undefined ? SIZES : [mode, ...rest].map(Number));

async function print(run: Promise<Run | FileRun>): Promise<void> {
  const result = JSON.stringify(await run);
  process.stdout.write(result, () => process.exit(0));
}

function measureAll(sizes: readonly number[]): void {
  console.log(actionTable(sizes));
  console.log();
  console.log(fileTable(sizes));
}

function actionTable(sizes: readonly number[]): string {
  const names = Object.keys(actions) as Action[];
  const rows = names.flatMap((action) =>
    (action === "template, new" ? [0] : sizes).map((size) => {
      const run = resultOf<Run>(["--action", action, String(size)]);
      if (typeof run === "string") return [action, count(size), run];
      return [
        action,
        size === 0 ? "—" : count(size),
        String(run.roundTrips),
        aimOf(action, run),
        String(run.releases),
        megabytes(run.bytesUp),
        megabytes(run.bytesDown),
        run.seconds.toFixed(2),
        run.cpuSeconds.toFixed(2),
        run.hostSeconds.toFixed(2),
        `${run.memory.toFixed(0)} (${run.memoryBefore.toFixed(0)})`,
      ];
    }),
  );
  return markdownTable(
    [
      "action",
      "purchases",
      "round trips",
      "aim",
      "releases",
      "MB up",
      "MB down",
      "seconds",
      "CPU, s",
      "in the host, s",
      "peak memory, MB (before)",
    ],
    rows,
  );
}

function aimOf(action: Action, { bytesUp, bytesDown }: Run): string {
  if (action === "analyze") return `≤ ${3 + Math.ceil((bytesUp + bytesDown) / CHUNK)}`;
  return action === "filter" ? "—" : "≤ 5";
}

function fileTable(sizes: readonly number[]): string {
  const rows = sizes.flatMap((size) => {
    resultOf(["--prepare", String(size)]);
    return codecs.map((codec) => {
      const run = resultOf<FileRun>(["--file", codec, String(size)]);
      if (typeof run === "string") return [codec, count(size), run];
      return [
        codec,
        count(size),
        megabytes(run.fileBytes),
        run.readSeconds.toFixed(2),
        run.writeSeconds.toFixed(2),
        run.cpuSeconds.toFixed(2),
        run.memory.toFixed(0),
      ];
    });
  });
  return markdownTable(
    ["codec", "purchases", "file, MB", "read, s", "write, s", "CPU, s", "peak memory, MB"],
    rows,
  );
}

/** Of a process of its own, at Node's default heap; or why there is none. */
function resultOf<T>(args: readonly string[]): T | string {
  const child = spawnSync(process.execPath, ["--expose-gc", __filename, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    timeout: PATIENCE_MINUTES * 60_000,
  });
  if (child.error && "code" in child.error && child.error.code === "ETIMEDOUT")
    return `over ${PATIENCE_MINUTES} minutes`;
  if (/heap out of memory/.test(child.stderr)) return "out of memory";
  if (child.signal !== null) return `ended by ${child.signal}`;
  if (child.status !== 0) throw new Error(`${args.join(" ")} failed: ${child.stderr}`);
  return child.stdout === "" ? "" : (JSON.parse(child.stdout) as T);
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
