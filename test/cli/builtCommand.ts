// Owns running the built command as a user's shell would: its own process, files in a folder of their own.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");
const entry = path.join(root, "dist/node/cli/clientbook.js");
const lock = path.join(root, "dist/.building-cli");

/** Builds what is out of date, one test process at a time. */
export function buildCommand(): void {
  mkdirSync(path.dirname(lock), { recursive: true });
  const deadline = Date.now() + 180_000;
  while (!taken()) {
    // Left by a run that was killed.
    if (Date.now() > deadline) rmSync(lock, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    const compiler = require.resolve("typescript/bin/tsc");
    const built = spawnSync(process.execPath, [compiler, "-b", "src/cli"], { cwd: root, encoding: "utf8" });
    if (built.error) throw built.error;
  } finally {
    rmdirSync(lock);
  }
}

function taken(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Runs `clientbook ARGS` in a folder. */
export function clientbook(folder: string, ...args: string[]): Promise<Outcome> {
  return run(folder, args, {});
}

export function run(
  folder: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const started = performance.now();
  // Nothing of the machine's own language may reach the messages.
  const env = { PATH: process.env.PATH, TZ: "Asia/Shanghai", ...environment };
  const child = spawn(process.execPath, [entry, ...args], { cwd: folder, env });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr, milliseconds: performance.now() - started }));
  });
}

/** A folder for one test file, and its removal. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "clientbook-"));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
