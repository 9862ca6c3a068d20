// Owns what is measured of the host or a rival at one size, alone in its process.
import ExcelJS from "exceljs";
import { startExcel } from "../src/host/client/startExcel";
import { readXlsxAsync } from "../src/host/xlsx/readXlsx";
import { writeXlsxAsync } from "../src/host/xlsx/writeXlsx";

export const subjects = ["host", "exceljs"] as const;
export type Subject = (typeof subjects)[number];
export type Step = "write" | "read" | "save" | "open";

export interface HostRun {
  /** Seconds of the processor, all threads: steadier than time on a busy machine. */
  readonly cpu: Record<Step, number>;
  readonly fileMegabytes: number;
  /** Peak of the whole process, MB. */
  readonly memory: number;
}

const COLUMNS = 8;
/** Rows a request: under the 5 MB that Excel on the web takes. */
const CHUNK = 10_000;
type Row = (string | number)[];

/** Three texts of which one repeats, a date, four numbers: about what a purchase line holds. */
export const rowOf = (row: number): Row => [
  `PO-${100_000 + row}`,
  `CUST-${row % 5000}`,
  row % 3 === 0 ? "制造业" : "零售",
  45_000 + (row % 700),
  row % 40,
  (row % 997) / 4,
  row,
  row % 2,
];

export const measureHost = (subject: Subject, rows: number): Promise<HostRun> =>
  subject === "host" ? measureOwn(rows) : measureExcelJs(rows);

/** Runs the steps in order, each timed. */
async function timed(steps: Record<Step, () => Promise<void> | void>): Promise<Record<Step, number>> {
  const cpu: Record<Step, number> = { write: 0, read: 0, save: 0, open: 0 };
  for (const step of ["write", "read", "save", "open"] as const) {
    const before = process.cpuUsage();
    await steps[step]();
    const { user, system } = process.cpuUsage(before);
    cpu[step] = (user + system) / 1e6;
  }
  return cpu;
}

async function measureOwn(rows: number): Promise<HostRun> {
  const excel = await startExcel();
  let bytes = new Uint8Array();
  let cells = 0;
  const cpu = await timed({
    write: () =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (let from = 0; from < rows; from += CHUNK) {
          const count = Math.min(CHUNK, rows - from);
          const values = Array.from({ length: count }, (_, i) => rowOf(from + i));
          sheet.getRangeByIndexes(from, 0, count, COLUMNS).values = values;
          await context.sync();
        }
      }),
    read: () =>
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (let from = 0; from < rows; from += CHUNK) {
          const range = sheet.getRangeByIndexes(from, 0, Math.min(CHUNK, rows - from), COLUMNS);
          range.load("values");
          await context.sync();
          cells += range.values.length * COLUMNS;
          range.untrack();
        }
      }),
    save: async () => void (bytes = new Uint8Array(await writeXlsxAsync(excel.workbook))),
    open: async () => {
      const { grid } = (await readXlsxAsync(bytes)).activeSheet;
      expectEqual(grid.value(rows - 1, 6), rows - 1);
    },
  });
  expectEqual(cells, rows * COLUMNS);
  return { cpu, fileMegabytes: bytes.length / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
}

async function measureExcelJs(rows: number): Promise<HostRun> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  let bytes = new Uint8Array();
  let cells = 0;
  const cpu = await timed({
    write: () => {
      for (let row = 0; row < rows; row++) sheet.addRow(rowOf(row));
    },
    read: () => sheet.eachRow((row) => void (cells += row.actualCellCount)),
    save: async () => void (bytes = new Uint8Array(await workbook.xlsx.writeBuffer())),
    open: async () => {
      const again = new ExcelJS.Workbook();
      await again.xlsx.load(bytes.buffer as ArrayBuffer);
      expectEqual(again.worksheets[0].getCell(rows, 7).value, rows - 1);
    },
  });
  expectEqual(cells, rows * COLUMNS);
  return { cpu, fileMegabytes: bytes.length / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
}

/** A figure of something that did not work is none. */
function expectEqual(found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${String(found)} in place of ${String(expected)}`);
}
