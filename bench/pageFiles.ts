// Measures how long the embedded page is held while a large file is opened and saved, in headless Chromium.
// Run: npm run bench:page [-- rows ...]
import { loadavg } from "node:os";
import type { Browser, Page } from "playwright-core";
import { Workbook } from "../src/host/model/workbook";
import { fileOf, openFile, showPage, withBrowser } from "./browserPage";
import { rowOf } from "./hostRuns";
import { markdownTable } from "./markdownTable";

interface Held {
  /** Milliseconds from the click to the end. */
  readonly whole: number;
  /** The longest tasks of the page's main thread, milliseconds of its processor time: steadier than time on a clock. */
  readonly tasks: readonly number[];
}

/** The small one says what opening takes whatever the file. */
const SIZES = [10, 200_000];
const SHOWN = 5;
/** Milliseconds for what follows: the grid and the pane that are shown anew. */
const SETTLE = 3000;

void measureAll(process.argv.slice(2).map(Number));

async function measureAll(sizes: readonly number[]): Promise<void> {
  console.log(
    `Load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}\n`,
  );
  const rows: string[][] = [];
  await withBrowser(async (browser, address) => {
    for (const size of sizes.length > 0 ? sizes : SIZES) {
      const page = await browser.newPage();
      await showPage(page, address);
      const file = fileOf(bookOf(size), `${size}`);
      const opened = await held(browser, page, () => openFile(page, file));
      const saved = await held(browser, page, () => save(page));
      for (const [step, { whole, tasks }] of [["open", opened] as const, ["save", saved] as const])
        rows.push([
          size.toLocaleString("en"),
          step,
          (whole / 1000).toFixed(1),
          tasks.slice(0, SHOWN).map(Math.round).join(" · "),
        ]);
      await page.close();
    }
  });
  console.log(
    markdownTable(["rows × 8", "", "seconds", `longest ${SHOWN} tasks, ms of the processor`], rows),
  );
}

function bookOf(rows: number): Workbook {
  const workbook = new Workbook("Data");
  const { grid } = workbook.activeSheet;
  for (let row = 0; row < rows; row++)
    rowOf(row).forEach((value, column) => grid.setValue(row, column, value));
  return workbook;
}

/** With one cell changed, so that the sheet is written anew. */
async function save(page: Page): Promise<void> {
  await page.evaluate("clientbookPage.workbook.sheets[0].grid.setValue(0, 0, 'changed')");
  const download = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: "Save" }).click();
  await (await download).delete();
}

async function held(browser: Browser, page: Page, work: () => Promise<void>): Promise<Held> {
  await browser.startTracing(page, { categories: ["toplevel"] });
  const start = performance.now();
  await work();
  const whole = performance.now() - start;
  await page.waitForTimeout(SETTLE);
  return { whole, tasks: mainThreadTasks(await browser.stopTracing()) };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Longest first. */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => /RunTask$/.test(name) && ph === "X" && isMain.has(`${pid}/${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}
