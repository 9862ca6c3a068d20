// Files of real programs, where REAL_XLSX_FILES names a folder of them; elsewhere this says that it was skipped.
// REAL_XLSX_PER_SOURCE limits how many of each source are tried, REAL_XLSX_MINUTES how long;
// REAL_XLSX_SEED gives another order; REAL_XLSX_REPORT=1 writes docs/host-files.md, REAL_XLSX_LOG names a file for a line about each.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startExcel } from "../../../../src/host/client/startExcel";
import { checkFile } from "./checkFile";
import { listFiles } from "./listFiles";
import { realFilesReport, type TriedFile } from "./report";

const {
  REAL_XLSX_FILES,
  REAL_XLSX_PER_SOURCE,
  REAL_XLSX_SEED,
  REAL_XLSX_REPORT,
  REAL_XLSX_MINUTES,
  REAL_XLSX_LOG,
} = process.env;
const minutes = Number(REAL_XLSX_MINUTES ?? 110);
const perSource = Number(REAL_XLSX_PER_SOURCE ?? Infinity);

(REAL_XLSX_FILES ? describe : describe.skip)(
  "files of real programs (skipped without REAL_XLSX_FILES)",
  () => {
    it("are kept whole, or refused for a stated reason", async () => {
      const excel = await startExcel();
      const tried: TriedFile[] = [];
      const problems: string[] = [];
      const files = listFiles(REAL_XLSX_FILES ?? "", perSource, REAL_XLSX_SEED);
      const end = performance.now() + minutes * 60_000;
      for (const { source, path } of files) {
        if (performance.now() > end) break;
        const start = performance.now();
        const bytes = new Uint8Array(readFileSync(path));
        const outcome = await checkFile(bytes, excel);
        tried.push({ source, outcome });
        if (outcome.kind === "failed")
          problems.push(...outcome.problems.map((problem) => `${path}: ${problem}`));
        if (REAL_XLSX_LOG)
          appendFileSync(
            REAL_XLSX_LOG,
            `${JSON.stringify({ path, seconds: Math.round(performance.now() - start) / 1000, outcome })}\n`,
          );
      }
      excel.close();
      if (REAL_XLSX_REPORT)
        writeFileSync(
          join(__dirname, "../../../../docs/host-files.md"),
          realFilesReport(tried, { atHand: files.length, minutes }),
        );
      expect(tried.length).toBeGreaterThan(0);
      expect(problems).toEqual([]);
    }, 7_200_000);
  },
);
