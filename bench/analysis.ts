// Measures the pure analysis beside the same figures in DuckDB (one thread, data already loaded) and Arquero.
// Run: npx tsc -p bench/tsconfig.json && node dist/bench/bench/analysis.js [purchases ...]
import { spawnSync } from "node:child_process";
import { prepare } from "./analysisEngines";
import type { Engine, Measured } from "./analysisEngines";
import { shopRecords } from "./analysisRecords";

const SIZES = [1_000, 100_000, 1_000_000];
const engines: readonly Engine[] = ["clientbook", "duckdb", "arquero"];

interface Outcome {
  /** Of the faster of two runs: the first warms up. */
  readonly measured: Measured;
  /** Peak memory of the process above what it held with the records loaded, MB. */
  readonly memory: number;
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--one") void measureOne(rest[0] as Engine, Number(rest[1]));
else measureAll(mode === undefined ? SIZES : [mode, ...rest].map(Number));

/** In a process of its own, so that engines do not share memory or warmth. */
async function measureOne(engine: Engine, size: number): Promise<void> {
  const run = await prepare(engine, shopRecords(size));
  global.gc?.();
  const loaded = process.memoryUsage().rss;
  const first = await run();
  const memory = (process.resourceUsage().maxRSS * 1024 - loaded) / 2 ** 20;
  const second = engine === "arquero" ? first : await run();
  const measured = second.total < first.total ? second : first;
  const outcome: Outcome = { measured, memory: Math.max(0, memory) };
  process.stdout.write(JSON.stringify(outcome), () => process.exit(0));
}

function measureAll(sizes: readonly number[]): void {
  for (const size of sizes) {
    const outcomes = engines.map((engine) => outcomeOf(engine, size));
    const [ours, duckdb, arquero] = outcomes;
    console.log(`\n${size.toLocaleString("en")} purchase lines, ms`);
    const parts = Object.keys(duckdb.measured.times);
    console.table(
      Object.fromEntries(
        parts.map((part) => {
          const own = ours.measured.times[part];
          const sql = duckdb.measured.times[part];
          const sameIn = Object.keys(arquero.measured.times).find(
            (name) => name.split(/[ ,]/)[0] === part.split(/[ ,]/)[0],
          );
          const verbs =
            sameIn === undefined
              ? "—"
              : `${round(arquero.measured.times[sameIn])} ${sameIn.slice(part.split(",")[0].length)}`;
          return [
            part,
            { clientbook: round(own), duckdb: round(sql), ratio: round(sql / own), arquero: verbs },
          ];
        }),
      ),
    );
    const { milliseconds, processor } = ours.measured.longestStretch ?? {
      milliseconds: NaN,
      processor: null,
    };
    console.table({
      "total, ms": totals(outcomes, ({ measured }) => measured.total),
      "of the processor, ms": totals(outcomes, ({ measured }) => measured.processor),
      "memory, MB": totals(outcomes, ({ memory }) => memory),
      "longest stretch, ms": { clientbook: round(milliseconds), duckdb: "—", arquero: "—" },
      "of the processor in it, ms": {
        clientbook: processor === null ? "—" : round(processor),
        duckdb: "—",
        arquero: "—",
      },
    });
  }
}

function totals(outcomes: readonly Outcome[], of: (outcome: Outcome) => number): Record<string, number> {
  return Object.fromEntries(outcomes.map((outcome, i) => [engines[i], round(of(outcome))]));
}

function outcomeOf(engine: Engine, size: number): Outcome {
  const child = spawnSync(process.execPath, ["--expose-gc", __filename, "--one", engine, String(size)], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (child.status !== 0) throw new Error(`${engine} at ${size} failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Outcome;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
