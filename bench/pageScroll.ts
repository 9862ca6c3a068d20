// Measures how smoothly the embedded page scrolls a large table, in headless Chromium: the time between animation frames
// while the wheel turns once a frame. Run: npm run bench:scroll [-- rows]
import { loadavg } from "node:os";
import type { Page } from "playwright-core";
import { changeStyle } from "../src/host/model/formatting";
import { createTable } from "../src/host/model/tables";
import { Workbook } from "../src/host/model/workbook";
import { fileOf, openFile, showPage, withBrowser } from "./browserPage";
import { rowOf } from "./hostRuns";
import { markdownTable } from "./markdownTable";

const RUNS = 3;
const TURNS = 200;
/** Of the canvas, in pixels. */
const VIEW = { width: 1440, height: 860 };
/** Pixels a turn: a notch of a wheel, and a fast swipe. */
const STEPS = [120, 1200];
/** Milliseconds for the grid and the pane that are shown anew. */
const SETTLE = 4000;

void measure(Number(process.argv[2] ?? 100_000));

async function measure(rows: number): Promise<void> {
  const load = (): string => loadavg()[0].toFixed(1);
  console.log(`${rows.toLocaleString("en")} rows of eight cells; load before: ${load()}\n`);
  const file = fileOf(bandedTable(rows), `${rows}`);
  const lines: string[][] = [];
  await withBrowser(async (browser, address) => {
    for (let run = 1; run <= RUNS; run++) {
      const page = await browser.newPage({ viewport: VIEW });
      await showPage(page, address);
      await openFile(page, file);
      await page.waitForTimeout(SETTLE);
      const before = await page.screenshot();
      await framesWhile(page, STEPS[0], TURNS / 10); // code that runs for the first time
      if (before.equals(await page.screenshot())) throw new Error("The grid did not scroll.");
      for (const step of STEPS) {
        const frames = await framesWhile(page, step, TURNS);
        const [median, high, longest] = [0.5, 0.95, 1].map((share) => quantile(frames, share).toFixed(0));
        lines.push([`${run}`, `${step}`, median, high, longest, load()]);
      }
      await page.close();
    }
  });
  console.log(
    markdownTable(["run", "pixels a turn", "median frame, ms", "95th percentile", "longest", "load"], lines),
  );
}

/** Dates whose column is too narrow for them, as numbers of a new column often are, in one table with bands. */
function bandedTable(rows: number): Workbook {
  const workbook = new Workbook("Data");
  const sheet = workbook.activeSheet;
  ["Order", "Customer", "Industry", "Date", "Quantity", "Price", "Number", "Paid"].forEach((header, column) =>
    sheet.grid.setValue(0, column, header),
  );
  for (let row = 1; row <= rows; row++)
    rowOf(row).forEach((value, column) => sheet.grid.setValue(row, column, value));
  const body = { top: 1, bottom: rows };
  changeStyle(workbook, sheet, { ...body, left: 3, right: 3 }, { numberFormat: "yyyy-mm-dd" });
  changeStyle(workbook, sheet, { ...body, left: 5, right: 5 }, { numberFormat: "#,##0.00" });
  createTable(workbook, sheet, { top: 0, left: 0, bottom: rows, right: 7 }, "Data1", "Column");
  return workbook;
}

/** Milliseconds between animation frames, while the wheel turns over the grid once a frame. */
const framesWhile = (page: Page, step: number, turns: number): Promise<number[]> =>
  page.evaluate(
    async ({ step: deltaY, turns: count }) => {
      const area = (canvas: HTMLCanvasElement): number => canvas.width * canvas.height;
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>(".grid-canvas canvas")];
      const [cells] = canvases.sort((a, b) => area(b) - area(a));
      const { x, y } = cells.getBoundingClientRect();
      const times: number[] = [];
      for (let turn = 0; turn <= count; turn++) {
        const at = { clientX: x + 300, clientY: y + 300, bubbles: true, cancelable: true };
        cells.dispatchEvent(new WheelEvent("wheel", { ...at, deltaY }));
        times.push(await new Promise<number>(requestAnimationFrame));
      }
      return times.slice(1).map((time, index) => time - times[index]);
    },
    { step, turns },
  );

function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))];
}
