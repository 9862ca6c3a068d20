// Owns reading and writing the workbooks as .xlsx, ours and exceljs's, each alone in its process.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { readXlsx } from "../src/host/xlsx/readXlsx";
import { writeXlsx, writeXlsxAsync } from "../src/host/xlsx/writeXlsx";
import { cpuSeconds } from "./actionsRuns";
import { shopWorkbook } from "./actionsWorkbook";

export const codecs = ["clientbook", "exceljs"] as const;
export type Codec = (typeof codecs)[number];

export interface FileRun {
  readonly fileBytes: number;
  readonly readSeconds: number;
  readonly writeSeconds: number;
  /** Of the processor, for both, on all threads: steadier than time on a busy machine. */
  readonly cpuSeconds: number;
  /** Peak of the whole process, MB. */
  readonly memory: number;
}

const fileOf = (purchases: number): string => path.join(tmpdir(), `clientbook-bench-${purchases}.xlsx`);

/** Both codecs read this file, which ours wrote. */
export function prepareFile(purchases: number): void {
  writeFileSync(fileOf(purchases), writeXlsx(shopWorkbook(purchases)));
}

export async function measureFile(codec: Codec, purchases: number): Promise<FileRun> {
  const file = fileOf(purchases);
  const before = process.cpuUsage();
  const start = performance.now();
  const write = codec === "clientbook" ? ours(file) : await byExceljs(file);
  const read = performance.now();
  const written = await write();
  const end = performance.now();
  return {
    fileBytes: written.byteLength,
    readSeconds: (read - start) / 1000,
    writeSeconds: (end - read) / 1000,
    cpuSeconds: cpuSeconds(before),
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

/** One cell is changed in each sheet, as what was not changed is copied. */
function ours(file: string): () => Promise<Uint8Array> {
  const workbook = readXlsx(readFileSync(file));
  return () => {
    for (const { grid } of workbook.sheets) grid.setValue(1, 0, "x");
    return writeXlsxAsync(workbook);
  };
}

async function byExceljs(file: string): Promise<() => Promise<{ byteLength: number }>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return () => workbook.xlsx.writeBuffer();
}
